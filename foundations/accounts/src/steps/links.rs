//! What the links in letters do. Each is good once: whatever it does closes it.

use super::{
    Letter, Newcomer,
    ask::{ask, keep, may_invite},
    begin, end_others,
    identities::bring_along,
    join,
};
use crate::{
    model::{Asked, Begun, Entry, Person},
    rules::{self, InviteRejected, LinkRejected, Teller},
    secret::{self, SecretHash},
    store,
};
use accounts_facts::{JoinedBy, LetterKind, PasswordChanged, SignedInBy};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Actor, Personal, Right, Role, rejection::Never};

/// A way in for somebody who is invited, without a letter: whoever asks passes the link on.
pub(crate) async fn invite_link(
    tx: &mut Tx,
    ctx: &Ctx,
    letter: &Letter,
    role: Role,
) -> Result<String, Failure<InviteRejected>> {
    may_invite(tx, ctx, &letter.address, role).await?;
    let asked = keep(tx, ctx, letter).await?;
    let (secret, hash) = secret::mint(&*ctx.house().machine);
    store::asked::open(tx, asked, &hash, None).await?;
    Ok(secret)
}

/// A way to another password for somebody who has an account, without a letter: only whoever runs the program may pass it on.
pub(crate) async fn reset_link(tx: &mut Tx, ctx: &Ctx, address: &str) -> Result<String, Failure<Never>> {
    if ctx.actor() != Actor::Operator {
        return Err(Failure::Forbidden);
    }
    let known = store::people::by_address(tx, &rules::folded_address(address.trim())).await?;
    let person = known.filter(Person::is_active).ok_or(Failure::NotFound)?;
    let asked = keep(tx, ctx, &Letter::of(LetterKind::Reset, person.address.reveal(), person.lang)).await?;
    let (secret, hash) = secret::mint(&*ctx.house().machine);
    store::asked::open(tx, asked, &hash, Some(person.id)).await?;
    Ok(secret)
}

/// Somebody confirms the address with which they signed up: now there is an account. `chosen` is kept instead of the
/// password that came with the sign-up.
pub(crate) async fn confirm(
    tx: &mut Tx,
    ctx: &Ctx,
    link: &SecretHash,
    chosen: Option<&str>,
    entry: &Entry,
) -> Result<Begun, Failure<LinkRejected>> {
    let asked = store::asked::by_secret(tx, link).await?;
    let asked = rules::still_open(asked, LetterKind::SignUp, ctx.now()).map_err(Failure::Rejected)?;
    let newcomer = Newcomer {
        address: asked.address.reveal(),
        name: asked.name.reveal(),
        lang: asked.lang,
        role: Role::Member,
        password: chosen.or(asked.password.as_ref().map(|kept| kept.reveal().as_str())).map(str::to_owned),
    };
    let begun = enter(tx, ctx, &newcomer, JoinedBy::SignUp, entry).await?;
    if chosen.is_none() {
        bring_along(tx, ctx, asked.id, begun.person).await?;
    }
    Ok(begun)
}

/// Somebody who was invited accepts, with a name and a password.
pub(crate) async fn accept(
    tx: &mut Tx,
    ctx: &Ctx,
    link: &SecretHash,
    (name, password): (&str, &str),
    entry: &Entry,
) -> Result<Begun, Failure<LinkRejected>> {
    let asked = store::asked::by_secret(tx, link).await?;
    let asked = rules::still_open(asked, LetterKind::Invite, ctx.now()).map_err(Failure::Rejected)?;
    let role = asked.role.unwrap_or(Role::Member);
    if !is_still_meant(tx, &asked, role).await? {
        return Err(Failure::Rejected(LinkRejected::Over));
    }
    let newcomer = Newcomer {
        address: asked.address.reveal(),
        name,
        lang: asked.lang,
        role,
        password: Some(password.to_owned()),
    };
    enter(tx, ctx, &newcomer, JoinedBy::Invitation, entry).await
}

/// Whether whoever gave an invitation may still give it. What the operator gave is good as long as it lasts.
async fn is_still_meant(tx: &mut Tx, asked: &Asked, role: Role) -> Result<bool, StoreError> {
    let Some(inviter) = asked.asked_by else { return Ok(true) };
    let inviter = store::people::find(tx, inviter).await?;
    let inviter = inviter.filter(|person| person.is_active() && person.role.holds(Right::People));
    let teller = inviter.map(|person| Teller::Staff { id: person.id, role: person.role });
    Ok(teller.is_some_and(|teller| rules::invite(teller, role, false).is_ok()))
}

/// An account for a confirmed address. Whatever else was asked for to make one for it is closed: another may have chosen
/// the password in it.
async fn enter(
    tx: &mut Tx,
    ctx: &Ctx,
    newcomer: &Newcomer<'_>,
    how: JoinedBy,
    entry: &Entry,
) -> Result<Begun, Failure<LinkRejected>> {
    let folded = rules::folded_address(newcomer.address);
    if store::people::by_address(tx, &folded).await?.is_some() {
        return Err(Failure::Rejected(LinkRejected::AlreadyMember));
    }
    let person = join(tx, ctx, newcomer, how).await?;
    store::asked::close_all(tx, &folded, LetterKind::SignUp).await?;
    store::asked::close_all(tx, &folded, LetterKind::Invite).await?;
    Ok(begin(tx, ctx, &person, entry, SignedInBy::Letter).await?)
}

/// Somebody who forgot the password has another, and every session is over.
pub(crate) async fn reset(
    tx: &mut Tx,
    ctx: &Ctx,
    link: &SecretHash,
    password: &str,
) -> Result<(), Failure<LinkRejected>> {
    let over = || Failure::Rejected(LinkRejected::Over);
    let asked = store::asked::by_secret(tx, link).await?;
    let asked = rules::still_open(asked, LetterKind::Reset, ctx.now()).map_err(Failure::Rejected)?;
    let id = asked.person.ok_or_else(over)?;
    let mut person = store::people::find(tx, id).await?.filter(Person::is_active).ok_or_else(over)?;
    person.password = Some(Personal::new(password.to_owned()));
    if !store::people::save(tx, &person).await? {
        return Err(Failure::Conflict);
    }
    let folded = rules::folded_address(person.address.reveal());
    store::asked::close_all(tx, &folded, LetterKind::Reset).await?;
    // Whoever knew the password of before may have asked for letters elsewhere.
    store::asked::close_of_person(tx, id, LetterKind::AddressConfirm).await?;
    store::second::forget_all(tx, id).await?;
    end_others(tx, id, None).await?;
    Ok(tell_changed(tx, ctx, &person).await?)
}

/// A password was changed: its owner hears of it by letter, in case it was somebody else.
pub(super) async fn tell_changed(tx: &mut Tx, ctx: &Ctx, person: &Person) -> Result<(), StoreError> {
    tx.record(&PasswordChanged { person: person.id }).await?;
    let letter = Letter {
        person: Some(person.id),
        ..Letter::of(LetterKind::PasswordChanged, person.address.reveal(), person.lang)
    };
    ask(tx, ctx, &letter).await.map(drop)
}
