//! What somebody bought without an account becomes theirs: they have one now, and came by the link of a letter about it.

use super::load;
use crate::{model::OrderId, reads, rules, store};
use action::{Ctx, Failure};
use database::Tx;
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
