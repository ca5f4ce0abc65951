//! Stories of sending many.

mod answers;
mod faults;
mod labels;
mod numbers;
mod rows;
mod samples;
