//! What pages and programs are shown of the ledger: balances, sums of days, statements of sellers.

use super::{Account, Booked, Kind, Role};
use jiff::civil::Date;
use kernel::{Currency, Money};
use sellers_facts::SellerId;

/// An account and what is on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balance {
    /// Which account.
    pub account: Account,
    /// Above zero where the debits are more.
    pub balance: Money,
    /// How many entries it has.
    pub entries: i64,
}

impl Balance {
    /// The balance as people read it: what was earned or is owed is above zero.
    pub fn shown(&self) -> Money {
        read_as(self.account.role(), self.balance)
    }
}

/// An amount of an account as people read it.
pub(crate) fn read_as(role: Role, amount: Money) -> Money {
    let minor = if role.grows_by_credit() { amount.minor.saturating_neg() } else { amount.minor };
    Money { minor, ..amount }
}

/// What moved on accounts of a role on one day for one reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DaySum {
    /// Which day, where the shop is.
    pub day: Date,
    /// On which accounts.
    pub role: Role,
    /// Why.
    pub kind: Kind,
    /// How much; debits above zero.
    pub amount: Money,
}

/// What a seller has earned in one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Earnings {
    /// Who.
    pub seller: SellerId,
    /// What may still go back; below zero where more went back than was earned.
    pub pending: Money,
    /// What may be paid; below zero where they owe something.
    pub payable: Money,
}

/// Days from the first to before the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first.
    pub from: Date,
    /// The first that is not in it.
    pub until: Date,
}

/// A month of a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// The year.
    pub year: i16,
    /// From one to twelve.
    pub month: i8,
}

/// A line of the statement of a seller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementLine {
    /// What was booked.
    pub booked: Booked,
    /// What whoever bought paid, or got back.
    pub sold: Money,
    /// What of it stays with the shop.
    pub commission: Money,
    /// What of it is the seller's: above zero what they earned, below what they gave back or were paid.
    pub earned: Money,
    /// By how much what may be paid changes.
    pub payable: Money,
}

/// What a statement adds up to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatementSums {
    /// What was owed to the seller before, pending and payable.
    pub before: Money,
    /// What was sold, less what went back.
    pub sold: Money,
    /// What of it stays with the shop.
    pub commission: Money,
    /// The tax that was added to that.
    pub tax: Money,
    /// What was paid to them, less what came back.
    pub paid: Money,
    /// What is owed to the seller after it.
    pub after: Money,
}

impl StatementSums {
    /// Nothing of a currency.
    pub const fn nothing(currency: Currency) -> Self {
        let none = Money::new(0, currency);
        Self { before: none, sold: none, commission: none, tax: none, paid: none, after: none }
    }
}
