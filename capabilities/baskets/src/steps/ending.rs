//! How a basket ends: it is ordered, or a guest has forgotten it.

use crate::{
    model::{Basket, BasketId, FORGOTTEN_AFTER_DAYS},
    rules, store,
};
use action::Ctx;
use baskets_facts::{BasketOrdered, LinkOrdered};
use database::{StoreError, Tx};
use kernel::{Subject, Timestamp, time};

/// The deadline at which a guest's basket is forgotten.
pub(crate) const FORGET: &str = "baskets.forget";

/// What was in a basket is ordered: nothing is in it any more. The basket stays whose it is, under the same id.
pub async fn empty(tx: &mut Tx, _: &Ctx, basket: BasketId, order: Subject) -> Result<(), StoreError> {
    let Some(known) = store::baskets::find(tx, basket).await? else { return Ok(()) };
    links_are_ordered(tx, &known, &order).await?;
    store::baskets::empty(tx, basket).await?;
    tx.record(&BasketOrdered { basket, order }).await
}

/// Payment links of which something is ordered have done what they were for.
async fn links_are_ordered(tx: &mut Tx, basket: &Basket, order: &Subject) -> Result<(), StoreError> {
    let at = tx.stamp().at;
    let taken = store::links::taken(tx, basket.id).await?;
    for &link in &taken {
        let lines = store::links::lines(tx, link).await?;
        if rules::links::holds(basket, &lines) {
            store::links::order(tx, link, at).await?;
            tx.record(&LinkOrdered { link, order: order.clone() }).await?;
        }
    }
    if taken.is_empty() { Ok(()) } else { store::links::let_go(tx, basket.id).await }
}

/// A guest's basket that was touched at this instant is looked at again when it may be forgotten.
pub(super) async fn set_forgetting(
    tx: &mut Tx,
    basket: BasketId,
    touched_at: Timestamp,
) -> Result<(), StoreError> {
    let due_at = time::days_after(touched_at, FORGOTTEN_AFTER_DAYS);
    tx.set_deadline(FORGET, &basket.into(), due_at).await
}

/// It belongs to somebody now, and stays.
pub(super) async fn clear_forgetting(tx: &mut Tx, basket: BasketId) -> Result<(), StoreError> {
    tx.clear_deadline(FORGET, &basket.into()).await
}

/// Takes a guest's basket away that nobody has touched for long. The deadline is set once and not with every change, so it looks
/// again later where somebody has come back.
pub(crate) async fn forget(tx: &mut Tx, ctx: &Ctx, basket: BasketId) -> Result<(), StoreError> {
    let Some(touched_at) = store::baskets::guest_changed_at(tx, basket).await? else { return Ok(()) };
    if time::days_after(touched_at, FORGOTTEN_AFTER_DAYS) > ctx.now() {
        return set_forgetting(tx, basket, touched_at).await;
    }
    store::baskets::remove(tx, basket).await
}
