//! Rows of money that came twice or not as it was agreed, and of what the house keeps of lines.

use super::{code, money};
use crate::model::{Commissioned, Extra, GroupId, OrderId, RefundState};
use database::{Arg, FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::Timestamp;
use payments_facts::RefundId;

impl FromRow for Extra {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            payment: row.get(0)?,
            group: row.get(1)?,
            refund: row.get(2)?,
            amount: money(row.get(3)?, row.get(4)?),
            state: code(&row.get::<String>(5)?, RefundState::from_code)?,
            came_at: row.get(6)?,
            done_at: row.get(7)?,
        })
    }
}

/// Keeps one. What came by the same payment is known already.
pub(crate) async fn insert(tx: &mut Tx, extra: &Extra) -> Result<(), StoreError> {
    let sql = "INSERT INTO order_extra (payment_id, group_id, refund_id, amount, currency, state, came_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (payment_id) DO NOTHING";
    let Extra { payment, group, refund, amount, state, came_at, .. } = extra;
    let given = args![*payment, *group, *refund, amount.minor, amount.currency, *state.code(), *came_at];
    tx.exec(sql, given).await.map(drop)
}

/// What came to a group and was not its own, the first first.
pub(crate) async fn of_group(snap: &mut Snapshot, group: GroupId) -> Result<Vec<Extra>, StoreError> {
    let sql =
        "SELECT payment_id, group_id, refund_id, amount, currency, state, came_at, done_at FROM order_extra
               WHERE group_id = $1 ORDER BY payment_id";
    snap.all(sql, args![group]).await
}

/// How far it has come on its way back.
pub(crate) async fn set_state(
    tx: &mut Tx,
    refund: RefundId,
    (state, done_at): (RefundState, Option<Timestamp>),
) -> Result<(), StoreError> {
    let sql = "UPDATE order_extra SET state = $1, done_at = $2 WHERE refund_id = $3";
    tx.exec(sql, args![*state.code(), done_at, refund]).await.map(drop)
}

/// Keeps what the house keeps of the lines of an order.
pub(crate) async fn commissions(tx: &mut Tx, order: OrderId, all: &[Commissioned]) -> Result<(), StoreError> {
    let mut values: Vec<Value<'_>> = Vec::with_capacity(all.len() * 9);
    let places: Vec<i64> = (0..).take(all.len()).collect();
    for (one, place) in all.iter().zip(&places) {
        let kept = &one.commission;
        values.extend([
            one.line.value(),
            place.value(),
            order.value(),
            kept.rule.value(),
            kept.name.value(),
            kept.rate.value(),
            kept.flat.value(),
            kept.amount.minor.value(),
            kept.amount.currency.value(),
        ]);
    }
    let table = "order_commission (line_id, position, order_id, rule_id, name, rate, flat, amount, currency)";
    tx.insert_many(table, 9, &values).await
}

/// What the house keeps of the lines of an order: rules by their names, and amounts.
pub(crate) async fn kept_of(snap: &mut Snapshot, order: OrderId) -> Result<Vec<KeptOf>, StoreError> {
    let sql =
        "SELECT name, amount, currency FROM order_commission WHERE order_id = $1 ORDER BY line_id, position";
    snap.all(sql, args![order]).await
}

/// What the house keeps of a line, for those who look at the order.
pub(crate) struct KeptOf {
    pub(crate) name: String,
    pub(crate) amount: kernel::Money,
}

impl FromRow for KeptOf {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { name: row.get(0)?, amount: money(row.get(1)?, row.get(2)?) })
    }
}
