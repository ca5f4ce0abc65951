//! What somebody bought without an account becomes theirs: they have one now, and came by the link of a letter about it.

use super::load;
use crate::{model::OrderId, reads, rules, store};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{PersonId, Rejection};

/// Why it does not become theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ClaimRejected {
    /// It is somebody's already, or whoever bought was forgotten.
    Taken,
}

impl Rejection for ClaimRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Taken => "orders-claim-taken",
        }
    }
}

/// All that was agreed with it is theirs from now on.
pub(crate) async fn claim(
    tx: &mut Tx,
    _: &Ctx,
    id: OrderId,
    person: PersonId,
) -> Result<(), Failure<ClaimRejected>> {
    let whole = load(tx, id).await?;
    if !store::groups::set_person(tx, whole.group.id, person).await? {
        return Err(Failure::Rejected(ClaimRejected::Taken));
    }
    store::orders::set_person(tx, whole.group.id, person).await?;
    for one in reads::all_of(tx, whole.group.id).await? {
        tx.record(&rules::order::claim(&one.order, &one.lines, person).1).await?;
    }
    Ok(())
}

/// So many orders at once; whoever has more comes again.
const AT_ONCE: u32 = 300;

/// What was bought elsewhere for an address becomes somebody's who has shown that it is theirs. Tells how many.
///
/// ```ignore
/// orders::steps::claim_brought(tx, ctx, joined.person, &address).await?;
/// ```
pub async fn claim_brought(
    tx: &mut Tx,
    ctx: &Ctx,
    person: PersonId,
    address: &str,
) -> Result<u32, StoreError> {
    let mut claimed = 0;
    for id in store::past::of_nobody(tx, address, AT_ONCE).await? {
        match claim(tx, ctx, id, person).await {
            Ok(()) => claimed += 1,
            // Somebody was quicker.
            Err(Failure::Rejected(ClaimRejected::Taken) | Failure::NotFound) => {}
            Err(Failure::Broken(error)) => return Err(error),
            Err(_) => return Err(StoreError::SlowDown),
        }
    }
    Ok(claimed)
}
