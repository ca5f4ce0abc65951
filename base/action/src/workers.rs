//! Running jobs: claimed by one process for a while, tried again with growing pauses, set aside when that does not help.

use crate::{
    aside,
    ctx::Ctx,
    house::House,
    job::{JobCtx, JobFailure, JobKind},
};
use database::{Claim, JobRow, StoreError};
use kernel::{Actor, Timestamp, time};
use std::{collections::HashMap, sync::Arc, time::Duration};
use tokio::{sync::watch, task::JoinSet};
use uuid::Uuid;

/// How many jobs of all kinds a process runs at once.
const HANDS: usize = 8;
/// How often a job is tried before it is set aside.
const TRIES: u32 = 12;
/// How long jobs that another process put in may go unnoticed.
const LOOK_AGAIN: Duration = Duration::from_millis(500);
/// How long a process that is stopping waits for jobs that have begun.
const LAST_JOBS: Duration = Duration::from_secs(20);
/// How much longer than its limit a job stays claimed.
const GRACE: Duration = Duration::from_secs(30);

/// All kinds of jobs, as one process runs them.
pub struct Workers {
    house: Arc<House>,
    known: Vec<JobKind>,
    owner: Uuid,
}

impl Workers {
    /// The jobs of all doors.
    pub fn new(house: Arc<House>, known: Vec<JobKind>) -> Self {
        let owner = Uuid::from_u128(house.machine.random());
        Self { house, known, owner }
    }

    /// Runs what is due, one after the other, until nothing is. Tells how many attempts that were.
    pub async fn run_due(&self) -> Result<usize, StoreError> {
        let mut count = 0;
        loop {
            let claimed = self.claim(&HashMap::new(), 1).await?;
            let Some((kind, row)) = claimed.into_iter().next() else { return Ok(count) };
            attempt(self.house.clone(), kind, row, self.owner).await;
            count += 1;
        }
    }

    /// Runs jobs as they fall due, several at once, until `stop` says so; those that have begun are finished.
    pub async fn work_on(self, mut stop: watch::Receiver<bool>) {
        let mut growth = self.house.database.growth();
        let mut running: JoinSet<&'static str> = JoinSet::new();
        let mut busy: HashMap<&'static str, usize> = HashMap::new();
        while !*stop.borrow() {
            growth.borrow_and_update();
            match self.claim(&busy, HANDS.saturating_sub(running.len())).await {
                Ok(claimed) => {
                    for (kind, row) in claimed {
                        *busy.entry(kind.name).or_default() += 1;
                        let (house, owner, name) = (self.house.clone(), self.owner, kind.name);
                        running.spawn(async move {
                            attempt(house, kind, row, owner).await;
                            name
                        });
                    }
                }
                Err(error) => tracing::warn!(%error, "jobs could not be claimed; they will be"),
            }
            tokio::select! {
                Some(ended) = running.join_next() => {
                    if let Some(count) = ended.ok().and_then(|name| busy.get_mut(name)) {
                        *count = count.saturating_sub(1);
                    }
                }
                _ = growth.changed() => {}
                _ = tokio::time::sleep(LOOK_AGAIN) => {}
                _ = stop.wait_for(|stopped| *stopped) => break,
            }
        }
        let finish = async { while running.join_next().await.is_some() {} };
        if tokio::time::timeout(LAST_JOBS, finish).await.is_err() {
            tracing::warn!("some jobs did not end in time; they will be begun again");
        }
    }

    /// Claims what is due of the kinds that have a free hand.
    async fn claim(
        &self,
        busy: &HashMap<&'static str, usize>,
        hands: usize,
    ) -> Result<Vec<(JobKind, JobRow)>, StoreError> {
        let now = self.house.now();
        if hands == 0 || !self.house.database.read(async |snap| snap.job_is_due(now).await).await? {
            return Ok(Vec::new());
        }
        let mut claimed = Vec::new();
        for kind in self.known.iter().filter(|kind| !self.house.rests(kind)) {
            let free = kind.at_once.saturating_sub(busy.get(kind.name).copied().unwrap_or(0));
            let most = free.min(hands - claimed.len());
            if most == 0 {
                continue;
            }
            let claim = Claim {
                names: &[kind.name],
                owner: self.owner,
                now,
                lease: lease(kind),
                most: u32::try_from(most).unwrap_or(u32::MAX),
            };
            let ctx = Ctx::new(self.house.clone(), Actor::House);
            let claim = &claim;
            let rows: Result<_, StoreError> = ctx.write(async |tx| tx.claim_jobs(claim).await).await;
            claimed.extend(rows?.into_iter().map(|row| (kind.clone(), row)));
        }
        Ok(claimed)
    }
}

/// For how long a job of this kind is claimed.
pub(crate) fn lease(kind: &JobKind) -> Duration {
    kind.limit + GRACE
}

/// One attempt at one job, and what becomes of the job. A panic, or an attempt that does not end, is a failure too.
pub(crate) async fn attempt(house: Arc<House>, kind: JobKind, row: JobRow, owner: Uuid) {
    let tried = if row.attempts > TRIES {
        Err(JobFailure::Never(format!("the program ended {TRIES} times while it was at it; {}", row.why)))
    } else {
        let job = JobCtx::new(Ctx::new(house.clone(), Actor::House), &row, owner);
        let (run, body) = (kind.run.clone(), row.body.clone());
        let mut running = tokio::spawn(async move { run(&job, &body).await });
        match tokio::time::timeout(kind.limit, &mut running).await {
            Ok(Ok(ended)) => ended,
            Ok(Err(panicked)) => Err(JobFailure::Later(panicked.to_string())),
            Err(_) => {
                running.abort();
                Err(JobFailure::Later(format!("it did not end within {:?}", kind.limit)))
            }
        }
    };
    let ctx = Ctx::new(house.clone(), Actor::House);
    let kept: Result<(), StoreError> = match tried {
        Ok(()) => ctx.write(async |tx| tx.end_job(row.id, owner).await.map(drop)).await,
        Err(failure) => {
            let again_at = match &failure {
                JobFailure::Later(_) if row.attempts < TRIES => {
                    Some(later(ctx.now(), row.attempts, house.machine.random()))
                }
                JobFailure::Later(_) | JobFailure::Never(_) => None,
            };
            let why = failure.to_string();
            tracing::warn!(job = kind.name, id = %row.id, attempt = row.attempts, why, parked = again_at.is_none(),
                "a job failed");
            put_off(&ctx, &kind, (row.id, owner), (again_at, &why)).await
        }
    };
    if let Err(error) = kept {
        tracing::warn!(job = kind.name, id = %row.id, %error, "the end of a job could not be kept; it will be begun again");
    }
}

/// It is tried again, or set aside, of which somebody is told.
async fn put_off(
    ctx: &Ctx,
    kind: &JobKind,
    (id, owner): (Uuid, Uuid),
    (again_at, why): (Option<Timestamp>, &str),
) -> Result<(), StoreError> {
    ctx.write(async |tx| {
        let is_ours = tx.put_job_off(id, owner, again_at, why).await?;
        if is_ours && again_at.is_none() { aside::note(tx, ctx, kind.name).await } else { Ok(()) }
    })
    .await
}

/// Ten seconds, half a minute, a minute and a half, .. six hours at most; a quarter more or less, so that those who failed
/// together do not come back together.
fn later(now: Timestamp, attempts: u32, dice: u128) -> Timestamp {
    let seconds = (10 * 3_i64.pow(attempts.saturating_sub(1).min(8))).min(6 * 3_600);
    let jitter = i64::try_from(dice % 51).unwrap_or(0) - 25;
    time::seconds_after(now, seconds + seconds * jitter / 100)
}
