//! Stories about what goes back, as far as no order is needed for them.

mod days;
mod deadlines;
mod declaring;
mod samples;
mod states;
mod store;
mod sums;
mod texts;
