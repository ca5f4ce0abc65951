//! What a buyer does here: it opens one transaction and calls one step.

use crate::{
    model::{Placed, Refused, Wish},
    reads,
    steps::{self, About, Bought},
};
use action::{Ctx, Failure, Made};
use baskets::{
    model::{CheckoutId, Holder},
    rules::CheckoutRejected,
};
use database::{StoreError, Tx};
use kernel::PersonId;

/// Places what stands in the basket. A form places one order, however often it is sent. Those who want the last of one thing
/// stand in line for it.
pub async fn place(
    ctx: &Ctx,
    holder: &Holder,
    wish: &Wish,
    about: &About,
) -> Result<Made<Placed, Bought>, Failure<Refused>> {
    let scarce = ctx.read(async |snap| reads::scarcest(snap, ctx, holder).await).await?;
    let once = async |tx: &mut Tx| steps::place_once(tx, ctx, holder, (wish, about)).await;
    let Some(scarce) = scarce else { return ctx.write(once).await };
    match ctx.write_on(scarce, once).await {
        // The same form was sent twice in one moment, and the other was first: now its order is there.
        Err(Failure::Broken(StoreError::Taken(_))) => ctx.write_on(scarce, once).await,
        ended => ended,
    }
}

/// Whoever a program has prepared a purchase for goes on with it by themselves.
pub(crate) async fn take_over(
    ctx: &Ctx,
    person: PersonId,
    id: CheckoutId,
) -> Result<(), Failure<CheckoutRejected>> {
    ctx.write(async |tx| {
        let one = baskets::reads::checkout(tx, person, id).await?.ok_or(Failure::NotFound)?;
        baskets::steps::take_over_checkout(tx, ctx, &one).await
    })
    .await
}
