//! What would be wrong if it were otherwise.

mod api;
mod demo;
mod faults;
mod fetching;
mod giving_back;
mod handing;
mod keys;
mod office;
mod owed;
mod panels;
mod rules;
mod samples;
