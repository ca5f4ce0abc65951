//! Lists are made, changed, given another link, removed.

use super::leaving;
use crate::{
    model::{Audience, Checked, List, ListId, ListWanted},
    rules::{self, WishRejected},
    secret, store,
};
use action::{Ctx, Failure};
use database::{Snapshot, Tx};
use jiff::civil::Date;
use kernel::PersonId;

type Done<T> = Result<T, Failure<WishRejected>>;

/// The calendar day of the shop.
pub(crate) fn today(ctx: &Ctx) -> Date {
    ctx.house().shop.face().zone.day(ctx.now())
}

/// A list of whoever acts; for others there is none.
pub(crate) async fn own(snap: &mut Snapshot, person: PersonId, id: ListId) -> Done<List> {
    let found = store::lists::find(snap, id).await?;
    let found = found.filter(|list| list.person == person && !list.is_gone);
    found.ok_or(Failure::NotFound)
}

/// Makes a list.
pub(crate) async fn make(tx: &mut Tx, ctx: &Ctx, wanted: &ListWanted) -> Done<ListId> {
    let list = rules::check(None, wanted, today(ctx)).map_err(Failure::Rejected)?;
    put(tx, ctx, ctx.person()?, &list).await
}

/// The list on which things are saved by themselves: the one there is, or a new one of this name.
pub(super) async fn by_itself(tx: &mut Tx, ctx: &Ctx, person: PersonId, name: &str) -> Done<ListId> {
    if let Some(known) = store::lists::default_of(tx, person).await? {
        return Ok(known);
    }
    let (name, audience) = (name.to_owned(), Audience::Private);
    let list = Checked { name, audience, event_on: None, surprise_until: None };
    put(tx, ctx, person, &list).await
}

/// Keeps a new list. The first of somebody is the one on which things are saved by themselves.
async fn put(tx: &mut Tx, ctx: &Ctx, person: PersonId, list: &Checked) -> Done<ListId> {
    let (lists, default) = store::lists::open(tx, person).await?;
    rules::may_make(lists).map_err(Failure::Rejected)?;
    let id: ListId = ctx.id();
    let word = secret::word(&*ctx.house().machine);
    store::lists::insert(tx, (id, person), list, &word, ctx.now()).await?;
    store::lists::close(tx, person, (lists + 1, default.or(Some(id)))).await?;
    Ok(id)
}

/// Changes a list.
pub(crate) async fn change(tx: &mut Tx, ctx: &Ctx, id: ListId, wanted: &ListWanted) -> Done<()> {
    let known = own(tx, ctx.person()?, id).await?;
    let list = rules::check(Some(&known), wanted, today(ctx)).map_err(Failure::Rejected)?;
    if store::lists::save(tx, &known, &list).await? { Ok(()) } else { Err(Failure::Conflict) }
}

/// Another link: whoever has the one before sees nothing any more.
pub(crate) async fn renew(tx: &mut Tx, ctx: &Ctx, id: ListId) -> Done<()> {
    let known = own(tx, ctx.person()?, id).await?;
    let word = secret::word(&*ctx.house().machine);
    Ok(store::lists::save_secret(tx, known.id, &word).await?)
}

/// Removes a list with all that is on it; whoever gives something of it is told. One that is not there any more stays away, and says
/// nothing.
pub(crate) async fn remove(tx: &mut Tx, ctx: &Ctx, id: ListId) -> Done<()> {
    let person = ctx.person()?;
    let known = store::lists::find(tx, id).await?;
    let Some(known) = known.filter(|list| list.person == person && !list.is_gone) else { return Ok(()) };
    let (lists, default) = store::lists::open(tx, person).await?;
    leaving::leave(tx, ctx, &known).await?;
    let next = match default.filter(|default| *default != id) {
        Some(default) => Some(default),
        None => store::lists::of_person(tx, person).await?.first().map(|list| list.id),
    };
    Ok(store::lists::close(tx, person, (lists.saturating_sub(1), next)).await?)
}
