//! SQL of the ledger. What was booked is only ever added: no statement here changes or takes away a transaction or an entry.

pub(crate) mod book;
pub(crate) mod dac7;
pub(crate) mod lists;
pub(crate) mod orders;
pub(crate) mod payouts;
pub(crate) mod reports;
pub(crate) mod settings;
pub(crate) mod statements;
pub(crate) mod sums;

use crate::model::Account;
use database::{Row, StoreError};
use jiff::civil::Date;
use kernel::{Currency, Money};

/// What a column holds, read by `read`.
fn code<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T, StoreError> {
    read(text).ok_or_else(|| StoreError::Corrupt(format!("ledger: {text:?}")))
}

fn day(row: &Row<'_>, column: usize) -> Result<Date, StoreError> {
    code(&row.get::<String>(column)?, |text| text.parse().ok())
}

fn money(row: &Row<'_>, column: usize, currency: Currency) -> Result<Money, StoreError> {
    Ok(Money::new(row.get(column)?, currency))
}

fn account(key: &str) -> Result<(Account, Currency), StoreError> {
    code(key, Account::from_key)
}
