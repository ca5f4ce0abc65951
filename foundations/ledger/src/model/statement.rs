//! What the house has kept of a month of a seller, frozen when the month was over, with the tax on it. No number of an invoice is
//! here: what writes invoices takes these rows along.

use super::{Month, StatementId};
use kernel::{Money, Timestamp};
use sellers_facts::SellerId;

kernel::codes! {
    /// Why a commission is taxed as it is.
    TaxCause {
        /// The tax of where the house is.
        Home = "home",
        /// The seller owes it in their own country of the Union.
        Reverse = "reverse",
        /// No tax of the house reaches the seller.
        Outside = "outside",
    }
}

/// How what the house keeps of a seller is taxed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommissionTax {
    /// Why so.
    pub cause: TaxCause,
    /// Hundredths of a percent: 2100 is 21 %.
    pub rate: u32,
    /// Whether it is added to what the house keeps, or stands in it.
    pub is_on_top: bool,
}

/// What was kept of a month that is taxed alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Of an earlier month, where what was sold then has gone back, or was heard of, only now.
    pub of: Option<Month>,
    /// What the house has kept, in minor units; below zero where it went back.
    pub kept: i64,
    /// How it is taxed.
    pub by: CommissionTax,
}

/// A part of a month of a seller in a currency, as it was frozen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frozen {
    /// Which one.
    pub id: StatementId,
    /// Whose.
    pub seller: SellerId,
    /// In which month.
    pub month: Month,
    /// Of which earlier month, where it is not of this one: it is taxed as that one was.
    pub of: Option<Month>,
    /// What the house has kept of sales; below zero where more went back than was sold.
    pub kept: Money,
    /// What of that is taxed.
    pub base: Money,
    /// The tax on it.
    pub tax: Money,
    /// How it is taxed.
    pub by: CommissionTax,
    /// When it was frozen.
    pub frozen_at: Timestamp,
}

impl Frozen {
    /// What the seller pays for selling here, tax and all.
    pub fn total(&self) -> Money {
        Money { minor: self.base.minor.saturating_add(self.tax.minor), ..self.base }
    }
}
