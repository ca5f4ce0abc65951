//! What pages ask about points: how many somebody has, what that lets them do, what the shop has set.

pub(crate) use crate::rules::{
    privilege::{Bounds, NUMBERS, WaysRejected, ways as typed_ways},
    reputation::FLOOR,
};

use crate::{
    model::{Deed, Ways},
    rules::{privilege, reputation as rules},
    steps::privilege as steps,
    store,
};
use database::{Snapshot, StoreError};
use kernel::PersonId;

/// How many points somebody has: one at least.
pub async fn points(snap: &mut Snapshot, person: PersonId) -> Result<i64, StoreError> {
    Ok(rules::points(store::reputation::sum(snap, person).await?))
}

/// Whether somebody has points enough for something.
///
/// ```ignore
/// let may_say_same = questions::reads::reputation::may(snap, me, Deed::Same).await?;
/// ```
pub async fn may(snap: &mut Snapshot, person: PersonId, deed: Deed) -> Result<bool, StoreError> {
    steps::may(snap, person, deed).await
}

/// Everything that points let somebody do: how many it takes, and whether they have them; the least first.
pub(crate) async fn ladder(
    snap: &mut Snapshot,
    person: PersonId,
) -> Result<(i64, Vec<(Deed, i64, bool)>), StoreError> {
    let (points, (ways, _)) = (points(snap, person).await?, store::routing_ways::find(snap).await?);
    let rung = |deed: &Deed| (*deed, privilege::needed(*deed, &ways), privilege::may(points, *deed, &ways));
    let mut rungs: Vec<_> = Deed::ALL.iter().map(rung).collect();
    rungs.sort_by_key(|(_, needed, _)| *needed);
    Ok((points, rungs))
}

/// What the shop has set, and its version.
pub(crate) async fn ways(snap: &mut Snapshot) -> Result<(Ways, i64), StoreError> {
    store::routing_ways::find(snap).await
}
