//! What orders hear: that money came, did not come, or went back, what banks say about it, that a seller is forgotten; and what they
//! say themselves, when letters are written about it and those who send are told.

use crate::steps::{self, Captured, EmptySellers, Refunded};
use action::{Ctx, Reaction, Unheard, on};
use database::Tx;
use downloads_facts::{DownloadBegun, HandedOver};
use orders_facts::{OrderCancelled, OrderConfirmed, OrderPlaced, OrderRefunded};
use payments_facts::{
    PaymentAuthorised, PaymentCaptured, PaymentDeclined, PaymentDisputeEnded, PaymentDisputed,
    PaymentExpired, PaymentRefunded, PaymentVoided, RefundFailed,
};
use sellers_facts::SellerForgotten;

pub(crate) fn all() -> Vec<Reaction> {
    vec![
        on("orders.received", on_placed),
        on("orders.told", on_confirmed),
        on("orders.authorised", on_authorised),
        on("orders.captured", on_captured),
        on("orders.declined", on_declined),
        on("orders.voided", on_voided),
        on("orders.expired", on_expired),
        on("orders.refunded", on_refunded),
        on("orders.refund_failed", on_refund_failed),
        on("orders.disputed", on_disputed),
        on("orders.dispute_ended", on_dispute_ended),
        on("orders.seller_forgotten", on_seller_forgotten),
        on("orders.summed", on_summed),
        on("orders.summed_off", on_called_off),
        on("orders.summed_back", on_gone_back),
        on("orders.handed_over", on_handed_over),
        on("orders.begun", on_begun),
    ]
}

async fn on_handed_over(tx: &mut Tx, ctx: &Ctx, fact: &HandedOver) -> Result<(), Unheard> {
    Ok(steps::hand_over(tx, ctx, (fact.order, &fact.lines), fact.at).await?)
}

async fn on_begun(tx: &mut Tx, _: &Ctx, fact: &DownloadBegun) -> Result<(), Unheard> {
    Ok(steps::begin(tx, (fact.order, fact.line), fact.at).await?)
}

async fn on_placed(tx: &mut Tx, ctx: &Ctx, placed: &OrderPlaced) -> Result<(), Unheard> {
    Ok(steps::received(tx, ctx, placed.order).await?)
}

async fn on_confirmed(tx: &mut Tx, ctx: &Ctx, confirmed: &OrderConfirmed) -> Result<(), Unheard> {
    Ok(steps::stands(tx, ctx, confirmed.order).await?)
}

async fn on_authorised(tx: &mut Tx, ctx: &Ctx, fact: &PaymentAuthorised) -> Result<(), Unheard> {
    Ok(steps::promised(tx, ctx, &fact.about, true).await?)
}

async fn on_captured(tx: &mut Tx, ctx: &Ctx, fact: &PaymentCaptured) -> Result<(), Unheard> {
    let came = Captured { about: &fact.about, payment: fact.payment, amount: fact.amount };
    Ok(steps::pay(tx, ctx, &came).await?)
}

async fn on_declined(tx: &mut Tx, ctx: &Ctx, fact: &PaymentDeclined) -> Result<(), Unheard> {
    Ok(steps::promised(tx, ctx, &fact.about, false).await?)
}

async fn on_voided(tx: &mut Tx, ctx: &Ctx, fact: &PaymentVoided) -> Result<(), Unheard> {
    Ok(steps::look_again(tx, ctx, &fact.about).await?)
}

async fn on_expired(tx: &mut Tx, ctx: &Ctx, fact: &PaymentExpired) -> Result<(), Unheard> {
    Ok(steps::look_again(tx, ctx, &fact.about).await?)
}

async fn on_refunded(tx: &mut Tx, ctx: &Ctx, fact: &PaymentRefunded) -> Result<(), Unheard> {
    let (about, payment) = (&fact.about, fact.payment);
    let gone = Refunded { about, payment, refund: fact.refund, amount: fact.amount };
    Ok(steps::refunded(tx, ctx, &gone).await?)
}

async fn on_refund_failed(tx: &mut Tx, ctx: &Ctx, fact: &RefundFailed) -> Result<(), Unheard> {
    Ok(steps::refund_failed(tx, ctx, fact.refund).await?)
}

async fn on_disputed(tx: &mut Tx, ctx: &Ctx, fact: &PaymentDisputed) -> Result<(), Unheard> {
    Ok(steps::disputed(tx, ctx, &fact.about, fact.payment).await?)
}

async fn on_dispute_ended(tx: &mut Tx, ctx: &Ctx, fact: &PaymentDisputeEnded) -> Result<(), Unheard> {
    Ok(steps::dispute_ended(tx, ctx, &fact.about, (fact.payment, fact.is_won)).await?)
}

async fn on_seller_forgotten(tx: &mut Tx, ctx: &Ctx, fact: &SellerForgotten) -> Result<(), Unheard> {
    ctx.enqueue(tx, &EmptySellers::of(fact.seller)).await?;
    Ok(())
}

async fn on_summed(tx: &mut Tx, ctx: &Ctx, fact: &OrderConfirmed) -> Result<(), Unheard> {
    Ok(steps::count(tx, ctx, fact.order).await?)
}

async fn on_called_off(tx: &mut Tx, ctx: &Ctx, fact: &OrderCancelled) -> Result<(), Unheard> {
    if fact.was_confirmed {
        steps::discount(tx, ctx, fact.order).await?;
    }
    Ok(())
}

async fn on_gone_back(tx: &mut Tx, ctx: &Ctx, fact: &OrderRefunded) -> Result<(), Unheard> {
    Ok(steps::count_back(tx, ctx, (fact.order, fact.refund)).await?)
}
