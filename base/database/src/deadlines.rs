//! Deadlines as rows: what is due when, by the shop's clock. What then happens is decided by whoever set them.

use crate::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Subject, Timestamp};

/// Something that happens by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// What kind of thing happens: `auctions.close`.
    pub kind: String,
    /// To what.
    pub subject: Subject,
    /// When.
    pub due_at: Timestamp,
    /// How often it failed.
    pub attempts: u32,
}

impl FromRow for Due {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            kind: row.get(0)?,
            subject: Subject { kind: row.get::<String>(1)?.into(), id: row.get(2)? },
            due_at: row.get(3)?,
            attempts: row.get(4)?,
        })
    }
}

impl Snapshot {
    /// What is due, oldest first.
    pub async fn list_due(&mut self, now: Timestamp, most: u32) -> Result<Vec<Due>, StoreError> {
        let sql = "SELECT kind, subject_kind, subject_id, due_at, attempts FROM deadline
                   WHERE parked = FALSE AND due_at <= $1 ORDER BY due_at, kind, subject_id LIMIT $2";
        self.all(sql, args![now, most]).await
    }

    /// How many deadlines are set aside because what they do fails; a thousand are counted and no more.
    pub async fn count_parked_deadlines(&mut self) -> Result<i64, StoreError> {
        self.count_deadlines_up_to(1_000).await
    }
}

impl Tx {
    /// Sets or moves a deadline. There is one of each kind for a subject.
    pub async fn set_deadline(
        &mut self,
        kind: &str,
        subject: &Subject,
        due_at: Timestamp,
    ) -> Result<(), StoreError> {
        self.wake();
        let sql = "INSERT INTO deadline (kind, subject_kind, subject_id, due_at, parked, attempts, why)
                   VALUES ($1, $2, $3, $4, FALSE, 0, '')
                   ON CONFLICT (kind, subject_kind, subject_id)
                   DO UPDATE SET due_at = $4, parked = FALSE, attempts = 0, why = ''";
        self.exec(sql, args![*kind, *subject.kind, subject.id, due_at]).await.map(drop)
    }

    /// Takes a deadline away; none is fine too.
    pub async fn clear_deadline(&mut self, kind: &str, subject: &Subject) -> Result<(), StoreError> {
        let sql = "DELETE FROM deadline WHERE kind = $1 AND subject_kind = $2 AND subject_id = $3";
        self.exec(sql, args![*kind, *subject.kind, subject.id]).await.map(drop)
    }

    /// Takes a due deadline to do what it says in this transaction. False when it was moved, or another process has it.
    pub async fn take_due(&mut self, due: &Due) -> Result<bool, StoreError> {
        let sql = "DELETE FROM deadline
                   WHERE kind = $1 AND subject_kind = $2 AND subject_id = $3 AND due_at = $4 AND NOT parked";
        let Due { kind, subject, due_at, .. } = due;
        Ok(self.exec(sql, args![*kind, *subject.kind, subject.id, *due_at]).await? == 1)
    }

    /// What a deadline does failed: it is tried again later, or set aside when there is no later.
    pub async fn put_due_off(
        &mut self,
        due: &Due,
        again_at: Option<Timestamp>,
        why: &str,
    ) -> Result<bool, StoreError> {
        let sql = "UPDATE deadline SET parked = $1, due_at = COALESCE($2, due_at), attempts = attempts + 1, why = $3
                   WHERE kind = $4 AND subject_kind = $5 AND subject_id = $6 AND due_at = $7";
        let Due { kind, subject, due_at, .. } = due;
        let parked = again_at.is_none();
        let args = args![parked, again_at, *why, *kind, *subject.kind, subject.id, *due_at];
        Ok(self.exec(sql, args).await? == 1)
    }

    /// Lets every deadline that is set aside come again. Tells how many.
    pub async fn try_parked_deadlines_again(&mut self) -> Result<u64, StoreError> {
        self.wake();
        self.exec("UPDATE deadline SET parked = FALSE, attempts = 0 WHERE parked", &[]).await
    }
}
