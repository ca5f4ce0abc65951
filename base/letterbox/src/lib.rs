//! The mailbox of the shop, read over IMAP: encrypted, in time, a few mails at a look and none that would fill the memory.
//! What a mail means is not here.

mod address;
mod client;
#[cfg(feature = "samples")]
pub mod samples;

pub use address::{NoServer, Server};
pub use client::{Imap, Patience};

#[cfg(test)]
mod tests;
