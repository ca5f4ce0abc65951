//! Rows of texts that buyers agreed to. None ever changes.

use crate::model::{Terms, TermsHash};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};

impl FromRow for Terms {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { hash: hash(row.get(0)?)?, lang: row.get(1)?, body: row.get(2)?, made_at: row.get(3)? })
    }
}

/// A hash out of a column.
pub(super) fn hash(bytes: Vec<u8>) -> Result<TermsHash, StoreError> {
    let many = bytes.len();
    bytes.try_into().map_err(|_| StoreError::Corrupt(format!("orders: a hash of {many} bytes")))
}

/// Whether that version is known.
pub(crate) async fn has(snap: &mut Snapshot, hash: &TermsHash) -> Result<bool, StoreError> {
    let found: Option<(i64,)> =
        snap.opt("SELECT CAST(1 AS BIGINT) FROM order_terms WHERE hash = $1", args![hash[..]]).await?;
    Ok(found.is_some())
}

pub(crate) async fn find(snap: &mut Snapshot, hash: &TermsHash) -> Result<Option<Terms>, StoreError> {
    let sql = "SELECT hash, lang, body, made_at FROM order_terms WHERE hash = $1";
    snap.opt(sql, args![hash[..]]).await
}

/// Keeps a version; two buyers may be the first to agree to it.
pub(crate) async fn insert(tx: &mut Tx, terms: &Terms) -> Result<(), StoreError> {
    let sql = "INSERT INTO order_terms (hash, lang, body, made_at) VALUES ($1, $2, $3, $4)
               ON CONFLICT (hash) DO NOTHING";
    tx.exec(sql, args![terms.hash[..], terms.lang, terms.body, terms.made_at]).await.map(drop)
}
