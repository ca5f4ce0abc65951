//! Tests of what only the whole program knows.

mod backup;
mod damaged;
mod demo;
mod privacy;
mod registry;
mod routes;
mod schema;
mod setup;
mod speech;
mod strange;
mod tls;
