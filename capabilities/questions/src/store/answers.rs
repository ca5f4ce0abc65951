//! Rows of answers.

use super::{AT_ONCE, code, code_or_none, in_many};
use crate::model::{Answer, ContributionId, Mark, State};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Personal};

/// The columns of an answer, in the order in which they are read.
macro_rules! columns {
    () => {
        "id, question_id, person_id, name, mark, since, state, is_told, score, helpful, written_at, version"
    };
}
pub(super) use columns;

impl FromRow for Answer {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            question: row.get(1)?,
            person: row.get(2)?,
            name: Personal::new(row.get(3)?),
            mark: code_or_none(row.get(4)?, Mark::from_code)?,
            since: row.get(5)?,
            state: code(&row.get::<String>(6)?, State::from_code)?,
            is_told: row.get(7)?,
            score: row.get(8)?,
            helpful: row.get(9)?,
            written_at: row.get(10)?,
            version: row.get(11)?,
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, id: ContributionId) -> Result<Option<Answer>, StoreError> {
    snap.opt(concat!("SELECT ", columns!(), " FROM questions_answer WHERE id = $1"), args![id]).await
}

pub(crate) async fn insert(tx: &mut Tx, of: &Answer) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO questions_answer (id, question_id, person_id, name, mark, since, state, is_shown, is_told, score, helpful,
                                       written_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        args![
            of.id,
            of.question,
            of.person,
            *of.name.reveal(),
            of.mark.map(Mark::code),
            of.since,
            *of.state.code(),
            of.is_shown(),
            of.is_told,
            of.score,
            of.helpful,
            of.written_at,
            of.version
        ],
    )
    .await
    .map(drop)
}

/// Keeps whether it stands, and whether that was told. False when somebody else changed it in between.
pub(crate) async fn save(tx: &mut Tx, of: &Answer) -> Result<bool, StoreError> {
    let sql = "UPDATE questions_answer SET state = $1, is_shown = $2, is_told = $3, version = version + 1
               WHERE id = $4 AND version = $5";
    let changed = tx.exec(sql, args![*of.state.code(), of.is_shown(), of.is_told, of.id, of.version]).await?;
    Ok(changed == 1)
}

/// How sure it is that it helps, in millionths, and its votes for less those against.
pub(crate) async fn set_votes(
    tx: &mut Tx,
    id: ContributionId,
    (helpful, score): (u32, i64),
) -> Result<(), StoreError> {
    let sql = "UPDATE questions_answer SET helpful = $1, score = $2 WHERE id = $3";
    tx.exec(sql, args![helpful, score, id]).await.map(drop)
}

/// What stands beside all that somebody answered.
pub(crate) async fn rename(tx: &mut Tx, person: PersonId, name: &Personal<String>) -> Result<(), StoreError> {
    let sql = "UPDATE questions_answer SET name = $1 WHERE person_id = $2";
    tx.exec(sql, args![*name.reveal(), person]).await.map(drop)
}

/// The answers to a question that everybody can read, the surest first.
pub(crate) async fn of_question(
    snap: &mut Snapshot,
    question: ContributionId,
    most: u32,
) -> Result<Vec<Answer>, StoreError> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM questions_answer WHERE question_id = $1 AND is_shown = TRUE ORDER BY helpful DESC, id DESC LIMIT $2"
    );
    snap.all(sql, args![question, most]).await
}

/// How many of the answers to a question everybody can read.
pub(crate) async fn count(snap: &mut Snapshot, question: ContributionId) -> Result<u32, StoreError> {
    let sql =
        "SELECT CAST(COUNT(*) AS BIGINT) FROM questions_answer WHERE question_id = $1 AND is_shown = TRUE";
    let found: Option<(u32,)> = snap.opt(sql, args![question]).await?;
    Ok(found.map_or(0, |(count,)| count))
}

/// What somebody answered to a question, and has not taken back.
pub(crate) async fn of_both(
    snap: &mut Snapshot,
    person: PersonId,
    question: ContributionId,
) -> Result<Option<Answer>, StoreError> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM questions_answer WHERE person_id = $1 AND question_id = $2
          AND state NOT IN ('withdrawn', 'rejected') ORDER BY id DESC LIMIT 1"
    );
    snap.opt(sql, args![person, question]).await
}

/// Those of these that there are, in no order.
pub(crate) async fn many(snap: &mut Snapshot, ids: &[ContributionId]) -> Result<Vec<Answer>, StoreError> {
    let mut found = Vec::new();
    for chunk in ids.chunks(AT_ONCE) {
        let (bound, list) = in_many(chunk);
        let text = format!(concat!("SELECT ", columns!(), " FROM questions_answer WHERE id IN ({})"), list);
        found.extend(snap.all::<Answer>(text, &bound).await?);
    }
    Ok(found)
}
