//! Money that was moved, as they have written it down and as we have: what is compared afterwards.

use kernel::{Money, Timestamp};
use payments_facts::PaymentId;

kernel::codes! {
    /// What happened to money at a provider.
    MovedWhat {
        /// Somebody paid.
        Charge = "charge",
        /// It went back.
        Refund = "refund",
        /// Whoever paid has asked their bank for it.
        Dispute = "dispute",
        /// What the provider keeps for itself.
        Fee = "fee",
        /// Something that we do not know.
        Other = "other",
    }
}

/// A line of the provider's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TheirMovement {
    /// How they call it: the same word as in what we have, where they know it.
    pub their_ref: String,
    /// Our attempt or refund, as they remember it.
    pub ours: Option<String>,
    /// What it is.
    pub what: MovedWhat,
    /// How much; below zero where it went the other way: a refund that failed, a dispute that was won, a fee given back. What we
    /// do not know has the sign of their account.
    pub amount: Money,
    /// When it happened there.
    pub at: Timestamp,
}

/// What the end of a dispute that was won is called on both sides: theirs has a new name of their own for each line, so that this
/// is made of how they call the payment.
pub fn won_again(their_ref: &str) -> String {
    format!("{their_ref}-won")
}

/// A line of what we have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OurMovement {
    /// The id of the attempt or refund; for a dispute that was won what their list makes of it as well.
    pub id: String,
    /// How the provider calls it.
    pub their_ref: String,
    /// Of which payment.
    pub payment: PaymentId,
    /// What it is.
    pub what: MovedWhat,
    /// How much; below zero only where a dispute was won.
    pub amount: Money,
    /// When we heard of it.
    pub at: Timestamp,
}
