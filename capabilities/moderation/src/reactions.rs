//! What others say is counted for the account that the shop gives: texts that waited, reports of readers. What was taken down
//! elsewhere gets a decision of its own, so that its author can appeal.

use crate::steps;
use action::{Ctx, Reaction, Unheard, on};
use contributions_facts::{ContributionHeld, ContributionHidden, ContributionReported};
use database::Tx;

pub(crate) fn all() -> Vec<Reaction> {
    vec![
        on("moderation.held", on_held),
        on("moderation.reported", on_reported),
        on("moderation.hidden", on_hidden),
    ]
}

async fn on_held(tx: &mut Tx, ctx: &Ctx, held: &ContributionHeld) -> Result<(), Unheard> {
    Ok(steps::tally(tx, ctx.now(), "held", held.reason.code()).await?)
}

async fn on_reported(tx: &mut Tx, ctx: &Ctx, reported: &ContributionReported) -> Result<(), Unheard> {
    Ok(steps::tally(tx, ctx.now(), "reported", reported.reason.code()).await?)
}

async fn on_hidden(tx: &mut Tx, ctx: &Ctx, hidden: &ContributionHidden) -> Result<(), Unheard> {
    Ok(steps::taken_down(tx, ctx, hidden.contribution, hidden.statement).await?)
}
