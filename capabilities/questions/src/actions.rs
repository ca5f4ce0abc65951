//! What people do with questions: each opens one transaction and calls one step.

pub(crate) mod privilege;
pub(crate) mod routing;

pub use crate::rules::{AnswerRejected, AskRejected, TurnRejected};

use crate::{
    model::{Answering, Asking, CloseReason, ContributionId, Found, State},
    steps,
};
use action::{Ctx, Failure};
use kernel::{Subject, rejection::Never};

/// Asks, once for each form; gives which it is and, the first time, what became of it.
pub async fn ask(
    ctx: &Ctx,
    wanted: &Asking,
) -> Result<(ContributionId, Option<State>), Failure<AskRejected>> {
    let made = ctx
        .make(async |tx| {
            let written = steps::ask(tx, ctx, wanted).await?;
            Ok((written.id, written.state))
        })
        .await?;
    if made.told.is_some() {
        let subject: Subject = wanted.product.into();
        ctx.house().signals.count("questions.asked", Some(subject), "");
    }
    Ok((made.what, made.told))
}

/// Asks the shop alone, once for each form.
pub(crate) async fn ask_privately(
    ctx: &Ctx,
    wanted: &Asking,
) -> Result<ContributionId, Failure<AskRejected>> {
    let made = ctx.make(async |tx| Ok((steps::ask_privately(tx, ctx, wanted).await?, ()))).await?;
    Ok(made.what)
}

/// Answers, once for each form; gives which it is and, the first time, what became of it.
pub async fn answer(
    ctx: &Ctx,
    wanted: &Answering,
) -> Result<(ContributionId, Option<State>), Failure<AnswerRejected>> {
    let made = ctx
        .make(async |tx| {
            let written = steps::answer(tx, ctx, wanted).await?;
            Ok((written.id, written.state))
        })
        .await?;
    Ok((made.what, made.told))
}

/// Whoever asked says which answer helped.
pub async fn accept(
    ctx: &Ctx,
    question: ContributionId,
    answer: ContributionId,
) -> Result<(), Failure<TurnRejected>> {
    let by = ctx.person()?;
    ctx.write(async |tx| steps::accept(tx, ctx, (question, answer), by).await).await
}

/// They say so no more.
pub(crate) async fn unaccept(ctx: &Ctx, question: ContributionId) -> Result<(), Failure<TurnRejected>> {
    let by = ctx.person()?;
    ctx.write(async |tx| steps::unaccept(tx, question, by).await).await
}

/// Whoever asks says that a question is the same as another; tells whether that closed it.
pub(crate) async fn same(
    ctx: &Ctx,
    question: ContributionId,
    into: ContributionId,
) -> Result<bool, Failure<TurnRejected>> {
    let by = ctx.person()?;
    ctx.write(async |tx| steps::same(tx, ctx, (question, into), by).await).await
}

/// Staff leads a question on to another.
pub(crate) async fn merge(
    ctx: &Ctx,
    question: ContributionId,
    into: ContributionId,
) -> Result<(), Failure<TurnRejected>> {
    ctx.write(async |tx| steps::merge(tx, ctx, question, into).await).await
}

/// Staff closes one.
pub(crate) async fn close(
    ctx: &Ctx,
    question: ContributionId,
    reason: CloseReason,
) -> Result<(), Failure<TurnRejected>> {
    ctx.write(async |tx| steps::close(tx, ctx, question, reason).await).await
}

/// Staff lets one go on again.
pub(crate) async fn reopen(ctx: &Ctx, question: ContributionId) -> Result<(), Failure<TurnRejected>> {
    ctx.write(async |tx| steps::reopen(tx, ctx, question).await).await
}

/// Staff takes one into private.
pub(crate) async fn convert(ctx: &Ctx, question: ContributionId) -> Result<(), Failure<TurnRejected>> {
    ctx.write(async |tx| steps::convert(tx, ctx, question).await).await
}

/// Somebody found their answer before they asked: counted once for each form.
pub(crate) async fn helped(ctx: &Ctx, found: &Found) -> Result<(), Failure<Never>> {
    ctx.make(async |tx| Ok((found.id, steps::helped(tx, ctx, found).await?))).await.map(drop)
}
