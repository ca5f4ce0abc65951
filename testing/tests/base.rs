//! Tests of the base crates that need both engines.
mod database;
mod duties;
mod log;
mod people;
mod trouble;
mod webkit;
