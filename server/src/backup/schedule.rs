//! Backups by themselves: every so often, by whichever node takes the turn, into the folder of that node.

use super::{Bar, clear, keeping::Why, own_place, take};
use crate::{config::Backups, stopped::Stopped};
use action::{Ctx, House};
use database::{Migration, StoreError, Turn};
use kernel::Actor;
use std::{
    future::Future,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

/// How often it is looked whether it is time.
const LOOK: Duration = Duration::from_secs(60);
/// How long a node keeps its turn without a word, and how long nobody tries again after a backup that failed.
const AGAIN: Duration = Duration::from_secs(60 * 60);
/// How often a node that makes one says that it still does: one may take as long as it must.
const STILL: Duration = Duration::from_secs(10 * 60);
/// The turn that nodes take.
const TURN: &str = "backup";

/// Makes backups when their time has come, until it is dropped.
pub(crate) async fn keep(house: Arc<House>, known: Vec<Migration>, plan: Backups, media: PathBuf) {
    let Some(every) = plan.every else { return };
    loop {
        match on_time(&house, &known, every, &plan, &media).await {
            Ok(()) => {}
            Err(error) => tracing::warn!(%error, "whether it is time for a backup could not be asked"),
        }
        tokio::time::sleep(LOOK).await;
    }
}

/// Makes one if it is time. One that fails is tried again an hour later, by whoever looks then.
pub(crate) async fn on_time(
    house: &Arc<House>,
    known: &[Migration],
    every: Duration,
    plan: &Backups,
    media: &Path,
) -> Result<(), StoreError> {
    let ctx = Ctx::new(house.clone(), Actor::House);
    let taken: Result<Option<Turn>, StoreError> =
        ctx.write(async |tx| tx.take_turn(TURN, every, AGAIN).await).await;
    let Some(mut turn) = taken? else { return Ok(()) };
    let making = async {
        let place = own_place(&plan.folder, Why::Scheduled)?;
        let made = take(&house.database, known, media, &place, &Bar::new(true)).await?;
        Ok::<_, Stopped>((place, made))
    };
    match holding(&ctx, &mut turn, (every, STILL), making).await {
        Some(Ok((place, made))) => {
            tracing::info!(rows = made.rows, files = made.files, bytes = made.bytes, "backed up");
            clear(&place, Why::Scheduled, plan.keep);
            ctx.write(async |tx| tx.end_turn(&turn).await).await
        }
        Some(Err(stopped)) => {
            tracing::error!(?stopped, "the backup failed; it is tried again in an hour");
            Ok(())
        }
        None => {
            tracing::warn!("another node makes the backup: this one has not been heard of for an hour");
            Ok(())
        }
    }
}

/// Does something that belongs to a turn, and keeps the turn meanwhile, however long it takes. Nothing when the turn is
/// somebody else's by now: what was begun is left there.
pub(crate) async fn holding<T>(
    ctx: &Ctx,
    turn: &mut Turn,
    (every, still): (Duration, Duration),
    work: impl Future<Output = T>,
) -> Option<T> {
    let mut work = std::pin::pin!(work);
    loop {
        tokio::select! {
            done = work.as_mut() => return Some(done),
            () = tokio::time::sleep(still) => {}
        }
        // Not in a race with the work: left half way, the turn could be kept in words that we do not know.
        let kept: Result<Option<Turn>, StoreError> =
            ctx.write(async |tx| tx.keep_turn(turn, every, AGAIN).await).await;
        match kept {
            Ok(Some(longer)) => *turn = longer,
            Ok(None) => return None,
            // There is most of an hour left in which it can be said.
            Err(error) => {
                tracing::warn!(%error, "the turn to make a backup could not be kept; it is tried again")
            }
        }
    }
}
