//! What people do with the addresses that they keep, each in a transaction of its own; and a number of a company is looked up.

use crate::{
    model::{AddressId, PostalAddress, VatAnswer},
    rules::{self, AddressRejected},
    steps, store,
};
use action::{Ctx, Failure};
use database::{StoreError, Tx};

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

/// Looks a number of a company up, and waits for the register as long as for any page. What it has answered lately it is not asked
/// again. Whoever calls this for strangers counts them with [`crate::VatTurns`] first.
pub async fn check_vat(ctx: &Ctx, country: &str, number: &str) -> Result<VatAnswer, StoreError> {
    let Ok(number) = rules::vat_number(country, number) else { return Ok(VatAnswer::Unfit) };
    let number = &number;
    let job: Result<_, StoreError> = ctx.write(async |tx| steps::ask_vat(tx, ctx, number).await).await;
    if let Some(job) = job? {
        ctx.run_now(job).await?;
    }
    let known: Result<_, StoreError> = ctx.read(async |snap| store::vat::of_number(snap, number).await).await;
    let checked = known?.and_then(|known| known.checked);
    // Asked when it was answered, which is a moment after the question.
    let now = ctx.house().now();
    Ok(match checked.filter(|checked| rules::is_fresh(checked, now)) {
        Some(checked) if checked.is_valid => VatAnswer::Valid(checked),
        Some(_) => VatAnswer::Invalid,
        None => VatAnswer::Silent,
    })
}
