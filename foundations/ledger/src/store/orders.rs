//! Rows of orders: all that was heard of each.

use super::code;
use crate::model::{Allocation, Standing};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use events::Position;
use kernel::{Currency, Money};
use orders_facts::{GroupId, OrderId};

impl FromRow for Standing {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let place: String = row.get(9)?;
        Ok(Self {
            order: row.get(0)?,
            allocation: allocation(row)?,
            is_bound: row.get(8)?,
            bound_place: code(&place, |text| text.parse::<Position>().ok())?,
            is_paid: row.get(10)?,
            refunded: row.get(11)?,
            delivered_at: row.get(12)?,
            release_at: row.get(13)?,
            released_at: row.get(14)?,
            latest_at: row.get(15)?,
        })
    }
}

fn allocation(row: &Row<'_>) -> Result<Option<Allocation>, StoreError> {
    let Some(group) = row.get::<Option<GroupId>>(1)? else { return Ok(None) };
    let currency: Currency = row.get(3)?;
    let money = |column: usize| Ok::<_, StoreError>(Money::new(row.get(column)?, currency));
    Ok(Some(Allocation {
        group,
        seller: row.get(2)?,
        total: money(4)?,
        tax: money(5)?,
        delivery: money(6)?,
        commission: money(7)?,
    }))
}

pub(crate) async fn find(snap: &mut Snapshot, id: OrderId) -> Result<Option<Standing>, StoreError> {
    let sql = "SELECT order_id, group_id, seller_id, currency, total, tax, delivery, commission, is_bound,
                      bound_place, is_paid, refunded, delivered_at, release_at, released_at, latest_at
               FROM ledger_order WHERE order_id = $1";
    snap.opt(sql, args![id]).await
}

/// Keeps how it stands now.
pub(crate) async fn put(tx: &mut Tx, one: &Standing) -> Result<(), StoreError> {
    let sql =
        "INSERT INTO ledger_order (order_id, group_id, seller_id, currency, total, tax, delivery, commission,
                                   is_bound, bound_place, is_paid, refunded, delivered_at, release_at, released_at,
                                   latest_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
         ON CONFLICT (order_id) DO UPDATE SET group_id = $2, seller_id = $3, currency = $4, total = $5, tax = $6,
                      delivery = $7, commission = $8, is_bound = $9, bound_place = $10, is_paid = $11,
                      refunded = $12, delivered_at = $13, release_at = $14, released_at = $15, latest_at = $16";
    let of = one.allocation.as_ref();
    let place = one.bound_place.to_string();
    tx.exec(
        sql,
        args![
            one.order,
            of.map(|of| of.group),
            one.seller(),
            of.map(|of| of.total.currency),
            of.map(|of| of.total.minor),
            of.map(|of| of.tax.minor),
            of.map(|of| of.delivery.minor),
            of.map(|of| of.commission.minor),
            one.is_bound,
            place,
            one.is_paid,
            one.refunded,
            one.delivered_at,
            one.release_at,
            one.released_at,
            one.latest_at
        ],
    )
    .await
    .map(drop)
}
