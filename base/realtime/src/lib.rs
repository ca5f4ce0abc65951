//! The hub: whoever looks at something hears at once when it changes. It follows the event log, so every node hears
//! everything, and the place in the log is the token by which a listener goes on after a break.
//!
//! Frames say what happened to what, never what is in it: a page asks for that, and gets what this visitor may see. Who may
//! hear which facts is decided by whoever makes the hub; addresses belong to capabilities.

mod hub;
mod stream;
mod topic;

pub use hub::{Busy, Caps, Hub, Listener};
pub use topic::topics;
