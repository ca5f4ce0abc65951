//! Somebody says that a question asks the same as another. Three who name the same close it (RULES 1.D).

use super::{load, office::merged};
use crate::{
    model::{ContributionId, Deed, Question},
    reads,
    rules::{
        TurnRejected, agreed, may_merge,
        stages::{Has, Verb, turn},
    },
    store,
};
use action::{Ctx, Failure};
use database::Tx;
use kernel::PersonId;

/// So many words about one question are counted.
const MOST: u32 = 50;

/// What somebody says; tells whether it closed the question. Each has one word about a question.
pub(crate) async fn same(
    tx: &mut Tx,
    ctx: &Ctx,
    (id, into): (ContributionId, ContributionId),
    by: PersonId,
) -> Result<bool, Failure<TurnRejected>> {
    let question: Question = load(tx, id).await?;
    if !question.is_shown() {
        return Err(Failure::Rejected(TurnRejected::NotShown));
    }
    let has = Has { answers: question.answers, accepted: question.accepted.is_some() };
    turn(question.stage, Verb::Merge, has).map_err(Failure::Rejected)?;
    let other = store::questions::find(tx, into).await?;
    let other = other.ok_or(Failure::Rejected(TurnRejected::Into))?;
    may_merge(&question, &other).map_err(Failure::Rejected)?;
    if !reads::reputation::may(tx, by, Deed::Same).await? {
        return Err(Failure::Rejected(TurnRejected::Points));
    }
    // Who says the same at once stands in line at the question: else neither counts the other's word.
    store::questions::stand_in_line(tx, id).await?;
    store::same::put(tx, id, by, into, ctx.now()).await?;
    let votes = store::same::of_question(tx, id, MOST).await?;
    if agreed(&votes) != Some(into) {
        return Ok(false);
    }
    merged(tx, ctx, &question, into).await?;
    Ok(true)
}
