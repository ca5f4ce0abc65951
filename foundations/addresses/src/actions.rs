//! What people do with the addresses that they keep, each in a transaction of its own.

use crate::{
    model::{AddressId, PostalAddress},
    rules::AddressRejected,
    steps,
};
use action::{Ctx, Failure};
use database::Tx;

/// Whoever asks keeps one more address; by a form, one for each form.
pub async fn add(ctx: &Ctx, address: &PostalAddress) -> Result<AddressId, Failure<AddressRejected>> {
    let person = ctx.person()?;
    let add = async |tx: &mut Tx| steps::add(tx, ctx, person, address).await.map(|id| (id, ()));
    Ok(ctx.make(add).await?.what)
}

/// Whoever asks writes one of their addresses otherwise.
pub async fn change(
    ctx: &Ctx,
    id: AddressId,
    address: &PostalAddress,
) -> Result<(), Failure<AddressRejected>> {
    let person = ctx.person()?;
    ctx.write(async |tx| steps::change(tx, ctx, (person, id), |_| true, |_| address.clone()).await).await
}

/// Whoever asks wants one of their addresses to be offered first.
pub async fn prefer(ctx: &Ctx, id: AddressId) -> Result<(), Failure<AddressRejected>> {
    let person = ctx.person()?;
    ctx.write(async |tx| steps::prefer(tx, person, id).await).await
}

/// Whoever asks keeps one of their addresses no more.
pub async fn remove(ctx: &Ctx, id: AddressId) -> Result<(), Failure<AddressRejected>> {
    let person = ctx.person()?;
    ctx.write(async |tx| steps::remove(tx, person, id).await).await
}
