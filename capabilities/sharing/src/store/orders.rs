//! What is heard of orders. Facts of different kinds come in any order: each statement adds what it knows and takes nothing away.

use crate::model::OrderHeard;
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Currency, Id, Money, PersonId, Timestamp};
use orders_facts::{GroupId, OrderId};

macro_rules! selected {
    ($rest:literal) => {
        concat!(
            "SELECT order_id, total_minor, currency, refunded_minor, placed_at, confirmed_at, delivered_at, is_off,
                    is_undone
             FROM sharing_order ",
            $rest
        )
    };
}

impl FromRow for OrderHeard {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let (total, currency): (Option<i64>, Option<Currency>) = (row.get(1)?, row.get(2)?);
        Ok(Self {
            order: row.get(0)?,
            total: total.zip(currency).map(|(minor, currency)| Money::new(minor, currency)),
            refunded_minor: row.get(3)?,
            placed_at: row.get(4)?,
            confirmed_at: row.get(5)?,
            delivered_at: row.get(6)?,
            is_off: row.get(7)?,
            is_undone: row.get(8)?,
        })
    }
}

/// Something was heard of an order: its row is there from now on. What is known of it already stays.
pub(crate) async fn open(
    tx: &mut Tx,
    order: OrderId,
    (group, person): (Option<GroupId>, Option<PersonId>),
) -> Result<(), StoreError> {
    let sql = "INSERT INTO sharing_order (order_id, group_id, person_id, refunded_minor, is_off, is_undone)
               VALUES ($1, $2, $3, 0, FALSE, FALSE)
               ON CONFLICT (order_id) DO UPDATE SET
                   group_id = COALESCE(sharing_order.group_id, excluded.group_id),
                   person_id = COALESCE(sharing_order.person_id, excluded.person_id)";
    tx.exec(sql, args![order, group, person]).await.map(drop)
}

/// It was agreed then.
pub(crate) async fn place(tx: &mut Tx, order: OrderId, at: Timestamp) -> Result<(), StoreError> {
    let sql = "UPDATE sharing_order SET placed_at = $1 WHERE order_id = $2";
    tx.exec(sql, args![at, order]).await.map(drop)
}

/// It stands, and cost so much.
pub(crate) async fn confirm(
    tx: &mut Tx,
    order: OrderId,
    total: Money,
    at: Timestamp,
) -> Result<(), StoreError> {
    let sql =
        "UPDATE sharing_order SET total_minor = $1, currency = $2, confirmed_at = $3 WHERE order_id = $4";
    tx.exec(sql, args![total.minor, total.currency, at, order]).await.map(drop)
}

/// All of it arrived.
pub(crate) async fn deliver(tx: &mut Tx, order: OrderId, at: Timestamp) -> Result<(), StoreError> {
    let sql = "UPDATE sharing_order SET delivered_at = $1 WHERE order_id = $2";
    tx.exec(sql, args![at, order]).await.map(drop)
}

/// It was called off.
pub(crate) async fn call_off(tx: &mut Tx, order: OrderId) -> Result<(), StoreError> {
    tx.exec("UPDATE sharing_order SET is_off = TRUE WHERE order_id = $1", args![order]).await.map(drop)
}

/// So much more of its money went back; all of it, or not.
pub(crate) async fn refund(
    tx: &mut Tx,
    order: OrderId,
    (minor, is_all): (i64, bool),
) -> Result<(), StoreError> {
    let sql = "UPDATE sharing_order SET refunded_minor = refunded_minor + $1, is_undone = (is_undone OR $2)
               WHERE order_id = $3";
    tx.exec(sql, args![minor, is_all, order]).await.map(drop)
}

/// What is known of one.
pub(crate) async fn find(snap: &mut Snapshot, order: OrderId) -> Result<Option<OrderHeard>, StoreError> {
    snap.opt(selected!("WHERE order_id = $1"), args![order]).await
}

/// The orders of somebody that were agreed within these instants, the first first.
pub(crate) async fn within(
    snap: &mut Snapshot,
    person: PersonId,
    (from, to): (Timestamp, Timestamp),
    most: u32,
) -> Result<Vec<OrderHeard>, StoreError> {
    let sql =
        selected!("WHERE person_id = $1 AND placed_at >= $2 AND placed_at < $3 ORDER BY placed_at LIMIT $4");
    snap.all(sql, args![person, from, to, most]).await
}

/// The orders that were paid together.
pub(crate) async fn of_group(snap: &mut Snapshot, group: GroupId) -> Result<Vec<OrderId>, StoreError> {
    let found: Vec<(OrderId,)> =
        snap.all("SELECT order_id FROM sharing_order WHERE group_id = $1", args![group]).await?;
    Ok(found.into_iter().map(|(order,)| order).collect())
}

/// Something of an order, or of what it was paid with, goes back or is disputed; or no longer. What is over stays so.
pub(crate) async fn put_trouble(
    tx: &mut Tx,
    (about, cause): (Id<()>, Id<()>),
    is_over: bool,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO sharing_trouble (about_id, cause_id, is_over) VALUES ($1, $2, $3)
               ON CONFLICT (about_id, cause_id) DO UPDATE SET
                   is_over = (sharing_trouble.is_over OR excluded.is_over)";
    tx.exec(sql, args![about, cause, is_over]).await.map(drop)
}

/// Whether something of it goes back or is disputed.
pub(crate) async fn is_troubled(snap: &mut Snapshot, order: OrderId) -> Result<bool, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM sharing_trouble
               WHERE NOT is_over AND (about_id = $1 OR about_id =
                   (SELECT o.group_id FROM sharing_order o WHERE o.order_id = $2))";
    Ok(snap.one::<(i64,)>(sql, args![order, order]).await?.0 > 0)
}
