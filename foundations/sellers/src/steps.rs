//! Each verb inside a transaction that somebody else opened: gather, decide, keep, tell.

mod commission;
mod own;
mod seller;
mod turning;

pub use commission::{add, change, remove};
pub(crate) use commission::{add_written, change_written};
pub(crate) use own::fill_own;
pub use seller::{fill, open};
pub use turning::{CLOSE, FORGET, turn};
pub(crate) use turning::{close_announced, erase, forget};
