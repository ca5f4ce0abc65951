//! SQL for those who have something: whether they may be asked, what they have, about what they were asked.

use crate::model::{ContributionId, OwnerAsked, OwnerWish};
use catalog_facts::ProductId;
use database::{FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::{PersonId, Timestamp};

impl FromRow for OwnerWish {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { is_willing: row.get(0)?, changed_at: row.get(1)? })
    }
}

impl FromRow for OwnerAsked {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { question: row.get(0)?, person: row.get(1)?, asked_at: row.get(2)?, answer: row.get(3)? })
    }
}

/// What somebody said about being asked, if anything.
pub(crate) async fn wish(snap: &mut Snapshot, person: PersonId) -> Result<Option<OwnerWish>, StoreError> {
    let sql = "SELECT is_willing, changed_at FROM questions_owner WHERE person_id = $1";
    snap.opt(sql, args![person]).await
}

/// Keeps it.
pub(crate) async fn put_wish(tx: &mut Tx, person: PersonId, wish: OwnerWish) -> Result<(), StoreError> {
    let sql = "INSERT INTO questions_owner (person_id, is_willing, changed_at) VALUES ($1, $2, $3)
               ON CONFLICT (person_id) DO UPDATE SET is_willing = excluded.is_willing, changed_at = excluded.changed_at";
    tx.exec(sql, args![person, wish.is_willing, wish.changed_at]).await.map(drop)
}

/// What they have, and since when.
pub(crate) async fn put_things(
    tx: &mut Tx,
    person: PersonId,
    things: &[(ProductId, Timestamp)],
) -> Result<(), StoreError> {
    let mut values: Vec<Value<'_>> = Vec::with_capacity(things.len() * 3);
    for (product, at) in things {
        values.extend(args![*product, person, *at]);
    }
    let table = "questions_owner_thing (product_id, person_id, delivered_at)";
    let tail = "ON CONFLICT (product_id, person_id) DO UPDATE SET delivered_at = excluded.delivered_at";
    tx.upsert_many(table, 3, &values, tail).await
}

/// They do not have it any more.
pub(crate) async fn remove_thing(
    tx: &mut Tx,
    person: PersonId,
    product: ProductId,
) -> Result<(), StoreError> {
    let sql = "DELETE FROM questions_owner_thing WHERE product_id = $1 AND person_id = $2";
    tx.exec(sql, args![product, person]).await.map(drop)
}

/// Nobody need know what they have.
pub(crate) async fn remove_things(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM questions_owner_thing WHERE person_id = $1", args![person]).await.map(drop)
}

/// What somebody has, for them.
pub(crate) async fn things(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<(ProductId, Timestamp)>, StoreError> {
    let sql = "SELECT product_id, delivered_at FROM questions_owner_thing
               WHERE person_id = $1 ORDER BY product_id LIMIT $2";
    snap.all(sql, args![person, most]).await
}

/// Keeps that somebody was asked, and the hash of the secret of their letter.
pub(crate) async fn put_asked(tx: &mut Tx, of: &OwnerAsked, hash: &[u8; 32]) -> Result<(), StoreError> {
    let sql = "INSERT INTO questions_owner_asked (question_id, person_id, secret_hash, asked_at)
               VALUES ($1, $2, $3, $4)";
    tx.exec(sql, args![of.question, of.person, hash[..], of.asked_at]).await.map(drop)
}

/// Who was asked about a question.
pub(crate) async fn asked(
    snap: &mut Snapshot,
    question: ContributionId,
) -> Result<Vec<OwnerAsked>, StoreError> {
    let sql = "SELECT question_id, person_id, asked_at, answer_id FROM questions_owner_asked WHERE question_id = $1";
    snap.all(sql, args![question]).await
}

/// Who was asked by the letter with this secret.
pub(crate) async fn by_secret(
    snap: &mut Snapshot,
    hash: &[u8; 32],
) -> Result<Option<OwnerAsked>, StoreError> {
    let sql = "SELECT question_id, person_id, asked_at, answer_id FROM questions_owner_asked WHERE secret_hash = $1";
    snap.opt(sql, args![hash[..]]).await
}

/// They answered. False if they had.
pub(crate) async fn put_answer(
    tx: &mut Tx,
    of: &OwnerAsked,
    answer: ContributionId,
) -> Result<bool, StoreError> {
    let sql = "UPDATE questions_owner_asked SET answer_id = $1
               WHERE question_id = $2 AND person_id = $3 AND answer_id IS NULL";
    Ok(tx.exec(sql, args![answer, of.question, of.person]).await? == 1)
}

/// About what somebody was asked, the first first.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<OwnerAsked>, StoreError> {
    let sql = "SELECT question_id, person_id, asked_at, answer_id FROM questions_owner_asked
               WHERE person_id = $1 ORDER BY asked_at, question_id LIMIT $2";
    snap.all(sql, args![person, most]).await
}

/// Somebody goes: what they said about being asked, what they have, and the links of their letters.
pub(crate) async fn forget_wish(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM questions_owner WHERE person_id = $1", args![person]).await.map(drop)
}

/// The same of what they were asked.
pub(crate) async fn forget_asked(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM questions_owner_asked WHERE person_id = $1", args![person]).await.map(drop)
}
