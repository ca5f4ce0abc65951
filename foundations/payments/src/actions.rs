//! What buyers and those who run the shop do with payments.

pub use crate::model::Next;
use crate::{
    model::{Attempt, Payment, Stage, State, Way, WayWish},
    providers::Providers,
    reads,
    rules::{self, CardRejected, PayRejected, RefundRejected, WayRejected},
    steps,
};
use action::{Ctx, Failure, Made};
use kernel::{Money, Subject};
use payments_facts::{PaymentId, RefundId};
use std::time::Duration;

/// So long a page waits for a provider that is asked how an attempt stands.
const PATIENCE: Duration = Duration::from_secs(5);

/// Where whoever pays goes next. Called after the transaction that started the payment: the provider is asked, and its answer
/// waited for, eight seconds at most. Called again it leads to the same place; after a refusal it makes another attempt.
pub async fn go(ctx: &Ctx, id: PaymentId) -> Result<Next, Failure<PayRejected>> {
    go_by(ctx, id, None).await
}

/// The same, where another attempt is made by another way.
pub(crate) async fn go_by(
    ctx: &Ctx,
    id: PaymentId,
    method: Option<&str>,
) -> Result<Next, Failure<PayRejected>> {
    let found: Result<_, Failure<PayRejected>> = ctx.read(async |snap| Ok(reads::one(snap, id).await?)).await;
    let mut payment = found?.ok_or(Failure::NotFound)?;
    if payment.state == State::Declined {
        payment = ctx.write(async |tx| steps::retry(tx, ctx, id, method).await).await?;
    }
    if payment.state == State::Started {
        payment = run(ctx, payment).await?;
    }
    rules::next(&payment).map_err(Failure::Rejected)
}

/// Does the job that asks for the attempt that counts, and gives the payment as it is then.
async fn run(ctx: &Ctx, payment: Payment) -> Result<Payment, Failure<PayRejected>> {
    let asked = &payment;
    let job: Result<_, Failure<PayRejected>> =
        ctx.read(async |snap| Ok(reads::job_of(snap, asked).await?)).await;
    if let Some(job) = job? {
        ctx.run_now(job).await?;
    }
    let found: Result<_, Failure<PayRejected>> =
        ctx.read(async |snap| Ok(reads::one(snap, asked.id).await?)).await;
    Ok(found?.unwrap_or(payment))
}

/// How a payment stands of which nobody knows yet how it went: the provider is asked. Where it does not answer in time, as it
/// stood.
pub(crate) async fn settle(
    ctx: &Ctx,
    providers: &Providers,
    payment: Payment,
    attempt: Option<&Attempt>,
) -> Result<Payment, Failure<PayRejected>> {
    let Some(attempt) = attempt.filter(|_| payment.state.is_under_way()) else { return Ok(payment) };
    match attempt.stage {
        Stage::Begun => run(ctx, payment).await,
        Stage::Waiting => {
            let Some(provider) = providers.of(attempt.way) else { return Ok(payment) };
            match tokio::time::timeout(PATIENCE, provider.find(ctx, attempt)).await {
                Ok(Ok(Some(answer))) => {
                    let answer = &answer;
                    ctx.write(async |tx| steps::hear(tx, ctx, attempt.id, answer).await).await
                }
                Ok(Ok(None)) => Ok(payment),
                Ok(Err(failure)) => {
                    tracing::warn!(%failure, "a provider did not say how a payment stands");
                    Ok(payment)
                }
                Err(_) => Ok(payment),
            }
        }
        Stage::Authorised | Stage::Captured | Stage::Declined | Stage::Dropped | Stage::Odd => Ok(payment),
    }
}

/// Somebody fills in a test card.
pub(crate) async fn fill_in(ctx: &Ctx, attempt: &Attempt, typed: &str) -> Result<(), Failure<CardRejected>> {
    let card = rules::card(typed).map_err(Failure::Rejected)?;
    ctx.write(async |tx| steps::stand_in::fill_in(tx, ctx, attempt.id, card).await).await
}

/// Somebody answers the bank that is none.
pub(crate) async fn show_who(
    ctx: &Ctx,
    attempt: &Attempt,
    is_them: bool,
) -> Result<(), Failure<CardRejected>> {
    ctx.write(async |tx| steps::stand_in::show_who(tx, ctx, attempt.id, is_them).await).await
}

/// Somebody of the shop has seen the money.
pub async fn confirm(ctx: &Ctx, id: PaymentId) -> Result<(), Failure<PayRejected>> {
    ctx.write(async |tx| steps::confirm(tx, ctx, id).await).await
}

/// Somebody of the shop gives a payment up.
pub async fn void(ctx: &Ctx, id: PaymentId) -> Result<(), Failure<PayRejected>> {
    ctx.write(async |tx| {
        let payment = reads::one(tx, id).await?.ok_or(Failure::NotFound)?;
        rules::may_give_up(&payment).map_err(Failure::Rejected)?;
        steps::void(tx, ctx, id).await
    })
    .await
}

/// Somebody of the shop gives money back, once for each form; the provider's answer is waited for, eight seconds at most.
pub(crate) async fn refund(
    ctx: &Ctx,
    id: PaymentId,
    typed: &str,
) -> Result<RefundId, Failure<RefundRejected>> {
    let made: Made<RefundId> = ctx
        .make(async |tx| {
            let payment = reads::one(tx, id).await?.ok_or(Failure::NotFound)?;
            let amount: Money = rules::amount(typed, payment.amount.currency).map_err(Failure::Rejected)?;
            let refund = steps::refund(tx, ctx, id, amount, Subject::from(id)).await?;
            Ok((refund, ()))
        })
        .await?;
    wait_for(ctx, made.what).await?;
    Ok(made.what)
}

/// Does the job that gives money back now, for whoever has asked for it and committed. What takes longer is done later.
pub async fn wait_for(ctx: &Ctx, refund: RefundId) -> Result<(), Failure<RefundRejected>> {
    let job: Result<_, Failure<RefundRejected>> =
        ctx.read(async |snap| Ok(reads::refund_job(snap, refund).await?)).await;
    if let Some(job) = job? {
        ctx.run_now(job).await?;
    }
    Ok(())
}

/// Somebody of the shop has sent money back.
pub(crate) async fn give_back_by_hand(
    ctx: &Ctx,
    payment: PaymentId,
    refund: RefundId,
) -> Result<(), Failure<RefundRejected>> {
    ctx.write(async |tx| steps::give_back_by_hand(tx, ctx, payment, refund).await).await
}

/// Decides about a way to pay.
pub async fn put_way(ctx: &Ctx, way: Way, version: i64, wish: &WayWish) -> Result<(), Failure<WayRejected>> {
    ctx.write(async |tx| steps::put_way(tx, ctx, way, version, wish).await).await
}
