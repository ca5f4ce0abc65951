//! What people do on the roads back: each opens one transaction and calls one step.

use crate::{
    model::Asked,
    steps::{self, AskRejected, GiveRejected, MatchRejected},
};
use action::{Ctx, Failure, Made};
use kernel::rejection::Never;
use orders::{model::OrderId, steps::RefundRejected};
use payments_facts::RefundId;
use returns::{
    model::{Return, ReturnId, WithdrawalId},
    rules::{StateRejected, TextRejected},
    steps::{Came, Noted, SendRejected},
};
use returns_facts::Remedy;

/// Whoever bought asks for something, once with each form. Tells a secret that leads to it.
pub(crate) async fn ask(
    ctx: &Ctx,
    order: OrderId,
    asked: &Asked,
) -> Result<Made<ReturnId, String>, Failure<AskRejected>> {
    ctx.make(async |tx| {
        let ret = steps::ask(tx, ctx, order, asked).await?;
        Ok((ret.id, returns::steps::link(tx, ctx, ret.id).await?))
    })
    .await
}

/// The shop agrees.
pub async fn accept(ctx: &Ctx, id: ReturnId, answer: &str) -> Result<Return, Failure<SendRejected>> {
    ctx.write(async |tx| returns::steps::accept(tx, ctx, id, answer).await).await
}

/// The shop does not agree.
pub async fn refuse(ctx: &Ctx, id: ReturnId, answer: &str) -> Result<Return, Failure<SendRejected>> {
    ctx.write(async |tx| returns::steps::refuse(tx, ctx, id, answer).await).await
}

/// Goods have arrived.
pub async fn receive(ctx: &Ctx, id: ReturnId, came: &[Came]) -> Result<(), Failure<StateRejected>> {
    ctx.write(async |tx| steps::receive(tx, ctx, id, came).await).await
}

/// A thing was put right, or cannot be.
pub async fn remedy(ctx: &Ctx, id: ReturnId, remedy: Remedy) -> Result<Return, Failure<StateRejected>> {
    ctx.write(async |tx| returns::steps::remedy(tx, ctx, id, remedy).await).await
}

/// Money goes back, once with each form; the provider's answer is waited for a while.
pub async fn refund(ctx: &Ctx, id: ReturnId, typed: &str) -> Result<(), Failure<GiveRejected>> {
    let one = |refund: RefundId| (refund, ());
    let refund = ctx.make(async |tx| steps::refund(tx, ctx, id, typed).await.map(one)).await?.what;
    let waited = payments::actions::wait_for(ctx, refund).await;
    waited.map_err(|failure| failure.widen(|no| GiveRejected::Order(RefundRejected::Payment(no))))
}

/// Nothing more is to be done.
pub async fn close(ctx: &Ctx, id: ReturnId) -> Result<Return, Failure<StateRejected>> {
    ctx.write(async |tx| steps::close(tx, ctx, id).await).await
}

/// Somebody of the shop notes something, once with each form.
pub(crate) async fn note(ctx: &Ctx, id: ReturnId, noted: &Noted<'_>) -> Result<(), Failure<TextRejected>> {
    ctx.make(async |tx| returns::steps::note(tx, ctx, id, noted).await.map(|()| ((), ()))).await.map(drop)
}

/// Somebody of the shop has found the order that a declaration means.
pub(crate) async fn find(
    ctx: &Ctx,
    id: WithdrawalId,
    wanted: (&str, &str),
) -> Result<ReturnId, Failure<MatchRejected>> {
    ctx.write(async |tx| steps::match_by_hand(tx, ctx, id, wanted).await).await
}

/// Somebody of the shop has looked at a declaration, and nothing follows.
pub(crate) async fn set_aside(ctx: &Ctx, id: WithdrawalId) -> Result<(), Failure<Never>> {
    ctx.write(async |tx| returns::steps::set_aside(tx, ctx, id).await).await
}
