//! Rows of orders that were placed elsewhere: by where they were, and what becomes of them when they are brought again.

use super::{folded, orders::Beside, written};
use crate::model::{Group, Order, OrderId};
use database::{Snapshot, StoreError, Tx, args};

/// More orders than this have no number in common.
const SAME_MAX: u32 = 20;

/// The order of that number there, and what was brought of it last.
pub(crate) async fn find(
    snap: &mut Snapshot,
    origin: &str,
    reference: &str,
) -> Result<Option<(OrderId, Vec<u8>)>, StoreError> {
    let sql = "SELECT id, origin_hash FROM order_head WHERE origin_reference = $1 AND origin = $2";
    snap.opt(sql, args![*reference, *origin]).await
}

/// Orders that had that number elsewhere.
pub(crate) async fn by_reference(snap: &mut Snapshot, reference: &str) -> Result<Vec<OrderId>, StoreError> {
    let sql = "SELECT id FROM order_head WHERE origin_reference = $1 ORDER BY id DESC LIMIT $2";
    let rows: Vec<(OrderId,)> = snap.all(sql, args![*reference, SAME_MAX]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Orders of nobody that were placed elsewhere for that address, the first first.
pub(crate) async fn of_nobody(
    snap: &mut Snapshot,
    address: &str,
    most: u32,
) -> Result<Vec<OrderId>, StoreError> {
    let address = folded(address);
    if address.is_empty() {
        // Of whom nobody knows any more, no address is known either.
        return Ok(Vec::new());
    }
    let sql = "SELECT h.id FROM order_group g JOIN order_head h ON h.group_id = g.id
               WHERE g.email_folded = $1 AND g.person_id IS NULL AND h.origin IS NOT NULL ORDER BY h.id LIMIT $2";
    let rows: Vec<(OrderId,)> = snap.all(sql, args![address, most]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Keeps what is known now of an order that was brought before, all but its lines and words. False when somebody else changed it
/// in between.
pub(crate) async fn renew(tx: &mut Tx, is: &Order, beside: &Beside<'_>) -> Result<bool, StoreError> {
    let sql = "UPDATE order_head SET person_id = $1, state = $2, payment = $3, goods = $4, shelf = $5, currency = $6,
                      subtotal = $7, discount = $8, delivery = $9, fee = $10, tax = $11, total = $12, paid = $13,
                      refunded = $14, lines_count = $15, placed_at = $16, confirmed_at = $17, paid_at = $18, sent_at = $19,
                      ended_at = $20, origin_hash = $21, version = version + 1
               WHERE id = $22 AND version = $23";
    let changed = tx
        .exec(
            sql,
            args![
                is.person,
                *is.stand.order.code(),
                *is.stand.payment.code(),
                *is.stand.goods.code(),
                *is.shelf().code(),
                is.currency(),
                is.subtotal.minor,
                is.discount.minor,
                is.delivery.minor,
                is.fee.minor,
                is.tax.minor,
                is.total.minor,
                is.paid.minor,
                is.refunded.minor,
                beside.lines,
                is.placed_at,
                is.confirmed_at,
                is.paid_at,
                is.sent_at,
                is.ended_at,
                beside.hash,
                is.id,
                is.version
            ],
        )
        .await?;
    Ok(changed == 1)
}

/// Keeps who bought it and what it cost in all.
pub(crate) async fn renew_group(tx: &mut Tx, is: &Group) -> Result<(), StoreError> {
    let to = is.delivery_to.reveal();
    let billing = is.billing_to.as_ref().map(|to| written(to.reveal())).transpose()?;
    let sql = "UPDATE order_group SET person_id = $1, email = $2, email_folded = $3, lang = $4, note = $5, country = $6,
                      region = $7, postcode = $8, name = $9, delivery_to = $10, billing_to = $11, currency = $12,
                      total = $13, placed_at = $14
               WHERE id = $15";
    tx.exec(
        sql,
        args![
            is.person,
            *is.email.reveal(),
            folded(is.email.reveal()),
            is.lang,
            *is.note.reveal(),
            to.country,
            to.region,
            to.postcode,
            to.name,
            written(to)?,
            billing,
            is.total.currency,
            is.total.minor,
            is.placed_at,
            is.id
        ],
    )
    .await
    .map(drop)
}

/// Takes away its lines and the words by which it is found, so that others can stand there.
pub(crate) async fn clear(tx: &mut Tx, id: OrderId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM order_word WHERE order_id = $1", args![id]).await?;
    tx.exec("DELETE FROM order_line WHERE order_id = $1", args![id]).await.map(drop)
}
