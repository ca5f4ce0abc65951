//! What pages and capabilities ask about the addresses that people keep.

pub use crate::rules::KEPT_MAX;

use crate::{
    model::{AddressId, Kept},
    store,
};
use database::{Snapshot, StoreError};
use kernel::PersonId;

/// The addresses of somebody: the one that is offered first, then the latest used.
pub async fn of_person(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Kept>, StoreError> {
    let mut all = store::of_person(snap, person).await?;
    // The sort is stable: the others stay as they are.
    all.sort_by_key(|one| !one.is_default);
    Ok(all)
}

/// One address of somebody.
pub async fn one(snap: &mut Snapshot, person: PersonId, id: AddressId) -> Result<Option<Kept>, StoreError> {
    Ok(of_person(snap, person).await?.into_iter().find(|one| one.id == id))
}
