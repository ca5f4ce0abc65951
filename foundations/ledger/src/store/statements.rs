//! Rows of what was frozen of months of sellers. They are only ever added.

use super::{code, money};
use crate::model::{CommissionTax, Frozen, Month, StatementId, TaxCause};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Currency, Cursor, PageOf};
use sellers_facts::SellerId;

macro_rules! statements {
    () => {
        "SELECT id, seller_id, currency, month, kept, base, rate, tax, cause, is_on_top, frozen_at,
                of_month
         FROM ledger_statement WHERE "
    };
}

impl FromRow for Frozen {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let currency: Currency = row.get(2)?;
        Ok(Self {
            id: row.get(0)?,
            seller: row.get(1)?,
            month: code(&row.get::<String>(3)?, Month::parse)?,
            of: match row.get::<String>(11)?.as_str() {
                "" => None,
                of => Some(code(of, Month::parse)?),
            },
            kept: money(row, 4, currency)?,
            base: money(row, 5, currency)?,
            tax: money(row, 7, currency)?,
            by: CommissionTax {
                cause: code(&row.get::<String>(8)?, TaxCause::from_code)?,
                rate: row.get(6)?,
                is_on_top: row.get(9)?,
            },
            frozen_at: row.get(10)?,
        })
    }
}

pub(crate) async fn insert(tx: &mut Tx, one: &Frozen) -> Result<(), StoreError> {
    let sql = "INSERT INTO ledger_statement (id, seller_id, currency, month, kept, base, rate, tax, cause, is_on_top,
                                             frozen_at, of_month)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    let month = one.month.to_string();
    let of_month = one.of.map(|of| of.to_string()).unwrap_or_default();
    tx.exec(
        sql,
        args![
            one.id,
            one.seller,
            one.kept.currency,
            month,
            one.kept.minor,
            one.base.minor,
            one.by.rate,
            one.tax.minor,
            *one.by.cause.code(),
            one.by.is_on_top,
            one.frozen_at,
            of_month
        ],
    )
    .await
    .map(drop)
}

/// What was frozen in a month: what is its own, then what is of those before it.
pub(crate) async fn of_month(
    snap: &mut Snapshot,
    (seller, currency): (SellerId, Currency),
    month: Month,
) -> Result<Vec<Frozen>, StoreError> {
    let sql = concat!(statements!(), "seller_id = $1 AND currency = $2 AND month = $3 ORDER BY of_month");
    snap.all(sql, args![seller, currency, month.to_string()]).await
}

/// What was frozen last.
pub(crate) async fn last(
    snap: &mut Snapshot,
    (seller, currency): (SellerId, Currency),
) -> Result<Option<Frozen>, StoreError> {
    let sql = concat!(statements!(), "seller_id = $1 AND currency = $2 ORDER BY month DESC LIMIT 1");
    snap.opt(sql, args![seller, currency]).await
}

/// What was kept of all that is frozen, in minor units.
pub(crate) async fn kept(
    snap: &mut Snapshot,
    (seller, currency): (SellerId, Currency),
) -> Result<i64, StoreError> {
    let sql = "SELECT CAST(COALESCE(SUM(kept), 0) AS BIGINT) FROM ledger_statement
               WHERE seller_id = $1 AND currency = $2";
    Ok(snap.one::<(i64,)>(sql, args![seller, currency]).await?.0)
}

/// A page of a month of all sellers, in the order in which they were frozen.
pub(crate) async fn list(
    snap: &mut Snapshot,
    month: Month,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Frozen>, StoreError> {
    let behind = after.and_then(|after| after.0.parse().ok()).unwrap_or(StatementId::from_bytes([0; 16]));
    let sql = concat!(statements!(), "month = $1 AND id > $2 ORDER BY id LIMIT $3");
    let rows = snap.all(sql, args![month.to_string(), behind, size + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |one: &Frozen| one.id.to_string()))
}
