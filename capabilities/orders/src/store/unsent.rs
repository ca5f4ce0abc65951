//! Rows of orders of which something is still to be handed to a carrier, the oldest first, and what is left of each.

use super::{code, money, read};
use crate::model::{ChosenDelivery, OrderId, PaymentState, Shelf, SoldWhere};
use addresses::model::PostalAddress;
use catalog::model::ProductType;
use catalog_facts::VariantId;
use database::{Arg, FromRow, Row, Snapshot, StoreError, Value};
use kernel::{Currency, Money, Personal};
use sellers_facts::SellerId;

/// Before all orders.
const FIRST: OrderId = OrderId::from_bytes([0; 16]);

/// What an order says of its way.
pub(crate) struct Head {
    pub(crate) id: OrderId,
    pub(crate) code: String,
    pub(crate) seller: Option<SellerId>,
    pub(crate) total: Money,
    pub(crate) payment: PaymentState,
    pub(crate) method: String,
    pub(crate) delivery: Option<ChosenDelivery>,
    pub(crate) delivery_to: Personal<PostalAddress>,
    pub(crate) email: Personal<String>,
    pub(crate) note: Personal<String>,
    /// Whether it was placed elsewhere.
    pub(crate) is_past: bool,
}

impl FromRow for Head {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let currency: Currency = row.get(3)?;
        let (delivery, origin): (Option<String>, Option<String>) = (row.get(7)?, row.get(11)?);
        let to: String = row.get(8)?;
        Ok(Self {
            id: row.get(0)?,
            code: row.get(1)?,
            seller: row.get(2)?,
            total: money(row.get(4)?, currency),
            payment: code(&row.get::<String>(5)?, PaymentState::from_code)?,
            method: row.get(6)?,
            delivery: delivery.map(|text| read(&text)).transpose()?,
            delivery_to: Personal::new(if to.is_empty() { PostalAddress::default() } else { read(&to)? }),
            email: Personal::new(row.get(9)?),
            note: Personal::new(row.get(10)?),
            is_past: origin.is_some(),
        })
    }
}

/// So many of them behind this one; those that somebody sells, or all.
pub(crate) async fn heads(
    snap: &mut Snapshot,
    sold: Option<SoldWhere>,
    after: Option<OrderId>,
    size: u32,
) -> Result<Vec<Head>, StoreError> {
    let after = after.unwrap_or(FIRST);
    let mut given = vec![Value::Text(Shelf::ToSend.code()), after.value()];
    let by = match &sold {
        Some(SoldWhere::By(seller)) => {
            given.push(seller.value());
            " AND h.seller_id = $3"
        }
        Some(SoldWhere::House) => " AND h.seller_id IS NULL",
        None => "",
    };
    given.push(size.value());
    let limit = format!(" ORDER BY h.id LIMIT ${}", given.len());
    let sql = format!(
        "SELECT h.id, h.code, h.seller_id, h.currency, h.total, h.payment, g.method, g.delivery, g.delivery_to, g.email,
                g.note, h.origin
         FROM order_head h JOIN order_group g ON g.id = h.group_id WHERE h.shelf = $1 AND h.id > $2{by}{limit}"
    );
    snap.all(sql, &given).await
}

/// What is left of a line.
pub(crate) struct Left {
    pub(crate) order: OrderId,
    pub(crate) variant: VariantId,
    pub(crate) kind: ProductType,
    pub(crate) many: u32,
}

impl FromRow for Left {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            order: row.get(0)?,
            variant: row.get(1)?,
            kind: code(&row.get::<String>(2)?, ProductType::of)?,
            many: row.get(3)?,
        })
    }
}

/// What is left of the lines of these orders.
pub(crate) async fn left(snap: &mut Snapshot, orders: &[OrderId]) -> Result<Vec<Left>, StoreError> {
    if orders.is_empty() {
        return Ok(Vec::new());
    }
    let marks: Vec<String> = (1..=orders.len()).map(|number| format!("${number}")).collect();
    let sql = format!(
        "SELECT order_id, variant_id, kind, quantity - sent - dropped FROM order_line
         WHERE order_id IN ({}) AND quantity > sent + dropped ORDER BY order_id, position",
        marks.join(", ")
    );
    let given: Vec<Value<'_>> = orders.iter().map(Arg::value).collect();
    snap.all(sql, &given).await
}
