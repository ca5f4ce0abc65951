//! Tests of what only the whole program knows.

mod api;
mod backup;
mod buying;
mod codes;
mod damaged;
mod demo;
mod hostile;
mod lists;
mod made_once;
mod no_sale;
mod privacy;
mod registry;
mod routes;
mod schema;
mod setup;
mod speech;
mod strange;
mod tls;
mod told;
