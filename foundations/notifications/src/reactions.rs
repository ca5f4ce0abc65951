//! Somebody asked for a letter: it is written and kept.

use crate::{letters, steps};
use accounts_facts::LetterAsked;
use action::{Ctx, Unheard};
use database::Tx;

pub(crate) async fn on_letter_asked(tx: &mut Tx, ctx: &Ctx, heard: &LetterAsked) -> Result<(), Unheard> {
    // What it says is decided now, and its secret given once: with the transaction that keeps the letter.
    let Some(answer) = accounts::steps::answer(tx, ctx, heard.asked).await? else { return Ok(()) };
    let written = letters::write(ctx.house(), answer);
    steps::keep(tx, ctx, written).await?;
    Ok(())
}
