//! The businesses that sell, as they were when orders were placed: kept with each order, handed to whoever they are, and emptied
//! when the law asks for it no longer.

use super::{read, written};
use crate::model::{Business, OrderId};
use database::{Snapshot, StoreError, Tx, args};
use kernel::Timestamp;
use sellers_facts::SellerId;

/// Before all orders.
const FIRST: OrderId = OrderId::from_bytes([0; 16]);

/// Keeps the business that sells an order as it is now.
pub(crate) async fn set(tx: &mut Tx, id: OrderId, business: &Business) -> Result<(), StoreError> {
    let sql = "UPDATE order_head SET sold_by = $1 WHERE id = $2";
    tx.exec(sql, args![written(business)?, id]).await.map(drop)
}

/// The business that sells an order, as it was when the order was placed.
pub(crate) async fn find(snap: &mut Snapshot, id: OrderId) -> Result<Option<Business>, StoreError> {
    let sql = "SELECT sold_by FROM order_head WHERE id = $1 AND sold_by IS NOT NULL";
    let found: Option<(String,)> = snap.opt(sql, args![id]).await?;
    found.map(|(text,)| read(&text)).transpose()
}

/// Nothing is known any more of who sold it.
pub(crate) async fn clear(tx: &mut Tx, id: OrderId) -> Result<(), StoreError> {
    tx.exec("UPDATE order_head SET sold_by = NULL WHERE id = $1", args![id]).await.map(drop)
}

/// An order of a seller with what it says about them.
pub(crate) struct Said {
    pub(crate) id: OrderId,
    pub(crate) code: String,
    pub(crate) placed_at: Timestamp,
    pub(crate) business: Business,
}

/// So many orders of a seller behind this one that say who they are, the first first.
pub(crate) async fn of_seller(
    snap: &mut Snapshot,
    seller: SellerId,
    after: Option<OrderId>,
    most: u32,
) -> Result<Vec<Said>, StoreError> {
    let sql = "SELECT id, code, placed_at, sold_by FROM order_head
               WHERE seller_id = $1 AND id > $2 AND sold_by IS NOT NULL ORDER BY id LIMIT $3";
    let rows: Vec<(OrderId, String, Timestamp, String)> =
        snap.all(sql, args![seller, after.unwrap_or(FIRST), most]).await?;
    let said = |(id, code, placed_at, text): (OrderId, String, Timestamp, String)| {
        Ok(Said { id, code, placed_at, business: read(&text)? })
    };
    rows.into_iter().map(said).collect()
}
