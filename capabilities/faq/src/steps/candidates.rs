//! Accepted answers that may become help: they are heard of, put together into an article, or left where they are.

use super::begin::begin;
use crate::{
    model::{About, Answer, ArticleId, Candidate, CandidateState, ContributionId, Credit, Draft, Terms},
    reads,
    rules::{self, PromoteRejected},
    store,
};
use action::{Ctx, Failure};
use catalog_facts::ProductId;
use database::{StoreError, Tx};
use kernel::{PersonId, rejection::Never};

/// An answer was accepted, or is the accepted one no more.
pub(crate) async fn accepted(
    tx: &mut Tx,
    ctx: &Ctx,
    (question, answer): (ContributionId, ContributionId),
    product: ProductId,
    is_accepted: bool,
) -> Result<(), StoreError> {
    let state = CandidateState::Open;
    let one = Candidate { answer, question, product, state, at: ctx.now() };
    store::candidates::count(tx, &one, if is_accepted { 1 } else { -1 }).await
}

/// It is no help to others.
pub(crate) async fn drop_candidate(tx: &mut Tx, answer: ContributionId) -> Result<(), Failure<Never>> {
    match store::candidates::settle(tx, answer, CandidateState::Dropped).await? {
        true => Ok(()),
        false => Err(Failure::Conflict),
    }
}

/// Puts answers about one product together into an article that their authors are thanked in. Nobody reads it yet.
pub async fn promote(
    tx: &mut Tx,
    ctx: &Ctx,
    by: PersonId,
    chosen: &[ContributionId],
    topic: &str,
) -> Result<ArticleId, Failure<PromoteRejected>> {
    let answers = chosen_ones(tx, chosen).await?;
    let first = answers.first().ok_or(Failure::Rejected(PromoteRejected::Nothing))?;
    let (title, body) = rules::merged(&answers);
    let draft = Draft {
        about: About::Product(first.candidate.product),
        topic: topic.to_owned(),
        lang: first.lang,
        title: title.chars().take(*rules::manner().title.end()).collect(),
        body,
        terms: Terms::default(),
    };
    let credits: Vec<Credit> = answers.iter().filter_map(|one| credit(one, ctx)).collect();
    let begun = begin(tx, ctx, by, &draft, &credits).await;
    let article = begun.map_err(|failure| failure.widen(PromoteRejected::Begin))?;
    for one in &answers {
        if !store::candidates::settle(tx, one.candidate.answer, CandidateState::Used).await? {
            return Err(Failure::Conflict);
        }
    }
    Ok(article)
}

/// The chosen answers with their words: all of them wait, about one product and in one language.
async fn chosen_ones(
    tx: &mut Tx,
    chosen: &[ContributionId],
) -> Result<Vec<Answer>, Failure<PromoteRejected>> {
    let mut answers: Vec<Answer> = Vec::with_capacity(chosen.len());
    for id in chosen {
        let found = store::candidates::find(tx, *id).await?;
        let open = found.filter(|one| one.state == CandidateState::Open);
        let one = open.ok_or(Failure::Rejected(PromoteRejected::Nothing))?;
        answers.extend(reads::answers(tx, &[one]).await?);
    }
    let told = |one: &Answer| (one.candidate.product, one.lang);
    match answers.windows(2).all(|pair| told(&pair[0]) == told(&pair[1])) {
        true => Ok(answers),
        false => Err(Failure::Rejected(PromoteRejected::Mixed)),
    }
}

/// Thanks to whoever answered; the shop thanks itself for nothing.
fn credit(of: &Answer, ctx: &Ctx) -> Option<Credit> {
    let (source, person) = (of.candidate.answer, of.author);
    (!of.is_house).then(|| Credit { source, person, is_answer: true, at: ctx.now() })
}
