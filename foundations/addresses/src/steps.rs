//! What people do with the addresses that they keep, inside a transaction. Each step opens the book of the person first, so
//! that two steps of one person never pass each other. Numbers of companies are asked for in `vat`.

mod vat;

pub(crate) use vat::keep_vat;
pub use vat::{ask_vat, forget_vat};

use crate::{
    model::{AddressId, Kept, PostalAddress},
    rules::{self, AddressRejected},
    store,
};
use action::{Ctx, Failure};
use addresses_facts::{AddressKept, AddressRemoved};
use database::{StoreError, Tx};
use kernel::PersonId;

/// Somebody keeps one more address. One that they keep already stays one, as it is written now.
pub async fn add(
    tx: &mut Tx,
    ctx: &Ctx,
    person: PersonId,
    raw: &PostalAddress,
) -> Result<AddressId, Failure<AddressRejected>> {
    let address = rules::check(raw).map_err(Failure::Rejected)?;
    let known = open(tx, person).await?;
    if let Some(same) = same(&known, &address) {
        return Ok(renew(tx, ctx, person, same, &address).await?);
    }
    rules::may_add(&known).map_err(Failure::Rejected)?;
    Ok(insert(tx, ctx, person, &address, known.is_empty()).await?)
}

/// Keeps an address that somebody used, for the next time. It has been through [`rules::check`]. Where the book is full, the
/// one that nobody used for longest makes room.
pub async fn remember(
    tx: &mut Tx,
    ctx: &Ctx,
    person: PersonId,
    address: &PostalAddress,
) -> Result<AddressId, StoreError> {
    let known = open(tx, person).await?;
    if let Some(same) = same(&known, address) {
        return renew(tx, ctx, person, same, address).await;
    }
    if let Some(oldest) = rules::gives_way(&known) {
        forget(tx, person, oldest).await?;
    }
    insert(tx, ctx, person, address, known.is_empty()).await
}

/// Somebody writes one of their addresses otherwise, if whoever asks has seen it as it is.
pub async fn change(
    tx: &mut Tx,
    ctx: &Ctx,
    (person, id): (PersonId, AddressId),
    is_seen: impl Fn(i64) -> bool,
    onto: impl FnOnce(PostalAddress) -> PostalAddress,
) -> Result<(), Failure<AddressRejected>> {
    let known = open(tx, person).await?;
    let before = own(&known, id)?;
    if !is_seen(before.version) {
        return Err(Failure::Conflict);
    }
    let before = before.address.reveal();
    let after = rules::check(&onto(before.clone())).map_err(Failure::Rejected)?;
    if after == *before {
        return Ok(());
    }
    if same(&known, &after).is_some_and(|same| same.id != id) {
        return Err(Failure::Rejected(AddressRejected::Known));
    }
    store::save(tx, id, &after, ctx.now()).await?;
    Ok(tx.record(&AddressKept { address: id, person }).await?)
}

/// This address of somebody is offered first from now on.
pub async fn prefer(tx: &mut Tx, person: PersonId, id: AddressId) -> Result<(), Failure<AddressRejected>> {
    let known = open(tx, person).await?;
    let is_default = own(&known, id)?.is_default;
    if is_default {
        return Ok(());
    }
    store::set_default(tx, person, Some(id)).await?;
    Ok(tx.record(&AddressKept { address: id, person }).await?)
}

/// Somebody keeps an address no more. If it was offered first, the latest used of the others is.
pub async fn remove(tx: &mut Tx, person: PersonId, id: AddressId) -> Result<(), Failure<AddressRejected>> {
    let known = open(tx, person).await?;
    let is_default = own(&known, id)?.is_default;
    if is_default {
        let next = known.iter().find(|one| one.id != id).map(|one| one.id);
        store::set_default(tx, person, next).await?;
    }
    Ok(forget(tx, person, id).await?)
}

/// What somebody keeps, for changing it.
async fn open(tx: &mut Tx, person: PersonId) -> Result<Vec<Kept>, StoreError> {
    store::open(tx, person).await?;
    store::of_person(tx, person).await
}

fn own(known: &[Kept], id: AddressId) -> Result<&Kept, Failure<AddressRejected>> {
    known.iter().find(|one| one.id == id).ok_or(Failure::NotFound)
}

fn same<'k>(known: &'k [Kept], address: &PostalAddress) -> Option<&'k Kept> {
    known.iter().find(|one| rules::is_same(one.address.reveal(), address))
}

async fn renew(
    tx: &mut Tx,
    ctx: &Ctx,
    person: PersonId,
    known: &Kept,
    address: &PostalAddress,
) -> Result<AddressId, StoreError> {
    let (before, id) = (known.address.reveal(), known.id);
    let after = rules::renewed(before, address);
    if after == *before {
        store::touch(tx, id, ctx.now()).await?;
    } else {
        store::save(tx, id, &after, ctx.now()).await?;
        tx.record(&AddressKept { address: id, person }).await?;
    }
    Ok(id)
}

async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    person: PersonId,
    address: &PostalAddress,
    is_first: bool,
) -> Result<AddressId, StoreError> {
    let id = ctx.id();
    store::insert(tx, (id, person), address, ctx.now()).await?;
    if is_first {
        store::set_default(tx, person, Some(id)).await?;
    }
    tx.record(&AddressKept { address: id, person }).await?;
    Ok(id)
}

async fn forget(tx: &mut Tx, person: PersonId, id: AddressId) -> Result<(), StoreError> {
    store::forget(tx, id).await?;
    tx.record(&AddressRemoved { address: id, person }).await
}
