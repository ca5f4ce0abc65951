//! Another address: asked for by whoever is in, confirmed there, undone from the one of before.

use super::{sign_in::fresh, taken};
use crate::{
    keys::Keys,
    reads,
    rules::{self, AddressRejected, LinkRejected},
    secret, steps, store,
};
use accounts_facts::LetterKind;
use action::{Ctx, Failure};

/// Whoever is in wants letters at another address, and says the password if they have one. Whoever has none must have
/// shown who they are a short while ago; the page sees to that.
pub async fn ask_address(
    ctx: &Ctx,
    keys: &Keys,
    (wanted, password): (&str, &str),
) -> Result<(), Failure<AddressRejected>> {
    let id = ctx.person()?;
    let person = ctx.read(async |snap| store::people::find(snap, id).await).await?;
    let person = person.ok_or(Failure::NotFound)?;
    let wanted = rules::other_address(person.address.reveal(), wanted).map_err(Failure::Rejected)?;
    if let Some(kept) = &person.password
        && !keys.fits(&rules::normal(password), Some(kept.reveal())).await?
    {
        return Err(Failure::Rejected(AddressRejected::WrongPassword));
    }
    ctx.write(async |tx| steps::ask_address(tx, ctx, &person, &wanted).await).await
}

/// The wanted address is confirmed.
pub async fn confirm_address(ctx: &Ctx, secret: &str) -> Result<(), Failure<LinkRejected>> {
    let link = secret::hash(secret).ok_or(Failure::Rejected(LinkRejected::Over))?;
    let confirmed = ctx.write(async |tx| steps::confirm_address(tx, ctx, &link).await).await;
    confirmed.map_err(|failure| taken(failure, LinkRejected::Over))
}

/// The address of before is the address again, and there is another password.
pub async fn undo_address(
    ctx: &Ctx,
    keys: &Keys,
    secret: &str,
    password: &str,
) -> Result<(), Failure<LinkRejected>> {
    let over = || Failure::Rejected(LinkRejected::Over);
    let link = secret::hash(secret).ok_or_else(over)?;
    let asked = ctx.read(async |snap| reads::link(snap, secret, LetterKind::AddressUndo, ctx.now()).await);
    let id = asked.await?.and_then(|asked| asked.person).ok_or_else(over)?;
    let person = ctx.read(async |snap| store::people::find(snap, id).await).await?.ok_or_else(over)?;
    let password = fresh(ctx, &person, password).map_err(|failure| failure.widen(LinkRejected::from))?;
    let made = keys.make(&*ctx.house().machine, &password).await?;
    let undone = ctx.write(async |tx| steps::undo_address(tx, ctx, &link, &made).await).await;
    undone.map_err(|failure| taken(failure, LinkRejected::Over))
}
