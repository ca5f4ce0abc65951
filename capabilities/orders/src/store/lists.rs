//! Lists of orders, and how many there are.

use super::{
    found::{self, Part},
    money,
    orders::stand,
};
use crate::model::{Counts, Listed, OrderId, Shelf, SoldWhere, Wanted, looked_for};
use database::{Arg, FromRow, Row, Snapshot, StoreError, Value, args};
use kernel::{Currency, Cursor, PageOf, PersonId, Personal, Timestamp};

/// No id stands behind this one.
const LAST: OrderId = OrderId::from_bytes([255; 16]);

/// The columns of a line of a list. An order and its group are one of each other's, so nothing is joined that could grow.
macro_rules! listed {
    () => {
        "SELECT h.id, h.group_id, h.code, h.person_id, g.name, h.state, h.payment, h.goods, h.total, h.currency,
                h.lines_count, h.placed_at, h.seller_id
         FROM order_head h JOIN order_group g ON g.id = h.group_id WHERE "
    };
}

impl FromRow for Listed {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            group: row.get(1)?,
            code: row.get(2)?,
            person: row.get(3)?,
            name: Personal::new(row.get(4)?),
            stand: stand(row, 5)?,
            total: money(row.get(8)?, row.get(9)?),
            lines: row.get(10)?,
            placed_at: row.get(11)?,
            seller: row.get(12)?,
        })
    }
}

fn cut(rows: Vec<Listed>, size: u32) -> PageOf<Listed> {
    PageOf::cut(rows, size as usize, |one| one.id.to_string())
}

fn place(after: Option<&Cursor>) -> OrderId {
    after.and_then(|after| after.0.parse().ok()).unwrap_or(LAST)
}

/// A page of the orders that are looked for, the latest first.
pub(crate) async fn list(
    snap: &mut Snapshot,
    wanted: &Wanted,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Listed>, StoreError> {
    let (before, surplus) = (place(after), size + 1);
    let words = looked_for(&wanted.words);
    if !wanted.words.trim().is_empty() {
        let part = Part { wanted, before, size: surplus };
        // Signs without a letter are in no order.
        let ids = match words.is_empty() {
            true => Vec::new(),
            false => found::orders(snap, &words, &part, found::FEW).await?,
        };
        return Ok(cut(of_ids(snap, &ids).await?, size));
    }
    let mut given = Vec::new();
    let narrowed = narrowed("h", wanted, &mut given);
    given.extend([before.value(), surplus.value()]);
    let (behind, limit) = (given.len() - 1, given.len());
    let sql = format!("{}1 = 1{narrowed} AND h.id < ${behind} ORDER BY h.id DESC LIMIT ${limit}", listed!());
    Ok(cut(snap.all(sql, &given).await?, size))
}

/// What a list is narrowed by besides words, as conditions of SQL on the table that is called so.
pub(super) fn narrowed<'w>(table: &str, wanted: &'w Wanted, given: &mut Vec<Value<'w>>) -> String {
    let mut sql = String::new();
    let mut by = |column: &str, value: Value<'w>| {
        given.push(value);
        sql.push_str(&format!(" AND {table}.{column} = ${}", given.len()));
    };
    if let Some(shelf) = wanted.shelf {
        by("shelf", Value::Text(shelf.code()));
    }
    if let Some(source) = &wanted.source {
        by("source", Value::Text(source));
    }
    match &wanted.sold {
        Some(SoldWhere::By(seller)) => by("seller_id", seller.value()),
        Some(SoldWhere::House) => sql.push_str(&format!(" AND {table}.seller_id IS NULL")),
        None => {}
    }
    sql
}

async fn of_ids(snap: &mut Snapshot, ids: &[OrderId]) -> Result<Vec<Listed>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let marks: Vec<String> = (1..=ids.len()).map(|number| format!("${number}")).collect();
    let sql = format!("{}h.id IN ({}) ORDER BY h.id DESC", listed!(), marks.join(", "));
    let given: Vec<Value<'_>> = ids.iter().map(Arg::value).collect();
    snap.all(sql, &given).await
}

/// A page of somebody's own orders, the latest first.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Listed>, StoreError> {
    let sql = concat!(listed!(), "h.person_id = $1 AND h.id < $2 ORDER BY h.id DESC LIMIT $3");
    Ok(cut(snap.all(sql, args![person, place(after), size + 1]).await?, size))
}

/// So many are counted and no more.
pub(crate) const COUNTED: u32 = 1_000;

async fn on_shelf(snap: &mut Snapshot, shelf: Shelf) -> Result<i64, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM
               (SELECT 1 AS one FROM order_head WHERE shelf = $1 LIMIT $2) AS found";
    Ok(snap.one::<(i64,)>(sql, args![*shelf.code(), COUNTED]).await?.0)
}

/// How things stand; what stands since then is counted in this currency.
pub(crate) async fn counts(
    snap: &mut Snapshot,
    since: Timestamp,
    currency: Currency,
) -> Result<Counts, StoreError> {
    let to_send = on_shelf(snap, Shelf::ToSend).await?;
    let to_refund = on_shelf(snap, Shelf::ToRefund).await?;
    let sql = "SELECT MIN(owes.since) FROM
               (SELECT CASE WHEN paid_at > ended_at THEN paid_at ELSE ended_at END AS since FROM order_head
                WHERE shelf = $1 LIMIT $2) AS owes";
    let (owes_since,): (Option<Timestamp>,) = snap.one(sql, args![*Shelf::ToRefund.code(), COUNTED]).await?;
    let sql = "SELECT CAST(COUNT(*) AS BIGINT), CAST(COALESCE(SUM(total), 0) AS BIGINT) FROM order_head
               WHERE confirmed_at >= $1 AND currency = $2 AND state IN ('confirmed', 'completed')";
    let (this_week, taken): (i64, i64) = snap.one(sql, args![since, currency]).await?;
    Ok(Counts { to_send, to_refund, owes_since, this_week, taken: money(taken, currency) })
}
