//! What the tax office wants to know of those who sell here in a year (RULES section 2 row 21: Ley 13/2023, model 238).

use kernel::{Currency, Money};
use sellers_facts::SellerId;

/// A quarter of a year of a seller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quarter {
    /// How many orders were sold, less those that were called off; below zero where more of an earlier one were.
    pub sales: i64,
    /// What the seller earned: without what the house has kept.
    pub earned: Money,
    /// What the house has kept.
    pub fees: Money,
}

impl Quarter {
    /// Nothing of a currency.
    pub const fn nothing(currency: Currency) -> Self {
        let none = Money::new(0, currency);
        Self { sales: 0, earned: none, fees: none }
    }
}

/// A year of a seller in a currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Year {
    /// Who.
    pub seller: SellerId,
    /// From January on.
    pub quarters: [Quarter; 4],
}

impl Year {
    /// All of it.
    pub fn total(&self) -> Quarter {
        let [first, ..] = self.quarters;
        let add = |sum: Quarter, one: &Quarter| Quarter {
            sales: sum.sales.saturating_add(one.sales),
            earned: Money { minor: sum.earned.minor.saturating_add(one.earned.minor), ..sum.earned },
            fees: Money { minor: sum.fees.minor.saturating_add(one.fees.minor), ..sum.fees },
        };
        self.quarters.iter().fold(Quarter::nothing(first.earned.currency), add)
    }
}

/// Why a seller is not reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Excluded {
    /// Nothing was sold.
    Idle,
    /// Fewer sales than count, and no more money.
    Small,
}

/// Whether a seller is to be reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duty {
    /// They are.
    Reported,
    /// They are not.
    Excluded(Excluded),
}

/// A seller of a year, with what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged {
    /// What they sold.
    pub year: Year,
    /// Whether they are reported.
    pub duty: Duty,
}
