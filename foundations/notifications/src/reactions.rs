//! Somebody asked for a letter: it is written and kept, and what it tells stands among their notices too. Somebody wants the
//! newsletter: they are answered.

use crate::{letters, model::notices::Tell, notices, steps};
use accounts_facts::{LetterAsked, PersonLeaves};
use action::{Ctx, Unheard};
use database::Tx;
use notifications_facts::NewsletterWished;

pub(crate) async fn on_letter_asked(tx: &mut Tx, ctx: &Ctx, heard: &LetterAsked) -> Result<(), Unheard> {
    // What it says is decided now, and its secret given once: with the transaction that keeps the letter.
    let Some(answer) = accounts::steps::answer(tx, ctx, heard.asked).await? else { return Ok(()) };
    if let Some((to, (kind, link))) = answer.person.zip(notices::beside(&answer.says)) {
        let tell = Tell { kind, to, about: heard.asked.into(), nth: 0, link, by: None };
        steps::tell::note(tx, ctx, &tell).await?;
    }
    let written = letters::write(ctx.house(), answer);
    steps::keep(tx, ctx, written).await?;
    Ok(())
}

/// Somebody says that an address wants the newsletter.
pub(crate) async fn on_newsletter_wished(
    tx: &mut Tx,
    ctx: &Ctx,
    heard: &NewsletterWished,
) -> Result<(), Unheard> {
    Ok(steps::newsletter::answer(tx, ctx, heard.wish).await?)
}

/// Somebody leaves: they are told when they are erased and how they stay, at the address that is erased with them.
pub(crate) async fn on_person_leaves(tx: &mut Tx, ctx: &Ctx, heard: &PersonLeaves) -> Result<(), Unheard> {
    let Some(answer) = accounts::steps::farewell(tx, heard.person).await? else { return Ok(()) };
    let written = letters::write(ctx.house(), answer);
    steps::keep(tx, ctx, written).await?;
    Ok(())
}
