//! SQL for who sells what: the little that the catalogue knows of sellers, and whose each product is.

use catalog_facts::ProductId;
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use sellers_facts::SellerId;

/// Whoever sells here besides the house, as far as the catalogue knows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownSeller {
    /// Who.
    pub id: SellerId,
    /// What they are called in the shop.
    pub name: String,
    /// Whether they sell now.
    pub is_open: bool,
}

impl FromRow for KnownSeller {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { id: row.get(0)?, name: row.get(1)?, is_open: row.get(2)? })
    }
}

pub(crate) async fn put(tx: &mut Tx, seller: &KnownSeller) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO catalog_seller (seller_id, name, is_open) VALUES ($1, $2, $3)
         ON CONFLICT (seller_id) DO UPDATE SET name = $2, is_open = $3",
        args![seller.id, seller.name, seller.is_open],
    )
    .await
    .map(drop)
}

pub(crate) async fn find(snap: &mut Snapshot, id: SellerId) -> Result<Option<KnownSeller>, StoreError> {
    snap.opt("SELECT seller_id, name, is_open FROM catalog_seller WHERE seller_id = $1", args![id]).await
}

/// So many of them, in the order of their ids.
pub(crate) async fn list(snap: &mut Snapshot, most: u32) -> Result<Vec<KnownSeller>, StoreError> {
    let sql = "SELECT seller_id, name, is_open FROM catalog_seller WHERE seller_id > $1 ORDER BY seller_id LIMIT $2";
    snap.all(sql, args![SellerId::from_bytes([0; 16]), most]).await
}

/// Whose a product is; nothing if there is no such product.
pub(crate) async fn of_product(
    snap: &mut Snapshot,
    product: ProductId,
) -> Result<Option<Option<SellerId>>, StoreError> {
    let row: Option<(Option<SellerId>,)> =
        snap.opt("SELECT seller_id FROM product WHERE id = $1", args![product]).await?;
    Ok(row.map(|(seller,)| seller))
}

/// Gives a product to whoever sells it from now on. It is another version of it: whoever edits it has seen something else.
pub(crate) async fn give(
    tx: &mut Tx,
    product: ProductId,
    seller: Option<SellerId>,
) -> Result<(), StoreError> {
    let sql = "UPDATE product SET seller_id = $1, version = version + 1 WHERE id = $2";
    tx.exec(sql, args![seller, product]).await.map(drop)
}

/// So many products of a seller behind one of them, in the order of their ids.
pub(crate) async fn products(
    snap: &mut Snapshot,
    seller: SellerId,
    after: Option<ProductId>,
    size: u32,
) -> Result<Vec<ProductId>, StoreError> {
    let after = after.unwrap_or(ProductId::from_bytes([0; 16]));
    let sql = "SELECT id FROM product WHERE seller_id = $1 AND id > $2 ORDER BY id LIMIT $3";
    let rows: Vec<(ProductId,)> = snap.all(sql, args![seller, after, size]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
