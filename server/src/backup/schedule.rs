//! Backups by themselves: every so often, by whichever node takes the turn, into the folder of that node.

use super::{Bar, clear, keeping::Why, own_place, take};
use crate::config::Backups;
use action::{Ctx, House};
use database::{Migration, StoreError};
use kernel::Actor;
use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

/// How often it is looked whether it is time.
const LOOK: Duration = Duration::from_secs(60);
/// How long one may take, and how long nobody tries again after one that failed.
const AGAIN: Duration = Duration::from_secs(60 * 60);
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
    let is_ours: Result<bool, StoreError> =
        ctx.write(async |tx| tx.take_turn(TURN, every, AGAIN).await).await;
    if !is_ours? {
        return Ok(());
    }
    let taken = match own_place(&plan.folder, Why::Scheduled) {
        Ok(place) => {
            take(&house.database, known, media, &place, &Bar::new(true)).await.map(|made| (place, made))
        }
        Err(stopped) => Err(stopped),
    };
    match taken {
        Ok((place, made)) => {
            tracing::info!(rows = made.rows, files = made.files, bytes = made.bytes, "backed up");
            clear(&place, Why::Scheduled, plan.keep);
            ctx.write(async |tx| tx.end_turn(TURN).await).await
        }
        Err(stopped) => {
            tracing::error!(?stopped, "the backup failed; it is tried again in an hour");
            Ok(())
        }
    }
}
