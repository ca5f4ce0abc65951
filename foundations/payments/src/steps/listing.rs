//! What a provider says it has moved, asked for and kept line by line.

use super::List;
use crate::{
    model::{TheirMovement, Way},
    store,
};
use action::{Ctx, Job};
use database::{StoreError, Tx};
use kernel::{Id, Timestamp};

/// Has the provider asked.
pub(crate) async fn ask_for_list(
    tx: &mut Tx,
    ctx: &Ctx,
    way: Way,
    (from, to): (Timestamp, Timestamp),
) -> Result<Id<Job>, StoreError> {
    ctx.enqueue(tx, &List { way: way.code().to_owned(), from, to }).await
}

/// The provider has answered.
pub(crate) async fn listed(tx: &mut Tx, way: Way, all: &[TheirMovement]) -> Result<(), StoreError> {
    store::movements::keep_listed(tx, way, all).await
}
