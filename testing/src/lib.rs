//! A world for tests: a movable clock, seeded ids, both engines, a browser without sockets.
//!
//! It knows only `base`. What a capability needs to be set up stands with that capability, as samples.
#![allow(
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "a test says why it is skipped, and fails by panicking"
)]

mod browser;
mod engine;
mod machine;
mod people;
mod programs;
mod shared;
mod sweep;
mod world;

pub use both::both;
pub use browser::Answer;
pub use engine::{Engine, Home, settle, tell};
pub use machine::TestMachine;
pub use people::{Caller, fields, name_of, person_of, secret_of};
pub use programs::Bearer;
pub use shared::shared_data;
pub use sweep::sweep;
pub use world::{TestShop, World, face};
