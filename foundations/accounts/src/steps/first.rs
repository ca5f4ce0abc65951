//! The first owner comes in: whoever set the shop up. There is one, however many try at the same moment.

use super::{Newcomer, begin, join};
use crate::{
    model::{Begun, Entry},
    rules::{self, LinkRejected},
    store,
};
use accounts_facts::{JoinedBy, SignedInBy};
use action::{Ctx, Failure};
use database::Tx;
use kernel::Role;

/// Makes the account of the first owner and lets them in. Once there is an owner it is over.
pub(crate) async fn first_owner(
    tx: &mut Tx,
    ctx: &Ctx,
    newcomer: &Newcomer<'_>,
    entry: &Entry,
) -> Result<Begun, Failure<LinkRejected>> {
    store::people::stand_in_line(tx).await?;
    if store::people::count_active(tx, Role::Owner).await? > 0 {
        return Err(Failure::Rejected(LinkRejected::Over));
    }
    if store::people::by_address(tx, &rules::folded_address(newcomer.address)).await?.is_some() {
        return Err(Failure::Rejected(LinkRejected::AlreadyMember));
    }
    let person = join(tx, ctx, newcomer, JoinedBy::Operator).await?;
    Ok(begin(tx, ctx, &person, entry, SignedInBy::Password).await?)
}
