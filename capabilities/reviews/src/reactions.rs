//! What reviews hear: what becomes of their words, and what others think of them.

mod invitations;
mod names;

use crate::steps;
use action::{Ctx, Failure, Reaction, Unheard, on};
use contributions_facts::{
    ContributionEdited, ContributionHeld, ContributionHidden, ContributionId, ContributionPublished,
    ContributionRejected, ContributionRestored, ContributionVoted, ContributionWithdrawn,
};
use database::Tx;
use kernel::rejection::Never;
use reviews_facts::ProductScored;

pub(crate) fn all() -> Vec<Reaction> {
    let mut all = vec![
        on("reviews.published", on_published),
        on("reviews.held", on_held),
        on("reviews.rejected", on_rejected),
        on("reviews.edited", on_edited),
        on("reviews.hidden", on_hidden),
        on("reviews.restored", on_restored),
        on("reviews.withdrawn", on_withdrawn),
        on("reviews.voted", on_voted),
        on("reviews.sum_up", on_scored),
    ];
    all.extend(names::all());
    all.extend(invitations::all());
    all
}

async fn follow(tx: &mut Tx, ctx: &Ctx, id: ContributionId) -> Result<(), Unheard> {
    let done: Result<(), Failure<Never>> = steps::follow(tx, ctx, id).await;
    Ok(done?)
}

async fn on_published(tx: &mut Tx, ctx: &Ctx, fact: &ContributionPublished) -> Result<(), Unheard> {
    follow(tx, ctx, fact.contribution).await
}

async fn on_held(tx: &mut Tx, ctx: &Ctx, fact: &ContributionHeld) -> Result<(), Unheard> {
    follow(tx, ctx, fact.contribution).await
}

async fn on_rejected(tx: &mut Tx, ctx: &Ctx, fact: &ContributionRejected) -> Result<(), Unheard> {
    follow(tx, ctx, fact.contribution).await
}

async fn on_edited(tx: &mut Tx, ctx: &Ctx, fact: &ContributionEdited) -> Result<(), Unheard> {
    follow(tx, ctx, fact.contribution).await
}

async fn on_hidden(tx: &mut Tx, ctx: &Ctx, fact: &ContributionHidden) -> Result<(), Unheard> {
    follow(tx, ctx, fact.contribution).await
}

async fn on_restored(tx: &mut Tx, ctx: &Ctx, fact: &ContributionRestored) -> Result<(), Unheard> {
    follow(tx, ctx, fact.contribution).await
}

async fn on_withdrawn(tx: &mut Tx, ctx: &Ctx, fact: &ContributionWithdrawn) -> Result<(), Unheard> {
    follow(tx, ctx, fact.contribution).await
}

async fn on_voted(tx: &mut Tx, _: &Ctx, fact: &ContributionVoted) -> Result<(), Unheard> {
    Ok(steps::voted(tx, fact.contribution).await?)
}

async fn on_scored(tx: &mut Tx, ctx: &Ctx, fact: &ProductScored) -> Result<(), Unheard> {
    Ok(steps::aspects::ask(tx, ctx, fact).await?)
}
