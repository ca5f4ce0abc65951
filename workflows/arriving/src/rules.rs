//! From rows of another program's tables to customers and past orders. Pure: the same rows give the same, whenever they are read.

mod agreed;
mod customers;
mod dates;
mod orders;
mod places;
mod questions;
mod reviews;
mod twice;

pub(crate) use customers::Customers;
#[cfg(test)]
pub(crate) use dates::instant;
pub(crate) use orders::Orders;
#[cfg(test)]
pub(crate) use orders::{Said, count};
pub(crate) use questions::Questions;
#[cfg(test)]
pub(crate) use questions::titled;
pub(crate) use reviews::Reviews;
#[cfg(test)]
pub(crate) use reviews::{masked, stars, stars_before};
