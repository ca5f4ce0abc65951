//! What the least expensive usual delivery would have cost: whoever goes back on a purchase is given back no more for its delivery
//! (Directive 2011/83, article 13).

use kernel::Money;
use shipping::model::{Kind, Quote};

/// The price of the cheapest way that brings it to the door, in the taxes of this order; of a way that is cheaper than that its own.
/// `charged` is what the chosen way costs before promotions. Nothing where nothing is brought.
pub fn standard(quotes: &[Quote], way: &Quote, charged: Money) -> Option<Money> {
    let of =
        |kind: Kind| quotes.iter().filter(|quote| quote.kind == kind).map(|quote| quote.price.minor).min();
    let cheapest = of(Kind::Carrier).or_else(|| of(Kind::CollectionPoint))?;
    let chosen = way.price.minor;
    if chosen <= cheapest || chosen <= 0 {
        return Some(charged);
    }
    // The tax of the place may have changed the price that is charged; that of the other way changes as much. Up to the next cent,
    // which is in favour of whoever bought.
    let (part, whole) = (i128::from(charged.minor) * i128::from(cheapest), i128::from(chosen));
    let minor = (part + whole - 1).div_euclid(whole);
    i64::try_from(minor).ok().map(|minor| Money { minor, ..charged })
}
