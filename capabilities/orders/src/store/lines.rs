//! Rows of lines. They never change but for how many were sent, how many are not any more, and since when somebody has begun to
//! download them.

use super::{code, money, read, written};
use crate::model::{Line, LineId, OrderId, Packed};
use catalog::model::{ProductType, Withdrawal};
use catalog_facts::ProductId;
use database::{Arg, FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::{Currency, Localized, Timestamp};
use pricing::model::Rate;

/// The columns of a line and, last, the currency of its order.
const OF_ORDER: &str = "SELECT l.id, l.order_id, l.position, l.product_id, l.variant_id, l.sku, l.name_es, l.name_en, l.options,
        l.slug_es, l.slug_en, l.picture, l.kind, l.unit, l.quantity, l.discount, l.total, l.rate, l.tax, l.surcharge, l.cost,
        l.withdrawal, l.sent, l.dropped, l.consent_at, l.begun_at, h.currency
 FROM order_line l JOIN order_head h ON h.id = l.order_id WHERE l.order_id = $1 ORDER BY l.position";

/// As many as a line has.
const COLUMNS: usize = 26;

fn withdrawal(text: &str) -> Option<Withdrawal> {
    Withdrawal::ALL.into_iter().find(|class| class.code() == text)
}

impl FromRow for Line {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let currency: Currency = row.get(26)?;
        let amount = |at: usize| Ok::<_, StoreError>(money(row.get(at)?, currency));
        let cost: Option<i64> = row.get(20)?;
        Ok(Self {
            id: row.get(0)?,
            order: row.get(1)?,
            position: row.get(2)?,
            product: row.get(3)?,
            variant: row.get(4)?,
            sku: row.get(5)?,
            name: Localized { es: row.get(6)?, en: row.get(7)? },
            options: read(&row.get::<String>(8)?)?,
            slug: Localized { es: row.get(9)?, en: row.get(10)? },
            picture: row.get(11)?,
            kind: code(&row.get::<String>(12)?, ProductType::of)?,
            unit: amount(13)?,
            quantity: row.get(14)?,
            discount: amount(15)?,
            total: amount(16)?,
            rate: Rate(row.get(17)?),
            tax: amount(18)?,
            surcharge: amount(19)?,
            cost: cost.map(|minor| money(minor, currency)),
            withdrawal: code(&row.get::<String>(21)?, withdrawal)?,
            sent: row.get(22)?,
            dropped: row.get(23)?,
            consent_at: row.get(24)?,
            begun_at: row.get(25)?,
        })
    }
}

/// The lines of an order, in their order.
pub(crate) async fn of_order(snap: &mut Snapshot, order: OrderId) -> Result<Vec<Line>, StoreError> {
    snap.all(OF_ORDER, args![order]).await
}

pub(crate) async fn insert(tx: &mut Tx, lines: &[Line]) -> Result<(), StoreError> {
    let options = lines.iter().map(|line| written(&line.options)).collect::<Result<Vec<_>, _>>()?;
    let costs: Vec<Option<i64>> = lines.iter().map(|line| line.cost.map(|cost| cost.minor)).collect();
    let mut values: Vec<Value<'_>> = Vec::with_capacity(lines.len() * COLUMNS);
    for ((line, options), cost) in lines.iter().zip(&options).zip(&costs) {
        values.extend([
            line.id.value(),
            line.order.value(),
            line.position.value(),
            line.product.value(),
            line.variant.value(),
            line.sku.value(),
            line.name.es.value(),
            line.name.en.value(),
            options.value(),
            line.slug.es.value(),
            line.slug.en.value(),
            line.picture.value(),
            Value::Text(line.kind.code()),
            line.unit.minor.value(),
            line.quantity.value(),
            line.discount.minor.value(),
            line.total.minor.value(),
            line.rate.0.value(),
            line.tax.minor.value(),
            line.surcharge.minor.value(),
            cost.value(),
            Value::Text(line.withdrawal.code()),
            line.sent.value(),
            line.dropped.value(),
            line.consent_at.value(),
            line.begun_at.value(),
        ]);
    }
    let table = "order_line (id, order_id, position, product_id, variant_id, sku, name_es, name_en, options, slug_es,
                             slug_en, picture, kind, unit, quantity, discount, total, rate, tax, surcharge, cost,
                             withdrawal, sent, dropped, consent_at, begun_at)";
    tx.insert_many(table, COLUMNS, &values).await
}

/// So many of a line were sent. False when so many are not left.
pub(crate) async fn send(tx: &mut Tx, packed: &Packed) -> Result<bool, StoreError> {
    let sql = "UPDATE order_line SET sent = sent + $1 WHERE id = $2 AND quantity - sent - dropped >= $1";
    Ok(tx.exec(sql, args![packed.quantity, packed.line]).await? == 1)
}

/// So many more of a line are not sent any more. False when so many are not left.
pub(crate) async fn drop_more(tx: &mut Tx, line: LineId, many: u32) -> Result<bool, StoreError> {
    let sql =
        "UPDATE order_line SET dropped = dropped + $1 WHERE id = $2 AND quantity - sent - dropped >= $1";
    Ok(tx.exec(sql, args![many, line]).await? == 1)
}

/// They have begun to download it. Only the first time counts.
pub(crate) async fn begin(
    tx: &mut Tx,
    (order, line): (OrderId, LineId),
    at: Timestamp,
) -> Result<(), StoreError> {
    let sql = "UPDATE order_line SET begun_at = $1 WHERE id = $2 AND order_id = $3 AND begun_at IS NULL";
    tx.exec(sql, args![at, line, order]).await.map(drop)
}

/// What a product was called when it was bought last.
pub(crate) async fn name_of(
    snap: &mut Snapshot,
    product: ProductId,
) -> Result<Option<Localized>, StoreError> {
    let sql = "SELECT name_es, name_en FROM order_line WHERE product_id = $1 ORDER BY id DESC LIMIT 1";
    let found: Option<(String, String)> = snap.opt(sql, args![product]).await?;
    Ok(found.map(|(es, en)| Localized { es, en }))
}
