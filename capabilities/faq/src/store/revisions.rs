//! What articles have said, and whose words are in them.

use crate::model::{ArticleId, Credit, Revision};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::Personal;

const COLUMNS: &str = "number, title, body, by_id, is_house, proposal_id, back_to, at";

impl FromRow for Revision {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            number: row.get(0)?,
            title: Personal::new(row.get(1)?),
            body: Personal::new(row.get(2)?),
            by: row.get(3)?,
            is_house: row.get(4)?,
            proposal: row.get(5)?,
            back_to: row.get(6)?,
            at: row.get(7)?,
        })
    }
}

impl FromRow for Credit {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { source: row.get(0)?, person: row.get(1)?, is_answer: row.get(2)?, at: row.get(3)? })
    }
}

pub(crate) async fn insert(tx: &mut Tx, of: ArticleId, one: &Revision) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO faq_revision (article_id, number, title, body, by_id, is_house, proposal_id, back_to, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            of,
            one.number,
            *one.title.reveal(),
            *one.body.reveal(),
            one.by,
            one.is_house,
            one.proposal,
            one.back_to,
            one.at
        ],
    )
    .await
    .map(drop)
}

pub(crate) async fn find(
    snap: &mut Snapshot,
    of: ArticleId,
    number: u32,
) -> Result<Option<Revision>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM faq_revision WHERE article_id = $1 AND number = $2");
    snap.opt(sql, args![of, number]).await
}

/// The revisions of an article before this number, the latest first.
pub(crate) async fn before(
    snap: &mut Snapshot,
    of: ArticleId,
    number: u32,
    most: u32,
) -> Result<Vec<Revision>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM faq_revision WHERE article_id = $1 AND number < $2 ORDER BY number DESC LIMIT $3"
    );
    snap.all(sql, args![of, number, most]).await
}

/// Somebody is to be thanked, once for each thing that they brought.
pub(crate) async fn add_credit(tx: &mut Tx, of: ArticleId, one: &Credit) -> Result<(), StoreError> {
    let sql =
        "INSERT INTO faq_credit (article_id, source_id, person_id, is_answer, at) VALUES ($1, $2, $3, $4, $5)
               ON CONFLICT (article_id, source_id) DO NOTHING";
    tx.exec(sql, args![of, one.source, one.person, one.is_answer, one.at]).await.map(drop)
}

/// Who is to be thanked, in no order.
pub(crate) async fn credits(
    snap: &mut Snapshot,
    of: ArticleId,
    most: u32,
) -> Result<Vec<Credit>, StoreError> {
    let sql = "SELECT source_id, person_id, is_answer, at FROM faq_credit WHERE article_id = $1
               ORDER BY source_id LIMIT $2";
    snap.all(sql, args![of, most]).await
}
