//! Lists of questions: of a product in every order, of somebody, of the back office.

use super::{answers, questions::columns};
use crate::model::{Answer, ContributionId, Question, QuestionState, Sort};
use catalog_facts::ProductId;
use database::{Snapshot, StoreError, args};
use kernel::{Cursor, PageOf, PersonId, Timestamp, time};

const FIRST: ContributionId = ContributionId::from_bytes([0; 16]);
const LAST: ContributionId = ContributionId::from_bytes([255; 16]);

/// Where a list goes on: by its votes, when it was asked, and which one it was.
type Place = (i64, Timestamp, ContributionId);

fn place(after: Option<&Cursor>, begins: Place) -> Place {
    let read = |cursor: &Cursor| {
        let mut parts = cursor.0.split('_');
        let (score, at, id) = (parts.next()?, parts.next()?, parts.next()?);
        Some((score.parse().ok()?, time::from_micros(at.parse().ok()?), id.parse().ok()?))
    };
    after.and_then(read).unwrap_or(begins)
}

fn cut(rows: Vec<Question>, size: u32) -> PageOf<Question> {
    let cursor = |one: &Question| format!("{}_{}_{}", one.score, one.asked_at.as_microsecond(), one.id);
    PageOf::cut(rows, size as usize, cursor)
}

/// A page of the questions about a product that stand in lists.
pub(crate) async fn listed(
    snap: &mut Snapshot,
    product: ProductId,
    sort: Sort,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Question>, StoreError> {
    let (score, at, id) = place(after, (i64::MAX, Timestamp::MAX, LAST));
    let most = size + 1;
    let rows = match sort {
        Sort::Useful => {
            let sql = concat!(
                "SELECT ",
                columns!(),
                " FROM questions_question
                  WHERE product_id = $1 AND is_listed = TRUE AND (score, asked_at, id) < ($2, $3, $4)
                  ORDER BY score DESC, asked_at DESC, id DESC LIMIT $5"
            );
            snap.all(sql, args![product, score, at, id, most]).await?
        }
        Sort::Newest => {
            let sql = concat!(
                "SELECT ",
                columns!(),
                " FROM questions_question WHERE product_id = $1 AND is_listed = TRUE AND (asked_at, id) < ($2, $3)
                  ORDER BY asked_at DESC, id DESC LIMIT $4"
            );
            snap.all(sql, args![product, at, id, most]).await?
        }
        Sort::Open => {
            let sql = concat!(
                "SELECT ",
                columns!(),
                " FROM questions_question
                  WHERE product_id = $1 AND is_listed = TRUE AND stage = 'open' AND (asked_at, id) < ($2, $3)
                  ORDER BY asked_at DESC, id DESC LIMIT $4"
            );
            snap.all(sql, args![product, at, id, most]).await?
        }
    };
    Ok(cut(rows, size))
}

/// A page of the questions that somebody asked, in whatever state, the latest first.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Question>, StoreError> {
    let last = after.and_then(|after| after.0.parse().ok()).unwrap_or(LAST);
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM questions_question WHERE person_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3"
    );
    let rows = snap.all(sql, args![person, last, size + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |one: &Question| one.id.to_string()))
}

/// The last answers of somebody, in whatever state, the latest first.
pub(crate) async fn answers_of(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<Answer>, StoreError> {
    let sql = concat!(
        "SELECT ",
        answers::columns!(),
        " FROM questions_answer WHERE person_id = $1 ORDER BY id DESC LIMIT $2"
    );
    snap.all(sql, args![person, most]).await
}

/// A page of the questions that nobody has answered, the oldest first.
pub(crate) async fn waiting(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Question>, StoreError> {
    let (_, at, id) = place(after, (0, Timestamp::MIN, FIRST));
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM questions_question WHERE stage = 'open' AND is_listed = TRUE AND (asked_at, id) > ($1, $2)
          ORDER BY asked_at, id LIMIT $3"
    );
    Ok(cut(snap.all(sql, args![at, id, size + 1]).await?, size))
}

/// A page of the questions at a stage, or of all of them, the latest first.
pub(crate) async fn all(
    snap: &mut Snapshot,
    stage: Option<QuestionState>,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Question>, StoreError> {
    let last = after.and_then(|after| after.0.parse().ok()).unwrap_or(LAST);
    let rows: Vec<Question> = match stage {
        Some(stage) => {
            let sql = concat!(
                "SELECT ",
                columns!(),
                " FROM questions_question WHERE stage = $1 AND id < $2 ORDER BY id DESC LIMIT $3"
            );
            snap.all(sql, args![*stage.code(), last, size + 1]).await?
        }
        None => {
            let sql = concat!(
                "SELECT ",
                columns!(),
                " FROM questions_question WHERE id < $1 ORDER BY id DESC LIMIT $2"
            );
            snap.all(sql, args![last, size + 1]).await?
        }
    };
    Ok(PageOf::cut(rows, size as usize, |one| one.id.to_string()))
}

/// How many questions that nobody has answered were asked before an instant: counted up to so many.
pub(crate) async fn waiting_since(
    snap: &mut Snapshot,
    before: Timestamp,
    most: u32,
) -> Result<i64, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM
                 (SELECT id FROM questions_question WHERE stage = 'open' AND is_listed = TRUE AND asked_at < $1 LIMIT $2) counted";
    let found: Option<(i64,)> = snap.opt(sql, args![before, most]).await?;
    Ok(found.map_or(0, |(count,)| count))
}

/// How many questions about a product stand in lists: counted up to so many.
pub(crate) async fn count(snap: &mut Snapshot, product: ProductId, most: u32) -> Result<i64, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM
                 (SELECT id FROM questions_question WHERE product_id = $1 AND is_listed = TRUE LIMIT $2) counted";
    let found: Option<(i64,)> = snap.opt(sql, args![product, most]).await?;
    Ok(found.map_or(0, |(count,)| count))
}
