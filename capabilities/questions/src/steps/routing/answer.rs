//! Whoever has the secret of a letter answers the question it asks, once. Looking at the form writes nothing.

use crate::{
    model::{Answering, ContributionId, OwnerAsked, Question},
    routing_secret,
    rules::AnswerRejected,
    steps, store,
};
use accounts::model::Person;
use action::{Ctx, Failure};
use contributions::model::Written;
use database::{Snapshot, StoreError, Tx};
use kernel::Lang;

/// What the secret of a letter leads to.
#[derive(Clone, Debug)]
pub(crate) struct AskedOwner {
    /// Who was asked, and what they answered.
    pub(crate) asked: OwnerAsked,
    /// About what.
    pub(crate) question: Question,
}

/// What a secret leads to, while its owner is here and everybody can read the question.
pub(crate) async fn asked(snap: &mut Snapshot, secret: &str) -> Result<Option<AskedOwner>, StoreError> {
    let Some(hash) = routing_secret::kept_of(secret) else { return Ok(None) };
    let Some(asked) = store::routing_owner::by_secret(snap, &hash).await? else { return Ok(None) };
    let person = accounts::reads::person(snap, asked.person).await?.filter(Person::is_active);
    let question = store::questions::find(snap, asked.question).await?.filter(Question::is_shown);
    Ok(person.and(question).map(|question| AskedOwner { asked, question }))
}

/// Writes the answer of whoever was asked.
pub(crate) async fn answer(
    tx: &mut Tx,
    ctx: &Ctx,
    secret: &str,
    (body, lang, household): (&str, Lang, Option<u128>),
) -> Result<Written, Failure<AnswerRejected>> {
    let AskedOwner { asked, question } = asked_once(tx, secret).await?;
    let wanted = Answering {
        question: question.id,
        person: asked.person,
        is_house: false,
        body: body.to_owned(),
        lang,
        household,
    };
    let written = steps::answer(tx, ctx, &wanted).await?;
    keep(tx, &asked, written.id).await?;
    Ok(written)
}

async fn asked_once(tx: &mut Tx, secret: &str) -> Result<AskedOwner, Failure<AnswerRejected>> {
    let found = asked(tx, secret).await?.ok_or(Failure::NotFound)?;
    match found.asked.answer {
        None => Ok(found),
        Some(_) => Err(Failure::Rejected(AnswerRejected::Already)),
    }
}

async fn keep(
    tx: &mut Tx,
    asked: &OwnerAsked,
    answer: ContributionId,
) -> Result<(), Failure<AnswerRejected>> {
    match store::routing_owner::put_answer(tx, asked, answer).await? {
        true => Ok(()),
        false => Err(Failure::Rejected(AnswerRejected::Already)),
    }
}
