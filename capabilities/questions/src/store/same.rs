//! Who says that a question asks the same as another.

use crate::model::ContributionId;
use database::{Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Timestamp};

/// What they say from now on: one word of each person about a question.
pub(crate) async fn put(
    tx: &mut Tx,
    question: ContributionId,
    person: PersonId,
    into: ContributionId,
    at: Timestamp,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO questions_same (question_id, person_id, into_id, at) VALUES ($1, $2, $3, $4)
               ON CONFLICT (question_id, person_id) DO UPDATE SET into_id = excluded.into_id, at = excluded.at";
    tx.exec(sql, args![question, person, into, at]).await.map(drop)
}

/// Which questions are named for one, a word each.
pub(crate) async fn of_question(
    snap: &mut Snapshot,
    question: ContributionId,
    most: u32,
) -> Result<Vec<ContributionId>, StoreError> {
    let sql = "SELECT into_id FROM questions_same WHERE question_id = $1 ORDER BY person_id LIMIT $2";
    let rows: Vec<(ContributionId,)> = snap.all(sql, args![question, most]).await?;
    Ok(rows.into_iter().map(|(into,)| into).collect())
}

/// What somebody said of which question, and when.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<(ContributionId, ContributionId, Timestamp)>, StoreError> {
    let sql = "SELECT question_id, into_id, at FROM questions_same WHERE person_id = $1 ORDER BY question_id LIMIT $2";
    snap.all(sql, args![person, most]).await
}

/// What was said of a question is over: it goes on again.
pub(crate) async fn forget(tx: &mut Tx, question: ContributionId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM questions_same WHERE question_id = $1", args![question]).await.map(drop)
}
