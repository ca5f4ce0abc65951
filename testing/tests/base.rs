//! Tests of the base crates that need both engines.
mod database;
mod duties;
mod webkit;
