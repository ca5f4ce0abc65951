//! What sharing hears: what becomes of the orders of those who were brought.

use crate::steps::{self, Heard};
use action::{Ctx, Reaction, Unheard, on};
use database::Tx;
use orders_facts::{
    OrderCancelled, OrderConfirmed, OrderDelivered, OrderExpired, OrderGroup, OrderMoneyLost, OrderPlaced,
    OrderRefunded,
};
use payments_facts::{PaymentDisputeEnded, PaymentDisputed};
use returns_facts::{Remedy, ReturnClosed, ReturnOpened, ReturnRefused, ReturnRemedied};

pub(crate) fn all() -> Vec<Reaction> {
    vec![
        on("sharing.placed", on_placed),
        on("sharing.confirmed", on_confirmed),
        on("sharing.delivered", on_delivered),
        on("sharing.cancelled", on_cancelled),
        on("sharing.expired", on_expired),
        on("sharing.refunded", on_refunded),
        on("sharing.money_lost", on_money_lost),
        on("sharing.return_opened", on_return_opened),
        on("sharing.return_refused", on_return_refused),
        on("sharing.return_remedied", on_return_remedied),
        on("sharing.return_closed", on_return_closed),
        on("sharing.disputed", on_disputed),
        on("sharing.dispute_ended", on_dispute_ended),
    ]
}

async fn on_placed(tx: &mut Tx, ctx: &Ctx, fact: &OrderPlaced) -> Result<(), Unheard> {
    Ok(steps::placed(tx, ctx, fact.order, (fact.group, fact.person)).await?)
}

async fn on_confirmed(tx: &mut Tx, ctx: &Ctx, fact: &OrderConfirmed) -> Result<(), Unheard> {
    Ok(steps::hear(tx, ctx, fact.order, Heard::Confirmed(fact.person, fact.total)).await?)
}

async fn on_delivered(tx: &mut Tx, ctx: &Ctx, fact: &OrderDelivered) -> Result<(), Unheard> {
    Ok(steps::hear(tx, ctx, fact.order, Heard::Delivered(fact.person, fact.delivered_at)).await?)
}

async fn on_cancelled(tx: &mut Tx, ctx: &Ctx, fact: &OrderCancelled) -> Result<(), Unheard> {
    Ok(steps::hear(tx, ctx, fact.order, Heard::Off).await?)
}

async fn on_expired(tx: &mut Tx, ctx: &Ctx, fact: &OrderExpired) -> Result<(), Unheard> {
    Ok(steps::hear(tx, ctx, fact.order, Heard::Off).await?)
}

async fn on_refunded(tx: &mut Tx, ctx: &Ctx, fact: &OrderRefunded) -> Result<(), Unheard> {
    Ok(steps::hear(tx, ctx, fact.order, Heard::Refunded(fact.amount, fact.is_all)).await?)
}

async fn on_money_lost(tx: &mut Tx, ctx: &Ctx, fact: &OrderMoneyLost) -> Result<(), Unheard> {
    Ok(steps::hear(tx, ctx, fact.order, Heard::Lost).await?)
}

async fn on_return_opened(tx: &mut Tx, _: &Ctx, fact: &ReturnOpened) -> Result<(), Unheard> {
    Ok(steps::troubled(tx, fact.order, fact.ret).await?)
}

async fn on_return_refused(tx: &mut Tx, ctx: &Ctx, fact: &ReturnRefused) -> Result<(), Unheard> {
    Ok(steps::settled(tx, ctx, fact.order, fact.ret).await?)
}

async fn on_return_remedied(tx: &mut Tx, ctx: &Ctx, fact: &ReturnRemedied) -> Result<(), Unheard> {
    match fact.remedy {
        Remedy::Repaired | Remedy::Replaced => Ok(steps::settled(tx, ctx, fact.order, fact.ret).await?),
        // The price goes down or the contract ends: that is not settled yet.
        Remedy::Impossible => Ok(()),
    }
}

async fn on_return_closed(tx: &mut Tx, ctx: &Ctx, fact: &ReturnClosed) -> Result<(), Unheard> {
    Ok(steps::settled(tx, ctx, fact.order, fact.ret).await?)
}

async fn on_disputed(tx: &mut Tx, ctx: &Ctx, fact: &PaymentDisputed) -> Result<(), Unheard> {
    let Some(group) = fact.about.id_of::<OrderGroup>() else { return Ok(()) };
    Ok(steps::disputed(tx, ctx, (group, fact.payment), false).await?)
}

/// One that the shop has lost stays open here; that the money is gone is told of the order.
async fn on_dispute_ended(tx: &mut Tx, ctx: &Ctx, fact: &PaymentDisputeEnded) -> Result<(), Unheard> {
    let Some(group) = fact.about.id_of::<OrderGroup>().filter(|_| fact.is_won) else { return Ok(()) };
    Ok(steps::disputed(tx, ctx, (group, fact.payment), true).await?)
}
