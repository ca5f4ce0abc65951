//! Who buys, as far as it changes what they pay.

use super::own;
use crate::{model::Wish, rules};
use action::Ctx;
use addresses::model::Place;
use database::{Snapshot, StoreError};
use kernel::Personal;
use pricing::model::Buyer;

/// Whether it is a first order is asked only of whoever is signed in, about the address that they have confirmed: an address that a
/// guest types would tell who has bought here. A company goes without tax only by what the register has said about its number.
pub(super) async fn buyer(
    snap: &mut Snapshot,
    ctx: &Ctx,
    email: Option<&Personal<String>>,
    (wish, place): (&Wish, &Place),
) -> Result<Buyer, StoreError> {
    let person = ctx.actor().person();
    let is_first_order = match (person, email) {
        (Some(_), Some(email)) => orders::reads::is_first(snap, person, email.reveal()).await?,
        _ => false,
    };
    let groups = match person {
        Some(person) => pricing::reads::groups_of(snap, person).await?,
        None => Vec::new(),
    };
    let buyer = Buyer { person, is_first_order, groups, ..Buyer::default() };
    let face = ctx.house().shop.face();
    let Some((country, number)) = rules::company(wish, place, &face.country) else { return Ok(buyer) };
    let checked = addresses::reads::vat_number(snap, country, number).await?;
    pricing::reads::as_company(snap, ctx.now(), buyer, checked.as_ref()).await
}

/// Whether the number of a company changes what goods cost that go there.
pub(super) async fn asks_vat(
    snap: &mut Snapshot,
    ctx: &Ctx,
    (place, is_assumed): (&Place, bool),
) -> Result<bool, StoreError> {
    let face = ctx.house().shop.face();
    match !is_assumed && rules::may_be_company(place, &face.country) {
        true => pricing::reads::asks_vat(snap).await,
        false => Ok(false),
    }
}

/// The country and the number that are to be looked up before anything is priced; nothing where they would change nothing.
pub(crate) async fn number(
    snap: &mut Snapshot,
    ctx: &Ctx,
    wish: &Wish,
) -> Result<Option<(String, Personal<String>)>, StoreError> {
    if !wish.wants_invoice || !pricing::reads::asks_vat(snap).await? {
        return Ok(None);
    }
    let (_, kept) = own(snap, ctx.actor().person()).await?;
    let chosen = rules::kept_of(wish, &kept).map(|kept| kept.id);
    let face = ctx.house().shop.face();
    let address = rules::address_of(wish, &kept, chosen);
    let (place, _) = rules::place_of(address, (&face.country, &face.address));
    let company = rules::company(wish, &place, &face.country);
    Ok(company.map(|(country, number)| (country.to_owned(), Personal::new(number.to_owned()))))
}
