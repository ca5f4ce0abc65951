//! Tests of what only the whole program knows.

mod routes;
mod schema;
mod speech;
