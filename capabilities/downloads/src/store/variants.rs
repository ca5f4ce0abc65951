//! Rows of what belongs to variants, with how many files and keys there are.

use super::places;
use crate::model::Stocked;
use catalog_facts::VariantId;
use database::{Arg, FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::{Cursor, PageOf};

/// No id stands behind this one.
const LAST: VariantId = VariantId::from_bytes([255; 16]);

impl FromRow for Stocked {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            variant: row.get(0)?,
            fetches_max: row.get(1)?,
            has_keys: row.get(2)?,
            files: row.get(3)?,
            keys_free: row.get(4)?,
            keys_taken: row.get(5)?,
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, variant: VariantId) -> Result<Option<Stocked>, StoreError> {
    let sql = "SELECT variant_id, fetches_max, has_keys, files, keys_free, keys_taken
               FROM downloads_variant WHERE variant_id = $1";
    snap.opt(sql, args![variant]).await
}

/// Those of these that have a row.
pub(crate) async fn find_many(
    snap: &mut Snapshot,
    variants: &[VariantId],
) -> Result<Vec<Stocked>, StoreError> {
    if variants.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT variant_id, fetches_max, has_keys, files, keys_free, keys_taken
         FROM downloads_variant WHERE variant_id IN ({}) ORDER BY variant_id",
        places(variants.len())
    );
    let values: Vec<Value<'_>> = variants.iter().map(|variant| variant.value()).collect();
    snap.all(sql, &values).await
}

/// Whether anything at all is handed over in this shop.
pub(crate) async fn is_any(snap: &mut Snapshot) -> Result<bool, StoreError> {
    let row: Option<(VariantId,)> =
        snap.opt("SELECT variant_id FROM downloads_variant LIMIT 1", args![]).await?;
    Ok(row.is_some())
}

/// A page of them, the latest variants first.
pub(crate) async fn list(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Stocked>, StoreError> {
    let before = after.and_then(|after| after.0.parse().ok()).unwrap_or(LAST);
    let sql = "SELECT variant_id, fetches_max, has_keys, files, keys_free, keys_taken
               FROM downloads_variant WHERE variant_id < $1 ORDER BY variant_id DESC LIMIT $2";
    let rows = snap.all(sql, args![before, size + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |one: &Stocked| one.variant.to_string()))
}

/// Makes its row if it has none, and lets whoever changes what is counted there stand in line.
pub(crate) async fn stand_in_line(tx: &mut Tx, nothing: &Stocked) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO downloads_variant (variant_id, fetches_max, has_keys, files, keys_free, keys_taken, turn)
         VALUES ($1, $2, FALSE, 0, 0, 0, 1)
         ON CONFLICT (variant_id) DO UPDATE SET turn = downloads_variant.turn + 1",
        args![nothing.variant, nothing.fetches_max],
    )
    .await
    .map(drop)
}

pub(crate) async fn set_fetches_max(tx: &mut Tx, variant: VariantId, most: u32) -> Result<(), StoreError> {
    let sql = "UPDATE downloads_variant SET fetches_max = $1 WHERE variant_id = $2";
    tx.exec(sql, args![most, variant]).await.map(drop)
}

pub(crate) async fn count_files(tx: &mut Tx, variant: VariantId, more: i32) -> Result<(), StoreError> {
    let sql = "UPDATE downloads_variant SET files = files + $1 WHERE variant_id = $2";
    tx.exec(sql, args![more, variant]).await.map(drop)
}

/// It comes with keys no more.
pub(crate) async fn unkey(tx: &mut Tx, variant: VariantId) -> Result<(), StoreError> {
    let sql = "UPDATE downloads_variant SET has_keys = FALSE WHERE variant_id = $1";
    tx.exec(sql, args![variant]).await.map(drop)
}

/// So many keys more are free, and so many more are sold; from now on it has keys.
pub(crate) async fn count_keys(
    tx: &mut Tx,
    variant: VariantId,
    (free, taken): (i64, i64),
) -> Result<(), StoreError> {
    let sql = "UPDATE downloads_variant SET has_keys = TRUE, keys_free = keys_free + $1, keys_taken = keys_taken + $2
               WHERE variant_id = $3";
    tx.exec(sql, args![free, taken, variant]).await.map(drop)
}
