//! What people do here: each opens one transaction and calls one step.

use crate::{
    model::{HeardFrom, OrderId, ParcelId, ToSend},
    rules::{PolicyRejected, StateRejected, TextRejected},
    steps::{self, ClaimRejected, Noted, PayRejected, RefundRejected, SendRejected},
};
use action::{Ctx, Failure};
use database::StoreError;
use kernel::rejection::Never;
use orders_facts::CancelledBy;
use payments::model::Next;
use payments_facts::RefundId;

/// A form has made what it makes; nobody asks which.
fn made<T>(what: T) -> (T, ()) {
    (what, ())
}

/// Whoever bought pays after all. Tells where they go on.
pub(crate) async fn pay(
    ctx: &Ctx,
    id: OrderId,
    method: &str,
    back_to: &str,
) -> Result<Next, Failure<PayRejected>> {
    let payment = ctx.write(async |tx| steps::pay_again(tx, ctx, id, (method, back_to)).await).await?;
    payments::actions::go(ctx, payment).await.map_err(|failure| failure.widen(PayRejected::Payment))
}

/// Calls an order off.
pub(crate) async fn cancel(ctx: &Ctx, id: OrderId, by: CancelledBy) -> Result<(), Failure<StateRejected>> {
    ctx.write(async |tx| steps::cancel(tx, ctx, id, by).await.map(drop)).await
}

/// Whoever bought says from where they know the shop.
pub(crate) async fn hear(ctx: &Ctx, id: OrderId, from: HeardFrom) -> Result<(), Failure<Never>> {
    ctx.write(async |tx| steps::hear(tx, id, from).await).await
}

/// Sends a link to an order, if there is one of that code for that address.
pub(crate) async fn find(ctx: &Ctx, code: &str, address: &str) -> Result<(), StoreError> {
    ctx.write(async |tx| steps::find(tx, ctx, (code, address)).await).await
}

/// Somebody of the shop sends a parcel, one with each form.
pub(crate) async fn send(ctx: &Ctx, id: OrderId, typed: &ToSend) -> Result<(), Failure<SendRejected>> {
    ctx.make(async |tx| steps::send(tx, ctx, id, typed).await.map(made)).await.map(drop)
}

/// A parcel has arrived.
pub(crate) async fn deliver(ctx: &Ctx, id: OrderId, parcel: ParcelId) -> Result<(), Failure<StateRejected>> {
    ctx.write(async |tx| steps::deliver(tx, ctx, id, parcel).await).await
}

/// Somebody of the shop notes something, once with each form.
pub(crate) async fn note(ctx: &Ctx, id: OrderId, noted: &Noted<'_>) -> Result<(), Failure<TextRejected>> {
    ctx.make(async |tx| steps::note(tx, ctx, id, noted).await.map(made)).await.map(drop)
}

/// Somebody of the shop gives money back, once with each form; the provider's answer is waited for a while.
pub(crate) async fn refund(ctx: &Ctx, id: OrderId, typed: &str) -> Result<(), Failure<RefundRejected>> {
    let refund: RefundId =
        ctx.make(async |tx| steps::refund_typed(tx, ctx, id, typed).await.map(made)).await?.what;
    payments::actions::wait_for(ctx, refund).await.map_err(|failure| failure.widen(RefundRejected::Payment))
}

/// Somebody of the shop has seen the money.
pub(crate) async fn confirm(ctx: &Ctx, id: OrderId) -> Result<(), Failure<StateRejected>> {
    ctx.write(async |tx| steps::confirm(tx, ctx, id).await).await
}

/// What was to be paid at the door was not taken there.
pub(crate) async fn refuse_at_door(ctx: &Ctx, id: OrderId) -> Result<(), Failure<StateRejected>> {
    ctx.write(async |tx| steps::refuse_at_door(tx, ctx, id).await).await
}

/// Nothing more of an order is sent; the rest of its money goes back.
pub(crate) async fn shorten(ctx: &Ctx, id: OrderId) -> Result<(), Failure<StateRejected>> {
    ctx.write(async |tx| steps::shorten(tx, ctx, id).await).await
}

/// Forgets somebody who bought without an account and asked for it.
pub(crate) async fn forget_guest(ctx: &Ctx, id: OrderId) -> Result<(), Failure<Never>> {
    ctx.write(async |tx| steps::forget_guest(tx, ctx, id).await).await
}

/// Somebody of the shop decides after how long an order counts as delivered.
pub(crate) async fn put_policy(ctx: &Ctx, deemed_days: &str) -> Result<(), Failure<PolicyRejected>> {
    ctx.write(async |tx| steps::put_policy(tx, ctx, deemed_days).await.map(drop)).await
}

/// Whoever is signed in makes an order theirs that they bought without an account.
pub(crate) async fn claim(ctx: &Ctx, id: OrderId) -> Result<(), Failure<ClaimRejected>> {
    let person = ctx.person()?;
    ctx.write(async |tx| steps::claim(tx, ctx, id, person).await).await
}
