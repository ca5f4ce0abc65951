//! One group of things in one transaction. A refusal costs only itself: then each thing has a savepoint of its own, and what
//! others stand on has one before it. Where nothing is expected to be refused the group goes without, because a savepoint
//! copies every page that is written behind it; if something is refused after all, the group is kept again with them.

use crate::{
    model::{Item, Parcel},
    steps::{self, Kept, Need, Refused},
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::Rejection;
use std::time::Duration;

/// Things that are kept together.
#[derive(Default)]
pub(super) struct Batch {
    pub(super) parcels: Vec<(Parcel, Vec<Need>)>,
    pub(super) weight: usize,
    /// Whether it makes things that later ones rest on.
    pub(super) is_ground: bool,
}

impl Batch {
    pub(super) fn add(&mut self, parcel: Parcel, needs: Vec<Need>) {
        self.weight += match &parcel.item {
            Item::Product(goods) => 1 + goods.draft.variants.len(),
            Item::Shop(_) | Item::Category(_) | Item::Brand(_) | Item::Kind(_) | Item::Moved(_) => 1,
        };
        self.is_ground |= !needs.is_empty() || !matches!(parcel.item, Item::Product(_));
        self.parcels.push((parcel, needs));
    }
}

/// Why one thing was not kept.
#[derive(Debug)]
pub(super) enum Refusal {
    /// A rule of the catalogue said no.
    Rule(Box<dyn Rejection>),
    /// Something else has what only one may have.
    Taken,
    /// What it is about was changed or taken away meanwhile.
    Moved,
    /// The database would not have it, and why in its own words.
    Store(String),
}

/// What became of one thing, and of what it needed.
#[derive(Debug)]
pub(super) struct Outcome {
    /// What was laid for it. It stays, even where the thing itself is refused: others may stand on it.
    pub(super) ground: Kept,
    /// What could not be laid.
    pub(super) lacking: Vec<Need>,
    pub(super) end: Result<Kept, Refusal>,
}

/// How a transaction ends that is not to be kept.
enum End {
    /// It was only tried; what would have become of each thing.
    Trial(Settled),
    /// Something was refused that has no savepoint before it.
    Refused,
    Failed(StoreError),
}

impl From<StoreError> for End {
    fn from(error: StoreError) -> Self {
        Self::Failed(error)
    }
}

/// How a group is to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Manner {
    /// Nothing stays.
    pub(super) is_trial: bool,
    /// Something may be refused, so everything has a savepoint from the start.
    pub(super) is_careful: bool,
}

/// A group that was kept or tried.
pub(super) struct Settled {
    pub(super) outcomes: Vec<Outcome>,
    /// How long it held the database, in microseconds of machine time; waiting for its turn and for the disk is not in it.
    pub(super) held_us: i64,
}

/// Keeps a group, durably before this returns, or tries it and keeps nothing.
pub(super) async fn keep(ctx: &Ctx, batch: &Batch, manner: Manner) -> Result<Settled, StoreError> {
    if !manner.is_careful
        && let Some(settled) = keep_boldly(ctx, batch, manner.is_trial).await?
    {
        return Ok(settled);
    }
    let ended = ctx
        .write(async |tx| {
            let begun_us = machine_us(ctx);
            let mut outcomes = Vec::with_capacity(batch.parcels.len());
            for (parcel, needs) in &batch.parcels {
                outcomes.push(one(tx, ctx, parcel, needs).await?);
            }
            let settled = Settled { outcomes, held_us: machine_us(ctx) - begun_us };
            if manner.is_trial { Err(End::Trial(settled)) } else { Ok(settled) }
        })
        .await;
    match ended {
        Ok(settled) | Err(End::Trial(settled)) => Ok(settled),
        Err(End::Refused) => Err(StoreError::SlowDown),
        Err(End::Failed(error)) => Err(error),
    }
}

/// Keeps a group without savepoints; nothing, and no word about it, as soon as one thing is refused.
async fn keep_boldly(ctx: &Ctx, batch: &Batch, is_trial: bool) -> Result<Option<Settled>, StoreError> {
    let ended = ctx
        .write(async |tx| {
            let begun_us = machine_us(ctx);
            let mut outcomes = Vec::with_capacity(batch.parcels.len());
            for (parcel, needs) in &batch.parcels {
                outcomes.push(one_boldly(tx, ctx, parcel, needs).await?);
            }
            let settled = Settled { outcomes, held_us: machine_us(ctx) - begun_us };
            if is_trial { Err(End::Trial(settled)) } else { Ok(settled) }
        })
        .await;
    match ended {
        Ok(settled) | Err(End::Trial(settled)) => Ok(Some(settled)),
        Err(End::Refused) => Ok(None),
        Err(End::Failed(error)) => Err(error),
    }
}

/// Waits, the longer the more often it was waited for.
pub(super) async fn stand_back(attempt: u32) {
    tokio::time::sleep(Duration::from_millis(20 * u64::from(attempt))).await;
}

/// Machine time, in microseconds since 1970.
pub(super) fn machine_us(ctx: &Ctx) -> i64 {
    ctx.house().machine.now().as_microsecond()
}

async fn one_boldly(tx: &mut Tx, ctx: &Ctx, parcel: &Parcel, needs: &[Need]) -> Result<Outcome, End> {
    let mut ground = Kept::default();
    for need in needs {
        steps::lay(tx, ctx, need, &mut ground).await.map_err(undone)?;
    }
    let kept = steps::keep(tx, ctx, &parcel.item).await.map_err(undone)?;
    Ok(Outcome { ground, lacking: Vec::new(), end: Ok(kept) })
}

/// Ends a group without savepoints.
fn undone(failure: Refused) -> End {
    match refusal(failure) {
        Ok(_) => End::Refused,
        Err(error) => End::Failed(error),
    }
}

/// Lays the ground and keeps the thing, each in a savepoint: what is refused takes nothing down that others stand on.
async fn one(tx: &mut Tx, ctx: &Ctx, parcel: &Parcel, needs: &[Need]) -> Result<Outcome, StoreError> {
    let (mut ground, mut lacking, mut refused) = (Kept::default(), Vec::new(), None);
    for need in needs {
        let laid = tx.savepoint(async |tx| steps::lay(tx, ctx, need, &mut ground).await).await;
        if let Err(failure) = laid {
            lacking.push(need.clone());
            refused.get_or_insert(refusal(failure)?);
        }
    }
    let end = match refused {
        Some(why) => Err(why),
        None => match tx.savepoint(async |tx| steps::keep(tx, ctx, &parcel.item).await).await {
            Ok(kept) => Ok(kept),
            Err(failure) => Err(refusal(failure)?),
        },
    };
    Ok(Outcome { ground, lacking, end })
}

/// What is to be said against this one thing; anything else ends the whole group.
pub(super) fn refusal(failure: Refused) -> Result<Refusal, StoreError> {
    match failure {
        Failure::Rejected(why) => Ok(Refusal::Rule(why)),
        Failure::NotFound | Failure::Forbidden => Ok(Refusal::Moved),
        Failure::Broken(StoreError::Taken(_)) => Ok(Refusal::Taken),
        Failure::Broken(error @ (StoreError::Corrupt(_) | StoreError::Statement { .. })) => {
            Ok(Refusal::Store(error.to_string()))
        }
        Failure::Broken(error) => Err(error),
        Failure::SlowDown | Failure::Conflict | Failure::KeyReused => Err(StoreError::SlowDown),
    }
}
