//! Letters by SMTP: the port `Post` filled with a client that encrypts, gives up in time, and tells "not now" from "never".
//!
//! What letters say, when they go and what becomes of them is decided by whoever keeps them.

mod address;
mod client;
mod refusal;
#[cfg(any(test, feature = "samples"))]
pub mod samples;
mod written;

pub use address::{NoServer, Server};
pub use client::{NoPost, Patience, Smtp, sender};

#[cfg(test)]
mod tests;
