//! What the shop does with a question: leads it on to another, closes it, lets it go on again, takes it into private.

use super::{counted, keep, load};
use crate::{
    model::{CloseReason, ContributionId, Question, QuestionState},
    notices,
    rules::{
        TurnRejected, may_merge,
        stages::{Has, Verb, turn},
    },
    store,
};
use action::{Change, Ctx, Failure};
use contributions::model::{HoldReason, Kind, RejectCode, State};
use database::{StoreError, Tx};
use kernel::NoticeKind;
use notifications::model::notices::Tell;
use questions_facts::{QuestionClosed, QuestionConverted, QuestionMerged};
use serde_json::json;

/// What a question becomes by this, if it can.
async fn turned(
    tx: &mut Tx,
    id: ContributionId,
    verb: Verb,
) -> Result<(Question, QuestionState), Failure<TurnRejected>> {
    let question: Question = load(tx, id).await?;
    let has = Has { answers: question.answers, accepted: question.accepted.is_some() };
    let stage = turn(question.stage, verb, has).map_err(Failure::Rejected)?;
    Ok((question, stage))
}

/// It asks the same as another of its product, and leads on to that one's answers.
pub(crate) async fn merge(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ContributionId,
    into: ContributionId,
) -> Result<(), Failure<TurnRejected>> {
    let (question, _) = turned(tx, id, Verb::Merge).await?;
    let other = store::questions::find(tx, into).await?;
    let other = other.ok_or(Failure::Rejected(TurnRejected::Into))?;
    may_merge(&question, &other).map_err(Failure::Rejected)?;
    audit(tx, ctx, &question, ("questions-audit-merged", QuestionState::Duplicate)).await?;
    merged(tx, ctx, &question, into).await
}

/// Keeps that it is the same as another, and tells whoever asked where the answers are.
pub(super) async fn merged(
    tx: &mut Tx,
    ctx: &Ctx,
    question: &Question,
    into: ContributionId,
) -> Result<(), Failure<TurnRejected>> {
    let now = Question { stage: QuestionState::Duplicate, into: Some(into), ..question.clone() };
    keep(tx, &now).await?;
    tx.record(&QuestionMerged { question: question.id, into }).await?;
    Ok(inform(tx, ctx, question, (&notices::MERGED, into)).await?)
}

/// The shop closes it and says why.
pub(crate) async fn close(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ContributionId,
    reason: CloseReason,
) -> Result<(), Failure<TurnRejected>> {
    let (question, stage) = turned(tx, id, Verb::Close).await?;
    audit(tx, ctx, &question, ("questions-audit-closed", stage)).await?;
    keep(tx, &Question { stage, reason: Some(reason), ..question.clone() }).await?;
    tx.record(&QuestionClosed { question: id, reason }).await?;
    Ok(inform(tx, ctx, &question, (&notices::CLOSED, id)).await?)
}

/// The shop was wrong: it goes on, and what others said of it is forgotten.
pub(crate) async fn reopen(tx: &mut Tx, ctx: &Ctx, id: ContributionId) -> Result<(), Failure<TurnRejected>> {
    let (question, stage) = turned(tx, id, Verb::Reopen).await?;
    audit(tx, ctx, &question, ("questions-audit-reopened", stage)).await?;
    store::same::forget(tx, id).await?;
    let now = counted(tx, &Question { stage, reason: None, into: None, ..question }).await?;
    keep(tx, &now).await
}

/// It is about an order of whoever asked: it goes on between them and the shop, and nobody else reads it any more.
pub(crate) async fn convert(tx: &mut Tx, ctx: &Ctx, id: ContributionId) -> Result<(), Failure<TurnRejected>> {
    let (question, stage) = turned(tx, id, Verb::Convert).await?;
    let person = question.person.ok_or(Failure::Rejected(TurnRejected::Nobody))?;
    if question.is_shown() {
        let held = contributions::steps::hold(tx, ctx, id, HoldReason::Staff).await;
        held.map_err(|failure| failure.widen(TurnRejected::State))?;
    }
    let rejected = contributions::steps::reject(tx, ctx, id, RejectCode::CustomerService).await;
    rejected.map_err(|failure| failure.widen(TurnRejected::State))?;
    audit(tx, ctx, &question, ("questions-audit-converted", stage)).await?;
    keep(tx, &Question { stage, state: State::Rejected, ..question.clone() }).await?;
    let fact = QuestionConverted { question: id, person, product: question.product };
    Ok(tx.record(&fact).await?)
}

/// Tells whoever asked what became of their question, and where they go on.
async fn inform(
    tx: &mut Tx,
    ctx: &Ctx,
    of: &Question,
    (kind, leads): (&'static NoticeKind, ContributionId),
) -> Result<(), StoreError> {
    let Some(to) = of.person else { return Ok(()) };
    let link = Kind::Question.path(leads);
    let tell = Tell { kind, to, about: of.id.into(), nth: of.version, link: &link, by: None };
    notifications::steps::tell(tx, ctx, &tell).await
}

/// What staff did is written down by its states; the text stands in no log.
async fn audit(
    tx: &mut Tx,
    ctx: &Ctx,
    of: &Question,
    (verb, stage): (&'static str, QuestionState),
) -> Result<(), StoreError> {
    let change = Change {
        verb,
        subject: of.id.into(),
        label: Kind::Question.code(),
        before: json!({ "stage": of.stage.code() }),
        after: json!({ "stage": stage.code() }),
    };
    ctx.audit(tx, &change).await
}
