//! Jobs as rows: put in by a transaction, claimed by one process for a while, gone when done. Running them is `action`'s.

use crate::{FromRow, Row, Snapshot, Sql, StoreError, Tx, Value, args, machine_time::now_us};
use kernel::Timestamp;
use std::{fmt::Write, time::Duration};
use uuid::Uuid;

/// A job that somebody has claimed, or that is parked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobRow {
    /// Its id, which is also the key under which the world outside knows it.
    pub id: Uuid,
    /// What kind of work.
    pub name: String,
    /// What exactly, as JSON.
    pub body: String,
    /// How often it was begun, this time included.
    pub attempts: u32,
    /// What went wrong last; empty if nothing did.
    pub why: String,
}

/// Who claims which jobs.
pub struct Claim<'c> {
    /// Kinds of work that the process knows and has hands for.
    pub names: &'c [&'c str],
    /// The process.
    pub owner: Uuid,
    /// The shop's time: what is due.
    pub now: Timestamp,
    /// For how long it is claimed.
    pub lease: Duration,
    /// How many at most.
    pub most: u32,
}

/// How many jobs there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct JobCounts {
    /// Waiting or running.
    pub waiting: i64,
    /// Set aside after too many attempts, or because trying again cannot help.
    pub parked: i64,
}

/// How a job that has not ended stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobStands {
    /// What kind of work.
    pub name: String,
    /// When it is begun, or begun again.
    pub due_at: Timestamp,
    /// Whether it is set aside.
    pub parked: bool,
}

impl FromRow for JobStands {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { name: row.get(0)?, due_at: row.get(1)?, parked: row.get(2)? })
    }
}

impl FromRow for JobRow {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            name: row.get(1)?,
            body: row.get(2)?,
            attempts: row.get(3)?,
            why: row.get(4)?,
        })
    }
}

impl Snapshot {
    /// Whether a job is due.
    pub async fn job_is_due(&mut self, now: Timestamp) -> Result<bool, StoreError> {
        let machine_now = now_us(self).await?;
        let sql = "SELECT 1 FROM job WHERE parked = FALSE AND due_at <= $1 AND owned_until < $2 LIMIT 1";
        Ok(self.opt::<(i64,)>(sql, args![now, machine_now]).await?.is_some())
    }

    /// How one job stands; nothing when it has ended.
    pub async fn find_job(&mut self, id: Uuid) -> Result<Option<JobStands>, StoreError> {
        self.opt("SELECT name, due_at, parked FROM job WHERE id = $1", args![id]).await
    }

    /// How many jobs there are.
    pub async fn count_jobs(&mut self) -> Result<JobCounts, StoreError> {
        let sql = "SELECT CAST(COUNT(*) FILTER (WHERE NOT parked) AS BIGINT),
                          CAST(COUNT(*) FILTER (WHERE parked) AS BIGINT) FROM job";
        let (waiting, parked) = self.one(sql, &[]).await?;
        Ok(JobCounts { waiting, parked })
    }

    /// The jobs that are set aside, oldest first.
    pub async fn list_parked_jobs(&mut self, most: u32) -> Result<Vec<JobRow>, StoreError> {
        let sql =
            "SELECT id, name, body, attempts, why FROM job WHERE parked = TRUE ORDER BY due_at, id LIMIT $1";
        self.all(sql, args![most]).await
    }
}

impl Tx {
    /// Puts a job in; it is run after this transaction commits, not before its due time.
    pub async fn add_job(
        &mut self,
        id: Uuid,
        name: &str,
        body: &str,
        due_at: Timestamp,
    ) -> Result<(), StoreError> {
        self.wake();
        let made_at = self.stamp().at;
        let sql =
            "INSERT INTO job (id, name, body, due_at, made_at, owner, parked, attempts, owned_until, why)
                   VALUES ($1, $2, $3, $4, $5, $1, FALSE, 0, 0, '')";
        self.exec(sql, args![id, *name, *body, due_at, made_at]).await.map(drop)
    }

    /// Claims jobs that are due and that nobody works on, oldest first.
    pub async fn claim_jobs(&mut self, claim: &Claim<'_>) -> Result<Vec<JobRow>, StoreError> {
        if claim.names.is_empty() || claim.most == 0 {
            return Ok(Vec::new());
        }
        let machine_now = now_us(self).await?;
        let until = machine_now.saturating_add(i64::try_from(claim.lease.as_micros()).unwrap_or(i64::MAX));
        let mut args = args![claim.owner, until, claim.now, machine_now].to_vec();
        let mut names = String::new();
        for name in claim.names {
            args.push(Value::Text(name));
            let comma = if names.is_empty() { "" } else { ", " };
            let _ = write!(names, "{comma}${}", args.len());
        }
        args.push(Value::Int(claim.most.into()));
        let skip = Sql::either("", " FOR UPDATE SKIP LOCKED");
        let sql = format!(
            "UPDATE job SET owner = $1, owned_until = $2, attempts = attempts + 1 WHERE id IN (
                 SELECT id FROM job WHERE parked = FALSE AND due_at <= $3 AND owned_until < $4 AND name IN ({names})
                 ORDER BY due_at, id LIMIT ${}{})
             RETURNING id, name, body, attempts, why",
            args.len(),
            skip.text(self.engine())
        );
        self.all(sql, &args).await
    }

    /// Claims this one job, if it is due and nobody works on it.
    pub async fn claim_job(
        &mut self,
        id: Uuid,
        owner: Uuid,
        now: Timestamp,
        lease: Duration,
    ) -> Result<Option<JobRow>, StoreError> {
        let machine_now = now_us(self).await?;
        let until = machine_now.saturating_add(i64::try_from(lease.as_micros()).unwrap_or(i64::MAX));
        let sql = "UPDATE job SET owner = $1, owned_until = $2, attempts = attempts + 1
                   WHERE id = $3 AND parked = FALSE AND due_at <= $4 AND owned_until < $5
                   RETURNING id, name, body, attempts, why";
        self.opt(sql, args![owner, until, id, now, machine_now]).await
    }

    /// The job is done. False when it is no longer this process's to end.
    pub async fn end_job(&mut self, id: Uuid, owner: Uuid) -> Result<bool, StoreError> {
        Ok(self.exec("DELETE FROM job WHERE id = $1 AND owner = $2", args![id, owner]).await? == 1)
    }

    /// The job did not succeed and is tried again later, or is set aside when there is no later.
    pub async fn put_job_off(
        &mut self,
        id: Uuid,
        owner: Uuid,
        again_at: Option<Timestamp>,
        why: &str,
    ) -> Result<bool, StoreError> {
        let sql = "UPDATE job SET parked = $1, due_at = COALESCE($2, due_at), owned_until = 0, why = $3
                   WHERE id = $4 AND owner = $5";
        Ok(self.exec(sql, args![again_at.is_none(), again_at, *why, id, owner]).await? == 1)
    }

    /// Lets every job that is set aside begin again. Tells how many.
    pub async fn try_parked_jobs_again(&mut self) -> Result<u64, StoreError> {
        self.wake();
        let at = self.stamp().at;
        self.exec("UPDATE job SET parked = FALSE, attempts = 0, due_at = $1 WHERE parked", args![at]).await
    }
}
