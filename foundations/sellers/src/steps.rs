//! Each verb inside a transaction that somebody else opened: gather, decide, keep, tell.

mod announcing;
mod commission;
mod own;
mod seller;
mod turning;

pub use announcing::BEGIN;
pub(crate) use announcing::{Announced, TellCommission, begin, tell_some};
pub use commission::{add, change, remove};
pub(crate) use commission::{add_written, change_written};
pub(crate) use own::{fill_own, turn_own};
pub use seller::{fill, open};
pub use turning::{CLOSE, FORGET, turn};
pub(crate) use turning::{close_announced, erase, forget};
