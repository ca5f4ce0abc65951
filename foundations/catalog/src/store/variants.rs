//! SQL for variants, their stock and the log of their prices.

use super::{
    json, parse,
    stock::{FREE, HELD},
};
use crate::{
    model::{PricePoint, VariantDraft},
    view::{VariantView, money},
};
use catalog_facts::{LocationId, ProductId, VariantId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::{Currency, Timestamp};

/// A variant as its row is found again.
pub(crate) struct KnownVariant {
    pub(crate) id: VariantId,
    pub(crate) product: ProductId,
    pub(crate) price: i64,
    /// How many may be bought; nothing where they are not counted.
    pub(crate) left: Option<i64>,
    /// How many are put aside.
    pub(crate) held: i64,
}

impl FromRow for KnownVariant {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            product: row.get(1)?,
            price: row.get(2)?,
            left: row.get(3)?,
            held: row.get(4)?,
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, sku: &str) -> Result<Option<KnownVariant>, StoreError> {
    let sql = format!("SELECT v.id, v.product_id, v.price, {FREE}, {HELD} FROM variant v WHERE v.sku = $1");
    snap.opt(sql, args![*sku]).await
}

/// Takes every variant of a product off sale; those that are still there are saved again afterwards.
pub(crate) async fn retire_all(tx: &mut Tx, product: ProductId) -> Result<(), StoreError> {
    tx.exec("UPDATE variant SET is_active = $1 WHERE product_id = $2", args![false, product]).await.map(drop)
}

/// A variant as its row keeps it.
pub(crate) struct VariantRow<'v> {
    pub(crate) id: VariantId,
    pub(crate) product: ProductId,
    pub(crate) position: i64,
    pub(crate) draft: &'v VariantDraft,
    /// Since when its price is reduced, and from what.
    pub(crate) reduced: Option<(Timestamp, i64)>,
    /// Whether it is on sale.
    pub(crate) is_active: bool,
}

pub(crate) async fn save(tx: &mut Tx, row: &VariantRow<'_>) -> Result<(), StoreError> {
    let draft = row.draft;
    let values = json(&draft.values)?;
    let (since, prior) = row.reduced.unzip();
    let amount = draft.content.as_ref().map(|content| content.amount);
    let unit = draft.content.as_ref().map(|content| content.unit.clone());
    tx.exec(
        "INSERT INTO variant (id, product_id, position, sku, gtin, option_values, price, reduced_since, prior_price,
                              cost, weight_g, content_amount, content_unit, is_active)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
         ON CONFLICT (id) DO UPDATE SET position = $3, gtin = $5, option_values = $6, price = $7, reduced_since = $8,
             prior_price = $9, cost = $10, weight_g = $11, content_amount = $12, content_unit = $13, is_active = $14",
        args![
            row.id, row.product, row.position, draft.sku, draft.gtin, values, draft.price, since, prior,
            draft.cost, draft.weight_g, amount, unit, row.is_active
        ],
    )
    .await
    .map(drop)
}

/// All public prices of a variant in a currency, in order of time. Prices in another cannot be compared with them.
pub(crate) async fn prices(
    snap: &mut Snapshot,
    id: VariantId,
    currency: Currency,
) -> Result<Vec<PricePoint>, StoreError> {
    let rows: Vec<(Timestamp, i64, bool)> = snap
        .all(
            "SELECT since, price, is_reduction FROM price_log WHERE variant_id = $1 AND currency = $2 ORDER BY number",
            args![id, *currency.code()],
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(|(since, price, is_reduction)| PricePoint { since, price, is_reduction })
        .collect())
}

/// How many public prices of a variant are in the log, in whatever currency.
pub(crate) async fn count_prices(snap: &mut Snapshot, id: VariantId) -> Result<i64, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM price_log WHERE variant_id = $1";
    Ok(snap.one::<(i64,)>(sql, args![id]).await?.0)
}

/// Adds prices to the log behind so many that are there.
pub(crate) async fn log_prices(
    tx: &mut Tx,
    id: VariantId,
    behind: i64,
    points: &[PricePoint],
    currency: Currency,
) -> Result<(), StoreError> {
    let values: Vec<Value<'_>> = (behind..)
        .zip(points)
        .flat_map(|(number, point)| {
            [
                Value::Bytes(id.as_bytes()),
                Value::Int(number),
                Value::Int(point.since.as_microsecond()),
                Value::Int(point.price),
                Value::Text(currency.code()),
                Value::Bool(point.is_reduction),
            ]
        })
        .collect();
    tx.insert_many("price_log (variant_id, number, since, price, currency, is_reduction)", 6, &values).await
}

pub(crate) async fn find_location(snap: &mut Snapshot, key: &str) -> Result<Option<LocationId>, StoreError> {
    let row: Option<(LocationId,)> = snap.opt("SELECT id FROM location WHERE key = $1", args![*key]).await?;
    Ok(row.map(|(id,)| id))
}

pub(crate) async fn insert_location(
    tx: &mut Tx,
    id: LocationId,
    key: &str,
    name: &str,
) -> Result<(), StoreError> {
    tx.exec("INSERT INTO location (id, key, name) VALUES ($1, $2, $3)", args![id, *key, *name])
        .await
        .map(drop)
}

/// How many of a variant are put aside.
pub(crate) async fn held(snap: &mut Snapshot, id: VariantId) -> Result<i64, StoreError> {
    let sql = format!("SELECT {HELD} FROM variant v WHERE v.id = $1");
    Ok(snap.one::<(i64,)>(sql, args![id]).await?.0)
}

/// So many lie here. Where they were not counted before, what is put aside of them is counted too.
pub(crate) async fn set_stock(
    tx: &mut Tx,
    id: VariantId,
    location: LocationId,
    quantity: i64,
) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO stock (variant_id, location_id, quantity, held)
         VALUES ($1, $2, $3, (SELECT CAST(COALESCE(SUM(h.quantity), 0) AS BIGINT) FROM stock_hold h
                              WHERE h.variant_id = $1 AND h.location_id = $2))
         ON CONFLICT (variant_id, location_id) DO UPDATE SET quantity = $3",
        args![id, location, quantity],
    )
    .await
    .map(drop)
}

/// From now on nobody counts how many there are. Who has some put aside is not forgotten: they are whenever it is counted again.
pub(crate) async fn forget_stock(tx: &mut Tx, id: VariantId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM stock WHERE variant_id = $1", args![id]).await.map(drop)
}

struct Listed(VariantView);

impl FromRow for Listed {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let content = row.get::<Option<i64>>(7)?.zip(row.get::<Option<String>>(8)?);
        Ok(Self(VariantView {
            id: row.get(0)?,
            sku: row.get(1)?,
            gtin: row.get(2)?,
            values: parse(&row.get::<String>(3)?)?,
            price: money(row.get(4)?, Currency::EUR),
            prior: row.get(5)?,
            weight_g: row.get(6)?,
            content,
            left: row.get(9)?,
        }))
    }
}

/// The variants of a product that are on sale, in order.
pub(crate) async fn on_sale(
    snap: &mut Snapshot,
    product: ProductId,
    currency: Currency,
) -> Result<Vec<VariantView>, StoreError> {
    let sql = format!(
        "SELECT v.id, v.sku, v.gtin, v.option_values, v.price, v.prior_price, v.weight_g, v.content_amount,
                v.content_unit, {FREE}
         FROM variant v WHERE v.product_id = $1 AND v.is_active = $2 ORDER BY v.position"
    );
    let rows: Vec<Listed> = snap.all(sql, args![product, true]).await?;
    let in_currency = |Listed(view): Listed| VariantView { price: money(view.price.minor, currency), ..view };
    Ok(rows.into_iter().map(in_currency).collect())
}
