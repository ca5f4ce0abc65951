//! What help hears: which answers were accepted, what becomes of words, which products change.

use crate::steps;
use action::{Ctx, Reaction, Unheard, on};
use catalog_facts::ProductChanged;
use contributions_facts::{
    ContributionEdited, ContributionHeld, ContributionHidden, ContributionPublished, ContributionRejected,
    ContributionRestored, ContributionWithdrawn,
};
use database::Tx;
use questions_facts::{AnswerAccepted, AnswerUnaccepted};

pub(crate) fn all() -> Vec<Reaction> {
    vec![
        on("faq.accepted", on_accepted),
        on("faq.unaccepted", on_unaccepted),
        on("faq.product_changed", on_changed),
        on("faq.published", on_published),
        on("faq.held", on_held),
        on("faq.rejected", on_rejected),
        on("faq.edited", on_edited),
        on("faq.hidden", on_hidden),
        on("faq.restored", on_restored),
        on("faq.withdrawn", on_withdrawn),
    ]
}

async fn on_accepted(tx: &mut Tx, ctx: &Ctx, fact: &AnswerAccepted) -> Result<(), Unheard> {
    Ok(steps::accepted(tx, ctx, (fact.question, fact.answer), fact.product, true).await?)
}

async fn on_unaccepted(tx: &mut Tx, ctx: &Ctx, fact: &AnswerUnaccepted) -> Result<(), Unheard> {
    Ok(steps::accepted(tx, ctx, (fact.question, fact.answer), fact.product, false).await?)
}

async fn on_changed(tx: &mut Tx, ctx: &Ctx, fact: &ProductChanged) -> Result<(), Unheard> {
    Ok(steps::changed(tx, ctx, fact.product).await?)
}

async fn on_published(tx: &mut Tx, ctx: &Ctx, fact: &ContributionPublished) -> Result<(), Unheard> {
    Ok(steps::follow(tx, ctx, fact.contribution).await?)
}

async fn on_held(tx: &mut Tx, ctx: &Ctx, fact: &ContributionHeld) -> Result<(), Unheard> {
    Ok(steps::follow(tx, ctx, fact.contribution).await?)
}

async fn on_rejected(tx: &mut Tx, ctx: &Ctx, fact: &ContributionRejected) -> Result<(), Unheard> {
    Ok(steps::follow(tx, ctx, fact.contribution).await?)
}

async fn on_edited(tx: &mut Tx, ctx: &Ctx, fact: &ContributionEdited) -> Result<(), Unheard> {
    Ok(steps::follow(tx, ctx, fact.contribution).await?)
}

async fn on_hidden(tx: &mut Tx, ctx: &Ctx, fact: &ContributionHidden) -> Result<(), Unheard> {
    Ok(steps::follow(tx, ctx, fact.contribution).await?)
}

async fn on_restored(tx: &mut Tx, ctx: &Ctx, fact: &ContributionRestored) -> Result<(), Unheard> {
    Ok(steps::follow(tx, ctx, fact.contribution).await?)
}

async fn on_withdrawn(tx: &mut Tx, ctx: &Ctx, fact: &ContributionWithdrawn) -> Result<(), Unheard> {
    Ok(steps::follow(tx, ctx, fact.contribution).await?)
}
