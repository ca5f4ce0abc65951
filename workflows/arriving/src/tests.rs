//! Customers and orders of other programs on their way in.

mod attempts;
mod awaited;
mod customers;
mod dates;
mod faults;
mod hostile;
mod loads;
mod moving;
mod orders;
mod samples;
mod sums;
