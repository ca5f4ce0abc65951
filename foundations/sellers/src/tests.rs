//! Sellers: what may become of them, what they must say, what the house keeps, and the pages.

mod commission;
mod data;
mod faults;
mod leaving;
mod office;
mod rules_office;
mod samples;
mod turns;
