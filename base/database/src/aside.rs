//! What the house could not do and set aside, as somebody who looks after the shop wants to see it: what, why, since when;
//! and asking for one thing to be tried again. All at once is `jobs`, `reactions` and `deadlines`.

use crate::{FromRow, Row, Snapshot, StoreError, Tx, args, machine_time::now_us};
use kernel::{Subject, Timestamp};
use uuid::Uuid;

/// A job that waits, is running, or is set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobSeen {
    /// Its id.
    pub id: Uuid,
    /// What kind of work.
    pub name: String,
    /// How often it was begun.
    pub attempts: u32,
    /// What went wrong last; empty if nothing did.
    pub why: String,
    /// When it was put in.
    pub made_at: Timestamp,
    /// When it is due; of one that is set aside, when it was due last.
    pub due_at: Timestamp,
    /// Whether somebody works on it.
    pub is_running: bool,
}

/// Facts about one subject that a reaction could not hear: the first of them, and those that wait behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnheardSeen {
    /// The reaction.
    pub reaction: String,
    /// What the facts are about.
    pub subject: Subject,
    /// What went wrong with the first.
    pub why: String,
    /// When the first was set aside.
    pub since: Timestamp,
    /// How many there are.
    pub facts: i64,
    /// Whether somebody has asked for another try that has not come yet.
    pub is_asked: bool,
}

/// A deadline that is set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadlineSeen {
    /// What kind of thing should have happened.
    pub kind: String,
    /// To what.
    pub subject: Subject,
    /// When.
    pub due_at: Timestamp,
    /// How often it failed.
    pub attempts: u32,
    /// What went wrong last.
    pub why: String,
}

impl FromRow for JobSeen {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            name: row.get(1)?,
            attempts: row.get(2)?,
            why: row.get(3)?,
            made_at: row.get(4)?,
            due_at: row.get(5)?,
            is_running: row.get(6)?,
        })
    }
}

impl FromRow for UnheardSeen {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            reaction: row.get(0)?,
            subject: Subject { kind: row.get::<String>(1)?.into(), id: row.get(2)? },
            why: row.get(3)?,
            since: row.get(4)?,
            facts: row.get(5)?,
            is_asked: row.get(6)?,
        })
    }
}

impl FromRow for DeadlineSeen {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            kind: row.get(0)?,
            subject: Subject { kind: row.get::<String>(1)?.into(), id: row.get(2)? },
            due_at: row.get(3)?,
            attempts: row.get(4)?,
            why: row.get(5)?,
        })
    }
}

impl Snapshot {
    /// Jobs that are set aside, or those that are not; the oldest first.
    pub async fn see_jobs(&mut self, parked: bool, most: u32) -> Result<Vec<JobSeen>, StoreError> {
        let now = now_us(self).await?;
        let sql =
            "SELECT id, name, attempts, why, made_at, due_at, (NOT parked AND owned_until >= $1) FROM job
                   WHERE parked = $2 ORDER BY due_at, id LIMIT $3";
        self.all(sql, args![now, parked, most]).await
    }

    /// How many jobs are set aside, or are not; so many are counted and no more.
    pub async fn count_jobs_up_to(&mut self, parked: bool, most: u32) -> Result<i64, StoreError> {
        let sql =
            "SELECT CAST(COUNT(*) AS BIGINT) FROM (SELECT 1 FROM job WHERE parked = $1 LIMIT $2) AS found";
        Ok(self.one::<(i64,)>(sql, args![parked, most]).await?.0)
    }

    /// So many facts are looked at when those that could not be heard are shown.
    pub const UNHEARD_MOST: i64 = 2_000;

    /// Facts that could not be heard, by reaction and subject, each in the order of the log: found among the first
    /// [`UNHEARD_MOST`](Self::UNHEARD_MOST), and counted no further than that, so that a reaction that cannot hear anything
    /// does not make it slow.
    pub async fn see_unheard(&mut self, most: u32) -> Result<Vec<UnheardSeen>, StoreError> {
        // Of each subject the first fact stands for all: nothing is sorted, and whoever has found enough stops.
        let sql = "SELECT p.reaction, p.subject_kind, p.subject_id, p.why, p.parked_at,
                          (SELECT CAST(COUNT(*) AS BIGINT) FROM (
                               SELECT 1 AS one FROM reaction_parked q
                               WHERE q.reaction = p.reaction AND q.subject_kind = p.subject_kind
                               AND q.subject_id = p.subject_id LIMIT $1) AS counted) AS facts, p.again
                   FROM (SELECT reaction, transaction_id, number, subject_kind, subject_id, why, parked_at, again
                         FROM reaction_parked ORDER BY reaction, transaction_id, number LIMIT $1) AS p
                   WHERE NOT EXISTS (
                       SELECT 1 FROM reaction_parked e
                       WHERE e.reaction = p.reaction AND e.subject_kind = p.subject_kind
                       AND e.subject_id = p.subject_id
                       AND (e.transaction_id, e.number) < (p.transaction_id, p.number))
                   ORDER BY p.reaction, p.transaction_id, p.number LIMIT $2";
        self.all(sql, args![Self::UNHEARD_MOST, most]).await
    }

    /// How many deadlines are set aside; so many are counted and no more.
    pub async fn count_deadlines_up_to(&mut self, most: u32) -> Result<i64, StoreError> {
        let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM (SELECT 1 FROM deadline WHERE parked = TRUE LIMIT $1) AS found";
        Ok(self.one::<(i64,)>(sql, args![most]).await?.0)
    }

    /// Deadlines that are set aside, the oldest first.
    pub async fn see_deadlines_aside(&mut self, most: u32) -> Result<Vec<DeadlineSeen>, StoreError> {
        let sql = "SELECT kind, subject_kind, subject_id, due_at, attempts, why FROM deadline
                   WHERE parked = TRUE ORDER BY due_at, kind, subject_id LIMIT $1";
        self.all(sql, args![most]).await
    }
}

impl Tx {
    /// Lets one job that is set aside begin again. False if it is not set aside any more.
    pub async fn try_job_again(&mut self, id: Uuid) -> Result<bool, StoreError> {
        self.wake();
        let at = self.stamp().at;
        let sql = "UPDATE job SET parked = FALSE, attempts = 0, due_at = $1 WHERE parked AND id = $2";
        Ok(self.exec(sql, args![at, id]).await? == 1)
    }

    /// Asks for the facts about one subject to be tried again, which is only possible one after the other. Tells how many.
    pub async fn try_unheard_again(&mut self, reaction: &str, subject: &Subject) -> Result<u64, StoreError> {
        self.wake();
        let sql = "UPDATE reaction_parked SET again = TRUE
                   WHERE reaction = $1 AND subject_kind = $2 AND subject_id = $3";
        self.exec(sql, args![*reaction, *subject.kind, subject.id]).await
    }

    /// Lets one deadline that is set aside come again. False if it is not set aside any more.
    pub async fn try_deadline_again(&mut self, kind: &str, subject: &Subject) -> Result<bool, StoreError> {
        self.wake();
        let sql = "UPDATE deadline SET parked = FALSE, attempts = 0
                   WHERE parked AND kind = $1 AND subject_kind = $2 AND subject_id = $3";
        Ok(self.exec(sql, args![*kind, *subject.kind, subject.id]).await? == 1)
    }
}
