//! Rows of challenges.

use super::code;
use crate::model::{Challenge, ChallengeId, ChallengeState, ContributionId, Proof};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Cursor, PageOf, Personal};

macro_rules! selected {
    ($which:literal) => {
        concat!(
            "SELECT id, review_id, by_id, proof, words, state, made_at, decided_at, reasons FROM reviews_challenge WHERE ",
            $which
        )
    };
}

impl FromRow for Challenge {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            review: row.get(1)?,
            by: row.get(2)?,
            proof: code(&row.get::<String>(3)?, Proof::from_code)?,
            words: Personal::new(row.get(4)?),
            state: code(&row.get::<String>(5)?, ChallengeState::from_code)?,
            made_at: row.get(6)?,
            decided_at: row.get(7)?,
            reasons: Personal::new(row.get(8)?),
        })
    }
}

pub(crate) async fn insert(tx: &mut Tx, of: &Challenge) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO reviews_challenge (id, review_id, by_id, proof, words, state, made_at, decided_at, reasons)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            of.id,
            of.review,
            of.by,
            *of.proof.code(),
            *of.words.reveal(),
            *of.state.code(),
            of.made_at,
            of.decided_at,
            *of.reasons.reveal()
        ],
    )
    .await
    .map(drop)
}

/// Keeps what was decided. False when somebody else decided in between.
pub(crate) async fn decide(tx: &mut Tx, of: &Challenge) -> Result<bool, StoreError> {
    let sql = "UPDATE reviews_challenge SET state = $1, decided_at = $2, reasons = $3 WHERE id = $4 AND state = 'open'";
    let done = tx.exec(sql, args![*of.state.code(), of.decided_at, *of.reasons.reveal(), of.id]).await?;
    Ok(done == 1)
}

pub(crate) async fn find(snap: &mut Snapshot, id: ChallengeId) -> Result<Option<Challenge>, StoreError> {
    snap.opt(selected!("id = $1"), args![id]).await
}

/// All of a review, the first first.
pub(crate) async fn of_review(
    snap: &mut Snapshot,
    review: ContributionId,
    most: u32,
) -> Result<Vec<Challenge>, StoreError> {
    snap.all(selected!("review_id = $1 ORDER BY id LIMIT $2"), args![review, most]).await
}

/// A page of those that nobody has decided, the first first.
pub(crate) async fn open(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Challenge>, StoreError> {
    let after: ChallengeId =
        after.and_then(|after| after.0.parse().ok()).unwrap_or(ChallengeId::from_bytes([0; 16]));
    let sql = selected!("state = 'open' AND id > $1 ORDER BY id LIMIT $2");
    let rows: Vec<Challenge> = snap.all(sql, args![after, size + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |one| one.id.to_string()))
}
