//! Why something was taken down, as its author was told.

use super::unreadable;
use crate::model::{ContributionId, Statement, StatementId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Personal, Timestamp};

/// So many statements of one thing are read.
const MOST: u32 = 50;

impl FromRow for Statement {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let reasons: String = row.get(3)?;
        Ok(Self {
            id: row.get(0)?,
            contribution: row.get(1)?,
            person: row.get(2)?,
            reasons: serde_json::from_str(&reasons).map_err(unreadable("reasons"))?,
            text: Personal::new(row.get(4)?),
            at: row.get(5)?,
            reversed_at: row.get(6)?,
        })
    }
}

pub(crate) async fn insert(tx: &mut Tx, one: &Statement) -> Result<(), StoreError> {
    let reasons = serde_json::to_string(&one.reasons).map_err(unreadable("reasons"))?;
    tx.exec(
        "INSERT INTO contribution_statement (id, contribution_id, person_id, reasons, text, at, reversed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![one.id, one.contribution, one.person, reasons, *one.text.reveal(), one.at, one.reversed_at],
    )
    .await
    .map(drop)
}

pub(crate) async fn find(snap: &mut Snapshot, id: StatementId) -> Result<Option<Statement>, StoreError> {
    let sql =
        "SELECT id, contribution_id, person_id, reasons, text, at, reversed_at FROM contribution_statement
               WHERE id = $1";
    snap.opt(sql, args![id]).await
}

/// All of one, the latest first.
pub(crate) async fn all(snap: &mut Snapshot, id: ContributionId) -> Result<Vec<Statement>, StoreError> {
    let sql =
        "SELECT id, contribution_id, person_id, reasons, text, at, reversed_at FROM contribution_statement
               WHERE contribution_id = $1 ORDER BY id DESC LIMIT $2";
    snap.all(sql, args![id, MOST]).await
}

/// Whose text it was about is known now.
pub(crate) async fn adopt(tx: &mut Tx, id: ContributionId, person: PersonId) -> Result<(), StoreError> {
    let sql =
        "UPDATE contribution_statement SET person_id = $1 WHERE contribution_id = $2 AND person_id IS NULL";
    tx.exec(sql, args![person, id]).await.map(drop)
}

/// Something else was found to be right: those that still held do no more.
pub(crate) async fn reverse(tx: &mut Tx, id: ContributionId, at: Timestamp) -> Result<(), StoreError> {
    let sql = "UPDATE contribution_statement SET reversed_at = $1 WHERE contribution_id = $2 AND reversed_at IS NULL";
    tx.exec(sql, args![at, id]).await.map(drop)
}
