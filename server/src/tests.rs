//! Tests of what only the whole program knows.

mod schema;
