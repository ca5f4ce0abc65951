//! Promotions of an order that stands again after it was given up: they were given back then, and count once more now.

use super::agreed;
use crate::{model::Whole, rules::StateRejected};
use action::{Ctx, Failure};
use database::Tx;
use pricing::{
    model::{Priced, Why},
    steps::RedeemRejected,
};

/// Counts them again. What others have used up meanwhile is honoured all the same, because it was promised, and not counted
/// above its bound.
pub(super) async fn redeem_again(
    tx: &mut Tx,
    ctx: &Ctx,
    whole: &Whole,
) -> Result<(), Failure<StateRejected>> {
    for why in &whole.group.why {
        let Some(known) = pricing::reads::promotion(tx, why.promotion).await? else { continue };
        if known.draft.in_all.is_some_and(|most| known.used >= most) {
            continue;
        }
        let (again, person) = (only(why, whole), whole.group.person);
        match pricing::steps::redeem(tx, ctx, &again, person, &agreed(whole)).await {
            Ok(())
            | Err(Failure::Rejected(RedeemRejected::Over { .. } | RedeemRejected::UsedByYou { .. })) => {}
            Err(Failure::Rejected(RedeemRejected::UsedUp { .. })) => return Err(Failure::Conflict),
            Err(other) => return Err(other.widen(|_| StateRejected::Over)),
        }
    }
    Ok(())
}

/// One promotion, as whoever counts it wants it: with the amounts that were agreed.
fn only(why: &Why, whole: &Whole) -> Priced {
    let (group, order) = (&whole.group, &whole.order);
    Priced {
        lines: Vec::new(),
        delivery: None,
        fee: None,
        subtotal: order.subtotal,
        discount: order.discount,
        taxes: group.taxes.clone(),
        total: group.total,
        cause: group.cause,
        why: vec![why.clone()],
        codes: Vec::new(),
        company: None,
    }
}
