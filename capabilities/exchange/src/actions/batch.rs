//! One group of things in one transaction, each in a savepoint of its own: a refusal costs only itself.

use crate::{
    model::{Item, Parcel},
    steps::{self, Kept, Needs},
};
use action::{Ctx, Failure};
use catalog::rules::check::ProductRejected;
use database::StoreError;

/// Things that are kept together.
#[derive(Default)]
pub(super) struct Batch {
    pub(super) parcels: Vec<(Parcel, Needs)>,
    pub(super) weight: usize,
    /// Whether it makes things that later ones rest on.
    pub(super) is_ground: bool,
}

impl Batch {
    pub(super) fn add(&mut self, parcel: Parcel, needs: Needs) {
        self.weight += match &parcel.item {
            Item::Product(goods) => 1 + goods.draft.variants.len(),
            Item::Shop(_) | Item::Category(_) | Item::Brand(_) | Item::Kind(_) => 1,
        };
        self.is_ground |= !needs.is_empty() || !matches!(parcel.item, Item::Product(_));
        self.parcels.push((parcel, needs));
    }
}

/// Why one thing was not kept.
#[derive(Debug)]
pub(super) enum Refusal {
    /// A rule of the catalogue said no.
    Rule(ProductRejected),
    /// The database would not have it.
    Store(String),
}

pub(super) type Outcome = Result<Kept, Refusal>;

/// How a transaction ends that is not to be kept.
enum End {
    /// It was only tried; what would have become of each thing.
    Trial(Vec<Outcome>),
    Failed(StoreError),
}

impl From<StoreError> for End {
    fn from(error: StoreError) -> Self {
        Self::Failed(error)
    }
}

/// Keeps a group, durably before this returns, or tries it and keeps nothing.
pub(super) async fn keep(ctx: &Ctx, batch: &Batch, is_trial: bool) -> Result<Vec<Outcome>, StoreError> {
    let ended = ctx
        .write(async |tx| {
            let mut outcomes = Vec::with_capacity(batch.parcels.len());
            for (parcel, needs) in &batch.parcels {
                let kept = tx.savepoint(async |tx| steps::keep(tx, ctx, &parcel.item, needs).await).await;
                outcomes.push(match kept {
                    Ok(kept) => Ok(kept),
                    Err(Failure::Rejected(why)) => Err(Refusal::Rule(why)),
                    Err(failure) => Err(Refusal::Store(own_fault(failure)?)),
                });
            }
            if is_trial { Err(End::Trial(outcomes)) } else { Ok(outcomes) }
        })
        .await;
    match ended {
        Ok(outcomes) | Err(End::Trial(outcomes)) => Ok(outcomes),
        Err(End::Failed(error)) => Err(error),
    }
}

/// What the database has against this one thing; anything else ends the whole group.
fn own_fault(failure: Failure<ProductRejected>) -> Result<String, StoreError> {
    match failure {
        Failure::Broken(
            error @ (StoreError::Taken(_) | StoreError::Corrupt(_) | StoreError::Statement { .. }),
        ) => Ok(error.to_string()),
        Failure::Broken(error) => Err(error),
        Failure::SlowDown | Failure::Conflict | Failure::KeyReused => Err(StoreError::SlowDown),
        Failure::Rejected(_) | Failure::NotFound | Failure::Forbidden => Ok("not found".to_owned()),
    }
}
