//! What trading hears: an order stands, so its seller has something to send; a payout is on its way, so its seller will have it.

use crate::steps;
use action::{Ctx, Reaction, Unheard, on, on_logged};
use database::Tx;
use events::Envelope;
use ledger_facts::PayoutSent;
use orders_facts::OrderConfirmed;

pub(crate) fn all() -> Vec<Reaction> {
    vec![on("trading.sold", on_sold), on_logged::<PayoutSent, _>("trading.paid", on_paid)]
}

async fn on_sold(tx: &mut Tx, ctx: &Ctx, fact: &OrderConfirmed) -> Result<(), Unheard> {
    Ok(steps::tell_sold(tx, ctx, fact.order).await?)
}

async fn on_paid(tx: &mut Tx, ctx: &Ctx, logged: &Envelope) -> Result<(), Unheard> {
    let PayoutSent { payout, seller, .. } = logged.read()?;
    Ok(steps::tell_paid(tx, ctx, (payout, seller), logged.stamp.at).await?)
}
