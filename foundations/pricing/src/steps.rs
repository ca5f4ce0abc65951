//! Each verb inside a transaction that somebody else opened: gather, decide, keep, tell.

pub mod groups;
mod promotions;
mod redeem;
mod taxes;

pub use promotions::{add, change, end, remove, switch};
pub(crate) use promotions::{add_written, change_written, recount};
pub use redeem::{RedeemRejected, give_back, redeem};
pub use taxes::{put_taxes, set_taxes};
