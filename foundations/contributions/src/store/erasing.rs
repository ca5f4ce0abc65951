//! Taking away what tells who somebody is. What they wrote stays where others read it, unless they take it along.

use super::unreadable;
use crate::model::{ContributionId, Kind, Reasons, StatementId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Subject};

/// So many are taken at once; whoever erases asks until none is left.
pub(crate) const AT_ONCE: u32 = 500;

/// A text of somebody, without its words.
pub(crate) struct Own {
    pub(crate) id: ContributionId,
    pub(crate) kind: Kind,
    pub(crate) about: Subject,
    pub(crate) stands: bool,
}

impl FromRow for Own {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let (kind, about, state): (String, String, String) = (row.get(1)?, row.get(2)?, row.get(4)?);
        Ok(Self {
            id: row.get(0)?,
            kind: super::word("kind", &kind, Kind::from_code)?,
            about: Subject { kind: about.into(), id: row.get(3)? },
            stands: state == "published",
        })
    }
}

/// Some texts of somebody. What they said in the name of the shop is the shop's.
pub(crate) async fn some_of(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Own>, StoreError> {
    let sql = "SELECT id, kind, about_kind, about_id, state FROM contribution
               WHERE author_id = $1 AND writer = 'person' ORDER BY written_at DESC, id DESC LIMIT $2";
    snap.all(sql, args![person, AT_ONCE]).await
}

/// Nobody's any more. Its words stay.
pub(crate) async fn orphan(tx: &mut Tx, id: ContributionId) -> Result<(), StoreError> {
    let sql = "UPDATE contribution
               SET author_id = NULL, author_name = NULL, writer = 'gone', change = change + 1 WHERE id = $1";
    tx.exec(sql, args![id]).await.map(drop)
}

/// Nobody's, and empty.
pub(crate) async fn empty(tx: &mut Tx, id: ContributionId) -> Result<(), StoreError> {
    let sql = "UPDATE contribution
               SET author_id = NULL, author_name = NULL, writer = 'gone', title = '', body = '', pictures = '[]',
                   state = 'withdrawn', reason = NULL, change = change + 1
               WHERE id = $1";
    tx.exec(sql, args![id]).await.map(drop)
}

/// The counts stay: who it was is gone.
pub(crate) async fn votes(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM contribution_vote WHERE person_id = $1", args![person]).await.map(drop)
}

pub(crate) async fn reports(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    let sql = "UPDATE contribution_report SET person_id = NULL, note = '' WHERE person_id = $1";
    tx.exec(sql, args![person]).await.map(drop)
}

/// Why something was taken down stays for the numbers of the year; the words do not, nor those of whoever decided, which quote them.
pub(crate) async fn statements(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    let some = "SELECT id, reasons FROM contribution_statement WHERE person_id = $1 LIMIT $2";
    let bare = "UPDATE contribution_statement SET person_id = NULL, text = '', reasons = $1 WHERE id = $2";
    loop {
        let found: Vec<(StatementId, String)> = tx.all(some, args![person, AT_ONCE]).await?;
        if found.is_empty() {
            return Ok(());
        }
        for (id, reasons) in found {
            let told: Reasons = serde_json::from_str(&reasons).map_err(unreadable("reasons"))?;
            let reasons = serde_json::to_string(&Reasons { facts: String::new(), ..told });
            tx.exec(bare, args![reasons.map_err(unreadable("reasons"))?, id]).await?;
        }
    }
}

pub(crate) async fn writer(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM contribution_writer WHERE person_id = $1", args![person]).await.map(drop)
}
