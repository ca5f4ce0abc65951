//! Rows of orders.

use super::{code, money, read, written};
use crate::model::{GoodsState, GroupId, Order, OrderId, OrderState, Past, PaymentState, Stand};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Currency, PersonId};

/// The columns of an order, in the order in which they are read.
macro_rules! order_columns {
    () => {
        "id, group_id, code, person_id, state, payment, goods, currency, subtotal, discount, delivery, fee, tax, total, paid,
         refunded, placed_at, confirmed_at, paid_at, sent_at, delivered_at, ended_at, version, seller_id, members, taxes,
         deemed_at, origin, origin_reference"
    };
}

/// How an order stands, out of three columns.
pub(super) fn stand(row: &Row<'_>, first: usize) -> Result<Stand, StoreError> {
    Ok(Stand {
        order: code(&row.get::<String>(first)?, OrderState::from_code)?,
        payment: code(&row.get::<String>(first + 1)?, PaymentState::from_code)?,
        goods: code(&row.get::<String>(first + 2)?, GoodsState::from_code)?,
    })
}

impl FromRow for Order {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let currency: Currency = row.get(7)?;
        let amount = |at: usize| Ok::<_, StoreError>(money(row.get(at)?, currency));
        let taxes: Option<String> = row.get(25)?;
        let (origin, reference): (Option<String>, Option<String>) = (row.get(27)?, row.get(28)?);
        Ok(Self {
            id: row.get(0)?,
            group: row.get(1)?,
            code: row.get(2)?,
            person: row.get(3)?,
            stand: stand(row, 4)?,
            subtotal: amount(8)?,
            discount: amount(9)?,
            delivery: amount(10)?,
            fee: amount(11)?,
            tax: amount(12)?,
            total: amount(13)?,
            paid: amount(14)?,
            refunded: amount(15)?,
            placed_at: row.get(16)?,
            confirmed_at: row.get(17)?,
            paid_at: row.get(18)?,
            sent_at: row.get(19)?,
            delivered_at: row.get(20)?,
            ended_at: row.get(21)?,
            version: row.get(22)?,
            seller: row.get(23)?,
            members: row.get(24)?,
            taxes: taxes.map(|text| read(&text)).transpose()?.unwrap_or_default(),
            deemed_at: row.get(26)?,
            past: origin.zip(reference).map(|(origin, reference)| Past { origin, reference }),
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, id: OrderId) -> Result<Option<Order>, StoreError> {
    snap.opt(concat!("SELECT ", order_columns!(), " FROM order_head WHERE id = $1"), args![id]).await
}

pub(crate) async fn by_code(snap: &mut Snapshot, code: &str) -> Result<Option<Order>, StoreError> {
    snap.opt(concat!("SELECT ", order_columns!(), " FROM order_head WHERE code = $1"), args![*code]).await
}

/// The orders of a group, the first first.
pub(crate) async fn of_group(snap: &mut Snapshot, group: GroupId) -> Result<Vec<Order>, StoreError> {
    let sql = concat!("SELECT ", order_columns!(), " FROM order_head WHERE group_id = $1 ORDER BY id");
    snap.all(sql, args![group]).await
}

/// What stands in the row of an order and is not the order's own.
pub(crate) struct Beside<'a> {
    /// How many lines it has.
    pub(crate) lines: u32,
    /// The word by which it is counted from where the browser came; may be empty.
    pub(crate) source: &'a str,
    /// What was brought of an order that was placed elsewhere, as a hash.
    pub(crate) hash: Option<&'a [u8]>,
}

pub(crate) async fn insert(tx: &mut Tx, order: &Order, beside: &Beside<'_>) -> Result<(), StoreError> {
    let stand = order.stand;
    let taxes = (!order.taxes.is_empty()).then(|| written(&order.taxes)).transpose()?;
    let past = order.past.as_ref();
    tx.exec(
        "INSERT INTO order_head (id, group_id, code, person_id, state, payment, goods, shelf, currency, subtotal, discount,
                                 delivery, fee, tax, total, paid, refunded, lines_count, placed_at, confirmed_at, paid_at,
                                 sent_at, ended_at, version, seller_id, members, taxes, source, origin, origin_reference,
                                 origin_hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
                 $24, $25, $26, $27, $28, $29, $30, $31)",
        args![
            order.id,
            order.group,
            order.code,
            order.person,
            *stand.order.code(),
            *stand.payment.code(),
            *stand.goods.code(),
            *order.shelf().code(),
            order.currency(),
            order.subtotal.minor,
            order.discount.minor,
            order.delivery.minor,
            order.fee.minor,
            order.tax.minor,
            order.total.minor,
            order.paid.minor,
            order.refunded.minor,
            beside.lines,
            order.placed_at,
            order.confirmed_at,
            order.paid_at,
            order.sent_at,
            order.ended_at,
            order.version,
            order.seller,
            order.members,
            taxes,
            Some(beside.source).filter(|word| !word.is_empty()),
            past.map(|past| &past.origin),
            past.map(|past| &past.reference),
            beside.hash
        ],
    )
    .await
    .map(drop)
}

/// Keeps what has become of an order. False when somebody else changed it in between.
pub(crate) async fn save(tx: &mut Tx, is: &Order) -> Result<bool, StoreError> {
    let changed = tx
        .exec(
            "UPDATE order_head SET state = $1, payment = $2, goods = $3, shelf = $4, paid = $5, refunded = $6,
                    confirmed_at = $7, paid_at = $8, sent_at = $9, delivered_at = $10, ended_at = $11,
                    deemed_at = $12, version = version + 1
             WHERE id = $13 AND version = $14",
            args![
                *is.stand.order.code(),
                *is.stand.payment.code(),
                *is.stand.goods.code(),
                *is.shelf().code(),
                is.paid.minor,
                is.refunded.minor,
                is.confirmed_at,
                is.paid_at,
                is.sent_at,
                is.delivered_at,
                is.ended_at,
                is.deemed_at,
                is.id,
                is.version
            ],
        )
        .await?;
    Ok(changed == 1)
}

/// What was bought without an account is somebody's from now on.
pub(crate) async fn set_person(tx: &mut Tx, group: GroupId, person: PersonId) -> Result<(), StoreError> {
    let sql = "UPDATE order_head SET person_id = $1, version = version + 1 WHERE group_id = $2";
    tx.exec(sql, args![person, group]).await.map(drop)
}
