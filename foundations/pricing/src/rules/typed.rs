//! Numbers as people type them into forms of promotions and taxes.

use kernel::typed::decimal;

/// A number of so many decimals at most, in its smallest unit, not below zero.
pub(super) fn number(text: &str, decimals: u32) -> Option<i64> {
    decimal(text, decimals)
}

/// A share in hundredths of a percent, with or without its sign.
pub(super) fn percent(text: &str) -> Option<u32> {
    u32::try_from(decimal(text, 2)?).ok()
}

/// How many.
pub(super) fn count(text: &str) -> Option<u32> {
    u32::try_from(decimal(text, 0)?).ok()
}
