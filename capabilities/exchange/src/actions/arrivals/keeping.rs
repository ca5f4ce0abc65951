//! Keeping a group of things in one transaction. A refusal costs only itself: then each thing has a savepoint of its own. Where
//! nothing is expected to be refused the group goes without, because a savepoint copies every page that is written behind it.

use super::Arrivals;
use crate::{
    actions::{
        batch::{self, Manner, Refusal, machine_us, stand_back},
        import::TRIES,
    },
    model::Parcel,
};
use action::Ctx;
use catalog::model::Put;
use database::{StoreError, Tx};

/// What became of each, and how long the group held the database, in microseconds.
pub(super) type Outcomes = (Vec<Result<Put, Refusal>>, i64);

/// How a transaction ends that is not to be kept.
enum Undone {
    Trial(Outcomes),
    /// Something was refused that has no savepoint before it.
    Refused,
    Failed(StoreError),
}

impl From<StoreError> for Undone {
    fn from(error: StoreError) -> Self {
        Self::Failed(error)
    }
}

/// Keeps a group, or tries it and keeps nothing. Somebody else may be writing for long: that is waited for.
pub(super) async fn keep_patiently<A: Arrivals>(
    ctx: &Ctx,
    of: &A,
    group: &[Parcel<A::Thing>],
    manner: Manner,
) -> Result<Outcomes, StoreError> {
    for attempt in 1..TRIES {
        match keep(ctx, of, group, manner).await {
            Err(StoreError::SlowDown | StoreError::TooSlow) => stand_back(attempt).await,
            other => return other,
        }
    }
    keep(ctx, of, group, manner).await
}

async fn keep<A: Arrivals>(
    ctx: &Ctx,
    of: &A,
    group: &[Parcel<A::Thing>],
    manner: Manner,
) -> Result<Outcomes, StoreError> {
    if let Some(outcomes) = keep_as(ctx, of, group, manner).await? {
        return Ok(outcomes);
    }
    let careful = Manner { is_careful: true, ..manner };
    // With savepoints a refusal ends nothing but itself.
    keep_as(ctx, of, group, careful).await?.ok_or(StoreError::SlowDown)
}

/// The same in one manner: nothing, and no word about it, as soon as something is refused that has no savepoint.
async fn keep_as<A: Arrivals>(
    ctx: &Ctx,
    of: &A,
    group: &[Parcel<A::Thing>],
    manner: Manner,
) -> Result<Option<Outcomes>, StoreError> {
    let done = ctx
        .write(async |tx| {
            let begun_us = machine_us(ctx);
            let mut outcomes = Vec::with_capacity(group.len());
            for parcel in group {
                outcomes.push(one(tx, ctx, of, (&parcel.item, manner.is_careful)).await?);
            }
            let outcomes = (outcomes, machine_us(ctx) - begun_us);
            if manner.is_trial { Err(Undone::Trial(outcomes)) } else { Ok(outcomes) }
        })
        .await;
    match done {
        Ok(outcomes) | Err(Undone::Trial(outcomes)) => Ok(Some(outcomes)),
        Err(Undone::Refused) => Ok(None),
        Err(Undone::Failed(error)) => Err(error),
    }
}

async fn one<A: Arrivals>(
    tx: &mut Tx,
    ctx: &Ctx,
    of: &A,
    (thing, is_careful): (&A::Thing, bool),
) -> Result<Result<Put, Refusal>, Undone> {
    let kept = match is_careful {
        true => tx.savepoint(async |tx| of.keep(tx, ctx, thing).await).await,
        false => of.keep(tx, ctx, thing).await,
    };
    match kept {
        Ok(put) => Ok(Ok(put)),
        Err(failure) => {
            let why = batch::refusal(failure)?;
            if is_careful { Ok(Err(why)) } else { Err(Undone::Refused) }
        }
    }
}
