//! What comes of comparing the shop's book with the list of whoever took the payments.

use super::Span;
use kernel::{Id, Money, Tag, Timestamp};
use payments::model::{MovedWhat, OurMovement, TheirMovement};

/// Marks the id of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LedgerReport {}
impl Tag for LedgerReport {
    const KIND: &'static str = "ledger_report";
}

/// The id of a report.
pub type ReportId = Id<LedgerReport>;

kernel::codes! {
    /// What moved.
    Moved {
        /// A payment.
        Charge = "charge",
        /// A refund.
        Refund = "refund",
        /// Money that a bank took back.
        Dispute = "dispute",
        /// What the provider keeps.
        Fee = "fee",
        /// Something of theirs that nobody here knows.
        Other = "other",
    }
}

/// Money that moved, as one of both sides tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Movement {
    /// What we call it; nothing where the other side does not say.
    pub ours: Option<String>,
    /// What they call it; may be empty on our side.
    pub theirs: String,
    /// What moved.
    pub what: Moved,
    /// How much; theirs is below zero where it went the other way.
    pub amount: Money,
    /// When.
    pub at: Timestamp,
}

impl From<MovedWhat> for Moved {
    fn from(what: MovedWhat) -> Self {
        match what {
            MovedWhat::Charge => Self::Charge,
            MovedWhat::Refund => Self::Refund,
            MovedWhat::Dispute => Self::Dispute,
            MovedWhat::Fee => Self::Fee,
            MovedWhat::Other => Self::Other,
        }
    }
}

impl From<TheirMovement> for Movement {
    fn from(one: TheirMovement) -> Self {
        let TheirMovement { their_ref, ours, what, amount, at } = one;
        Self { ours, theirs: their_ref, what: what.into(), amount, at }
    }
}

impl From<OurMovement> for Movement {
    fn from(one: OurMovement) -> Self {
        let OurMovement { id, their_ref, what, amount, at, .. } = one;
        Self { ours: Some(id), theirs: their_ref, what: what.into(), amount, at }
    }
}

kernel::codes! {
    /// How both sides differ.
    Found {
        /// We have it and they do not.
        MissingThere = "missing_there",
        /// They have it and we do not.
        MissingHere = "missing_here",
        /// They say another amount.
        OtherAmount = "other_amount",
        /// They say another currency.
        OtherCurrency = "other_currency",
        /// They have it more than once.
        Twice = "twice",
    }
}

/// One thing in which both sides differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// How.
    pub found: Found,
    /// What moved.
    pub what: Moved,
    /// What we call it; empty where we do not know it.
    pub our_ref: String,
    /// What they call it; empty where they do not know it.
    pub their_ref: String,
    /// What we say.
    pub ours: Option<Money>,
    /// What they say.
    pub theirs: Option<Money>,
}

/// What came of comparing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Which one.
    pub id: ReportId,
    /// The code of the way to pay.
    pub way: String,
    /// Which days.
    pub span: Span,
    /// How many movements we have.
    pub ours: u32,
    /// How many they have, fees left out.
    pub theirs: u32,
    /// In how many things both differ.
    pub differences: u32,
    /// When it was made.
    pub made_at: Timestamp,
}
