//! What a buyer does here: it opens one transaction and calls one step.

use crate::{
    model::{Placed, Refused, Wish},
    reads,
    steps::{self, About, Bought},
};
use action::{Ctx, Failure, Made};
use baskets::model::Holder;
use database::{StoreError, Tx};

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
