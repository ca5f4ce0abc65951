//! What buyers and those who run the shop do with payments.

pub use crate::model::Next;
use crate::{
    model::{
        Attempt, CardUse, ContractWish, Delivery, NotHeard, Payment, Peer, SavedId, Stage, State,
        TheirMovement, Tried, Way, WayWish,
    },
    providers::Providers,
    reads,
    rules::{self, CardRejected, ContractRejected, ListRejected, PayRejected, RefundRejected, WayRejected},
    steps,
};
use action::{Ctx, Failure, Made, Ran};
use database::StoreError;
use kernel::{Actor, Money, Subject, Timestamp, rejection::Never};
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

/// Somebody of the shop has money asked back once more that was taken beside what was asked for; the provider's answer is waited
/// for, eight seconds at most.
pub(crate) async fn ask_again(
    ctx: &Ctx,
    payment: PaymentId,
    refund: RefundId,
) -> Result<(), Failure<RefundRejected>> {
    let again = ctx.write(async |tx| steps::ask_again(tx, ctx, payment, refund).await).await?;
    wait_for(ctx, again).await
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

/// Keeps what was agreed with a provider.
pub(crate) async fn put_contract(
    ctx: &Ctx,
    peer: Peer,
    version: i64,
    wish: &ContractWish,
) -> Result<(), Failure<ContractRejected>> {
    ctx.write(async |tx| steps::put_contract(tx, ctx, peer, version, wish).await).await
}

/// Asks a provider something harmless.
pub(crate) async fn try_out(ctx: &Ctx, providers: &Providers, peer: Peer) -> Tried {
    let Some(provider) = providers.with(peer) else { return Tried::Silent };
    tokio::time::timeout(PATIENCE, provider.try_out(ctx)).await.unwrap_or(Tried::Silent)
}

/// Hears what a provider brings by itself, or what a buyer brings back from it. Nothing changes where it is not signed.
pub(crate) async fn listen(
    ctx: &Ctx,
    providers: &Providers,
    way: Way,
    brought: &Delivery,
) -> Result<(), NotHeard> {
    let provider = providers.of(way).ok_or(NotHeard::Unsigned)?;
    // Whoever carries it, it is the provider that speaks.
    let house = &Ctx::new(ctx.house().clone(), Actor::House);
    for told in &provider.hear(house, brought).await? {
        let heard: Result<_, Failure<PayRejected>> =
            house.write(async |tx| steps::hear_told(tx, house, way.peer(), told).await).await;
        heard.map_err(|failure| NotHeard::Later(failure.to_string()))?;
    }
    if let Some((attempt, card)) = &provider.hear_card(house, brought).await? {
        let kept: Result<(), StoreError> =
            house.write(async |tx| steps::saved::kept(tx, house, *attempt, card).await).await;
        kept.map_err(|error| NotHeard::Later(error.to_string()))?;
    }
    Ok(())
}

/// Somebody goes on to the provider by a link: what somebody else has agreed to about their card does not count.
pub(crate) async fn meet(ctx: &Ctx, attempt: Option<&Attempt>) -> Result<(), Failure<Never>> {
    let Some(CardUse::Keep(card)) = attempt.map(|attempt| attempt.card) else { return Ok(()) };
    ctx.write(async |tx| Ok(steps::saved::meet(tx, ctx, card).await?)).await
}

/// Whoever asks wants one of their cards forgotten.
pub(crate) async fn remove_card(ctx: &Ctx, id: SavedId) -> Result<(), Failure<Never>> {
    let person = ctx.person()?;
    ctx.write(async |tx| steps::remove_card(tx, ctx, person, id).await).await
}

/// What the provider of a way says it has moved in a window of time, from its first instant to the first after it. It is asked
/// now and waited for, eight seconds at most. Refused where it has no such list, or has not answered yet: then what it says is
/// kept as soon as it does, and `reads::listed` has it.
pub async fn their_list(
    ctx: &Ctx,
    way: Way,
    from: Timestamp,
    to: Timestamp,
) -> Result<Vec<TheirMovement>, Failure<ListRejected>> {
    let has_contract: Result<bool, Failure<ListRejected>> = match way.peer().filter(|_| rules::has_list(way))
    {
        Some(peer) => ctx.read(async |snap| Ok(reads::contract(snap, peer).await?.is_some())).await,
        None => Ok(false),
    };
    if !has_contract? {
        return Err(Failure::Rejected(ListRejected::None));
    }
    let job: Result<_, Failure<ListRejected>> =
        ctx.write(async |tx| Ok(steps::ask_for_list(tx, ctx, way, (from, to)).await?)).await;
    match ctx.run_now(job?).await? {
        Ran::Done => {}
        Ran::SetAside | Ran::StillRunning => return Err(Failure::Rejected(ListRejected::NotYet)),
    }
    ctx.read(async |snap| Ok(reads::listed(snap, way, from, to).await?)).await
}
