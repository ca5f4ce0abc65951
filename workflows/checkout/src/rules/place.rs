//! Where it would go, and what would be sent: all that tax and delivery ask.

use crate::model::Line;
use addresses::model::{Place, PostalAddress};
use baskets::model::Basket;
use catalog::{model::ProductType, reads::sale::SaleItem};
use kernel::Money;
use shipping::model::Parcel;

/// The place of an address, once it says a good one; else the shop's own, and that it is assumed. The shop writes its address in
/// one line: in Spain its postcode is the five digits that stand there by themselves.
pub fn place_of(address: &PostalAddress, shop: (&str, &str)) -> (Place, bool) {
    let (home, line) = shop;
    let country = if address.country.is_empty() { home } else { &address.country };
    let known = addresses::rules::country(country);
    let postcode = known.and_then(|known| addresses::rules::postcode(known, &address.postcode));
    let postcode = postcode.ok().filter(|code| !code.is_empty());
    if postcode.is_some() || country != home {
        return (Place { country: country.to_owned(), postcode: postcode.unwrap_or_default() }, false);
    }
    let is_code = |word: &&str| word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit());
    let mut words = line.split(|sign: char| !sign.is_alphanumeric());
    let postcode = words.find(is_code).filter(|_| home == "ES").unwrap_or_default().to_owned();
    (Place { country: home.to_owned(), postcode }, true)
}

/// The lines of a basket, each with what is sold under it.
pub fn lines_of(basket: &Basket, items: &[SaleItem]) -> Vec<Line> {
    let item = |variant| items.iter().find(|item| item.variant == variant).cloned();
    basket.lines.iter().map(|line| Line { line: line.clone(), item: item(line.variant) }).collect()
}

/// Whether anything of it has to be brought anywhere.
pub fn needs_delivery(lines: &[Line]) -> bool {
    lines.iter().filter_map(|line| line.item.as_ref()).any(|item| item.kind != ProductType::Digital)
}

/// What would be sent: files weigh nothing and travel by themselves.
pub fn parcel_of(lines: &[Line], place: &Place, value: Money) -> Parcel {
    let things = lines.iter().filter_map(|line| {
        let item = line.item.as_ref().filter(|item| item.kind != ProductType::Digital)?;
        Some((item.weight_g.unwrap_or(0), line.line.quantity))
    });
    let (mut weight_g, mut quantity) = (0_i64, 0_u32);
    for (grams, count) in things {
        weight_g = weight_g.saturating_add(grams.saturating_mul(i64::from(count)));
        quantity = quantity.saturating_add(count);
    }
    Parcel { place: place.clone(), weight_g, value, quantity, needs_delivery: needs_delivery(lines) }
}
