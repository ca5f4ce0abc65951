//! Sellers: what may become of them, what they must say, what the house keeps, the pages, and what programs do.

mod announcing;
mod announcing_rules;
mod api;
mod commission;
mod data;
mod faults;
mod leaving;
mod office;
mod own;
mod rules_office;
mod samples;
mod turns;
