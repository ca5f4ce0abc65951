//! Reading the mailbox. Each mail is taken by one transaction that also moves the mark, so a process that dies takes none
//! twice and forgets none.

use crate::{
    files,
    rules::mail::{self, Letter},
    steps::{self, KeptFile, Mailed, Taken},
    store,
};
use action::{Arrived, Ctx, Delivery, Failure, JobCtx, JobFailure, JobKind, Mark, Work, job};
use database::{StoreError, Tx};
use kernel::{Actor, Subject, time};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// The deadline at which the mailbox is looked into.
pub(crate) const POLL: &str = "care.poll";
/// How long it is left alone in between.
const PAUSE_S: i64 = 60;
/// How many looks one job takes; what is left comes with the next.
const LOOKS_MAX: usize = 20;
/// How long all of them may take.
const LIMIT: Duration = Duration::from_secs(180);
/// For how many days it is kept in mind that a mail was taken.
const TAKEN_DAYS: i64 = 180;

/// Looking into the mailbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PollMailbox {}

impl Work for PollMailbox {
    const NAME: &'static str = "care.poll";
}

pub(crate) fn kind() -> JobKind {
    job(poll).at_once(1).limit(LIMIT)
}

/// What the deadline is about.
pub(crate) fn polled() -> Subject {
    Subject::all("mailbox")
}

/// Has the mailbox looked into now, and again later.
pub(crate) async fn put_in(tx: &mut Tx, ctx: &Ctx) -> Result<(), StoreError> {
    if !ctx.house().mailbox.is_set() {
        return Ok(());
    }
    ctx.enqueue(tx, &PollMailbox {}).await?;
    tx.set_deadline(POLL, &polled(), time::seconds_after(ctx.now(), PAUSE_S)).await
}

/// Takes what is new. What is away now is asked again in a minute, so the job itself does not fail: it would be tried again
/// beside the next one.
async fn poll(job: &JobCtx, _: &PollMailbox) -> Result<(), JobFailure> {
    match look(job).await {
        Err(JobFailure::Later(why)) => {
            tracing::warn!(%why, "mails could not be taken; they are tried again");
            Ok(())
        }
        done => done,
    }
}

async fn look(job: &JobCtx) -> Result<(), JobFailure> {
    let mailbox = job.house().mailbox.clone();
    let folder = mailbox.name();
    for _ in 0..LOOKS_MAX {
        let known = job.read(async |snap| store::mails::mark(snap, &folder).await).await?;
        let known = known.map(|(validity, uid)| Mark { validity, uid });
        let found = mailbox.look(known).await.map_err(|away| JobFailure::Later(away.to_string()))?;
        let Delivery { mark: end, mails, has_more } = found;
        let mut taken = Vec::new();
        for arrived in mails {
            let mark = Mark { validity: end.validity, uid: arrived.uid };
            if take(job, &folder, mark, arrived).await? {
                taken.push(mark.uid);
            }
        }
        if known != Some(end) {
            set_mark(job, &folder, end).await?;
        }
        if !taken.is_empty()
            && let Err(away) = mailbox.done(end.validity, &taken).await
        {
            tracing::warn!(%away, "mails were taken and could not be marked as read");
        }
        if !has_more {
            break;
        }
    }
    Ok(())
}

async fn set_mark(job: &JobCtx, folder: &str, mark: Mark) -> Result<(), StoreError> {
    let before = time::days_before(job.now(), TAKEN_DAYS);
    job.write(async |tx| {
        store::mails::forget(tx, before).await?;
        store::mails::set_mark(tx, folder, (mark.validity, mark.uid)).await
    })
    .await
}

/// Reading takes the machine's time. A mail over which the reader stumbles is one that nobody can read, or it would come
/// first in every look.
async fn read(arrived: Arrived) -> Option<Letter> {
    let reading = tokio::task::spawn_blocking(move || mail::read(&arrived.bytes, arrived.is_whole));
    reading.await.unwrap_or_default()
}

/// Keeps what came with a mail, before a row names it.
async fn keep_files(job: &JobCtx, letter: &Letter) -> Result<Vec<KeptFile>, JobFailure> {
    if letter.files.is_empty() || !job.read(async |snap| steps::brings_files(snap, job, letter).await).await?
    {
        return Ok(Vec::new());
    }
    let mut kept = Vec::new();
    for file in &letter.files {
        let put = job.house().files.put(&files::kept(&letter.hash, &file.bytes)).await;
        let hash = put.map_err(|away| JobFailure::Later(away.to_string()))?;
        let bytes = u32::try_from(file.bytes.len()).unwrap_or(u32::MAX);
        kept.push(KeptFile { name: file.name.clone(), kind: file.kind, bytes, hash: hash.to_string() });
    }
    Ok(kept)
}

/// Takes one mail, and tells whether it is to be marked as read. One that cannot be taken for a reason that will not pass
/// stays as it is in the mailbox, unread, and does not stop those behind it.
async fn take(job: &JobCtx, folder: &str, mark: Mark, arrived: Arrived) -> Result<bool, JobFailure> {
    let letter = read(arrived).await;
    let files = match &letter {
        Some(letter) => keep_files(job, letter).await?,
        None => Vec::new(),
    };
    let mailed = Mailed { folder, mark, letter: letter.as_ref(), files: &files };
    // Of its own, so that what came later is later.
    let ctx = Ctx::new(job.house().clone(), Actor::House);
    let taken = ctx.write(async |tx| steps::take(tx, &ctx, &mailed).await).await;
    match taken {
        Ok(taken) => Ok(taken != Taken::Left),
        Err(Failure::Broken(StoreError::Unavailable(why))) => Err(JobFailure::Later(why)),
        Err(Failure::SlowDown | Failure::Conflict) => {
            Err(JobFailure::Later("too many changes at once".into()))
        }
        Err(other) => {
            tracing::error!(uid = mark.uid, why = %other, "a mail could not be taken; it stays unread");
            set_mark(job, folder, mark).await?;
            Ok(false)
        }
    }
}
