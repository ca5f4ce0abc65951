//! Somebody says that they give something, or that they do not after all.

use super::lists::today;
use crate::{
    model::{Claim, ClaimId, Giver, ItemId, List, SecretHash},
    rules::{self, ClaimRejected},
    store,
};
use action::{Ctx, Failure};
use database::Tx;
use kernel::Personal;
use wishlists_facts::{GiftClaimed, GiftReleased};

type Done<T> = Result<T, Failure<ClaimRejected>>;

/// Somebody gives something of a list that they may see. Whoever is not signed in undoes it by a word of the first hash; the other is
/// that of the word by which they came.
pub(crate) async fn claim(
    tx: &mut Tx,
    ctx: &Ctx,
    (list, item): (&List, ItemId),
    giver: &Giver,
    (secret, came_by): (&SecretHash, Option<&SecretHash>),
) -> Done<ClaimId> {
    let known = store::items::find(tx, item).await?.filter(|known| known.list == list.id && !known.is_hidden);
    let known = known.ok_or(Failure::NotFound)?;
    let told = rules::claim(list, &known, giver, today(ctx)).map_err(Failure::Rejected)?;
    if !store::items::take(tx, item, told.quantity).await? {
        let left = store::items::find(tx, item).await?.map_or(0, |item| item.left());
        return Err(Failure::Rejected(ClaimRejected::Short { left }));
    }
    let claim = Claim {
        id: ctx.id(),
        list: list.id,
        item,
        person: giver.person,
        name: Personal::new(told.name),
        quantity: told.quantity,
        claimed_at: ctx.now(),
    };
    let secret = Some(secret).filter(|_| giver.person.is_none());
    store::claims::insert(tx, &claim, (secret, came_by)).await?;
    tx.record(&GiftClaimed { list: list.id, item, claim: claim.id, quantity: claim.quantity }).await?;
    Ok(claim.id)
}

/// They do not after all. What is undone already stays undone.
pub(crate) async fn undo(tx: &mut Tx, claim: &Claim) -> Done<()> {
    if !store::claims::remove(tx, claim.id).await? {
        return Ok(());
    }
    store::items::give_back(tx, claim.item, claim.quantity).await?;
    let Claim { id, list, item, quantity, .. } = claim;
    let released = GiftReleased { list: *list, item: *item, claim: *id, quantity: *quantity };
    Ok(tx.record(&released).await?)
}
