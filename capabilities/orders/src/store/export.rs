//! Rows of orders and lines as they are written out, the first first; each part is gathered by a key.

use crate::model::{LineOut, OrderId, OrderOut};
use database::{FromRow, Row, Snapshot, StoreError, args};
use sellers_facts::SellerId;

/// Before all orders.
const FIRST: OrderId = OrderId::from_bytes([0; 16]);

impl FromRow for OrderOut {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let seller: Option<SellerId> = row.get(9)?;
        let (origin, number): (Option<String>, Option<String>) = (row.get(22)?, row.get(23)?);
        let amount = |at: usize| row.get::<i64>(11 + at);
        Ok(Self {
            id: row.get(0)?,
            words: [
                row.get(1)?,
                row.get(6)?,
                row.get(7)?,
                row.get(8)?,
                seller.map(|id| id.to_string()).unwrap_or_default(),
                row.get(19)?,
                row.get(20)?,
                row.get(21)?,
                origin.unwrap_or_default(),
                number.unwrap_or_default(),
            ],
            times: [row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?],
            currency: row.get(10)?,
            amounts: [
                amount(0)?,
                amount(1)?,
                amount(2)?,
                amount(3)?,
                amount(4)?,
                amount(5)?,
                amount(6)?,
                amount(7)?,
            ],
        })
    }
}

/// So many orders behind this one.
pub(crate) async fn orders(
    snap: &mut Snapshot,
    after: Option<OrderId>,
    size: u32,
) -> Result<Vec<OrderOut>, StoreError> {
    let sql = "SELECT h.id, h.code, h.placed_at, h.confirmed_at, h.paid_at, h.ended_at, h.state, h.payment, h.goods,
                      h.seller_id, h.currency, h.subtotal, h.discount, h.delivery, h.fee, h.tax, h.total, h.paid,
                      h.refunded, g.country, g.postcode, g.email, h.origin, h.origin_reference
               FROM order_head h JOIN order_group g ON g.id = h.group_id
               WHERE h.id > $1 ORDER BY h.id LIMIT $2";
    snap.all(sql, args![after.unwrap_or(FIRST), size]).await
}

impl FromRow for LineOut {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            order: row.get(0)?,
            words: [row.get(1)?, row.get(3)?, row.get(4)?],
            placed_at: row.get(2)?,
            many: [row.get(5)?, row.get(6)?],
            currency: row.get(7)?,
            amounts: [row.get(8)?, row.get(9)?, row.get(10)?, row.get(12)?, row.get(13)?],
            rate: row.get(11)?,
            cost: row.get(14)?,
        })
    }
}

/// The lines of so many orders behind this one.
pub(crate) async fn lines(
    snap: &mut Snapshot,
    after: Option<OrderId>,
    size: u32,
) -> Result<Vec<LineOut>, StoreError> {
    let sql = "SELECT h.id, h.code, h.placed_at, l.sku, l.name_es, l.quantity, l.sent, h.currency, l.unit, l.discount,
                      l.total, l.rate, l.tax, l.surcharge, l.cost
               FROM order_head h JOIN order_line l ON l.order_id = h.id
               WHERE h.id IN (SELECT one.id FROM order_head one WHERE one.id > $1 ORDER BY one.id LIMIT $2)
               ORDER BY h.id, l.position";
    snap.all(sql, args![after.unwrap_or(FIRST), size]).await
}
