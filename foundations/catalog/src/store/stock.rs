//! SQL for what lies here: piles, what is put aside of them and for whom.

use super::{among, parse};
use crate::{
    model::{Held, Pile, ProductType},
    view::Details,
};
use catalog_facts::{LocationId, ProductId, VariantId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::{Subject, Timestamp};

/// How many may be bought of the variant `v`; nothing where they are not counted.
pub(super) const FREE: &str =
    "(SELECT CAST(SUM(CASE WHEN s.quantity > s.held THEN s.quantity - s.held ELSE 0 END) AS BIGINT)
      FROM stock s WHERE s.variant_id = v.id)";
/// How many of it are put aside.
pub(super) const HELD: &str =
    "(SELECT CAST(COALESCE(SUM(s.held), 0) AS BIGINT) FROM stock s WHERE s.variant_id = v.id)";

/// A variant as it is taken from stock.
pub(crate) struct Goods {
    pub(crate) variant: VariantId,
    pub(crate) product: ProductId,
    pub(crate) sku: String,
    pub(crate) details: Details,
}

impl FromRow for Goods {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let details = parse(&row.get::<String>(3)?)?;
        Ok(Self { variant: row.get(0)?, product: row.get(1)?, sku: row.get(2)?, details })
    }
}

/// These variants, in any order; those that there are not are missing.
pub(crate) async fn goods(snap: &mut Snapshot, variants: &[VariantId]) -> Result<Vec<Goods>, StoreError> {
    let (places, ids) = among(variants.iter().map(|id| Value::Bytes(id.as_bytes())));
    let sql = format!(
        "SELECT v.id, v.product_id, v.sku, p.details FROM variant v JOIN product p ON p.id = v.product_id
         WHERE v.id IN ({places})"
    );
    snap.all(sql, &ids).await
}

/// What a reference names.
pub(crate) struct OfSku {
    pub(crate) sku: String,
    pub(crate) variant: VariantId,
    /// How many may be bought; nothing where they are not counted.
    pub(crate) left: Option<i64>,
    pub(crate) kind: ProductType,
}

impl FromRow for OfSku {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let kind = parse::<Details>(&row.get::<String>(3)?)?.product_type;
        Ok(Self { sku: row.get(0)?, variant: row.get(1)?, left: row.get(2)?, kind })
    }
}

/// What these references name.
pub(crate) async fn of_skus(snap: &mut Snapshot, skus: &[&str]) -> Result<Vec<OfSku>, StoreError> {
    let (places, skus) = among(skus.iter().map(|sku| Value::Text(sku)));
    let sql = format!(
        "SELECT v.sku, v.id, {FREE}, p.details FROM variant v JOIN product p ON p.id = v.product_id
         WHERE v.sku IN ({places})"
    );
    snap.all(sql, &skus).await
}

impl FromRow for Pile {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { variant: row.get(0)?, location: row.get(1)?, quantity: row.get(2)?, held: row.get(3)? })
    }
}

/// The piles of these variants, in the order of their places.
pub(crate) async fn piles(snap: &mut Snapshot, variants: &[VariantId]) -> Result<Vec<Pile>, StoreError> {
    let (places, ids) = among(variants.iter().map(|id| Value::Bytes(id.as_bytes())));
    let sql = format!(
        "SELECT variant_id, location_id, quantity, held FROM stock WHERE variant_id IN ({places})
         ORDER BY location_id, variant_id"
    );
    snap.all(sql, &ids).await
}

/// Puts pieces aside, if there are still so many that may be bought; tells whether there were.
pub(crate) async fn put_aside(tx: &mut Tx, held: &Held) -> Result<bool, StoreError> {
    let touched = tx
        .exec(
            "UPDATE stock SET held = held + $1
             WHERE variant_id = $2 AND location_id = $3 AND quantity - held >= $1",
            args![held.quantity, held.variant, held.location],
        )
        .await?;
    Ok(touched == 1)
}

/// Puts pieces back that were put aside.
pub(crate) async fn put_back(tx: &mut Tx, held: &Held) -> Result<(), StoreError> {
    let sql = "UPDATE stock SET held = held - $1 WHERE variant_id = $2 AND location_id = $3";
    tx.exec(sql, args![held.quantity, held.variant, held.location]).await.map(drop)
}

/// Takes pieces away that were put aside. Where somebody has counted fewer than that, none are left.
pub(crate) async fn take_away(tx: &mut Tx, held: &Held) -> Result<(), StoreError> {
    tx.exec(
        "UPDATE stock SET held = held - $1, quantity = CASE WHEN quantity > $1 THEN quantity - $1 ELSE 0 END
         WHERE variant_id = $2 AND location_id = $3",
        args![held.quantity, held.variant, held.location],
    )
    .await
    .map(drop)
}

/// Adds pieces to a pile.
pub(crate) async fn add(tx: &mut Tx, more: &Held) -> Result<(), StoreError> {
    let sql = "UPDATE stock SET quantity = quantity + $1 WHERE variant_id = $2 AND location_id = $3";
    tx.exec(sql, args![more.quantity, more.variant, more.location]).await.map(drop)
}

/// Writes down for whom pieces are put aside. Whoever has some of the same pile already has more.
pub(crate) async fn hold(
    tx: &mut Tx,
    owner: &Subject,
    held: &[Held],
    now: Timestamp,
) -> Result<(), StoreError> {
    let values: Vec<Value<'_>> = held
        .iter()
        .flat_map(|one| {
            [
                Value::Text(&owner.kind),
                Value::Bytes(owner.id.as_bytes()),
                Value::Bytes(one.variant.as_bytes()),
                Value::Bytes(one.location.as_bytes()),
                Value::Int(one.quantity),
                Value::Int(now.as_microsecond()),
            ]
        })
        .collect();
    tx.upsert_many(
        "stock_hold (owner_kind, owner_id, variant_id, location_id, quantity, held_at)",
        6,
        &values,
        "ON CONFLICT (owner_kind, owner_id, variant_id, location_id)
         DO UPDATE SET quantity = stock_hold.quantity + excluded.quantity",
    )
    .await
}

/// What is put aside for somebody, and of which product each is.
pub(crate) async fn held_for(
    snap: &mut Snapshot,
    owner: &Subject,
) -> Result<Vec<(Held, ProductId)>, StoreError> {
    let rows: Vec<(VariantId, LocationId, i64, ProductId)> = snap
        .all(
            "SELECT h.variant_id, h.location_id, h.quantity, v.product_id FROM stock_hold h
             JOIN variant v ON v.id = h.variant_id WHERE h.owner_kind = $1 AND h.owner_id = $2
             ORDER BY h.variant_id, h.location_id",
            args![*owner.kind, owner.id],
        )
        .await?;
    let held = |(variant, location, quantity, product)| (Held { variant, location, quantity }, product);
    Ok(rows.into_iter().map(held).collect())
}

/// Writes down that what is put aside for somebody is theirs.
pub(crate) async fn sold(tx: &mut Tx, owner: &Subject) -> Result<(), StoreError> {
    let sql = "INSERT INTO stock_sold (owner_kind, owner_id, variant_id, location_id, quantity)
               SELECT owner_kind, owner_id, variant_id, location_id, quantity FROM stock_hold
               WHERE owner_kind = $1 AND owner_id = $2
               ON CONFLICT (owner_kind, owner_id, variant_id, location_id)
               DO UPDATE SET quantity = stock_sold.quantity + excluded.quantity";
    tx.exec(sql, args![*owner.kind, owner.id]).await.map(drop)
}

/// What was sold to somebody, and of which product each is.
pub(crate) async fn sold_to(
    snap: &mut Snapshot,
    owner: &Subject,
) -> Result<Vec<(Held, ProductId)>, StoreError> {
    let rows: Vec<(VariantId, LocationId, i64, ProductId)> = snap
        .all(
            "SELECT s.variant_id, s.location_id, s.quantity, v.product_id FROM stock_sold s
             JOIN variant v ON v.id = s.variant_id WHERE s.owner_kind = $1 AND s.owner_id = $2
             ORDER BY s.variant_id, s.location_id",
            args![*owner.kind, owner.id],
        )
        .await?;
    let held = |(variant, location, quantity, product)| (Held { variant, location, quantity }, product);
    Ok(rows.into_iter().map(held).collect())
}

/// It came back, or never will.
pub(crate) async fn forget_sold(tx: &mut Tx, owner: &Subject) -> Result<(), StoreError> {
    let sql = "DELETE FROM stock_sold WHERE owner_kind = $1 AND owner_id = $2";
    tx.exec(sql, args![*owner.kind, owner.id]).await.map(drop)
}

/// Nothing is put aside for somebody any more.
pub(crate) async fn forget(tx: &mut Tx, owner: &Subject) -> Result<(), StoreError> {
    let sql = "DELETE FROM stock_hold WHERE owner_kind = $1 AND owner_id = $2";
    tx.exec(sql, args![*owner.kind, owner.id]).await.map(drop)
}

/// The shop itself has counted a product anew: whoever has read it before has read something else, and no file says what it
/// says now.
pub(crate) async fn recounted(tx: &mut Tx, product: ProductId) -> Result<(), StoreError> {
    let sql = "UPDATE product SET hash = '', version = version + 1, stocked = stocked + 1 WHERE id = $1";
    tx.exec(sql, args![product]).await.map(drop)
}
