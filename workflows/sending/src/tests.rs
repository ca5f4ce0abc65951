//! Stories of sending many.

mod answers;
mod faults;
mod labels;
mod numbers;
mod own;
mod rows;
mod samples;
