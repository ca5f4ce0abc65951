//! Rows of questions.

use super::{AT_ONCE, code, code_or_none, in_many};
use crate::model::{CloseReason, ContributionId, Question, QuestionState, State};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Personal};

/// The columns of a question, in the order in which they are read.
macro_rules! columns {
    () => {
        "id, product_id, person_id, name, stage, state, answers, score, best_id, accepted_id, into_id, reason, asked_at,
         answered_at, version"
    };
}
pub(super) use columns;

impl FromRow for Question {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            product: row.get(1)?,
            person: row.get(2)?,
            name: Personal::new(row.get(3)?),
            stage: code(&row.get::<String>(4)?, QuestionState::from_code)?,
            state: code(&row.get::<String>(5)?, State::from_code)?,
            answers: row.get(6)?,
            score: row.get(7)?,
            best: row.get(8)?,
            accepted: row.get(9)?,
            into: row.get(10)?,
            reason: code_or_none(row.get(11)?, CloseReason::from_code)?,
            asked_at: row.get(12)?,
            answered_at: row.get(13)?,
            version: row.get(14)?,
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, id: ContributionId) -> Result<Option<Question>, StoreError> {
    snap.opt(concat!("SELECT ", columns!(), " FROM questions_question WHERE id = $1"), args![id]).await
}

pub(crate) async fn insert(tx: &mut Tx, of: &Question) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO questions_question (id, product_id, person_id, name, stage, state, is_listed, answers, score, best_id,
                                         accepted_id, into_id, reason, asked_at, answered_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        args![
            of.id,
            of.product,
            of.person,
            *of.name.reveal(),
            *of.stage.code(),
            *of.state.code(),
            of.is_listed(),
            of.answers,
            of.score,
            of.best,
            of.accepted,
            of.into,
            of.reason.map(CloseReason::code),
            of.asked_at,
            of.answered_at,
            of.version
        ],
    )
    .await
    .map(drop)
}

/// Keeps what has become of a question, all but its votes. False when somebody else changed it in between.
pub(crate) async fn save(tx: &mut Tx, of: &Question) -> Result<bool, StoreError> {
    let changed = tx
        .exec(
            "UPDATE questions_question SET stage = $1, state = $2, is_listed = $3, answers = $4, best_id = $5, accepted_id = $6,
                    into_id = $7, reason = $8, answered_at = $9, version = version + 1
             WHERE id = $10 AND version = $11",
            args![
                *of.stage.code(),
                *of.state.code(),
                of.is_listed(),
                of.answers,
                of.best,
                of.accepted,
                of.into,
                of.reason.map(CloseReason::code),
                of.answered_at,
                of.id,
                of.version
            ],
        )
        .await?;
    Ok(changed == 1)
}

/// Its votes for it less those against it.
pub(crate) async fn set_score(tx: &mut Tx, id: ContributionId, score: i64) -> Result<(), StoreError> {
    tx.exec("UPDATE questions_question SET score = $1 WHERE id = $2", args![score, id]).await.map(drop)
}

/// What stands beside all that somebody asked.
pub(crate) async fn rename(tx: &mut Tx, person: PersonId, name: &Personal<String>) -> Result<(), StoreError> {
    let sql = "UPDATE questions_question SET name = $1 WHERE person_id = $2";
    tx.exec(sql, args![*name.reveal(), person]).await.map(drop)
}

/// Writers who go by what others said of a question come one after the other: where the engine lets them go on side by side, the
/// later one begins anew.
pub(crate) async fn stand_in_line(tx: &mut Tx, id: ContributionId) -> Result<(), StoreError> {
    tx.exec("UPDATE questions_question SET version = version WHERE id = $1", args![id]).await.map(drop)
}

/// Those of these that there are, in no order.
pub(crate) async fn many(snap: &mut Snapshot, ids: &[ContributionId]) -> Result<Vec<Question>, StoreError> {
    let mut all = Vec::with_capacity(ids.len());
    for some in ids.chunks(AT_ONCE) {
        let (values, places) = in_many(some);
        let sql =
            format!(concat!("SELECT ", columns!(), " FROM questions_question WHERE id IN ({})"), places);
        all.extend(snap.all::<Question>(sql, &values).await?);
    }
    Ok(all)
}
