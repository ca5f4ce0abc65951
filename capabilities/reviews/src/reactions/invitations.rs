//! What is heard before somebody is asked how it was: that they bought, that it arrived, and what speaks against asking them now.

use crate::steps::invitations::{self as steps, Faulty};
use action::{Ctx, Reaction, Unheard, on};
use database::Tx;
use orders_facts::{
    OrderCancelled, OrderClaimed, OrderConfirmed, OrderDelivered, OrderGroup, OrderPlaced, OrderRefunded,
    OrderShortened,
};
use payments_facts::{PaymentDisputeEnded, PaymentDisputed};
use returns_facts::{
    Kind, Remedy, ReturnClosed, ReturnOpened, ReturnPaid, ReturnReceived, ReturnRefused, ReturnRemedied,
};

pub(crate) fn all() -> Vec<Reaction> {
    vec![
        on("reviews.placed", on_placed),
        on("reviews.confirmed", on_confirmed),
        on("reviews.claimed", on_claimed),
        on("reviews.delivered", on_delivered),
        on("reviews.cancelled", on_cancelled),
        on("reviews.refunded", on_refunded),
        on("reviews.shortened", on_shortened),
        on("reviews.return_opened", on_return_opened),
        on("reviews.return_refused", on_return_refused),
        on("reviews.return_received", on_return_received),
        on("reviews.return_paid", on_return_paid),
        on("reviews.return_remedied", on_return_remedied),
        on("reviews.return_closed", on_return_closed),
        on("reviews.payment_disputed", on_disputed),
        on("reviews.dispute_ended", on_dispute_ended),
    ]
}

async fn on_placed(tx: &mut Tx, _: &Ctx, fact: &OrderPlaced) -> Result<(), Unheard> {
    Ok(steps::placed(tx, fact.order, fact.group, fact.person).await?)
}

async fn on_confirmed(tx: &mut Tx, _: &Ctx, fact: &OrderConfirmed) -> Result<(), Unheard> {
    Ok(steps::bought(tx, fact.order, fact.person, &fact.goods).await?)
}

async fn on_claimed(tx: &mut Tx, ctx: &Ctx, fact: &OrderClaimed) -> Result<(), Unheard> {
    Ok(steps::claimed(tx, ctx, fact.order, fact.person, &fact.goods).await?)
}

async fn on_delivered(tx: &mut Tx, ctx: &Ctx, fact: &OrderDelivered) -> Result<(), Unheard> {
    Ok(steps::arrived(tx, ctx, (fact.order, fact.person), fact.delivered_at).await?)
}

async fn on_cancelled(tx: &mut Tx, _: &Ctx, fact: &OrderCancelled) -> Result<(), Unheard> {
    Ok(steps::undone(tx, fact.order).await?)
}

async fn on_refunded(tx: &mut Tx, _: &Ctx, fact: &OrderRefunded) -> Result<(), Unheard> {
    if !fact.is_all {
        return Ok(());
    }
    Ok(steps::undone(tx, fact.order).await?)
}

async fn on_shortened(tx: &mut Tx, _: &Ctx, fact: &OrderShortened) -> Result<(), Unheard> {
    Ok(steps::left_out(tx, fact.order, &fact.lines).await?)
}

async fn on_return_opened(tx: &mut Tx, _: &Ctx, fact: &ReturnOpened) -> Result<(), Unheard> {
    Ok(steps::returning(tx, fact.order, fact.ret).await?)
}

async fn on_return_refused(tx: &mut Tx, ctx: &Ctx, fact: &ReturnRefused) -> Result<(), Unheard> {
    Ok(steps::settled(tx, ctx, fact.order, fact.ret).await?)
}

/// What comes back because it was not as agreed may be mended or replaced, and its owner says how it is then.
async fn on_return_received(tx: &mut Tx, _: &Ctx, fact: &ReturnReceived) -> Result<(), Unheard> {
    match fact.kind {
        Kind::Withdrawal | Kind::Allowed => Ok(steps::gone_back(tx, fact.order, &fact.lines).await?),
        Kind::Conformity => {
            Ok(steps::not_as_agreed(tx, (fact.order, fact.ret), &fact.lines, Faulty::Here).await?)
        }
    }
}

async fn on_return_paid(tx: &mut Tx, _: &Ctx, fact: &ReturnPaid) -> Result<(), Unheard> {
    match fact.kind {
        // Of those that it came back is enough.
        Kind::Withdrawal | Kind::Allowed => Ok(()),
        Kind::Conformity => {
            Ok(steps::not_as_agreed(tx, (fact.order, fact.ret), &fact.lines, Faulty::Paid).await?)
        }
    }
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

/// One that the shop has lost stays between the two: nobody is asked.
async fn on_dispute_ended(tx: &mut Tx, ctx: &Ctx, fact: &PaymentDisputeEnded) -> Result<(), Unheard> {
    let Some(group) = fact.about.id_of::<OrderGroup>().filter(|_| fact.is_won) else { return Ok(()) };
    Ok(steps::disputed(tx, ctx, (group, fact.payment), true).await?)
}
