//! Jobs that somebody waits for: whoever has put one in and committed does it at once, claimed like any other, and shows how it
//! ended. What takes too long is finished without them. How a job is done and put off is `workers`.

use crate::{
    ctx::Ctx,
    house::House,
    job::Job,
    workers::{attempt, lease},
};
use database::StoreError;
use kernel::{Actor, Id};
use std::{sync::Arc, time::Duration};
use uuid::Uuid;

/// For how long somebody waits, by the machine's clock: a page that takes longer is believed to be broken.
const PATIENCE: Duration = Duration::from_secs(8);
/// How often is looked whether another process has ended the job.
const LOOK_AGAIN: Duration = Duration::from_millis(50);
/// More looks than anybody waits for.
const LOOKS: u32 = 200;

/// How it went with a job that somebody waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ran {
    /// It has ended as it should.
    Done,
    /// It was set aside: trying again would not help.
    SetAside,
    /// It has not ended, or must be tried again; a worker sees to it.
    StillRunning,
}

impl Ctx {
    /// Does a job that a transaction has put in, now, and waits eight seconds at most for its end. It is done in a task of its
    /// own: that nobody waits any more does not cut it off. A worker may have been quicker; then its end is waited for. In a
    /// house whose jobs nobody knows ([`House::employ`]) it is left to whoever does.
    pub async fn run_now(&self, job: Id<Job>) -> Result<Ran, StoreError> {
        let running = tokio::spawn(see_through(self.house().clone(), job.uuid()));
        match tokio::time::timeout(PATIENCE, running).await {
            Ok(Ok(ran)) => ran,
            Ok(Err(stopped)) => Err(StoreError::Unavailable(stopped.to_string())),
            Err(_) => Ok(Ran::StillRunning),
        }
    }
}

async fn see_through(house: Arc<House>, id: Uuid) -> Result<Ran, StoreError> {
    let owner = Uuid::from_u128(house.machine.random());
    for _ in 0..LOOKS {
        let stands = house.database.read(async |snap| snap.find_job(id).await).await?;
        let Some(stands) = stands else { return Ok(Ran::Done) };
        if stands.parked {
            return Ok(Ran::SetAside);
        }
        // Later than now: it has failed and is tried again, or it was not to be done yet.
        let kind = house.kind_of(&stands.name).filter(|_| stands.due_at <= house.now());
        let Some(kind) = kind.cloned() else { return Ok(Ran::StillRunning) };
        let (ctx, now) = (Ctx::new(house.clone(), Actor::House), house.now());
        let claimed: Result<_, StoreError> =
            ctx.write(async |tx| tx.claim_job(id, owner, now, lease(&kind)).await).await;
        match claimed? {
            Some(row) => attempt(house.clone(), kind, row, owner).await,
            None => tokio::time::sleep(LOOK_AGAIN).await,
        }
    }
    Ok(Ran::StillRunning)
}
