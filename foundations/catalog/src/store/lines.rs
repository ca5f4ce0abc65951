//! SQL that writes the lines of the back office: the row, its words, the categories it names. Reading them is in `office`.

use super::json;
use crate::model::{Line, Status};
use catalog_facts::{BrandId, CategoryId, ProductId};
use database::{Snapshot, StoreError, Tx, Value, args};
use kernel::Timestamp;

/// What a line keeps beside what was folded.
pub(crate) struct Stands<'s> {
    pub(crate) product: ProductId,
    pub(crate) status: Status,
    pub(crate) brand: Option<BrandId>,
    pub(crate) categories: &'s [CategoryId],
    pub(crate) changed_at: Timestamp,
    /// Whether the product has no line yet.
    pub(crate) is_new: bool,
}

pub(crate) async fn save(tx: &mut Tx, stands: &Stands<'_>, line: &Line) -> Result<(), StoreError> {
    let words = spelt(&line.words);
    let before = if stands.is_new { String::new() } else { words_before(tx, stands.product).await? };
    let body = json(&line.shown)?;
    let has_problem = !line.lack.is_empty() || line.is_unread;
    tx.exec(
        "INSERT INTO product_line (product_id, status, brand_id, name, changed_at, stock, price, is_out, is_bare, lack,
                                   by_brand, is_unread, has_problem, words, body, held)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
         ON CONFLICT (product_id) DO UPDATE SET status = $2, brand_id = $3, name = $4, changed_at = $5, stock = $6,
             price = $7, is_out = $8, is_bare = $9, lack = $10, by_brand = $11, is_unread = $12, has_problem = $13,
             words = $14, body = $15, held = $16",
        args![
            stands.product,
            *stands.status.code(),
            stands.brand,
            line.name,
            stands.changed_at,
            line.stock,
            line.price,
            line.is_out,
            line.is_bare,
            line.lack,
            line.by_brand,
            line.is_unread,
            has_problem,
            words,
            body,
            line.held
        ],
    )
    .await?;
    if before != words {
        change_words(tx, stands.product, &before, &line.words).await?;
    }
    place(tx, stands).await
}

async fn words_before(tx: &mut Tx, product: ProductId) -> Result<String, StoreError> {
    let row: Option<(String,)> =
        tx.opt("SELECT words FROM product_line WHERE product_id = $1", args![product]).await?;
    Ok(row.map(|(words,)| words).unwrap_or_default())
}

/// Words as a row keeps them: each between two spaces, so that its beginning can be looked for.
fn spelt(words: &[String]) -> String {
    words.iter().fold(String::from(" "), |all, word| all + word + " ")
}

async fn change_words(
    tx: &mut Tx,
    product: ProductId,
    before: &str,
    words: &[String],
) -> Result<(), StoreError> {
    let before: Vec<&str> = before.split_whitespace().collect();
    for gone in before.iter().filter(|word| !words.iter().any(|one| one == *word)) {
        let sql = "DELETE FROM product_word WHERE word = $1 AND product_id = $2";
        tx.exec(sql, args![**gone, product]).await?;
    }
    let values: Vec<Value<'_>> = words
        .iter()
        .filter(|word| !before.contains(&word.as_str()))
        .flat_map(|word| [Value::Text(word), Value::Bytes(product.as_bytes())])
        .collect();
    tx.insert_many("product_word (word, product_id)", 2, &values).await
}

async fn place(tx: &mut Tx, stands: &Stands<'_>) -> Result<(), StoreError> {
    let mut named = stands.categories.to_vec();
    named.sort();
    named.dedup();
    if !stands.is_new {
        let sql = "SELECT category_id FROM product_place WHERE product_id = $1 ORDER BY category_id";
        let before: Vec<(CategoryId,)> = tx.all(sql, args![stands.product]).await?;
        if before.iter().map(|(id,)| *id).eq(named.iter().copied()) {
            return Ok(());
        }
        tx.exec("DELETE FROM product_place WHERE product_id = $1", args![stands.product]).await?;
    }
    let values: Vec<Value<'_>> = named
        .iter()
        .flat_map(|one| [Value::Bytes(stands.product.as_bytes()), Value::Bytes(one.as_bytes())])
        .collect();
    tx.insert_many("product_place (product_id, category_id)", 2, &values).await
}

/// The maker of a brand was changed: what keeps visitors from seeing its products is this now, or nothing. Tells how many
/// lines say something else now; the others are not written.
pub(crate) async fn answered(tx: &mut Tx, brand: BrandId, lack: &str) -> Result<u64, StoreError> {
    let has_lack = !lack.is_empty();
    tx.exec(
        "UPDATE product_line SET lack = $1, has_problem = ($2 OR is_unread)
         WHERE brand_id = $3 AND by_brand AND (lack <> $1 OR has_problem <> ($2 OR is_unread))",
        args![*lack, has_lack, brand],
    )
    .await
}

/// The last product that got its line afterwards, while there are some without.
pub(crate) async fn lined_up_to(snap: &mut Snapshot) -> Result<Option<ProductId>, StoreError> {
    let row: Option<(ProductId,)> =
        snap.opt("SELECT product_id FROM product_lined WHERE number = 1", &[]).await?;
    Ok(row.map(|(id,)| id))
}

/// So many products behind one, and when each last changed.
pub(crate) async fn behind(
    snap: &mut Snapshot,
    product: ProductId,
    size: u32,
) -> Result<Vec<(ProductId, Timestamp)>, StoreError> {
    snap.all("SELECT id, changed_at FROM product WHERE id > $1 ORDER BY id LIMIT $2", args![product, size])
        .await
}

/// Up to here all have their lines; everywhere, if nothing is said.
pub(crate) async fn lined(tx: &mut Tx, up_to: Option<ProductId>) -> Result<(), StoreError> {
    match up_to {
        Some(product) => tx.exec("UPDATE product_lined SET product_id = $1", args![product]).await.map(drop),
        None => tx.exec("DELETE FROM product_lined", &[]).await.map(drop),
    }
}

/// Whether any product names a category, published or not.
pub(crate) async fn is_named(snap: &mut Snapshot, category: CategoryId) -> Result<bool, StoreError> {
    let sql = "SELECT 1 FROM product_place WHERE category_id = $1 LIMIT 1";
    Ok(snap.opt::<(i64,)>(sql, args![category]).await?.is_some())
}

/// Takes a category away that nothing names.
pub(crate) async fn remove_category(tx: &mut Tx, category: CategoryId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM category_text WHERE category_id = $1", args![category]).await?;
    tx.exec("DELETE FROM category WHERE id = $1", args![category]).await.map(drop)
}

/// The key of a category; nothing if there is none.
pub(crate) async fn category_key(snap: &mut Snapshot, id: CategoryId) -> Result<Option<String>, StoreError> {
    let row: Option<(String,)> = snap.opt("SELECT key FROM category WHERE id = $1", args![id]).await?;
    Ok(row.map(|(key,)| key))
}

/// The key of a brand; nothing if there is none.
pub(crate) async fn brand_key(snap: &mut Snapshot, id: BrandId) -> Result<Option<String>, StoreError> {
    let row: Option<(String,)> = snap.opt("SELECT key FROM brand WHERE id = $1", args![id]).await?;
    Ok(row.map(|(key,)| key))
}
