//! Rows of somebody who goes.

use crate::model::{ArticleId, Credit, Revision};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::PersonId;

/// A row and the article that it belongs to.
pub(crate) struct In<T>(pub(crate) ArticleId, pub(crate) T);

impl FromRow for In<u32> {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self(row.get(0)?, row.get(1)?))
    }
}

/// All that somebody wrote of articles, the first first.
pub(crate) async fn revisions(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<In<Revision>>, StoreError> {
    let sql =
        "SELECT article_id, number FROM faq_revision WHERE by_id = $1 ORDER BY article_id, number LIMIT $2";
    let rows: Vec<In<u32>> = snap.all(sql, args![person, most]).await?;
    let mut all = Vec::with_capacity(rows.len());
    for In(article, number) in rows {
        all.extend(super::revisions::find(snap, article, number).await?.map(|one| In(article, one)));
    }
    Ok(all)
}

/// Where somebody is thanked.
pub(crate) async fn credits(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<In<Credit>>, StoreError> {
    let sql = "SELECT article_id, source_id, person_id, is_answer, at FROM faq_credit WHERE person_id = $1
               ORDER BY article_id, source_id LIMIT $2";
    snap.all(sql, args![person, most]).await
}

impl FromRow for In<Credit> {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let credit =
            Credit { source: row.get(1)?, person: row.get(2)?, is_answer: row.get(3)?, at: row.get(4)? };
        Ok(Self(row.get(0)?, credit))
    }
}

/// What they wrote of articles is nobody's: its text stays, as whoever wrote it let others use it.
pub(crate) async fn forget_revisions(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("UPDATE faq_revision SET by_id = NULL WHERE by_id = $1", args![person]).await.map(drop)
}

/// They are thanked no more.
pub(crate) async fn forget_credits(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("UPDATE faq_credit SET person_id = NULL WHERE person_id = $1", args![person]).await.map(drop)
}

/// What they suggested is nobody's.
pub(crate) async fn forget_proposals(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("UPDATE faq_proposal SET person_id = NULL WHERE person_id = $1", args![person]).await.map(drop)
}
