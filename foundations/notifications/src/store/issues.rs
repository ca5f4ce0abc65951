//! SQL for issues of the newsletter.

use super::code;
use crate::model::newsletter::{Issue, IssueId, IssueState, Words};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Localized, PageOf};

impl FromRow for Issue {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let subject = Localized { es: row.get(2)?, en: row.get(4)? };
        let body = Localized { es: row.get(3)?, en: row.get(5)? };
        Ok(Self {
            id: row.get(0)?,
            state: code(&row.get::<String>(1)?, IssueState::from_code)?,
            words: Words { subject, body },
            reached: row.get(6)?,
            changed_at: row.get(7)?,
            begun_at: row.get(8)?,
            ended_at: row.get(9)?,
            version: row.get(10)?,
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, id: IssueId) -> Result<Option<Issue>, StoreError> {
    let sql =
        "SELECT id, state, subject_es, body_es, subject_en, body_en, reached, changed_at, begun_at, ended_at,
                      version
               FROM notification_issue WHERE id = $1";
    snap.opt(sql, args![id]).await
}

/// A page of issues, the latest begun first.
pub(crate) async fn list(
    snap: &mut Snapshot,
    before: Option<IssueId>,
    size: u32,
) -> Result<PageOf<Issue>, StoreError> {
    let before = before.unwrap_or(IssueId::from_bytes([255; 16]));
    let sql =
        "SELECT id, state, subject_es, body_es, subject_en, body_en, reached, changed_at, begun_at, ended_at,
                      version
               FROM notification_issue WHERE id < $1 ORDER BY id DESC LIMIT $2";
    let rows = snap.all(sql, args![before, i64::from(size) + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |one: &Issue| one.id.to_string()))
}

pub(crate) async fn insert(tx: &mut Tx, one: &Issue) -> Result<(), StoreError> {
    let sql = "INSERT INTO notification_issue (id, state, subject_es, body_es, subject_en, body_en, reached, changed_at,
                                               begun_at, ended_at, version)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let Words { subject, body } = &one.words;
    let known = args![
        one.id,
        *one.state.code(),
        subject.es,
        body.es,
        subject.en,
        body.en,
        one.reached,
        one.changed_at,
        one.begun_at,
        one.ended_at,
        one.version
    ];
    tx.exec(sql, known).await.map(drop)
}

/// Keeps what became of an issue; false if it was changed in between.
pub(crate) async fn save(tx: &mut Tx, one: &Issue) -> Result<bool, StoreError> {
    let sql = "UPDATE notification_issue
               SET state = $1, subject_es = $2, body_es = $3, subject_en = $4, body_en = $5, reached = $6,
                   changed_at = $7, begun_at = $8, ended_at = $9, version = version + 1
               WHERE id = $10 AND version = $11";
    let Words { subject, body } = &one.words;
    let known = args![
        *one.state.code(),
        subject.es,
        body.es,
        subject.en,
        body.en,
        one.reached,
        one.changed_at,
        one.begun_at,
        one.ended_at,
        one.id,
        one.version
    ];
    Ok(tx.exec(sql, known).await? == 1)
}
