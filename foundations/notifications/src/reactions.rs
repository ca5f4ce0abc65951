//! Somebody asked for a letter: it is written and kept.

use crate::{letters, steps};
use accounts_facts::{LetterAsked, PersonLeaves};
use action::{Ctx, Unheard};
use database::Tx;

pub(crate) async fn on_letter_asked(tx: &mut Tx, ctx: &Ctx, heard: &LetterAsked) -> Result<(), Unheard> {
    // What it says is decided now, and its secret given once: with the transaction that keeps the letter.
    let Some(answer) = accounts::steps::answer(tx, ctx, heard.asked).await? else { return Ok(()) };
    let written = letters::write(ctx.house(), answer);
    steps::keep(tx, ctx, written).await?;
    Ok(())
}

/// Somebody leaves: they are told when they are erased and how they stay, at the address that is erased with them.
pub(crate) async fn on_person_leaves(tx: &mut Tx, ctx: &Ctx, heard: &PersonLeaves) -> Result<(), Unheard> {
    let Some(answer) = accounts::steps::farewell(tx, heard.person).await? else { return Ok(()) };
    let written = letters::write(ctx.house(), answer);
    steps::keep(tx, ctx, written).await?;
    Ok(())
}
