//! What people do with their notices: they read them, and say which they want.

use super::tell::without_letters;
use crate::{
    model::notices::{Chosen, Notice, NoticeId},
    rules::notices as rules,
    store::{self, stops::Stop},
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{NoticeKind, PersonId, rejection::Never};
use notifications_facts::NoticesRead;

/// Reads one, and gives it.
pub(crate) async fn open(tx: &mut Tx, ctx: &Ctx, id: NoticeId) -> Result<Notice, Failure<Never>> {
    let person = ctx.person()?;
    let notice = store::notices::find(tx, person, id).await?.ok_or(Failure::NotFound)?;
    if store::notices::read_one(tx, person, id, ctx.now()).await? {
        tx.record(&NoticesRead { person }).await?;
    }
    Ok(notice)
}

/// Marks as read all that were told until one of them.
pub(crate) async fn read_until(tx: &mut Tx, ctx: &Ctx, last: NoticeId) -> Result<(), Failure<Never>> {
    let person = ctx.person()?;
    if store::notices::read_until(tx, person, last, ctx.now()).await? > 0 {
        tx.record(&NoticesRead { person }).await?;
    }
    Ok(())
}

/// Two people want to have nothing to do with each other: neither finds the other among what they were told.
pub async fn forget_between(tx: &mut Tx, one: PersonId, other: PersonId) -> Result<(), StoreError> {
    store::notices::hide_of(tx, one, other).await?;
    store::notices::hide_of(tx, other, one).await
}

/// Keeps what somebody says about kinds, if they have seen what they said last.
pub(crate) async fn choose(
    tx: &mut Tx,
    ctx: &Ctx,
    (kinds, said): (&[NoticeKind], &[Chosen]),
    seen_version: i64,
) -> Result<(), Failure<Never>> {
    let person = ctx.person()?;
    let known = store::wishes::load(tx, person).await?;
    if !rules::is_current(&known, seen_version) {
        return Err(Failure::Conflict);
    }
    for one in rules::heeded(kinds, said).iter().filter(|one| known.of(&one.kind) != Some(one.ways)) {
        store::wishes::put(tx, person, one).await?;
    }
    Ok(store::wishes::raise(tx, person, ctx.now()).await?)
}

/// Stops what a secret stops: letters of a kind, or the newsletter.
pub(crate) async fn stop(
    tx: &mut Tx,
    ctx: &Ctx,
    known: &[NoticeKind],
    stop: &Stop,
    is_one_click: bool,
) -> Result<(), StoreError> {
    match stop {
        Stop::Kind { person, kind } => stop_kind(tx, ctx, known, (*person, kind.as_str())).await,
        Stop::Address { hash, kind } => store::stopped::put(tx, hash, kind, ctx.now()).await,
        Stop::Newsletter(id) => super::newsletter::leave_by_letter(tx, ctx, *id, is_one_click).await,
    }
}

async fn stop_kind(
    tx: &mut Tx,
    ctx: &Ctx,
    known: &[NoticeKind],
    (person, name): (PersonId, &str),
) -> Result<(), StoreError> {
    // A kind that is told no more needs no wish.
    let Some(kind) = known.iter().find(|kind| kind.name == name && !kind.duty) else { return Ok(()) };
    let ways = rules::ways(kind, store::wishes::find(tx, person, name).await?);
    if !ways.mail {
        return Ok(());
    }
    let chosen = Chosen { kind: name.to_owned(), ways: without_letters(ways) };
    store::wishes::put(tx, person, &chosen).await?;
    store::wishes::raise(tx, person, ctx.now()).await
}
