//! What is decided about the words of a question or an answer holds for them: they count while they stand. Heard twice it is done
//! once.

use super::{counted, keep, load, tell};
use crate::{
    model::{Answer, ContributionId, Question},
    notices,
    rules::ranked::weighed,
    store,
};
use action::{Ctx, Failure};
use contributions::model::{Contribution, Kind};
use database::{StoreError, Tx};
use kernel::rejection::Never;
use notifications::model::notices::Tell;
use questions_facts::{AnswerUnaccepted, QuestionAnswered};

/// Makes a question or an answer what its contribution is.
pub(crate) async fn follow(tx: &mut Tx, ctx: &Ctx, id: ContributionId) -> Result<(), Failure<Never>> {
    let Some(words) = contributions::reads::one(tx, id).await? else { return Ok(()) };
    match words.kind {
        Kind::Question => of_question(tx, &words).await,
        Kind::Answer => of_answer(tx, ctx, &words).await,
        Kind::Review | Kind::Reply | Kind::Comment | Kind::Story | Kind::Article => Ok(()),
    }
}

async fn of_question(tx: &mut Tx, words: &Contribution) -> Result<(), Failure<Never>> {
    let Some(before) = store::questions::find(tx, words.id).await? else { return Ok(()) };
    if before.state == words.state {
        return Ok(());
    }
    keep(tx, &Question { state: words.state, ..before }).await
}

async fn of_answer(tx: &mut Tx, ctx: &Ctx, words: &Contribution) -> Result<(), Failure<Never>> {
    let Some(before) = store::answers::find(tx, words.id).await? else { return Ok(()) };
    if before.state == words.state {
        return Ok(());
    }
    let now = Answer { state: words.state, ..before.clone() };
    if !store::answers::save(tx, &now).await? {
        return Err(Failure::Conflict);
    }
    let question: Question = load(tx, now.question).await?;
    let now = Answer { version: now.version + 1, ..now };
    match (before.is_shown(), now.is_shown()) {
        (false, true) => stands(tx, ctx, &now, &question).await,
        (true, false) => is_gone(tx, &now, &question).await,
        (true, true) | (false, false) => Ok(()),
    }
}

/// An answer stands from now on: the question has one more, and whoever asked hears of it the first time.
pub(super) async fn stands<R>(
    tx: &mut Tx,
    ctx: &Ctx,
    answer: &Answer,
    question: &Question,
) -> Result<(), Failure<R>> {
    let mut now = counted(tx, question).await?;
    now.answered_at = question.answered_at.or(Some(ctx.now()));
    keep(tx, &now).await?;
    if answer.is_told {
        return Ok(());
    }
    if !store::answers::save(tx, &Answer { is_told: true, ..answer.clone() }).await? {
        return Err(Failure::Conflict);
    }
    tx.record(&QuestionAnswered {
        question: question.id,
        answer: answer.id,
        product: question.product,
        person: answer.person,
        mark: answer.mark,
    })
    .await?;
    let link = Kind::Question.path(question.id);
    if let Some(to) = question.person.filter(|asker| answer.person != Some(*asker)) {
        let tell =
            Tell { kind: &notices::ANSWERED, to, about: answer.id.into(), nth: 0, link: &link, by: None };
        notifications::steps::tell(tx, ctx, &tell).await?;
    }
    Ok(())
}

/// An answer stands no more: if it was the accepted one, none is.
async fn is_gone(tx: &mut Tx, answer: &Answer, question: &Question) -> Result<(), Failure<Never>> {
    let now = counted(tx, question).await?;
    keep(tx, &now).await?;
    if question.accepted == Some(answer.id) {
        tx.record(&AnswerUnaccepted {
            question: question.id,
            answer: answer.id,
            product: question.product,
            asker: question.person,
            author: answer.person,
            is_own: answer.person.is_some() && answer.person == question.person,
        })
        .await?;
    }
    Ok(())
}

/// So many find it good: where it stands among the others.
pub(crate) async fn voted(tx: &mut Tx, id: ContributionId) -> Result<(), StoreError> {
    let Some(words) = contributions::reads::one(tx, id).await? else { return Ok(()) };
    let (helpful, score) = weighed(words.up, words.down);
    match words.kind {
        Kind::Question => {
            let Some(question) = store::questions::find(tx, id).await? else { return Ok(()) };
            store::questions::set_score(tx, id, score).await?;
            tell(tx, &question).await
        }
        Kind::Answer => {
            let Some(answer) = store::answers::find(tx, id).await? else { return Ok(()) };
            store::answers::set_votes(tx, id, (helpful, score)).await?;
            let Some(question) = store::questions::find(tx, answer.question).await? else { return Ok(()) };
            let now = counted(tx, &question).await?;
            if now.best != question.best {
                store::questions::save(tx, &now).await?;
            }
            tell(tx, &question).await
        }
        Kind::Review | Kind::Reply | Kind::Comment | Kind::Story | Kind::Article => Ok(()),
    }
}
