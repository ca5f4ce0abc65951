//! What contributions hear of themselves: what was written is compared with what is there, after it was kept.

use crate::steps;
use action::{Ctx, Reaction, Unheard, on};
use contributions_facts::{ContributionEdited, ContributionWritten};
use database::Tx;

pub(crate) fn all() -> Vec<Reaction> {
    vec![on("contributions.compare_written", on_written), on("contributions.compare_edited", on_edited)]
}

async fn on_written(tx: &mut Tx, ctx: &Ctx, written: &ContributionWritten) -> Result<(), Unheard> {
    Ok(steps::look_for_alike(tx, ctx, written.contribution).await?)
}

async fn on_edited(tx: &mut Tx, ctx: &Ctx, edited: &ContributionEdited) -> Result<(), Unheard> {
    Ok(steps::look_for_alike(tx, ctx, edited.contribution).await?)
}
