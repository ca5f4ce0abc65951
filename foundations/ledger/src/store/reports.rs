//! Rows of reports and of what stands in them.

use super::{code, day};
use crate::model::{Difference, Found, Moved, Report, ReportId, Span};
use database::{Arg, FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::{Currency, Money};

impl FromRow for Report {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            way: row.get(1)?,
            span: Span { from: day(row, 2)?, until: day(row, 3)? },
            ours: row.get(4)?,
            theirs: row.get(5)?,
            differences: row.get(6)?,
            made_at: row.get(7)?,
        })
    }
}

impl FromRow for Difference {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            found: code(&row.get::<String>(0)?, Found::from_code)?,
            what: code(&row.get::<String>(1)?, Moved::from_code)?,
            our_ref: row.get(2)?,
            their_ref: row.get(3)?,
            ours: amount(row, 4)?,
            theirs: amount(row, 6)?,
        })
    }
}

/// An amount and behind it its currency, where there is one.
fn amount(row: &Row<'_>, column: usize) -> Result<Option<Money>, StoreError> {
    let (minor, currency): (Option<i64>, Option<Currency>) = (row.get(column)?, row.get(column + 1)?);
    Ok(minor.zip(currency).map(|(minor, currency)| Money::new(minor, currency)))
}

pub(crate) async fn insert(tx: &mut Tx, one: &Report, found: &[Difference]) -> Result<(), StoreError> {
    let sql = "INSERT INTO ledger_report (id, way, from_day, until_day, ours, theirs, differences, made_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let (from, until) = (one.span.from.to_string(), one.span.until.to_string());
    tx.exec(sql, args![one.id, one.way, from, until, one.ours, one.theirs, one.differences, one.made_at])
        .await?;
    let sides: Vec<[Option<(i64, Currency)>; 2]> = found
        .iter()
        .map(|one| [one.ours, one.theirs].map(|side| side.map(|side| (side.minor, side.currency))))
        .collect();
    let mut values: Vec<Value<'_>> = Vec::new();
    for ((position, of), [ours, theirs]) in (0_i64..).zip(found).zip(&sides) {
        values.extend([one.id.value(), Value::Int(position)]);
        values.extend([Value::Text(of.found.code()), Value::Text(of.what.code())]);
        values.extend([of.our_ref.value(), of.their_ref.value()]);
        for side in [ours, theirs] {
            values.push(side.as_ref().map_or(Value::Null, |(minor, _)| minor.value()));
            values.push(side.as_ref().map_or(Value::Null, |(_, currency)| currency.value()));
        }
    }
    let into =
        "ledger_difference (report_id, position, found, what, our_ref, their_ref, our_amount, our_currency,
                                   their_amount, their_currency)";
    tx.insert_many(into, 10, &values).await
}

/// The latest, the latest first.
pub(crate) async fn list(snap: &mut Snapshot, most: u32) -> Result<Vec<Report>, StoreError> {
    let sql = "SELECT id, way, from_day, until_day, ours, theirs, differences, made_at FROM ledger_report
               ORDER BY id DESC LIMIT $1";
    snap.all(sql, args![most]).await
}

pub(crate) async fn find(snap: &mut Snapshot, id: ReportId) -> Result<Option<Report>, StoreError> {
    let sql = "SELECT id, way, from_day, until_day, ours, theirs, differences, made_at FROM ledger_report
               WHERE id = $1";
    snap.opt(sql, args![id]).await
}

/// What stands in one, so many of them.
pub(crate) async fn of(snap: &mut Snapshot, id: ReportId, most: u32) -> Result<Vec<Difference>, StoreError> {
    let sql = "SELECT found, what, our_ref, their_ref, our_amount, our_currency, their_amount, their_currency
               FROM ledger_difference WHERE report_id = $1 ORDER BY position LIMIT $2";
    snap.all(sql, args![id, most]).await
}
