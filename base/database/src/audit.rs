//! What staff changed, as rows. Who is staff and what goes into a row is `action`'s.

use crate::{FromRow, Row, Snapshot, Sql, StoreError, Tx, args};
use kernel::{PersonId, Subject, Timestamp};
use uuid::Uuid;

/// One change that somebody who works for the shop made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audited {
    /// Its id; later ones are greater.
    pub id: Uuid,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: PersonId,
    /// What they did: a key of the texts.
    pub verb: String,
    /// To what.
    pub subject: Subject,
    /// What that was called then.
    pub label: String,
    /// The changed fields before, as JSON.
    pub before: String,
    /// The changed fields after, as JSON.
    pub after: String,
}

/// Which of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditSought {
    /// Only what this person did.
    pub actor: Option<PersonId>,
    /// Only what was done to this kind of thing.
    pub kind: Option<String>,
    /// Only what stands behind this one.
    pub before: Option<Uuid>,
}

impl FromRow for Audited {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            at: row.get(1)?,
            actor: row.get(2)?,
            verb: row.get(3)?,
            subject: Subject { kind: row.get::<String>(4)?.into(), id: row.get(5)? },
            label: row.get(6)?,
            before: row.get(7)?,
            after: row.get(8)?,
        })
    }
}

const COLUMNS: &str = "id, at, actor_id, verb, subject_kind, subject_id, label, was, became";

impl Snapshot {
    /// What staff did, the latest first.
    pub async fn list_audited(
        &mut self,
        sought: &AuditSought,
        most: u32,
    ) -> Result<Vec<Audited>, StoreError> {
        // Greater than every id: the list begins at its end.
        let before = sought.before.unwrap_or(Uuid::max());
        let list = |filter: &str| -> Sql {
            format!("SELECT {COLUMNS} FROM audit_log WHERE id < $1 {filter}").into()
        };
        match (sought.actor, &sought.kind) {
            (None, None) => self.all(list("ORDER BY id DESC LIMIT $2"), args![before, most]).await,
            (Some(actor), None) => {
                let sql = list("AND actor_id = $2 ORDER BY id DESC LIMIT $3");
                self.all(sql, args![before, actor, most]).await
            }
            (None, Some(kind)) => {
                let sql = list("AND subject_kind = $2 ORDER BY id DESC LIMIT $3");
                self.all(sql, args![before, *kind, most]).await
            }
            (Some(actor), Some(kind)) => {
                let sql = list("AND actor_id = $2 AND subject_kind = $3 ORDER BY id DESC LIMIT $4");
                self.all(sql, args![before, actor, *kind, most]).await
            }
        }
    }

    /// The kinds of things to which something was done, by name: each is one look into the index.
    pub async fn list_audited_kinds(&mut self) -> Result<Vec<String>, StoreError> {
        let sql = "WITH RECURSIVE known (kind) AS (
                       SELECT MIN(subject_kind) FROM audit_log
                       UNION ALL
                       SELECT (SELECT MIN(subject_kind) FROM audit_log WHERE subject_kind > known.kind)
                       FROM known WHERE known.kind IS NOT NULL)
                   SELECT kind FROM known WHERE kind IS NOT NULL";
        let kinds: Vec<(String,)> = self.all(sql, args![]).await?;
        Ok(kinds.into_iter().map(|(kind,)| kind).collect())
    }

    /// What staff did to one thing, the latest first; only what stands behind this one.
    pub async fn list_audited_of(
        &mut self,
        subject: &Subject,
        before: Option<Uuid>,
        most: u32,
    ) -> Result<Vec<Audited>, StoreError> {
        let before = before.unwrap_or(Uuid::max());
        let sql = format!(
            "SELECT {COLUMNS} FROM audit_log WHERE subject_kind = $1 AND subject_id = $2 AND id < $3
             ORDER BY id DESC LIMIT $4"
        );
        self.all(sql, args![*subject.kind, subject.id, before, most]).await
    }

    /// What was done to things of a kind that were called so, the earliest first.
    pub async fn list_audited_called(
        &mut self,
        kind: &str,
        label: &str,
        most: u32,
    ) -> Result<Vec<Audited>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM audit_log WHERE subject_kind = $1 AND label = $2 ORDER BY id LIMIT $3"
        );
        self.all(sql, args![*kind, *label, most]).await
    }
}

impl Tx {
    /// Keeps one.
    pub async fn keep_audited(&mut self, audited: &Audited) -> Result<(), StoreError> {
        let Audited { id, at, actor, verb, subject, label, before, after } = audited;
        let sql =
            "INSERT INTO audit_log (id, at, actor_id, verb, subject_kind, subject_id, label, was, became)
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
        let kind = &*subject.kind;
        self.exec(sql, args![id, at, actor, verb, *kind, subject.id, label, before, after]).await.map(drop)
    }

    /// Takes out of what was done to this thing whatever tells who it is: that it was done stays.
    pub async fn empty_audited(&mut self, subject: &Subject) -> Result<u64, StoreError> {
        let sql = "UPDATE audit_log SET label = '', was = 'null', became = 'null'
                   WHERE subject_kind = $1 AND subject_id = $2";
        self.exec(sql, args![*subject.kind, subject.id]).await
    }

    /// The same for things of a kind that were called so.
    pub async fn empty_audited_called(&mut self, kind: &str, label: &str) -> Result<u64, StoreError> {
        let sql = "UPDATE audit_log SET label = '', was = 'null', became = 'null'
                   WHERE subject_kind = $1 AND label = $2";
        self.exec(sql, args![*kind, *label]).await
    }
}
