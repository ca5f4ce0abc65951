//! Rows of accepted answers that may become help.

use super::code;
use crate::model::{Candidate, CandidateState, ContributionId};
use catalog_facts::ProductId;
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Cursor, PageOf};

macro_rules! selected {
    ($which:literal) => {
        concat!("SELECT answer_id, question_id, product_id, state, at FROM faq_candidate WHERE ", $which)
    };
}

impl FromRow for Candidate {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            answer: row.get(0)?,
            question: row.get(1)?,
            product: row.get(2)?,
            state: code(&row.get::<String>(3)?, CandidateState::from_code)?,
            at: row.get(4)?,
        })
    }
}

/// It was accepted once more (1), or once less (-1). That it is not, and that it is, may be heard in any order: what comes to nothing
/// is forgotten; what was decided about it stays decided.
pub(crate) async fn count(tx: &mut Tx, of: &Candidate, by: i64) -> Result<(), StoreError> {
    let sql = "INSERT INTO faq_candidate (answer_id, question_id, product_id, state, accepted, at)
               VALUES ($1, $2, $3, $4, $5, $6)
               ON CONFLICT (answer_id) DO UPDATE SET accepted = faq_candidate.accepted + excluded.accepted";
    tx.exec(sql, args![of.answer, of.question, of.product, *of.state.code(), by, of.at]).await?;
    let sql = "DELETE FROM faq_candidate WHERE answer_id = $1 AND accepted = 0 AND state = 'open'";
    tx.exec(sql, args![of.answer]).await.map(drop)
}

/// Keeps what became of one. False when somebody decided in between.
pub(crate) async fn settle(
    tx: &mut Tx,
    answer: ContributionId,
    state: CandidateState,
) -> Result<bool, StoreError> {
    let sql = "UPDATE faq_candidate SET state = $1 WHERE answer_id = $2 AND state = 'open'";
    Ok(tx.exec(sql, args![*state.code(), answer]).await? == 1)
}

pub(crate) async fn find(
    snap: &mut Snapshot,
    answer: ContributionId,
) -> Result<Option<Candidate>, StoreError> {
    snap.opt(selected!("answer_id = $1 AND accepted > 0"), args![answer]).await
}

/// A page of those on which nobody has decided, those of a product together.
pub(crate) async fn open(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Candidate>, StoreError> {
    let begins = (ProductId::from_bytes([0; 16]), ContributionId::from_bytes([0; 16]));
    let read = |cursor: &Cursor| {
        let (product, answer) = cursor.0.split_once('.')?;
        Some((product.parse().ok()?, answer.parse().ok()?))
    };
    let (product, answer) = after.and_then(read).unwrap_or(begins);
    let sql = selected!(
        "state = 'open' AND accepted > 0 AND (product_id, answer_id) > ($1, $2) ORDER BY product_id, answer_id LIMIT $3"
    );
    let rows: Vec<Candidate> = snap.all(sql, args![product, answer, size + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |one| format!("{}.{}", one.product, one.answer)))
}
