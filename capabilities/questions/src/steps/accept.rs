//! Whoever asked says which answer helped, or says so no more.

use super::{counted, keep, load};
use crate::{
    model::{Answer, ContributionId, Question},
    notices,
    rules::{
        TurnRejected, may_accept,
        stages::{Has, Verb, turn},
    },
    store,
};
use action::{Ctx, Failure};
use contributions::model::Kind;
use database::{StoreError, Tx};
use kernel::PersonId;
use notifications::model::notices::Tell;
use questions_facts::{AnswerAccepted, AnswerUnaccepted};

/// This answer helped, and none before it. Said twice it is said once.
pub(crate) async fn accept(
    tx: &mut Tx,
    ctx: &Ctx,
    (id, answer): (ContributionId, ContributionId),
    by: PersonId,
) -> Result<(), Failure<TurnRejected>> {
    let question = mine(tx, id, by, Verb::Accept).await?;
    let fits = |one: &Answer| one.question == id && one.is_shown();
    let found = store::answers::find(tx, answer).await?.filter(fits);
    let answer = found.ok_or(Failure::Rejected(TurnRejected::NoAnswer))?;
    if question.accepted == Some(answer.id) {
        return Ok(());
    }
    drop_accepted(tx, &question).await?;
    let now = counted(tx, &Question { accepted: Some(answer.id), ..question.clone() }).await?;
    keep(tx, &now).await?;
    let is_own = answer.person == Some(by);
    let fact = AnswerAccepted {
        question: id,
        answer: answer.id,
        product: question.product,
        asker: question.person,
        author: answer.person,
        is_own,
    };
    tx.record(&fact).await?;
    if let Some(to) = answer.person.filter(|_| !is_own) {
        let link = Kind::Answer.path(answer.id);
        let tell =
            Tell { kind: &notices::ACCEPTED, to, about: answer.id.into(), nth: 0, link: &link, by: None };
        notifications::steps::tell(tx, ctx, &tell).await?;
    }
    Ok(())
}

/// None is the one any more.
pub(crate) async fn unaccept(
    tx: &mut Tx,
    id: ContributionId,
    by: PersonId,
) -> Result<(), Failure<TurnRejected>> {
    let question = mine(tx, id, by, Verb::Unaccept).await?;
    drop_accepted(tx, &question).await?;
    let now = counted(tx, &Question { accepted: None, ..question }).await?;
    keep(tx, &now).await
}

/// A question of theirs with which this can be done.
async fn mine(
    tx: &mut Tx,
    id: ContributionId,
    by: PersonId,
    verb: Verb,
) -> Result<Question, Failure<TurnRejected>> {
    let question: Question = load(tx, id).await?;
    may_accept(&question, by).map_err(Failure::Rejected)?;
    if !question.is_shown() {
        return Err(Failure::Rejected(TurnRejected::NotShown));
    }
    let has = Has { answers: question.answers, accepted: question.accepted.is_some() };
    turn(question.stage, verb, has).map_err(Failure::Rejected)?;
    Ok(question)
}

/// Tells that the answer that was accepted until now is so no more.
async fn drop_accepted(tx: &mut Tx, question: &Question) -> Result<(), StoreError> {
    let Some(id) = question.accepted else { return Ok(()) };
    let author = store::answers::find(tx, id).await?.and_then(|one| one.person);
    tx.record(&AnswerUnaccepted {
        question: question.id,
        answer: id,
        product: question.product,
        asker: question.person,
        author,
        is_own: author.is_some() && author == question.person,
    })
    .await
}
