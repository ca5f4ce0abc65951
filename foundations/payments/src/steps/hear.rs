//! What a provider says about an attempt, kept: by a job that asked, by somebody who came back, by the provider itself.

use super::{KeepCard, LetGo, give_back_extra, keep, let_go};
use crate::{
    model::{Answer, Attempt, AttemptId, CardUse, Payment, Peer, Stage, Told},
    rules::{self, PayRejected, Then},
    store,
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};

/// Keeps what a provider says. Said twice or late it changes nothing more. What cannot be (another amount than was asked for) is
/// a refusal, and goes back.
pub(crate) async fn hear(
    tx: &mut Tx,
    ctx: &Ctx,
    id: AttemptId,
    answer: &Answer,
) -> Result<Payment, Failure<PayRejected>> {
    let attempt = store::attempts::find(tx, id).await?.ok_or(Failure::NotFound)?;
    let payment = super::load(tx, attempt.payment).await?;
    let heard = rules::hear(&payment, &attempt, answer, ctx.now()).unwrap_or_else(|odd| {
        tracing::warn!(payment = %payment.id, attempt = %id, %odd, "a provider says what cannot be");
        rules::odd(&payment, &attempt, answer, odd, ctx.now())
    });
    if heard.attempt != attempt {
        store::attempts::save(tx, &heard.attempt).await?;
    }
    if is_kept_now(&attempt, &heard.attempt) {
        ctx.enqueue(tx, &KeepCard { attempt: id }).await?;
    }
    keep(tx, ctx, &payment, &heard.payment).await?;
    match heard.then {
        Then::Nothing => {}
        Then::LetGo => ctx.enqueue(tx, &LetGo { attempt: id }).await.map(drop)?,
        Then::LetGoOf(number) => let_go(tx, ctx, payment.id, number).await?,
        Then::GiveBack(amount) => {
            tracing::warn!(payment = %payment.id, attempt = %id, "money was taken that goes back");
            give_back_extra(tx, ctx, &heard.attempt, amount).await?;
        }
    }
    tx.record(&heard.facts).await?;
    Ok(heard.payment)
}

/// Whether the card of an attempt has just paid that is to be kept.
fn is_kept_now(before: &Attempt, after: &Attempt) -> bool {
    let has_paid = |one: &Attempt| matches!(one.stage, Stage::Authorised | Stage::Captured);
    matches!(after.card, CardUse::Keep(_)) && has_paid(after) && !has_paid(before)
}

/// The same of what a provider has told by itself. What it says of attempts that are not made through it, or that nobody knows,
/// is passed over: others may use the same account there.
pub(crate) async fn hear_told(
    tx: &mut Tx,
    ctx: &Ctx,
    peer: Option<Peer>,
    told: &Told,
) -> Result<(), Failure<PayRejected>> {
    let known = store::attempts::find(tx, told.attempt).await?;
    match known.filter(|known| known.way.peer() == peer) {
        Some(_) => hear(tx, ctx, told.attempt, &told.answer).await.map(drop),
        None => {
            tracing::info!(attempt = %told.attempt, "a provider told of an attempt that nobody knows");
            Ok(())
        }
    }
}

/// The same where nothing can be refused.
pub(crate) async fn hear_within(
    tx: &mut Tx,
    ctx: &Ctx,
    id: AttemptId,
    answer: &Answer,
) -> Result<(), StoreError> {
    match hear(tx, ctx, id, answer).await {
        Ok(_) => Ok(()),
        Err(Failure::Broken(error)) => Err(error),
        Err(Failure::SlowDown) => Err(StoreError::SlowDown),
        Err(other) => Err(StoreError::Corrupt(format!("payment attempt {id}: {other}"))),
    }
}
