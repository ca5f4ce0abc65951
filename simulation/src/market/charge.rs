//! What the bank of a play has written down of one attempt. What it does with it is `bank`.

use kernel::Money;
use std::collections::BTreeMap;

/// How an attempt stands at the bank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// The buyer may pay.
    Open,
    /// The money is taken.
    Paid,
    /// It was refused.
    Refused,
    /// The shop does not want it any more.
    Dropped,
}

/// What came of it that somebody says they did not pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dispute {
    /// They say so, and the bank has taken the money back.
    Open,
    /// The shop has it again.
    Won,
    /// The shop has lost it.
    Lost,
}

/// An attempt in the bank's books.
#[derive(Clone, Debug)]
pub(crate) struct Charge {
    pub(crate) amount: Money,
    pub(crate) standing: Standing,
    pub(crate) dispute: Option<Dispute>,
    /// What went back, by what the shop calls it.
    pub(crate) given: BTreeMap<String, i64>,
}

impl Charge {
    /// What the bank holds of it for the shop.
    pub(crate) fn net(&self) -> i64 {
        let taken = if self.standing == Standing::Paid { self.amount.minor } else { 0 };
        taken - self.given.values().sum::<i64>()
    }

    /// What the bank has taken back of it because somebody says that they did not pay.
    pub(crate) fn taken_back(&self) -> i64 {
        match self.dispute {
            Some(Dispute::Open | Dispute::Lost) => self.amount.minor,
            Some(Dispute::Won) | None => 0,
        }
    }

    /// What of it lies with the bank.
    pub(crate) fn lies(&self) -> i64 {
        self.net() - self.taken_back()
    }
}
