//! Reading the mailbox. Each mail is taken by one transaction that also moves the mark, so a process that dies takes none
//! twice and forgets none.

use crate::{
    rules::mail,
    steps::{self, KeptFile, Mailed},
    store,
};
use action::{Arrived, Ctx, Failure, JobCtx, JobFailure, JobKind, Mark, Work, job};
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

/// Takes what is new. A mailbox that is away is asked again in a minute, so the job itself does not fail.
async fn poll(job: &JobCtx, _: &PollMailbox) -> Result<(), JobFailure> {
    let mailbox = job.house().mailbox.clone();
    let folder = mailbox.name();
    for _ in 0..LOOKS_MAX {
        let known = job.read(async |snap| store::mails::mark(snap, &folder).await).await?;
        let known = known.map(|(validity, uid)| Mark { validity, uid });
        let found = match mailbox.look(known).await {
            Ok(found) => found,
            Err(away) => {
                tracing::warn!(%away, "the mailbox could not be read; it is tried again");
                return Ok(());
            }
        };
        let mut taken = Vec::new();
        for arrived in &found.mails {
            let mark = Mark { validity: found.mark.validity, uid: arrived.uid };
            if take(job, &folder, mark, arrived).await? {
                taken.push(arrived.uid);
            }
        }
        if known != Some(found.mark) {
            set_mark(job, &folder, found.mark).await?;
        }
        if !taken.is_empty()
            && let Err(away) = mailbox.done(found.mark.validity, &taken).await
        {
            tracing::warn!(%away, "mails were taken and could not be marked as read");
        }
        if !found.has_more {
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

/// Takes one mail. One that cannot be taken for a reason that will not pass stays as it is in the mailbox, unread, and does
/// not stop those behind it.
async fn take(job: &JobCtx, folder: &str, mark: Mark, arrived: &Arrived) -> Result<bool, JobFailure> {
    let letter = mail::read(&arrived.bytes, arrived.is_whole);
    let mut files = Vec::new();
    for file in letter.iter().flat_map(|letter| &letter.files) {
        let put = job.house().files.put(&file.bytes).await;
        let hash = put.map_err(|away| JobFailure::Later(away.to_string()))?;
        let bytes = u32::try_from(file.bytes.len()).unwrap_or(u32::MAX);
        files.push(KeptFile { name: file.name.clone(), kind: file.kind, bytes, hash: hash.to_string() });
    }
    let mailed = Mailed { folder, mark, letter: letter.as_ref(), files: &files };
    // Of its own, so that what came later is later.
    let ctx = Ctx::new(job.house().clone(), Actor::House);
    let taken = ctx.write(async |tx| steps::take(tx, &ctx, &mailed).await).await;
    match taken {
        Ok(_) => Ok(letter.is_some()),
        Err(Failure::Broken(StoreError::Unavailable(why))) => Err(JobFailure::Later(why)),
        Err(Failure::SlowDown | Failure::Conflict) => {
            Err(JobFailure::Later("too many changes at once".into()))
        }
        Err(other) => {
            tracing::error!(uid = arrived.uid, why = %other, "a mail could not be taken; it stays unread");
            set_mark(job, folder, mark).await?;
            Ok(false)
        }
    }
}
