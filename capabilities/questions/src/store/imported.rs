//! What was brought from elsewhere.

use crate::model::ContributionId;
use database::{Snapshot, StoreError, Tx, args};

/// The question of that hash, if it was brought before.
pub(crate) async fn find(snap: &mut Snapshot, key: &[u8; 32]) -> Result<Option<ContributionId>, StoreError> {
    let sql = "SELECT question_id FROM questions_imported WHERE key_hash = $1";
    let found: Option<(ContributionId,)> = snap.opt(sql, args![key[..]]).await?;
    Ok(found.map(|(id,)| id))
}

/// It was brought.
pub(crate) async fn insert(tx: &mut Tx, key: &[u8; 32], id: ContributionId) -> Result<(), StoreError> {
    let sql = "INSERT INTO questions_imported (key_hash, question_id) VALUES ($1, $2)";
    tx.exec(sql, args![key[..], id]).await.map(drop)
}
