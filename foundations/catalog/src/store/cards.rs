//! SQL for cards and lists of them.

use super::{json, parse};
use crate::view::CardView;
use catalog_facts::{BrandId, CategoryId, ProductId};
use database::{Snapshot, StoreError, Tx, Value, args};
use kernel::{PageOf, Timestamp};

pub(crate) async fn save(
    tx: &mut Tx,
    card: &CardView,
    brand: Option<BrandId>,
    reduced_since: Option<Timestamp>,
) -> Result<(), StoreError> {
    let body = json(card)?;
    tx.exec(
        "INSERT INTO card (product_id, brand_id, published_at, reduced_since, body) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (product_id) DO UPDATE SET brand_id = $2, published_at = $3, reduced_since = $4, body = $5",
        args![card.product, brand, card.published_at, reduced_since, body],
    )
    .await
    .map(drop)
}

/// Writes a card anew that tells something else of what can be bought.
pub(crate) async fn retell(
    tx: &mut Tx,
    card: &CardView,
    reduced_since: Option<Timestamp>,
) -> Result<(), StoreError> {
    let body = json(card)?;
    let sql = "UPDATE card SET body = $1, reduced_since = $2 WHERE product_id = $3";
    tx.exec(sql, args![body, reduced_since, card.product]).await.map(drop)
}

/// Lists a product by another price than before.
pub(crate) async fn reprice(tx: &mut Tx, card: &CardView) -> Result<(), StoreError> {
    let sql = "UPDATE category_product SET price_from = $1 WHERE product_id = $2";
    tx.exec(sql, args![card.price.minor, card.product]).await.map(drop)
}

/// Writes down on a card what buyers think.
pub(crate) async fn rate(tx: &mut Tx, card: &CardView) -> Result<(), StoreError> {
    let body = json(card)?;
    tx.exec("UPDATE card SET body = $1 WHERE product_id = $2", args![body, card.product]).await.map(drop)
}

/// Takes a product out of every list.
pub(crate) async fn remove(tx: &mut Tx, product: ProductId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM card WHERE product_id = $1", args![product]).await?;
    leave_categories(tx, product).await
}

/// Takes a product out of the lists of all categories.
pub(crate) async fn leave_categories(tx: &mut Tx, product: ProductId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM category_product WHERE product_id = $1", args![product]).await.map(drop)
}

/// Lists a product that stands in no category in these.
pub(crate) async fn list_in(
    tx: &mut Tx,
    card: &CardView,
    categories: &[CategoryId],
) -> Result<(), StoreError> {
    let (published, price) = (card.published_at.as_microsecond(), card.price.minor);
    let values: Vec<Value<'_>> = categories
        .iter()
        .flat_map(|category| {
            let product = Value::Bytes(card.product.as_bytes());
            [Value::Bytes(category.as_bytes()), product, Value::Int(published), Value::Int(price)]
        })
        .collect();
    tx.insert_many("category_product (category_id, product_id, published_at, price_from)", 4, &values).await
}

/// Where a list goes on: its sort key and the product that had it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct After {
    pub(crate) key: i64,
    pub(crate) product: ProductId,
}

/// In which order a list stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    Newest,
    Cheapest,
    Dearest,
}

type Listed = (String, i64, ProductId);

/// Products of a category and of those below it.
pub(crate) async fn in_category(
    snap: &mut Snapshot,
    category: CategoryId,
    order: Order,
    after: Option<After>,
    size: u32,
) -> Result<PageOf<CardView>, StoreError> {
    let (column, direction, sign) = match order {
        Order::Newest => ("published_at", "DESC", "<"),
        Order::Cheapest => ("price_from", "ASC", ">"),
        Order::Dearest => ("price_from", "DESC", "<"),
    };
    let tail = format!("ORDER BY cp.{column} {direction}, cp.product_id {direction}");
    let head = format!(
        "SELECT c.body, cp.{column}, cp.product_id FROM category_product cp JOIN card c ON c.product_id = cp.product_id
         WHERE cp.category_id = $1"
    );
    let rows: Vec<Listed> = match after {
        None => snap.all(format!("{head} {tail} LIMIT $2"), args![category, size + 1]).await?,
        Some(After { key, product }) => {
            let sql = format!("{head} AND (cp.{column}, cp.product_id) {sign} ($2, $3) {tail} LIMIT $4");
            snap.all(sql, args![category, key, product, size + 1]).await?
        }
    };
    page(rows, size)
}

/// Products of a brand, the newest first.
pub(crate) async fn of_brand(
    snap: &mut Snapshot,
    brand: BrandId,
    after: Option<After>,
    size: u32,
) -> Result<PageOf<CardView>, StoreError> {
    let after = after.unwrap_or(LAST);
    let rows = snap
        .all(
            "SELECT body, published_at, product_id FROM card
             WHERE brand_id = $1 AND (published_at, product_id) < ($2, $3)
             ORDER BY published_at DESC, product_id DESC LIMIT $4",
            args![brand, after.key, after.product, size + 1],
        )
        .await?;
    page(rows, size)
}

/// All products, the newest first.
pub(crate) async fn newest(
    snap: &mut Snapshot,
    after: Option<After>,
    size: u32,
) -> Result<PageOf<CardView>, StoreError> {
    let after = after.unwrap_or(LAST);
    let rows = snap
        .all(
            "SELECT body, published_at, product_id FROM card WHERE (published_at, product_id) < ($1, $2)
             ORDER BY published_at DESC, product_id DESC LIMIT $3",
            args![after.key, after.product, size + 1],
        )
        .await?;
    page(rows, size)
}

/// Reduced products, the latest reduction first.
pub(crate) async fn reduced(
    snap: &mut Snapshot,
    after: Option<After>,
    size: u32,
) -> Result<PageOf<CardView>, StoreError> {
    let after = after.unwrap_or(LAST);
    let rows = snap
        .all(
            "SELECT body, reduced_since, product_id FROM card WHERE (reduced_since, product_id) < ($1, $2)
             ORDER BY reduced_since DESC, product_id DESC LIMIT $3",
            args![after.key, after.product, size + 1],
        )
        .await?;
    page(rows, size)
}

/// Behind every row of a list that goes down.
const LAST: After = After { key: i64::MAX, product: ProductId::from_bytes([255; 16]) };

fn page(rows: Vec<Listed>, size: u32) -> Result<PageOf<CardView>, StoreError> {
    let page = PageOf::cut(rows, size as usize, |(_, key, product)| format!("{key}.{product}"));
    let items = page.items.iter().map(|(body, ..)| parse(body)).collect::<Result<_, _>>()?;
    Ok(PageOf { items, next: page.next })
}

/// The cards of products by their keys, in any order; those that are not published are missing.
pub(crate) async fn by_key(snap: &mut Snapshot, key: &str) -> Result<Option<CardView>, StoreError> {
    let row: Option<(String,)> = snap
        .opt("SELECT c.body FROM card c JOIN product p ON p.id = c.product_id WHERE p.key = $1", args![*key])
        .await?;
    row.map(|(body,)| parse(&body)).transpose()
}

/// The card of the product that a variant belongs to.
pub(crate) async fn by_sku(snap: &mut Snapshot, sku: &str) -> Result<Option<CardView>, StoreError> {
    let row: Option<(String,)> = snap
        .opt(
            "SELECT c.body FROM card c JOIN variant v ON v.product_id = c.product_id WHERE v.sku = $1",
            args![*sku],
        )
        .await?;
    row.map(|(body,)| parse(&body)).transpose()
}

/// So many products that a category lists, behind one.
pub(crate) async fn products_in(
    snap: &mut Snapshot,
    category: CategoryId,
    behind: ProductId,
    size: u32,
) -> Result<Vec<ProductId>, StoreError> {
    let sql = "SELECT product_id FROM category_product WHERE category_id = $1 AND product_id > $2
               ORDER BY product_id LIMIT $3";
    let rows: Vec<(ProductId,)> = snap.all(sql, args![category, behind, size]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The last product of a category that was listed anew, while there are some behind it.
pub(crate) async fn listed_up_to(
    snap: &mut Snapshot,
    category: CategoryId,
) -> Result<Option<ProductId>, StoreError> {
    let sql = "SELECT product_id FROM category_listing WHERE category_id = $1";
    let row: Option<(ProductId,)> = snap.opt(sql, args![category]).await?;
    Ok(row.map(|(id,)| id))
}

/// Up to here the products of a category are listed anew; all of them, if nothing is said.
pub(crate) async fn set_listed(
    tx: &mut Tx,
    category: CategoryId,
    up_to: Option<ProductId>,
) -> Result<(), StoreError> {
    let Some(product) = up_to else {
        let sql = "DELETE FROM category_listing WHERE category_id = $1";
        return tx.exec(sql, args![category]).await.map(drop);
    };
    let sql = "INSERT INTO category_listing (category_id, product_id) VALUES ($1, $2)
               ON CONFLICT (category_id) DO UPDATE SET product_id = $2";
    tx.exec(sql, args![category, product]).await.map(drop)
}

/// Writes another name of a brand onto the cards of its products.
pub(crate) async fn rename_brand(tx: &mut Tx, brand: BrandId, name: &str) -> Result<(), StoreError> {
    let rows: Vec<(ProductId, String)> =
        tx.all("SELECT product_id, body FROM card WHERE brand_id = $1", args![brand]).await?;
    for (product, body) in rows {
        let card = CardView { brand: Some(name.to_owned()), ..parse(&body)? };
        let body = json(&card)?;
        tx.exec("UPDATE card SET body = $1 WHERE product_id = $2", args![body, product]).await?;
    }
    Ok(())
}

/// The categories that list a product, and all above them.
pub(crate) async fn categories_of(
    snap: &mut Snapshot,
    product: ProductId,
) -> Result<Vec<CategoryId>, StoreError> {
    let rows: Vec<(CategoryId,)> =
        snap.all("SELECT category_id FROM category_product WHERE product_id = $1", args![product]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The card of a product, if visitors may see it.
pub(crate) async fn of_product(
    snap: &mut Snapshot,
    product: ProductId,
) -> Result<Option<CardView>, StoreError> {
    let row: Option<(String,)> =
        snap.opt("SELECT body FROM card WHERE product_id = $1", args![product]).await?;
    row.map(|(body,)| parse(&body)).transpose()
}
