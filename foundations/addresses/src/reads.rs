//! What pages and capabilities ask about the addresses that people keep, and about numbers of companies.

pub use crate::rules::KEPT_MAX;

use crate::{
    model::{AddressId, Kept, VatChecked},
    rules, store,
};
use database::{Snapshot, StoreError};
use kernel::PersonId;

/// The addresses of somebody: the one that is offered first, then the latest used.
pub async fn of_person(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Kept>, StoreError> {
    let mut all = store::of_person(snap, person).await?;
    // The sort is stable: the others stay as they are.
    all.sort_by_key(|one| !one.is_default);
    Ok(all)
}

/// One address of somebody.
pub async fn one(snap: &mut Snapshot, person: PersonId, id: AddressId) -> Result<Option<Kept>, StoreError> {
    Ok(of_person(snap, person).await?.into_iter().find(|one| one.id == id))
}

/// What the register of the Union said about a number that somebody typed: nothing where it cannot be one, was not asked for
/// ([`crate::actions::check_vat`]), or nobody answered. Whether that still counts is [`VatChecked::counts`]'s to say.
///
/// ```ignore
/// let checked = addresses::reads::vat_number(snap, "DE", "DE136695976").await?;
/// let is_company = checked.is_some_and(|checked| checked.counts(now));
/// ```
pub async fn vat_number(
    snap: &mut Snapshot,
    country: &str,
    number: &str,
) -> Result<Option<VatChecked>, StoreError> {
    let Ok(number) = rules::vat_number(country, number) else { return Ok(None) };
    Ok(store::vat::of_number(snap, &number).await?.and_then(|known| known.checked))
}
