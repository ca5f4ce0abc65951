//! Tests of the checkout: what is agreed on, and the page on which one buys.

mod agreeing;
mod buying;
mod page;
mod samples;
mod scenes;
mod stock;
mod sums;
mod taxing;
