//! Making an attempt: signed by the machine's clock, because the other side compares with its own; what came back is kept
//! together with the end of the job. When it is tried again is decided by the steps, not by how jobs are tried again.

use crate::{
    model::{Attempt, Outcome, Progress, message_id},
    reads::{self, Parcel},
    rules,
    steps::{self, Deliver},
};
use action::{Ctx, FetchError, House, JobCtx, JobFailure, JobKind, Message, Reply, job};
use database::{Stopwatch, StoreError};
use kernel::Actor;
use std::time::Duration;

/// How long an attempt may take.
const PATIENCE: Duration = Duration::from_secs(15);
/// Of what the other side answers so many bytes are kept.
const SAID_MAX: usize = 1_024;
/// How many attempts a process makes at once. Of one program there are never so many, so nobody waits for one that is slow.
const AT_ONCE: usize = 6;

pub(crate) fn kind() -> JobKind {
    job(deliver).at_once(AT_ONCE)
}

async fn deliver(job: &JobCtx, work: &Deliver) -> Result<(), JobFailure> {
    let now = job.now();
    let parcel = job.read(async |snap| reads::parcel(snap, work.delivery, now).await).await?;
    // Somebody has switched it off in between, or the attempt was given up and begun again.
    let still = |parcel: &Parcel| {
        parcel.delivery.progress == Progress::Sending && parcel.delivery.attempts == work.attempt
    };
    let Some(parcel) = parcel.filter(still) else { return Ok(()) };
    let attempt = attempt(job.house(), &parcel).await;
    // Of its own, so that pauses begin when the attempt has ended.
    let ctx = Ctx::new(job.house().clone(), Actor::House);
    let (attempt, fresh) = (&attempt, &ctx);
    let kept: Result<(), StoreError> = ctx
        .write(async |tx| {
            steps::end(tx, fresh, attempt).await?;
            job.end(tx).await
        })
        .await;
    Ok(kept?)
}

/// Tells a program what is in a parcel, and how that went.
pub(crate) async fn attempt(house: &House, parcel: &Parcel) -> Attempt {
    let Parcel { delivery, webhook, secrets } = parcel;
    let (id, at_s) = (message_id(delivery.id), house.machine.now().as_second());
    let message = Message {
        url: webhook.address.clone(),
        head: vec![
            ("content-type", "application/json".to_owned()),
            ("webhook-signature", rules::signatures(secrets, &id, at_s, &delivery.body)),
            ("webhook-timestamp", at_s.to_string()),
            ("webhook-id", id),
        ],
        body: delivery.body.clone(),
        bytes_max: SAID_MAX,
        patience: PATIENCE,
    };
    let begun = Stopwatch::start();
    let told = house.outside.tell(message).await;
    let millis = i64::try_from(begun.elapsed().as_millis()).unwrap_or(i64::MAX);
    let (outcome, status, said) = read(told);
    Attempt {
        delivery: delivery.id,
        number: delivery.attempts,
        at: house.now(),
        outcome,
        status,
        millis,
        said,
    }
}

fn read(told: Result<Reply, FetchError>) -> (Outcome, Option<u16>, String) {
    match told {
        Ok(Reply { status, beginning }) => {
            (Outcome::Answered, Some(status), readable(&String::from_utf8_lossy(&beginning)))
        }
        Err(FetchError::OffLimits(why)) => (Outcome::OffLimits, None, readable(&why)),
        Err(other) => (Outcome::Unreachable, None, readable(&other.to_string())),
    }
}

/// What can be shown: others choose what stands in it.
fn readable(text: &str) -> String {
    let shown = |sign: &char| !sign.is_control() || matches!(sign, '\n' | '\t');
    text.chars().filter(shown).collect::<String>().trim().to_owned()
}
