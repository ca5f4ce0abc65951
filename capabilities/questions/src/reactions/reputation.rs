//! What gives points and takes them back: votes, answers that helped, texts that were taken down.

use crate::steps::reputation::{self as steps, Acceptance};
use action::{Ctx, Reaction, Unheard, on};
use contributions_facts::{
    ContributionHidden, ContributionRestored, ContributionVoted, ContributionWithdrawn,
};
use database::Tx;
use questions_facts::{AnswerAccepted, AnswerUnaccepted};

pub(crate) fn all() -> Vec<Reaction> {
    vec![
        on("questions.reputation_voted", on_voted),
        on("questions.reputation_hidden", on_hidden),
        on("questions.reputation_restored", on_restored),
        on("questions.reputation_withdrawn", on_withdrawn),
        on("questions.reputation_accepted", on_accepted),
        on("questions.reputation_unaccepted", on_unaccepted),
    ]
}

async fn on_voted(tx: &mut Tx, ctx: &Ctx, fact: &ContributionVoted) -> Result<(), Unheard> {
    Ok(steps::weigh(tx, ctx, fact.contribution).await?)
}

async fn on_hidden(tx: &mut Tx, ctx: &Ctx, fact: &ContributionHidden) -> Result<(), Unheard> {
    Ok(steps::weigh(tx, ctx, fact.contribution).await?)
}

async fn on_restored(tx: &mut Tx, ctx: &Ctx, fact: &ContributionRestored) -> Result<(), Unheard> {
    Ok(steps::weigh(tx, ctx, fact.contribution).await?)
}

async fn on_withdrawn(tx: &mut Tx, ctx: &Ctx, fact: &ContributionWithdrawn) -> Result<(), Unheard> {
    Ok(steps::weigh(tx, ctx, fact.contribution).await?)
}

async fn on_accepted(tx: &mut Tx, ctx: &Ctx, fact: &AnswerAccepted) -> Result<(), Unheard> {
    let (question, answer) = (fact.question, fact.answer);
    let (asker, author, is_own) = (fact.asker, fact.author, fact.is_own);
    Ok(steps::accepted(tx, ctx, Acceptance { question, answer, asker, author, is_own }).await?)
}

async fn on_unaccepted(tx: &mut Tx, ctx: &Ctx, fact: &AnswerUnaccepted) -> Result<(), Unheard> {
    let (question, answer) = (fact.question, fact.answer);
    let (asker, author, is_own) = (fact.asker, fact.author, fact.is_own);
    Ok(steps::accepted(tx, ctx, Acceptance { question, answer, asker, author, is_own }).await?)
}
