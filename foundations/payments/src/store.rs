//! SQL of payments. No rule lives here: a row that breaks a rule is reported as `Corrupt`, not repaired.

pub(crate) mod attempts;
pub(crate) mod contracts;
pub(crate) mod movements;
pub(crate) mod payments;
pub(crate) mod refunds;
pub(crate) mod saved;
pub(crate) mod stand_in;
pub(crate) mod ways;

use crate::model::Reason;
use database::{Row, StoreError};
use kernel::{Currency, Money};

/// A code of ours out of a column.
fn code<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T, StoreError> {
    read(text).ok_or_else(|| StoreError::Corrupt(format!("payments: {text:?}")))
}

/// Why something was refused; an empty text says that nothing was.
fn reason(row: &Row<'_>, column: usize) -> Result<Option<Reason>, StoreError> {
    let text: String = row.get(column)?;
    if text.is_empty() { Ok(None) } else { code(&text, Reason::from_code).map(Some) }
}

/// The word of a reason, or none.
fn word(reason: Option<Reason>) -> &'static str {
    reason.map_or("", Reason::code)
}

fn money(row: &Row<'_>, column: usize, currency: Currency) -> Result<Money, StoreError> {
    Ok(Money::new(row.get(column)?, currency))
}
