//! Each road inside a transaction that somebody else opened: gather, decide, keep.

mod ask;
mod locate;
mod look_up;
mod office;

pub use ask::{AskRejected, ask};
pub use locate::locate;
pub use look_up::{MatchRejected, look_up, match_by_hand};
pub use office::{GiveRejected, close, receive, refund};
