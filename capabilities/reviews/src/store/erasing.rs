//! Rows of somebody who goes, and what they had said of reviews for the shop.

use super::reviews::columns;
use crate::model::{Challenge, ContributionId, Review, Stars};
use database::{Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Timestamp};

/// All reviews of somebody, the first first.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<Review>, StoreError> {
    let sql =
        concat!("SELECT ", columns!(), " FROM reviews_review WHERE person_id = $1 ORDER BY id LIMIT $2");
    snap.all(sql, args![person, most]).await
}

/// What the stars of theirs were, the first first.
pub(crate) async fn stars(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<(ContributionId, Stars)>, StoreError> {
    let sql = "SELECT s.review_id, s.version, s.stars, s.at FROM reviews_review r
               JOIN reviews_stars s ON s.review_id = r.id
               WHERE r.person_id = $1 ORDER BY r.id, s.version LIMIT $2";
    let rows: Vec<(ContributionId, u32, u32, Timestamp)> = snap.all(sql, args![person, most]).await?;
    Ok(rows.into_iter().map(|(id, version, stars, at)| (id, Stars { version, stars, at })).collect())
}

/// Their reviews are nobody's. Whether their words stay is decided where words are kept.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    let sql =
        "UPDATE reviews_review SET person_id = NULL, slot = NULL, name = '', line_id = NULL, signs = '',
                   version = version + 1
               WHERE person_id = $1";
    tx.exec(sql, args![person]).await.map(drop)
}

/// What somebody of the shop said of reviews, the first first.
pub(crate) async fn challenges(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<Challenge>, StoreError> {
    let sql = "SELECT id, review_id, by_id, proof, words, state, made_at, decided_at, reasons FROM reviews_challenge
               WHERE by_id = $1 ORDER BY id LIMIT $2";
    snap.all(sql, args![person, most]).await
}
