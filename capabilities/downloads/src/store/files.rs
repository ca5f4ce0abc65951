//! Rows of files that are sold.

use super::places;
use crate::model::{FILES_MAX, FileId, SoldFile};
use catalog_facts::VariantId;
use database::{Arg, FromRow, Row, Snapshot, StoreError, Tx, Value, args};

impl FromRow for SoldFile {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let bytes: i64 = row.get(3)?;
        Ok(Self {
            id: row.get(0)?,
            variant: row.get(1)?,
            name: row.get(2)?,
            bytes: u64::try_from(bytes)
                .map_err(|_| StoreError::Corrupt(format!("a file of {bytes} bytes")))?,
            hash: row.get(4)?,
            etag: row.get(5)?,
            edition: row.get(6)?,
            changed_at: row.get(7)?,
        })
    }
}

pub(crate) async fn of_variant(snap: &mut Snapshot, variant: VariantId) -> Result<Vec<SoldFile>, StoreError> {
    let sql = "SELECT id, variant_id, name, bytes, hash, etag, edition, changed_at
               FROM downloads_file WHERE variant_id = $1 ORDER BY id LIMIT $2";
    snap.all(sql, args![variant, FILES_MAX]).await
}

/// Those of many variants at once.
pub(crate) async fn of_variants(
    snap: &mut Snapshot,
    variants: &[VariantId],
) -> Result<Vec<SoldFile>, StoreError> {
    if variants.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT id, variant_id, name, bytes, hash, etag, edition, changed_at
         FROM downloads_file WHERE variant_id IN ({}) ORDER BY id",
        places(variants.len())
    );
    let values: Vec<Value<'_>> = variants.iter().map(|variant| variant.value()).collect();
    snap.all(sql, &values).await
}

pub(crate) async fn find(snap: &mut Snapshot, id: FileId) -> Result<Option<SoldFile>, StoreError> {
    let sql = "SELECT id, variant_id, name, bytes, hash, etag, edition, changed_at FROM downloads_file WHERE id = $1";
    snap.opt(sql, args![id]).await
}

/// Whether a file is kept under this hash.
pub(crate) async fn is_named(snap: &mut Snapshot, hash: &str) -> Result<bool, StoreError> {
    let row: Option<(FileId,)> =
        snap.opt("SELECT id FROM downloads_file WHERE hash = $1 LIMIT 1", args![*hash]).await?;
    Ok(row.is_some())
}

pub(crate) async fn insert(tx: &mut Tx, file: &SoldFile) -> Result<(), StoreError> {
    let bytes = i64::try_from(file.bytes).unwrap_or(i64::MAX);
    tx.exec(
        "INSERT INTO downloads_file (id, variant_id, name, bytes, hash, etag, edition, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![file.id, file.variant, file.name, bytes, file.hash, file.etag, file.edition, file.changed_at],
    )
    .await
    .map(drop)
}

/// Another file takes its place. False when somebody else was quicker.
pub(crate) async fn replace(tx: &mut Tx, file: &SoldFile) -> Result<bool, StoreError> {
    let bytes = i64::try_from(file.bytes).unwrap_or(i64::MAX);
    let changed = tx
        .exec(
            "UPDATE downloads_file SET name = $1, bytes = $2, hash = $3, etag = $4, edition = edition + 1, changed_at = $5
             WHERE id = $6 AND edition = $7",
            args![file.name, bytes, file.hash, file.etag, file.changed_at, file.id, file.edition],
        )
        .await?;
    Ok(changed == 1)
}

pub(crate) async fn remove(tx: &mut Tx, id: FileId) -> Result<bool, StoreError> {
    Ok(tx.exec("DELETE FROM downloads_file WHERE id = $1", args![id]).await? == 1)
}
