//! SQL for the owner's synonyms.

use crate::model::SynonymGroup;
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};

impl FromRow for SynonymGroup {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let words: String = row.get(2)?;
        let words = serde_json::from_str(&words)
            .map_err(|error| StoreError::Corrupt(format!("search_synonym: {error}")))?;
        Ok(Self { lang: row.get(0)?, is_two_way: row.get(1)?, words })
    }
}

pub(crate) async fn synonyms(snap: &mut Snapshot) -> Result<Vec<SynonymGroup>, StoreError> {
    snap.all("SELECT lang, is_two_way, words FROM search_synonym ORDER BY position", &[]).await
}

/// Puts this list in the place of the old one.
pub(crate) async fn replace_synonyms(tx: &mut Tx, groups: &[SynonymGroup]) -> Result<(), StoreError> {
    tx.exec("DELETE FROM search_synonym", &[]).await?;
    let sql = "INSERT INTO search_synonym (position, lang, is_two_way, words) VALUES ($1, $2, $3, $4)";
    for (group, position) in groups.iter().zip(1_i64..) {
        let words = serde_json::to_string(&group.words).unwrap_or_default();
        tx.exec(sql, args![position, group.lang, group.is_two_way, words]).await?;
    }
    Ok(())
}
