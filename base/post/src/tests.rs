//! Letters on their way: what an address of a server means, what a letter looks like, what a server's no means.

mod addresses;
mod lines;
mod refusals;
mod sending;
