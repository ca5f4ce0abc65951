//! What somebody may do with a list, and who sees what of it.

mod gift;
mod list;
mod rejected;
mod sight;

pub use gift::{Told, claim, stays_for};
pub use list::{check, check_item, day, may_add, may_make};
pub use rejected::{ClaimRejected, WishRejected};
pub use sight::{is_surprise, may_see};
