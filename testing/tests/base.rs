//! Tests of the base crates that need both engines.
mod backup;
mod database;
mod duties;
mod log;
mod people;
mod trouble;
mod turns;
mod webkit;
