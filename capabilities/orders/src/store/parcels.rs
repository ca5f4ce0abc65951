//! Rows of parcels and of what is in them.

use crate::model::{LineId, OrderId, Packed, Parcel, ParcelId};
use database::{Arg, FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::Timestamp;

impl FromRow for Parcel {
    /// Without what is in it.
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            order: row.get(1)?,
            carrier: row.get(2)?,
            number: row.get(3)?,
            sent_at: row.get(4)?,
            delivered_at: row.get(5)?,
            goods: Vec::new(),
        })
    }
}

/// The parcels of an order, the first first, each with what is in it.
pub(crate) async fn of_order(snap: &mut Snapshot, order: OrderId) -> Result<Vec<Parcel>, StoreError> {
    let sql = "SELECT id, order_id, carrier, tracking, sent_at, delivered_at FROM order_parcel
               WHERE order_id = $1 ORDER BY id";
    let mut parcels: Vec<Parcel> = snap.all(sql, args![order]).await?;
    if parcels.is_empty() {
        return Ok(parcels);
    }
    let sql = "SELECT parcel_id, line_id, quantity FROM order_packed WHERE order_id = $1 ORDER BY parcel_id, line_id";
    let packed: Vec<(ParcelId, LineId, u32)> = snap.all(sql, args![order]).await?;
    for parcel in &mut parcels {
        let inside = packed.iter().filter(|(id, ..)| *id == parcel.id);
        parcel.goods =
            inside.map(|(_, line, quantity)| Packed { line: *line, quantity: *quantity }).collect();
    }
    Ok(parcels)
}

pub(crate) async fn insert(tx: &mut Tx, parcel: &Parcel) -> Result<(), StoreError> {
    let sql =
        "INSERT INTO order_parcel (id, order_id, carrier, tracking, sent_at) VALUES ($1, $2, $3, $4, $5)";
    tx.exec(sql, args![parcel.id, parcel.order, parcel.carrier, parcel.number, parcel.sent_at]).await?;
    let values: Vec<Value<'_>> = parcel
        .goods
        .iter()
        .flat_map(|one| [parcel.id.value(), one.line.value(), parcel.order.value(), one.quantity.value()])
        .collect();
    tx.insert_many("order_packed (parcel_id, line_id, order_id, quantity)", 4, &values).await
}

/// It has arrived. False when that was known.
pub(crate) async fn deliver(tx: &mut Tx, id: ParcelId, at: Timestamp) -> Result<bool, StoreError> {
    let sql = "UPDATE order_parcel SET delivered_at = $1 WHERE id = $2 AND delivered_at IS NULL";
    Ok(tx.exec(sql, args![at, id]).await? == 1)
}
