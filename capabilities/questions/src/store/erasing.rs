//! Rows of somebody who goes.

use super::{answers, questions};
use crate::model::{Answer, Question};
use database::{Snapshot, StoreError, Tx, args};
use kernel::PersonId;

/// What somebody asked, the first first.
pub(crate) async fn questions(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<Question>, StoreError> {
    let sql = concat!(
        "SELECT ",
        questions::columns!(),
        " FROM questions_question WHERE person_id = $1 ORDER BY id LIMIT $2"
    );
    snap.all(sql, args![person, most]).await
}

/// What somebody answered, the first first.
pub(crate) async fn answers(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<Answer>, StoreError> {
    let sql = concat!(
        "SELECT ",
        answers::columns!(),
        " FROM questions_answer WHERE person_id = $1 ORDER BY id LIMIT $2"
    );
    snap.all(sql, args![person, most]).await
}

/// Their questions are nobody's. Whether their words stay is decided where words are kept.
pub(crate) async fn forget_questions(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    let sql = "UPDATE questions_question SET person_id = NULL, name = '', version = version + 1 WHERE person_id = $1";
    tx.exec(sql, args![person]).await.map(drop)
}

/// Their answers are nobody's. Since when they had it goes with them.
pub(crate) async fn forget_answers(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    let sql = "UPDATE questions_answer SET person_id = NULL, name = '', since = NULL, version = version + 1 WHERE person_id = $1";
    tx.exec(sql, args![person]).await.map(drop)
}

/// What they said of others' questions is not counted any more.
pub(crate) async fn forget_same(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM questions_same WHERE person_id = $1", args![person]).await.map(drop)
}
