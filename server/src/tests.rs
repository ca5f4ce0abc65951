//! Tests of what only the whole program knows.

mod demo;
mod routes;
mod schema;
mod speech;
