//! What sellers do with their orders: each opens one transaction.

use action::{Ctx, Failure};
use orders::{
    model::{OrderId, ToSend},
    steps::SendRejected,
};
use sellers_facts::SellerId;

/// A seller says that a parcel of theirs is on its way, one with each form. Whoever bought is told.
pub(crate) async fn send(
    ctx: &Ctx,
    seller: SellerId,
    order: OrderId,
    typed: &ToSend,
) -> Result<(), Failure<SendRejected>> {
    let me = ctx.person()?;
    ctx.make(async |tx| {
        let theirs = sellers::reads::seller(tx, seller).await?.filter(|one| one.person == Some(me));
        let whole = orders::reads::whole(tx, order).await?;
        let is_theirs = whole.is_some_and(|whole| whole.order.seller == Some(seller));
        if theirs.is_none() || !is_theirs {
            return Err(Failure::NotFound);
        }
        orders::steps::send(tx, ctx, order, typed).await.map(|parcel| (parcel, ()))
    })
    .await
    .map(drop)
}
