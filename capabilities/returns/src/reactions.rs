//! What returns hear: that money which was asked back for them came, or did not.

use crate::steps;
use action::{Ctx, Reaction, Unheard, on};
use database::Tx;
use orders_facts::OrderRefunded;
use payments_facts::RefundFailed;

pub(crate) fn all() -> Vec<Reaction> {
    vec![on("returns.refunded", on_refunded), on("returns.refund_failed", on_failed)]
}

async fn on_refunded(tx: &mut Tx, ctx: &Ctx, fact: &OrderRefunded) -> Result<(), Unheard> {
    Ok(steps::settle(tx, ctx, (fact.refund, fact.amount)).await?)
}

async fn on_failed(tx: &mut Tx, ctx: &Ctx, fact: &RefundFailed) -> Result<(), Unheard> {
    Ok(steps::fail(tx, ctx, fact.refund).await?)
}
