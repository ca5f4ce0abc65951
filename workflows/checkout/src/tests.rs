//! Tests of the checkout: what is agreed on, and the page on which one buys.

mod agreeing;
mod buying;
mod fetching;
mod page;
mod samples;
mod scenes;
mod sellers;
mod stock;
mod sums;
mod taxing;
