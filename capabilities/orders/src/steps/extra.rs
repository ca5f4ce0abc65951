//! Money that is no order's: it came twice, or was not the sum that was agreed. It goes back, and staff see it beside the orders.

use super::money::{Captured, send_back};
use crate::{
    model::{Extra, RefundState, Whole},
    rules::StateRejected,
    store,
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use payments_facts::RefundId;

/// It has come: it is asked to go back. Heard again, it is known.
pub(super) async fn came(
    tx: &mut Tx,
    ctx: &Ctx,
    whole: &Whole,
    came: &Captured<'_>,
) -> Result<(), Failure<StateRejected>> {
    let known = store::extra::of_group(tx, whole.group.id).await?;
    if came.amount.minor <= 0 || known.iter().any(|one| one.payment == came.payment) {
        return Ok(());
    }
    let refund = send_back(tx, ctx, whole, came.payment, came.amount).await?;
    let extra = Extra {
        payment: came.payment,
        group: whole.group.id,
        refund,
        amount: came.amount,
        state: if refund.is_some() { RefundState::Asked } else { RefundState::Failed },
        came_at: ctx.now(),
        done_at: None,
    };
    Ok(store::extra::insert(tx, &extra).await?)
}

/// It went back.
pub(super) async fn went_back(tx: &mut Tx, ctx: &Ctx, refund: RefundId) -> Result<(), StoreError> {
    store::extra::set_state(tx, refund, (RefundState::Done, Some(ctx.now()))).await
}
