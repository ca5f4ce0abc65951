//! Backups by themselves: every so often, by whichever node takes the turn, into the folder of that node.

use super::{Bar, clear, keeping::Why, own_place, take};
use crate::config::Backups;
use action::{Ctx, House};
use database::StoreError;
use kernel::Actor;
use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

/// How often it is looked whether it is time.
const LOOK: Duration = Duration::from_secs(60);
/// The turn that nodes take.
const TURN: &str = "backup";

/// Makes backups when their time has come, until it is dropped.
pub(crate) async fn keep(house: Arc<House>, plan: Backups, media: PathBuf) {
    let Some(every) = plan.every else { return };
    loop {
        match on_time(&house, every, &plan, &media).await {
            Ok(()) => {}
            Err(error) => tracing::warn!(%error, "whether it is time for a backup could not be asked"),
        }
        tokio::time::sleep(LOOK).await;
    }
}

/// Makes one if it is time. One that fails lets whoever looks next try again.
pub(crate) async fn on_time(
    house: &Arc<House>,
    every: Duration,
    plan: &Backups,
    media: &Path,
) -> Result<(), StoreError> {
    let ctx = Ctx::new(house.clone(), Actor::House);
    let is_ours: Result<bool, StoreError> = ctx.write(async |tx| tx.take_turn(TURN, every).await).await;
    if !is_ours? {
        return Ok(());
    }
    let taken = match own_place(&plan.folder, Why::Scheduled) {
        Ok(place) => take(&house.database, media, &place, &Bar::new(true)).await,
        Err(stopped) => Err(stopped),
    };
    match taken {
        Ok(summary) => {
            tracing::info!(rows = summary.rows, files = summary.files, bytes = summary.bytes, "backed up");
            clear(&plan.folder, Why::Scheduled, plan.keep);
            Ok(())
        }
        Err(stopped) => {
            tracing::error!(?stopped, "the backup failed");
            ctx.write(async |tx| tx.give_turn_back(TURN).await).await
        }
    }
}
