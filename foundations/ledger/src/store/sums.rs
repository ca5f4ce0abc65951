//! What entries add up to: days of the shop, earnings and statements of sellers.

use super::{code, day, money};
use crate::model::{Account, Booked, DaySum, Earnings, Frozen, Kind, Month, Role, Span};
use database::{FromRow, Row, Snapshot, StoreError, args};
use kernel::{Currency, Cursor, Money, PageOf};
use sellers_facts::SellerId;

impl FromRow for DaySum {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let currency: Currency = row.get(3)?;
        Ok(Self {
            day: day(row, 0)?,
            role: code(&row.get::<String>(1)?, Role::from_code)?,
            kind: code(&row.get::<String>(2)?, Kind::from_code)?,
            amount: money(row, 4, currency)?,
        })
    }
}

/// What moved on the shop's accounts, for each day, role and reason.
pub(crate) async fn days(snap: &mut Snapshot, span: Span) -> Result<Vec<DaySum>, StoreError> {
    let sql = "SELECT day, role, kind, currency, CAST(SUM(amount) AS BIGINT) FROM ledger_day
               WHERE role IN ('provider', 'sales', 'refunds', 'tax', 'commission', 'fees', 'disputes', 'payouts')
                 AND day >= $1 AND day < $2
               GROUP BY day, role, kind, currency ORDER BY day DESC, role, kind, currency";
    snap.all(sql, args![span.from.to_string(), span.until.to_string()]).await
}

impl FromRow for Earnings {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let currency: Currency = row.get(1)?;
        let owed = |minor: i64| Money::new(minor.saturating_neg(), currency);
        Ok(Self { seller: row.get(0)?, pending: owed(row.get(2)?), payable: owed(row.get(3)?) })
    }
}

/// A page of sellers and what each has earned, by their ids. Whoever was ever owed anything has an account of what is pending.
pub(crate) async fn sellers(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Earnings>, StoreError> {
    let sql = "SELECT p.seller_id, p.currency, p.balance, COALESCE(q.balance, 0)
               FROM ledger_account p
               LEFT JOIN ledger_account q
                 ON q.seller_id = p.seller_id AND q.role = 'seller_payable' AND q.currency = p.currency
               WHERE p.role = 'seller_pending' AND p.code > $1 ORDER BY p.code LIMIT $2";
    let behind = after.map_or("", |after| after.0.as_str());
    let rows: Vec<Earnings> = snap.all(sql, args![*behind, size + 1]).await?;
    let key = |one: &Earnings| Account::SellerPending(one.seller).key(one.pending.currency);
    Ok(PageOf::cut(rows, size as usize, key))
}

/// What one seller has earned, in each currency.
pub(crate) async fn of_seller(snap: &mut Snapshot, seller: SellerId) -> Result<Vec<Earnings>, StoreError> {
    let sql = "SELECT p.seller_id, p.currency, p.balance, COALESCE(q.balance, 0)
               FROM ledger_account p
               LEFT JOIN ledger_account q
                 ON q.seller_id = p.seller_id AND q.role = 'seller_payable' AND q.currency = p.currency
               WHERE p.seller_id = $1 AND p.role = 'seller_pending' ORDER BY p.currency";
    snap.all(sql, args![seller]).await
}

/// What stood on an account before a day.
pub(crate) async fn before(
    snap: &mut Snapshot,
    key: &str,
    day: jiff::civil::Date,
) -> Result<i64, StoreError> {
    let sql =
        "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM ledger_day WHERE account = $1 AND day < $2";
    Ok(snap.one::<(i64,)>(sql, args![*key, day.to_string()]).await?.0)
}

/// Transactions that touch a seller's earnings in a currency, on some days, in their order, behind one of them.
pub(crate) async fn seller_days(
    snap: &mut Snapshot,
    (seller, currency): (SellerId, Currency),
    span: Span,
    after: Option<&Booked>,
    most: u32,
) -> Result<Vec<Booked>, StoreError> {
    let from = after.map_or_else(|| span.from.to_string(), |one| one.day.to_string());
    let behind = after.map_or(crate::model::TransactionId::from_bytes([0; 16]), |one| one.id);
    let sql = "SELECT t.id, t.kind, t.cause, t.about_kind, t.about_id, t.seller_id, t.currency, t.size, t.day,
                      t.happened_at, t.booked_at
               FROM ledger_transaction t
               WHERE t.seller_id = $1 AND t.currency = $2 AND t.day >= $3 AND (t.day > $3 OR t.id > $4) AND t.day < $5
               ORDER BY t.day, t.id LIMIT $6";
    snap.all(sql, args![seller, currency, from, behind, span.until.to_string(), most]).await
}

/// What those transactions put on accounts of a role, whoever's they are.
pub(crate) async fn seller_sum(
    snap: &mut Snapshot,
    (seller, currency): (SellerId, Currency),
    span: Span,
    role: Role,
) -> Result<i64, StoreError> {
    let sql = "SELECT CAST(COALESCE(SUM(e.amount), 0) AS BIGINT)
               FROM ledger_transaction t
               JOIN ledger_entry e ON e.transaction_id = t.id
               JOIN ledger_account a ON a.code = e.account
               WHERE t.seller_id = $1 AND t.currency = $2 AND t.day >= $3 AND t.day < $4 AND a.role = $5";
    let (from, until) = (span.from.to_string(), span.until.to_string());
    Ok(snap.one::<(i64,)>(sql, args![seller, currency, from, until, *role.code()]).await?.0)
}

/// What was kept, or went back, in minor units, of what was first sold in months before this one: by those months, of all that was
/// booked since a seller's last month was frozen.
pub(crate) async fn of_earlier(
    snap: &mut Snapshot,
    last: &Frozen,
    month: Month,
) -> Result<Vec<(Month, i64)>, StoreError> {
    let sql = "SELECT first_month, CAST(SUM(amount) AS BIGINT) FROM (
                   SELECT e.amount AS amount, SUBSTR((SELECT MIN(f.day) FROM ledger_transaction f
                              WHERE f.about_kind = t.about_kind AND f.about_id = t.about_id), 1, 7) AS first_month
                   FROM ledger_transaction t
                   JOIN ledger_entry e ON e.transaction_id = t.id
                   JOIN ledger_account a ON a.code = e.account
                   WHERE t.seller_id = $1 AND t.currency = $2 AND t.day < $3 AND (t.day >= $4 OR t.booked_at > $5)
                     AND a.role = 'commission') AS moved
               WHERE first_month < $6 GROUP BY first_month ORDER BY first_month";
    let (since, until) = (last.month.span().until.to_string(), month.span().until.to_string());
    let (of, at) = (last.kept.currency, last.frozen_at);
    let rows: Vec<(String, i64)> =
        snap.all(sql, args![last.seller, of, until, since, at, month.to_string()]).await?;
    let read = |(first, amount): (String, i64)| Ok((code(&first, Month::parse)?, amount.saturating_neg()));
    rows.into_iter().map(read).collect()
}

/// The first day from that one on, on which anything of a seller moved in a currency.
pub(crate) async fn first_day(
    snap: &mut Snapshot,
    (seller, currency): (SellerId, Currency),
    since: jiff::civil::Date,
) -> Result<Option<jiff::civil::Date>, StoreError> {
    let sql = "SELECT day FROM ledger_transaction WHERE seller_id = $1 AND currency = $2 AND day >= $3
               ORDER BY day, id LIMIT 1";
    let found: Option<(String,)> = snap.opt(sql, args![seller, currency, since.to_string()]).await?;
    found.map(|(text,)| code(&text, |text| text.parse().ok())).transpose()
}
