//! Whether somebody may be asked about what they have, and what that is.

use crate::{model::OwnerWish, store};
use action::Ctx;
use catalog_facts::ProductId;
use database::{StoreError, Tx};
use kernel::PersonId;

/// So much of what somebody bought last is looked at when they say that they may be asked; of older things nobody is.
const PURCHASES: u32 = 500;

/// Somebody may be asked from now on, or not any more: then nothing is kept of what they have.
pub(crate) async fn set_willing(
    tx: &mut Tx,
    ctx: &Ctx,
    person: PersonId,
    is_willing: bool,
) -> Result<(), StoreError> {
    store::routing_owner::put_wish(tx, person, OwnerWish { is_willing, changed_at: ctx.now() }).await?;
    store::routing_owner::remove_things(tx, person).await?;
    if !is_willing {
        return Ok(());
    }
    let bought = evidence::reads::of_person(tx, person, None, PURCHASES).await?.items;
    let kept = bought.iter().filter(|one| one.is_verified());
    let things: Vec<_> = kept.filter_map(|one| Some((one.product, one.delivered_at?))).collect();
    store::routing_owner::put_things(tx, person, &things).await
}

/// What is known of somebody and a product is another than before.
pub(crate) async fn has(tx: &mut Tx, person: PersonId, product: ProductId) -> Result<(), StoreError> {
    let wish = store::routing_owner::wish(tx, person).await?;
    if !wish.is_some_and(|wish| wish.is_willing) {
        return Ok(());
    }
    let known = evidence::reads::of(tx, person, product).await?.filter(|one| one.is_verified());
    match known.and_then(|one| one.delivered_at) {
        Some(at) => store::routing_owner::put_things(tx, person, &[(product, at)]).await,
        None => store::routing_owner::remove_thing(tx, person, product).await,
    }
}
