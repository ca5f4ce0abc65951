//! Letters go to another address once that one was confirmed; the one of before may undo it for a week.

use super::{
    Letter,
    ask::{ask, ask_within_limit},
    end_others,
    links::tell_changed,
    stay,
};
use crate::{
    model::{Asked, Person},
    rules::{self, AddressRejected, LinkRejected},
    secret::SecretHash,
    store,
};
use accounts_facts::{AddressChanged, IdentityUnlinked, LetterKind, PasskeyRemoved, SecondSwitched};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{PersonId, Personal, Timestamp};

/// Somebody wants letters at another address: one letter goes there, one to the address of before. What is done does not
/// depend on who has the wanted one. `known` is whose password was compared: who has another one by now, or is elsewhere
/// already, asks for nothing. The row is written because whoever changes either of them writes it too.
pub(crate) async fn ask_address(
    tx: &mut Tx,
    ctx: &Ctx,
    known: &Person,
    wanted: &str,
) -> Result<(), Failure<AddressRejected>> {
    let still = |now: &Person| now.password == known.password && now.address == known.address;
    let found = store::people::find(tx, known.id).await?.filter(Person::is_active);
    let Some(person) = found.filter(still) else { return Ok(()) };
    if !store::people::save(tx, &person).await? {
        return Err(Failure::Conflict);
    }
    let letter =
        |kind, address: &str| Letter { person: Some(person.id), ..Letter::of(kind, address, person.lang) };
    store::asked::close_of_person(tx, person.id, LetterKind::AddressConfirm).await?;
    ask_within_limit(tx, ctx, &letter(LetterKind::AddressConfirm, wanted)).await?;
    ask(tx, ctx, &letter(LetterKind::AddressUndo, person.address.reveal())).await?;
    Ok(())
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

/// Whoever reads letters at the wanted address confirms it: from now on they go there. They must be in as the one who asked:
/// whoever presses the button of a letter they did not ask for would lend their address to another's account.
pub(crate) async fn confirm_address(
    tx: &mut Tx,
    ctx: &Ctx,
    link: &SecretHash,
) -> Result<(), Failure<LinkRejected>> {
    let (asked, person) = followed(tx, ctx, link, LetterKind::AddressConfirm).await?;
    if ctx.actor().person() != Some(person.id) {
        return Err(Failure::Rejected(LinkRejected::SignInFirst));
    }
    move_to(tx, &person, asked.address.reveal()).await?;
    let before = rules::folded_address(person.address.reveal());
    store::former::keep(tx, person.id, &before, ctx.now()).await?;
    for kind in [LetterKind::AddressConfirm, LetterKind::Reset] {
        store::asked::close_of_person(tx, person.id, kind).await?;
    }
    Ok(())
}

/// Whoever reads letters at the address of before undoes it and chooses another password: whoever asked knew the one that
/// was. All sessions end, what else was added lately opens the account no more, and whoever was to be erased stays.
pub(crate) async fn undo_address(
    tx: &mut Tx,
    ctx: &Ctx,
    link: &SecretHash,
    password: &str,
) -> Result<(), Failure<LinkRejected>> {
    let (asked, person) = followed(tx, ctx, link, LetterKind::AddressUndo).await?;
    stay(tx, person.id).await.map_err(|failure| failure.widen(|never| match never {}))?;
    let mut person = store::people::find(tx, person.id).await?.ok_or(Failure::NotFound)?;
    if person.address != asked.address {
        move_to(tx, &person, asked.address.reveal()).await?;
        person = store::people::find(tx, person.id).await?.ok_or(Failure::NotFound)?;
    }
    // Where letters went in between was somebody else's.
    store::former::forget_since(tx, person.id, asked.asked_at).await?;
    person.password = Some(Personal::new(password.to_owned()));
    if !store::people::save(tx, &person).await? {
        return Err(Failure::Conflict);
    }
    close_undone(tx, &asked, person.id).await?;
    take_back(tx, person.id, asked.asked_at).await?;
    end_others(tx, person.id, None).await?;
    Ok(tell_changed(tx, ctx, &person).await?)
}

/// What an undo makes void. Older ones stay: whoever moved the account twice holds the younger one, its owner the first.
async fn close_undone(tx: &mut Tx, asked: &Asked, person: PersonId) -> Result<(), StoreError> {
    for kind in [LetterKind::AddressConfirm, LetterKind::Reset] {
        store::asked::close_of_person(tx, person, kind).await?;
    }
    store::asked::close_of_person_since(tx, person, LetterKind::AddressUndo, asked.asked_at).await
}

/// Takes away by what whoever asked may have left themselves a way in.
async fn take_back(tx: &mut Tx, person: PersonId, asked_at: Timestamp) -> Result<(), StoreError> {
    let gone = store::undo::forget_added(tx, person, rules::undone_since(asked_at)).await?;
    for _ in 0..gone.passkeys {
        tx.record(&PasskeyRemoved { person }).await?;
    }
    for _ in 0..gone.identities {
        tx.record(&IdentityUnlinked { person }).await?;
    }
    if gone.had_codes {
        tx.record(&SecondSwitched { person, is_on: false }).await?;
    }
    Ok(())
}

async fn move_to(tx: &mut Tx, person: &Person, address: &str) -> Result<(), Failure<LinkRejected>> {
    let folded = rules::folded_address(address);
    if !store::people::set_address(tx, person, address, &folded).await? {
        return Err(Failure::Conflict);
    }
    Ok(tx.record(&AddressChanged { person: person.id }).await?)
}
