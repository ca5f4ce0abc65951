//! Rows of what is known of orders whatever came first.

use crate::model::Known;
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Timestamp};
use orders_facts::{LineId, OrderId};

impl FromRow for Known {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            granted_at: row.get(0)?,
            paid_at: row.get(1)?,
            closed_at: row.get(2)?,
            person: row.get(3)?,
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, order: OrderId) -> Result<Known, StoreError> {
    let sql = "SELECT granted_at, paid_at, closed_at, person_id FROM downloads_order WHERE order_id = $1";
    Ok(snap.opt(sql, args![order]).await?.unwrap_or_default())
}

/// It is known what was bought, since then at the latest.
pub(crate) async fn grant(tx: &mut Tx, order: OrderId, now: Timestamp) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO downloads_order (order_id, granted_at) VALUES ($1, $2)
         ON CONFLICT (order_id) DO UPDATE SET granted_at = COALESCE(downloads_order.granted_at, excluded.granted_at)",
        args![order, now],
    )
    .await
    .map(drop)
}

/// Changes its row without changing what is known, so that whoever else does waits.
pub(crate) async fn stand_in_line(tx: &mut Tx, order: OrderId) -> Result<(), StoreError> {
    let sql = "INSERT INTO downloads_order (order_id) VALUES ($1)
               ON CONFLICT (order_id) DO UPDATE SET order_id = excluded.order_id";
    tx.exec(sql, args![order]).await.map(drop)
}

/// It was found to be theirs.
pub(crate) async fn claim(tx: &mut Tx, order: OrderId, person: PersonId) -> Result<(), StoreError> {
    let sql = "INSERT INTO downloads_order (order_id, person_id) VALUES ($1, $2)
               ON CONFLICT (order_id) DO UPDATE SET person_id = excluded.person_id";
    tx.exec(sql, args![order, person]).await.map(drop)
}

/// Those that were found to be somebody's.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<OrderId>, StoreError> {
    let sql = "SELECT order_id FROM downloads_order WHERE person_id = $1 ORDER BY order_id LIMIT $2";
    let rows: Vec<(OrderId,)> = snap.all(sql, args![person, most]).await?;
    Ok(rows.into_iter().map(|(order,)| order).collect())
}

/// Nobody knows any more whose these were.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("UPDATE downloads_order SET person_id = NULL WHERE person_id = $1", args![person]).await.map(drop)
}

/// It is paid, since then at the latest.
pub(crate) async fn pay(tx: &mut Tx, order: OrderId, now: Timestamp) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO downloads_order (order_id, paid_at) VALUES ($1, $2)
         ON CONFLICT (order_id) DO UPDATE SET paid_at = COALESCE(downloads_order.paid_at, excluded.paid_at)",
        args![order, now],
    )
    .await
    .map(drop)
}

/// It is off, since then at the latest.
pub(crate) async fn close(tx: &mut Tx, order: OrderId, now: Timestamp) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO downloads_order (order_id, closed_at) VALUES ($1, $2)
         ON CONFLICT (order_id) DO UPDATE SET closed_at = COALESCE(downloads_order.closed_at, excluded.closed_at)",
        args![order, now],
    )
    .await
    .map(drop)
}

/// So many pieces of a line went back of which nobody knows yet that they were bought.
pub(crate) async fn add_gone(tx: &mut Tx, line: LineId, gone: u32) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO downloads_gone (line_id, quantity) VALUES ($1, $2)
         ON CONFLICT (line_id) DO UPDATE SET quantity = downloads_gone.quantity + excluded.quantity",
        args![line, gone],
    )
    .await
    .map(drop)
}

/// How many of a line had gone back before; it is known from now on.
pub(crate) async fn take_gone(tx: &mut Tx, line: LineId) -> Result<u32, StoreError> {
    let found: Option<(u32,)> =
        tx.opt("SELECT quantity FROM downloads_gone WHERE line_id = $1", args![line]).await?;
    let Some((gone,)) = found else { return Ok(0) };
    tx.exec("DELETE FROM downloads_gone WHERE line_id = $1", args![line]).await?;
    Ok(gone)
}
