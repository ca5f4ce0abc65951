//! Tests of the checkout: what is agreed on, and the page on which one buys.

mod agreeing;
mod buying;
mod cards;
mod companies;
mod fetching;
mod files;
mod page;
mod programs;
mod samples;
mod scenes;
mod sellers;
mod standard;
mod stock;
mod sums;
mod taxing;
