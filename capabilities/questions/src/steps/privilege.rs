//! What points let somebody do, asked where it is done and not where a button is shown (RULES 1.D, privilege ladder).

use crate::{
    model::{CloseReason, ContributionId, Deed},
    rules::{TurnRejected, privilege, reputation},
    steps, store,
};
use action::{Ctx, Failure};
use database::{Snapshot, StoreError, Tx};
use kernel::PersonId;

/// Whether somebody has points enough for something.
pub(crate) async fn may(snap: &mut Snapshot, person: PersonId, deed: Deed) -> Result<bool, StoreError> {
    let (ways, _) = store::routing_ways::find(snap).await?;
    let points = reputation::points(store::reputation::sum(snap, person).await?);
    Ok(privilege::may(points, deed, &ways))
}

/// Refuses it to whoever has not.
pub(crate) async fn check(tx: &mut Tx, person: PersonId, deed: Deed) -> Result<(), Failure<TurnRejected>> {
    match may(tx, person, deed).await? {
        true => Ok(()),
        false => Err(Failure::Rejected(TurnRejected::Points)),
    }
}

/// Somebody with points enough closes a question that is none. Staff sees it in the log and may let it go on again.
pub(crate) async fn close(
    tx: &mut Tx,
    ctx: &Ctx,
    (question, by): (ContributionId, PersonId),
    reason: CloseReason,
) -> Result<(), Failure<TurnRejected>> {
    check(tx, by, Deed::Close).await?;
    steps::close(tx, ctx, question, reason).await
}
