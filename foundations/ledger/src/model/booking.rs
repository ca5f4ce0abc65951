//! What is booked: transactions whose entries add up to nothing. One that does not cannot be made.

use super::{Account, TransactionId};
use jiff::civil::Date;
use kernel::{Currency, Money, Subject, Timestamp};
use sellers_facts::SellerId;
use std::{collections::BTreeMap, fmt};

kernel::codes! {
    /// Why money moves between accounts.
    Kind {
        /// A payment came.
        Captured = "captured",
        /// Money went back to whoever paid.
        GivenBack = "given_back",
        /// A bank took money back.
        Disputed = "disputed",
        /// They gave it back: the bank found that it was paid rightly.
        DisputeWon = "dispute_won",
        /// Money came that nobody had asked for.
        ExtraTaken = "extra_taken",
        /// Such money went back.
        ExtraGivenBack = "extra_given_back",
        /// Something was sold.
        Sale = "sale",
        /// A part of what was sold went back.
        Refund = "refund",
        /// What was sold was called off.
        CalledOff = "called_off",
        /// What a seller has earned is theirs for good.
        Released = "released",
        /// The tax on what the house has kept of a month.
        CommissionTax = "commission_tax",
        /// A provider kept something for its work.
        Fee = "fee",
        /// A payout was sent.
        PayoutSent = "payout_sent",
        /// A payout came back.
        PayoutReturned = "payout_returned",
    }
}

/// What is put on one account: above zero in the column of debits, below in that of credits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// On which account.
    pub account: Account,
    /// Minor units.
    pub amount: Money,
}

/// The entries do not add up to nothing, or to more than can be counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unbalanced(pub Kind);

impl fmt::Display for Unbalanced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "entries of a transaction {} do not add up to nothing", self.0.code())
    }
}
impl std::error::Error for Unbalanced {}

/// What moves at once, in one currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transaction {
    kind: Kind,
    currency: Currency,
    entries: Vec<Entry>,
    size: i64,
}

impl Transaction {
    /// Lines of accounts and minor units, as one transaction; those of one account become one entry, and what is nothing is
    /// left out. Nothing where nothing is left.
    pub fn of(
        kind: Kind,
        currency: Currency,
        lines: impl IntoIterator<Item = (Account, i64)>,
    ) -> Result<Option<Self>, Unbalanced> {
        let mut sums: BTreeMap<Account, i128> = BTreeMap::new();
        for (account, minor) in lines {
            *sums.entry(account).or_default() += i128::from(minor);
        }
        let debits: i128 = sums.values().filter(|minor| **minor > 0).sum();
        if sums.values().sum::<i128>() != 0 {
            return Err(Unbalanced(kind));
        }
        let size = i64::try_from(debits).map_err(|_| Unbalanced(kind))?;
        let mut entries = Vec::new();
        for (account, minor) in sums.into_iter().filter(|(_, minor)| *minor != 0) {
            let minor = i64::try_from(minor).map_err(|_| Unbalanced(kind))?;
            entries.push(Entry { account, amount: Money::new(minor, currency) });
        }
        Ok((!entries.is_empty()).then_some(Self { kind, currency, entries, size }))
    }

    /// Why.
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// In which currency.
    pub const fn currency(&self) -> Currency {
        self.currency
    }

    /// What is put where; together nothing.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// How much moves: the sum of one column.
    pub const fn size(&self) -> Money {
        Money::new(self.size, self.currency)
    }
}

/// A transaction on its way into the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewBooking {
    /// What moves.
    pub what: Transaction,
    /// The fact or the deed that made it: nothing is booked twice for the same.
    pub cause: String,
    /// What it is about: an order, what was paid for, a payout.
    pub about: Subject,
    /// Whose earnings it touches.
    pub seller: Option<SellerId>,
    /// When it happened.
    pub happened_at: Timestamp,
    /// On which day that was, where the shop is.
    pub day: Date,
}

/// A transaction as it stands in the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booked {
    /// Which one.
    pub id: TransactionId,
    /// Why.
    pub kind: Kind,
    /// The fact or the deed that made it.
    pub cause: String,
    /// What it is about.
    pub about: Subject,
    /// Whose earnings it touches.
    pub seller: Option<SellerId>,
    /// How much moved.
    pub size: Money,
    /// On which day it happened, where the shop is.
    pub day: Date,
    /// When it happened.
    pub happened_at: Timestamp,
    /// When it was booked.
    pub booked_at: Timestamp,
}
