//! What the shop may decide about paying sellers.

use crate::model::{Month, Settings, SettingsWish};
use kernel::{Currency, Rejection, Word, typed};

/// Withdrawal has fourteen days from the last good on (RULES section 2 row 5): an earning is not a seller's before.
pub const HOLD_MIN: u32 = 14;
/// Longer nobody waits for what they have earned.
pub const HOLD_MAX: u32 = 120;

/// Why it may not be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingsRejected {
    /// So many days are too few or too many.
    DaysUnfit,
    /// This is no amount.
    MinimumUnfit,
}

impl Rejection for SettingsRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::DaysUnfit => "ledger-days-unfit",
            Self::MinimumUnfit => "ledger-minimum-unfit",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::DaysUnfit => {
                vec![("least", Word::Count(HOLD_MIN.into())), ("most", Word::Count(HOLD_MAX.into()))]
            }
            Self::MinimumUnfit => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::DaysUnfit => "hold_days",
            Self::MinimumUnfit => "minimum",
        })
    }
}

/// What somebody typed in a month, as settings of the same version.
pub fn settings(
    before: &Settings,
    wish: &SettingsWish,
    (currency, month): (Currency, Month),
) -> Result<Settings, SettingsRejected> {
    let days = wish.hold_days.trim().parse().ok().filter(|days| (HOLD_MIN..=HOLD_MAX).contains(days));
    let minimum = if wish.minimum.trim().is_empty() { "0" } else { &wish.minimum };
    Ok(Settings {
        hold_days: days.ok_or(SettingsRejected::DaysUnfit)?,
        minimum: typed::amount(minimum, currency).ok_or(SettingsRejected::MinimumUnfit)?.minor,
        ..taxed_from(*before, wish.is_tax_on_top, month)
    })
}

/// Tax comes on top, or no more, from the next month on: of this one sellers have sold already.
fn taxed_from(before: Settings, is_tax_on_top: bool, month: Month) -> Settings {
    if before.is_tax_on_top == is_tax_on_top {
        return before;
    }
    let (was_on_top, on_top_from) = (before.is_on_top_in(month), Some(month.after()));
    Settings { is_tax_on_top, on_top_from, was_on_top, ..before }
}
