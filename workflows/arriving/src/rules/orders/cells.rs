//! Amounts and counts in the cells of one file, and how many of them were rounded on the way.

use exchange::amounts::{Decimals, Unfit, exact, whole};
use kernel::Currency;

/// How the cells of a file are read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cells {
    pub(super) currency: Currency,
    pub(super) decimals: Decimals,
    /// How many amounts had more decimals than the currency.
    pub(super) rounded: i64,
}

impl Cells {
    /// An amount in minor units; an empty cell is nothing. What takes something off is written with a minus by some, so it counts
    /// without.
    pub(super) fn amount(&mut self, cell: &str) -> Option<i64> {
        self.read(cell).ok()
    }

    /// The same, with the reason.
    pub(super) fn read(&mut self, cell: &str) -> Result<i64, Unfit> {
        let cell = cell.trim();
        let bare = cell.strip_prefix('-').unwrap_or(cell);
        if bare.is_empty() {
            return Ok(0);
        }
        let price = exact(bare, self.currency, self.decimals)?.price(self.currency).ok_or(Unfit::Number)?;
        self.rounded += i64::from(price.rounded);
        Ok(price.minor)
    }

    /// A whole number.
    pub(super) fn whole(&self, cell: &str) -> Option<i64> {
        whole(cell, self.decimals).ok()
    }
}
