//! Letters go to another address once that one was confirmed; the one of before may undo it for a week.

use super::{
    Letter,
    ask::{ask, ask_within_limit},
    end_others,
    links::tell_changed,
};
use crate::{
    model::{Asked, Person},
    rules::{self, LinkRejected},
    secret::SecretHash,
    store,
};
use accounts_facts::{AddressChanged, LetterKind};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::Personal;

/// Somebody wants letters at another address: one letter goes there, one to the address of before. What is done does not
/// depend on who has the wanted one.
pub(crate) async fn ask_address(
    tx: &mut Tx,
    ctx: &Ctx,
    person: &Person,
    wanted: &str,
) -> Result<(), StoreError> {
    let letter =
        |kind, address: &str| Letter { person: Some(person.id), ..Letter::of(kind, address, person.lang) };
    store::asked::close_of_person(tx, person.id, LetterKind::AddressConfirm).await?;
    ask_within_limit(tx, ctx, &letter(LetterKind::AddressConfirm, wanted)).await?;
    ask(tx, ctx, &letter(LetterKind::AddressUndo, person.address.reveal())).await.map(drop)
}

/// Whose link of this kind it is, and for which address, if that may be theirs.
async fn followed(
    tx: &mut Tx,
    ctx: &Ctx,
    link: &SecretHash,
    kind: LetterKind,
) -> Result<(Asked, Person), Failure<LinkRejected>> {
    let over = || Failure::Rejected(LinkRejected::Over);
    let asked = store::asked::by_secret(tx, link).await?;
    let asked = rules::still_open(asked, kind, ctx.now()).map_err(Failure::Rejected)?;
    let id = asked.person.ok_or_else(over)?;
    let person = store::people::find(tx, id).await?.filter(Person::is_active).ok_or_else(over)?;
    let folded = rules::folded_address(asked.address.reveal());
    let holder = store::people::by_address(tx, &folded).await?;
    if holder.is_some_and(|holder| holder.id != id) {
        return Err(over());
    }
    Ok((asked, person))
}

/// Whoever reads letters at the wanted address confirms it: from now on they go there.
pub(crate) async fn confirm_address(
    tx: &mut Tx,
    ctx: &Ctx,
    link: &SecretHash,
) -> Result<(), Failure<LinkRejected>> {
    let (asked, person) = followed(tx, ctx, link, LetterKind::AddressConfirm).await?;
    move_to(tx, &person, asked.address.reveal()).await?;
    for kind in [LetterKind::AddressConfirm, LetterKind::Reset] {
        store::asked::close_of_person(tx, person.id, kind).await?;
    }
    Ok(())
}

/// Whoever reads letters at the address of before undoes it and chooses another password: whoever asked knew the one that
/// was. All sessions end, and what else was added lately opens the account no more.
pub(crate) async fn undo_address(
    tx: &mut Tx,
    ctx: &Ctx,
    link: &SecretHash,
    password: &str,
) -> Result<(), Failure<LinkRejected>> {
    let (asked, mut person) = followed(tx, ctx, link, LetterKind::AddressUndo).await?;
    if person.address != asked.address {
        move_to(tx, &person, asked.address.reveal()).await?;
        person = store::people::find(tx, person.id).await?.ok_or(Failure::NotFound)?;
    }
    person.password = Some(Personal::new(password.to_owned()));
    if !store::people::save(tx, &person).await? {
        return Err(Failure::Conflict);
    }
    for kind in [LetterKind::AddressConfirm, LetterKind::AddressUndo, LetterKind::Reset] {
        store::asked::close_of_person(tx, person.id, kind).await?;
    }
    store::undo::forget_added(tx, person.id, rules::undone_since(asked.asked_at)).await?;
    end_others(tx, person.id, None).await?;
    Ok(tell_changed(tx, ctx, &person).await?)
}

async fn move_to(tx: &mut Tx, person: &Person, address: &str) -> Result<(), Failure<LinkRejected>> {
    let folded = rules::folded_address(address);
    if !store::people::set_address(tx, person, address, &folded).await? {
        return Err(Failure::Conflict);
    }
    Ok(tx.record(&AddressChanged { person: person.id }).await?)
}
