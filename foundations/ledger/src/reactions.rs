//! What the ledger hears: money that came or went, what was sold and what became of it, what was agreed with a seller. It reads
//! the log's own instants, so that what is heard late is booked on the day on which it happened.

use crate::{
    model::{Allocation, Event, Heard},
    steps::{self, Came},
};
use action::{Ctx, Reaction, Unheard, on, on_logged};
use database::Tx;
use events::Envelope;
use orders_facts::{
    OrderAllocated, OrderCancelled, OrderCompleted, OrderConfirmed, OrderDelivered, OrderExpired, OrderPaid,
    OrderRefunded,
};
use payments_facts::{
    PaymentCaptured, PaymentDisputeEnded, PaymentDisputed, PaymentExtraGivenBack, PaymentExtraTaken,
    PaymentRefunded,
};
use sellers_facts::{SellerChanged, SellerStateChanged};

pub(crate) fn all() -> Vec<Reaction> {
    vec![
        on_logged::<PaymentCaptured, _>("ledger.captured", on_captured),
        on_logged::<PaymentRefunded, _>("ledger.given_back", on_given_back),
        on_logged::<PaymentDisputed, _>("ledger.disputed", on_disputed),
        on_logged::<PaymentDisputeEnded, _>("ledger.dispute_ended", on_dispute_ended),
        on_logged::<PaymentExtraTaken, _>("ledger.extra_taken", on_extra_taken),
        on_logged::<PaymentExtraGivenBack, _>("ledger.extra_given_back", on_extra_given_back),
        on_logged::<OrderAllocated, _>("ledger.allocated", on_allocated),
        on_logged::<OrderConfirmed, _>("ledger.confirmed", on_confirmed),
        on_logged::<OrderPaid, _>("ledger.paid", on_paid),
        on_logged::<OrderCancelled, _>("ledger.cancelled", on_cancelled),
        on_logged::<OrderExpired, _>("ledger.expired", on_expired),
        on_logged::<OrderRefunded, _>("ledger.refunded", on_refunded),
        on_logged::<OrderDelivered, _>("ledger.delivered", on_delivered),
        on_logged::<OrderCompleted, _>("ledger.completed", on_completed),
        on("ledger.seller_changed", on_seller_changed),
        on("ledger.seller_moved", on_seller_moved),
    ]
}

fn heard(logged: &Envelope) -> Heard {
    Heard { fact: logged.name.clone(), place: logged.position, at: logged.stamp.at }
}

async fn on_captured(tx: &mut Tx, ctx: &Ctx, logged: &Envelope) -> Result<(), Unheard> {
    let PaymentCaptured { payment, about, amount } = logged.read()?;
    Ok(steps::captured(tx, ctx, &Came { payment, about: &about, amount }, &heard(logged)).await?)
}

async fn on_given_back(tx: &mut Tx, ctx: &Ctx, logged: &Envelope) -> Result<(), Unheard> {
    let PaymentRefunded { payment, about, amount, .. } = logged.read()?;
    Ok(steps::given_back(tx, ctx, &Came { payment, about: &about, amount }, &heard(logged)).await?)
}

async fn on_disputed(tx: &mut Tx, ctx: &Ctx, logged: &Envelope) -> Result<(), Unheard> {
    let PaymentDisputed { payment, about, amount } = logged.read()?;
    Ok(steps::disputed(tx, ctx, &Came { payment, about: &about, amount }, &heard(logged)).await?)
}

async fn on_dispute_ended(tx: &mut Tx, ctx: &Ctx, logged: &Envelope) -> Result<(), Unheard> {
    let PaymentDisputeEnded { payment, about, amount, is_won } = logged.read()?;
    let came = Came { payment, about: &about, amount };
    Ok(steps::dispute_ended(tx, ctx, &came, (&heard(logged), is_won)).await?)
}

async fn on_extra_taken(tx: &mut Tx, ctx: &Ctx, logged: &Envelope) -> Result<(), Unheard> {
    let PaymentExtraTaken { payment, about, amount } = logged.read()?;
    Ok(steps::extra_taken(tx, ctx, &Came { payment, about: &about, amount }, &heard(logged)).await?)
}

async fn on_extra_given_back(tx: &mut Tx, ctx: &Ctx, logged: &Envelope) -> Result<(), Unheard> {
    let PaymentExtraGivenBack { payment, about, amount } = logged.read()?;
    Ok(steps::extra_given_back(tx, ctx, &Came { payment, about: &about, amount }, &heard(logged)).await?)
}

async fn on_allocated(tx: &mut Tx, ctx: &Ctx, logged: &Envelope) -> Result<(), Unheard> {
    let OrderAllocated { order, group, seller, total, tax, delivery, commission, .. } = logged.read()?;
    let event = Event::Allocated(Allocation { group, seller, total, tax, delivery, commission });
    Ok(steps::hear(tx, ctx, order, &event, &heard(logged)).await?)
}

async fn on_confirmed(tx: &mut Tx, ctx: &Ctx, logged: &Envelope) -> Result<(), Unheard> {
    let OrderConfirmed { order, .. } = logged.read()?;
    Ok(steps::hear(tx, ctx, order, &Event::Confirmed, &heard(logged)).await?)
}

async fn on_paid(tx: &mut Tx, ctx: &Ctx, logged: &Envelope) -> Result<(), Unheard> {
    let OrderPaid { order, .. } = logged.read()?;
    Ok(steps::hear(tx, ctx, order, &Event::Paid, &heard(logged)).await?)
}

async fn on_cancelled(tx: &mut Tx, ctx: &Ctx, logged: &Envelope) -> Result<(), Unheard> {
    let OrderCancelled { order, .. } = logged.read()?;
    Ok(steps::hear(tx, ctx, order, &Event::CalledOff, &heard(logged)).await?)
}

async fn on_expired(tx: &mut Tx, ctx: &Ctx, logged: &Envelope) -> Result<(), Unheard> {
    let OrderExpired { order } = logged.read()?;
    Ok(steps::hear(tx, ctx, order, &Event::CalledOff, &heard(logged)).await?)
}

async fn on_refunded(tx: &mut Tx, ctx: &Ctx, logged: &Envelope) -> Result<(), Unheard> {
    let OrderRefunded { order, amount, .. } = logged.read()?;
    Ok(steps::hear(tx, ctx, order, &Event::Refunded(amount), &heard(logged)).await?)
}

async fn on_delivered(tx: &mut Tx, ctx: &Ctx, logged: &Envelope) -> Result<(), Unheard> {
    let OrderDelivered { order, delivered_at, .. } = logged.read()?;
    Ok(steps::hear(tx, ctx, order, &Event::Delivered(delivered_at), &heard(logged)).await?)
}

async fn on_completed(tx: &mut Tx, ctx: &Ctx, logged: &Envelope) -> Result<(), Unheard> {
    let (OrderCompleted { order }, heard) = (logged.read()?, heard(logged));
    Ok(steps::hear(tx, ctx, order, &Event::Completed(heard.at), &heard).await?)
}

async fn on_seller_changed(tx: &mut Tx, ctx: &Ctx, fact: &SellerChanged) -> Result<(), Unheard> {
    Ok(steps::ensure_day(tx, ctx, fact.seller).await?)
}

async fn on_seller_moved(tx: &mut Tx, ctx: &Ctx, fact: &SellerStateChanged) -> Result<(), Unheard> {
    Ok(steps::ensure_day(tx, ctx, fact.seller).await?)
}
