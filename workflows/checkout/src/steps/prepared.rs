//! A purchase that a program has prepared becomes an order, by the same walk as everybody's.

use super::{About, place};
use crate::{
    model::{No, Placed, Refused, Wish},
    reads, rules,
};
use action::{Ctx, Failure};
use baskets::{model::Checkout, rules::checkout::is_over};
use database::Tx;

/// What a program says when it completes one.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    /// What was written, with the way to pay.
    pub(crate) wish: Wish,
    /// What it shall cost, in minor units: nobody pays what they have not seen.
    pub(crate) total: i64,
    /// In which language they are spoken to, and from where they came.
    pub(crate) about: About,
}

/// Places the order. What is over, and what is not there any more, is in conflict with that.
pub(crate) async fn complete(
    tx: &mut Tx,
    ctx: &Ctx,
    one: &Checkout,
    asked: &Asked,
) -> Result<Placed, Failure<Refused>> {
    if is_over(one.state) {
        return Err(Failure::Conflict);
    }
    let holder = one.holder();
    let scene = reads::scene(tx, ctx, &holder, &asked.wish).await?.ok_or(Failure::Conflict)?;
    let now = scene.priced.total;
    if now.minor != asked.total {
        return Err(Failure::Rejected(Refused::one(No::Price { changed: Vec::new(), now })));
    }
    let wish = Wish { seen: Some(scene.sums()), ..asked.wish.clone() };
    let (placed, _) = place(tx, ctx, &holder, (&wish, &asked.about)).await.map_err(in_conflict)?;
    baskets::steps::complete_checkout(tx, ctx, one, &placed.order)
        .await
        .map_err(|failure| failure.widen(|_| Refused::one(No::Empty)))?;
    Ok(placed)
}

/// What somebody else has bought meanwhile is in conflict with an order, not wrong in itself.
fn in_conflict(failure: Failure<Refused>) -> Failure<Refused> {
    match failure {
        Failure::Rejected(refused) if rules::is_sold_out(&refused) => Failure::Conflict,
        other => other,
    }
}
