//! SQL for what is folded of stock: what each variant of a product has, what a line keeps of that, and which sets a reference
//! is a part of.

use super::{
    parse,
    stock::{FREE, HELD},
};
use crate::{model::Stocked, view::Details};
use catalog_facts::{ProductId, VariantId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::Timestamp;

/// A variant that is on sale, and how many there are of it.
pub(crate) struct Ware {
    pub(crate) variant: VariantId,
    pub(crate) price: i64,
    /// Since when its price is reduced, and from what.
    pub(crate) reduced: Option<(Timestamp, i64)>,
    pub(crate) content: Option<(i64, String)>,
    /// How many may be bought of its own; nothing where they are not counted.
    pub(crate) left: Option<i64>,
    /// How many are put aside.
    pub(crate) held: i64,
    /// How many there are; nothing where they are not counted.
    pub(crate) quantity: Option<i64>,
}

impl FromRow for Ware {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let reduced = row.get::<Option<Timestamp>>(2)?.zip(row.get::<Option<i64>>(3)?);
        let content = row.get::<Option<i64>>(4)?.zip(row.get::<Option<String>>(5)?);
        Ok(Self {
            variant: row.get(0)?,
            price: row.get(1)?,
            reduced,
            content,
            left: row.get(6)?,
            held: row.get(7)?,
            quantity: row.get(8)?,
        })
    }
}

/// What a product has on sale, in order.
pub(crate) async fn of(snap: &mut Snapshot, product: ProductId) -> Result<Vec<Ware>, StoreError> {
    let sql = format!(
        "SELECT v.id, v.price, v.reduced_since, v.prior_price, v.content_amount, v.content_unit, {FREE}, {HELD},
                (SELECT CAST(SUM(s.quantity) AS BIGINT) FROM stock s WHERE s.variant_id = v.id)
         FROM variant v WHERE v.product_id = $1 AND v.is_active = $2 ORDER BY v.position"
    );
    snap.all(sql, args![product, true]).await
}

/// What a product says of itself; nothing if there is none.
pub(crate) async fn details(snap: &mut Snapshot, id: ProductId) -> Result<Option<Details>, StoreError> {
    let row: Option<(String,)> = snap.opt("SELECT details FROM product WHERE id = $1", args![id]).await?;
    row.map(|(details,)| parse(&details)).transpose()
}

/// Writes onto the line of a product what there is of it: so many in all, or `UNCOUNTED`.
pub(crate) async fn count(
    tx: &mut Tx,
    product: ProductId,
    there: i64,
    stocked: Stocked,
) -> Result<(), StoreError> {
    let sql = "UPDATE product_line SET stock = $1, held = $2, is_out = $3 WHERE product_id = $4";
    tx.exec(sql, args![there, stocked.held, stocked.left == Some(0), product]).await.map(drop)
}

/// The sets that have a part among the variants of a product.
pub(crate) async fn sets_with(snap: &mut Snapshot, product: ProductId) -> Result<Vec<ProductId>, StoreError> {
    let sql = "SELECT DISTINCT sp.product_id FROM variant v JOIN set_part sp ON sp.sku = v.sku
               WHERE v.product_id = $1 ORDER BY sp.product_id";
    let rows: Vec<(ProductId,)> = snap.all(sql, args![product]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Writes down which references a set is made of.
pub(crate) async fn put_parts(tx: &mut Tx, set: ProductId, skus: &[&str]) -> Result<(), StoreError> {
    tx.exec("DELETE FROM set_part WHERE product_id = $1", args![set]).await?;
    let values: Vec<Value<'_>> =
        skus.iter().flat_map(|sku| [Value::Text(sku), Value::Bytes(set.as_bytes())]).collect();
    tx.insert_many("set_part (sku, product_id)", 2, &values).await
}
