//! Rows of money that went back or should.

use super::{code, money};
use crate::model::{OrderId, Refund, RefundState};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use payments_facts::RefundId;

impl FromRow for Refund {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            order: row.get(1)?,
            amount: money(row.get(2)?, row.get(3)?),
            state: code(&row.get::<String>(4)?, RefundState::from_code)?,
            asked_at: row.get(5)?,
            done_at: row.get(6)?,
        })
    }
}

/// What went back of an order or should, the first first.
pub(crate) async fn of_order(snap: &mut Snapshot, order: OrderId) -> Result<Vec<Refund>, StoreError> {
    let sql = "SELECT id, order_id, amount, currency, state, asked_at, done_at FROM order_refund
               WHERE order_id = $1 ORDER BY id";
    snap.all(sql, args![order]).await
}

pub(crate) async fn find(snap: &mut Snapshot, id: RefundId) -> Result<Option<Refund>, StoreError> {
    let sql =
        "SELECT id, order_id, amount, currency, state, asked_at, done_at FROM order_refund WHERE id = $1";
    snap.opt(sql, args![id]).await
}

/// Keeps one, new or known.
pub(crate) async fn put(tx: &mut Tx, refund: &Refund) -> Result<(), StoreError> {
    let sql = "INSERT INTO order_refund (id, order_id, amount, currency, state, asked_at, done_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO UPDATE SET state = $5, done_at = $7";
    tx.exec(
        sql,
        args![
            refund.id,
            refund.order,
            refund.amount.minor,
            refund.amount.currency,
            *refund.state.code(),
            refund.asked_at,
            refund.done_at
        ],
    )
    .await
    .map(drop)
}
