//! Tests of the ledger: what is booked, what stands there, what sellers are paid, and what people see.

mod api;
mod checking;
mod compare;
mod dac7;
mod extra;
mod files;
mod keeping;
mod office;
mod own;
mod parts;
mod paying;
mod rules;
mod samples;
mod selling;
mod statements;
