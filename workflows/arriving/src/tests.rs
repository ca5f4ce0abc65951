//! Customers and orders of other programs on their way in.

mod agreed;
mod attempts;
mod awaited;
mod customers;
mod dates;
mod faults;
mod hostile;
mod lines;
mod loads;
mod moving;
mod numbers;
mod orders;
mod questions;
mod reviews;
mod samples;
mod sums;
