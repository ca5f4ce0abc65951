//! Jobs: work for the world outside (fetching, mail, payment), put in by a transaction and run after it. How they are run
//! is `workers`.

use crate::{ctx::Ctx, failure::Failure, follower::BoxFut};
use database::{JobRow, StoreError, Tx};
use kernel::{Id, Rejection, Tag, Timestamp};
use serde::{Serialize, de::DeserializeOwned};
use std::{fmt, future::Future, ops::Deref, sync::Arc, time::Duration};
use uuid::Uuid;

/// Marks the id of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Job {}

impl Tag for Job {
    const KIND: &'static str = "job";
}

/// What a job has to do: ids and settings, never a secret, for it stands in the database as JSON.
pub trait Work: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// Name in the database, stable for ever: `media.fetch`.
    const NAME: &'static str;
}

/// Why a job did not succeed.
#[derive(Debug)]
pub enum JobFailure {
    /// It may succeed later: tried again with growing pauses, set aside after many.
    Later(String),
    /// Trying again cannot help: set aside at once.
    Never(String),
}

impl fmt::Display for JobFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Later(why) | Self::Never(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for JobFailure {}

impl From<StoreError> for JobFailure {
    fn from(error: StoreError) -> Self {
        Self::Later(error.to_string())
    }
}

impl<R: Rejection> From<Failure<R>> for JobFailure {
    fn from(failure: Failure<R>) -> Self {
        match failure {
            Failure::Rejected(_) | Failure::NotFound | Failure::Forbidden => Self::Never(failure.to_string()),
            Failure::Conflict | Failure::KeyReused | Failure::SlowDown | Failure::Broken(_) => {
                Self::Later(failure.to_string())
            }
        }
    }
}

/// The context of one attempt at a job.
pub struct JobCtx {
    ctx: Ctx,
    id: Uuid,
    attempt: u32,
    owner: Uuid,
}

impl Deref for JobCtx {
    type Target = Ctx;

    fn deref(&self) -> &Ctx {
        &self.ctx
    }
}

impl JobCtx {
    pub(crate) fn new(ctx: Ctx, row: &JobRow, owner: Uuid) -> Self {
        Self { ctx, id: row.id, attempt: row.attempts, owner }
    }

    /// The job's id: the key under which the world outside must know it, so that a second attempt is no second deed.
    pub fn id(&self) -> Id<Job> {
        Id::from_uuid(self.id)
    }

    /// Which attempt this is, counted from one.
    pub fn attempt(&self) -> u32 {
        self.attempt
    }

    /// Ends the job in the transaction that keeps its outcome: both or neither. Fails when the job took so long that
    /// another process has begun it again; then the outcome is not kept here.
    pub async fn end(&self, tx: &mut Tx) -> Result<(), StoreError> {
        match tx.end_job(self.id, self.owner).await? {
            true => Ok(()),
            false => Err(StoreError::Unavailable("another process has taken this job over".into())),
        }
    }
}

/// A plain `async fn(&JobCtx, &AWork) -> Result<(), JobFailure>`.
pub trait Does<'a, W: 'a>: Fn(&'a JobCtx, &'a W) -> Self::Fut {
    /// What the function returns.
    type Fut: Future<Output = Result<(), JobFailure>> + Send + 'a;
}

impl<'a, W: 'a, F, Fut> Does<'a, W> for F
where
    F: Fn(&'a JobCtx, &'a W) -> Fut,
    Fut: Future<Output = Result<(), JobFailure>> + Send + 'a,
{
    type Fut = Fut;
}

type Run = dyn for<'a> Fn(&'a JobCtx, &'a str) -> BoxFut<'a, Result<(), JobFailure>> + Send + Sync;

/// A kind of job.
#[derive(Clone)]
pub struct JobKind {
    pub(crate) name: &'static str,
    pub(crate) at_once: usize,
    pub(crate) limit: Duration,
    pub(crate) feature: Option<&'static str>,
    pub(crate) run: Arc<Run>,
}

/// Declares what does a kind of work: `job(jobs::fetch_picture)`. Two of a kind run at once in a process, a minute each
/// at most.
pub fn job<W: Work, F>(does: F) -> JobKind
where
    F: for<'a> Does<'a, W> + Send + Sync + 'static,
{
    let does = Arc::new(does);
    let run: Arc<Run> = Arc::new(move |ctx, body| {
        let does = does.clone();
        Box::pin(async move {
            let work: W = serde_json::from_str(body).map_err(|error| JobFailure::Never(error.to_string()))?;
            does(ctx, &work).await
        })
    });
    JobKind { name: W::NAME, at_once: 2, limit: Duration::from_secs(60), feature: None, run }
}

impl JobKind {
    /// How many of this kind a process may run at once.
    pub fn at_once(self, at_once: usize) -> Self {
        Self { at_once, ..self }
    }

    /// The same kind, which waits while a feature is closed.
    pub fn behind(self, feature: Option<&'static str>) -> Self {
        Self { feature, ..self }
    }

    /// How long one attempt may take.
    pub fn limit(self, limit: Duration) -> Self {
        Self { limit, ..self }
    }
}

impl Ctx {
    /// Puts a job in: it runs once this transaction is kept.
    pub async fn enqueue<W: Work>(&self, tx: &mut Tx, work: &W) -> Result<Id<Job>, StoreError> {
        self.enqueue_at(tx, work, self.now()).await
    }

    /// The same, not before an instant of the shop's clock.
    pub async fn enqueue_at<W: Work>(
        &self,
        tx: &mut Tx,
        work: &W,
        due_at: Timestamp,
    ) -> Result<Id<Job>, StoreError> {
        let id = self.id::<Job>();
        let body = serde_json::to_string(work).map_err(|error| StoreError::Corrupt(error.to_string()))?;
        tx.add_job(id.uuid(), W::NAME, &body, due_at).await?;
        Ok(id)
    }
}
