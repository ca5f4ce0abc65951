//! What may become of a seller, what they must say, and what the house keeps of what they sell. Pure: no clock, no database.

mod announce;
mod commission;
mod data;
mod iban;
mod rejected;
mod rule;
mod turn;

pub use announce::{ANNOUNCE_DAYS, begins_at, concerned, is_news, is_of, is_told, matters, turned};
pub use commission::commissions;
pub use data::{Checked, check, is_identity, is_somebody_else};
pub use iban::{iban, shown};
pub use rejected::SellerRejected;
pub use rule::{RULES_MAX, RuleRejected, read, show};
pub use turn::{
    NOTICE_DAYS, RETAIN_DAYS, allowed, allowed_to_them, asked, filled, filled_by_them, forget_at, turn,
    turn_by_them,
};

/// The longest name of a seller or of a rule, in characters.
pub const NAME_MAX: usize = 80;
/// The longest reason, in characters.
pub const REASON_MAX: usize = 2_000;

/// One line with single blanks.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
