//! SQL for what was brought from elsewhere.

use crate::model::ContributionId;
use database::{Snapshot, StoreError, Tx, args};

/// Whether a review of that hash was brought before.
pub(crate) async fn is_known(snap: &mut Snapshot, key: &[u8; 32]) -> Result<bool, StoreError> {
    let sql = "SELECT review_id FROM reviews_imported WHERE key_hash = $1";
    Ok(snap.opt::<(ContributionId,)>(sql, args![key[..]]).await?.is_some())
}

/// It was brought.
pub(crate) async fn insert(tx: &mut Tx, key: &[u8; 32], review: ContributionId) -> Result<(), StoreError> {
    let sql = "INSERT INTO reviews_imported (key_hash, review_id) VALUES ($1, $2)";
    tx.exec(sql, args![key[..], review]).await.map(drop)
}
