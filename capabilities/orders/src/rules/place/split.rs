//! One price for several sellers: which of them there are, and what is each one's part of it.

use super::adds_up;
use crate::model::NewGroup;
use kernel::Money;
use pricing::model::{Priced, PricedLine, Share};
use sellers_facts::SellerId;

/// Who sells what is bought: the house first, then the others in the order of their lines.
pub fn sellers(wish: &NewGroup) -> Vec<Option<SellerId>> {
    let mut all: Vec<Option<SellerId>> = Vec::new();
    for line in &wish.priced.lines {
        let seller = of_line(wish, line);
        if !all.contains(&seller) {
            all.push(seller);
        }
    }
    all.sort_by_key(Option::is_some);
    all
}

fn of_line(wish: &NewGroup, line: &PricedLine) -> Option<SellerId> {
    wish.items.iter().find(|item| item.key == line.key).and_then(|item| item.seller)
}

/// The part of each seller. Nothing if the delivery is not wholly somebody's of them, or if the parts are not the whole.
pub(super) fn shares(wish: &NewGroup, sellers: &[Option<SellerId>]) -> Option<Vec<Priced>> {
    let deliveries = deliveries(wish, sellers)?;
    if sellers.len() == 1 {
        return Some(vec![wish.priced.clone()]);
    }
    let share = |(at, seller): (usize, &Option<SellerId>)| {
        let lines = wish.priced.lines.iter().filter(|line| of_line(wish, line) == *seller);
        // What the way to pay costs is the house's; where it sells nothing, the first seller's.
        Share { keys: lines.map(|line| line.key).collect(), delivery: deliveries[at], has_fee: at == 0 }
    };
    let shares: Vec<Share> = sellers.iter().enumerate().map(share).collect();
    let parts = pricing::rules::parts(&wish.priced, &shares);
    (parts.len() == sellers.len() && is_all(&wish.priced, &parts)).then_some(parts)
}

/// What the delivery of each seller costs. Where nobody says, all of it is the first one's.
fn deliveries(wish: &NewGroup, sellers: &[Option<SellerId>]) -> Option<Vec<Money>> {
    let none = Money::new(0, wish.priced.total.currency);
    let all = wish.priced.delivery.as_ref().map_or(none, |charge| charge.total);
    if wish.delivery_of.is_empty() {
        let of = |(at, _)| if at == 0 { all } else { none };
        return Some(sellers.iter().enumerate().map(of).collect());
    }
    let is_known = |(seller, cost): &(Option<SellerId>, Money)| sellers.contains(seller) && cost.minor >= 0;
    let sum = wish.delivery_of.iter().fold(Some(none), |sum, (_, cost)| sum?.plus(*cost));
    if sum != Some(all) || !wish.delivery_of.iter().all(is_known) {
        return None;
    }
    let of = |seller: &Option<SellerId>| {
        let theirs = wish.delivery_of.iter().filter(|(other, _)| other == seller);
        Money { minor: theirs.map(|(_, cost)| cost.minor).sum(), ..none }
    };
    Some(sellers.iter().map(of).collect())
}

/// Whether the parts are the whole to the cent, and each of them adds up.
fn is_all(whole: &Priced, parts: &[Priced]) -> bool {
    let sum = |of: fn(&Priced) -> Money| {
        parts.iter().fold(Some(Money { minor: 0, ..whole.total }), |sum, part| sum?.plus(of(part)))
    };
    let charge =
        |charge: &Option<pricing::model::PricedCharge>| charge.as_ref().map_or(0, |one| one.total.minor);
    let charges = |of: fn(&Priced) -> &Option<pricing::model::PricedCharge>| -> bool {
        parts.iter().map(|part| charge(of(part))).sum::<i64>() == charge(of(whole))
    };
    let tax = |priced: &Priced| priced.taxes.iter().map(|one| one.tax.minor).sum::<i64>();
    let lines: usize = parts.iter().map(|part| part.lines.len()).sum();
    sum(|part| part.total) == Some(whole.total)
        && sum(|part| part.subtotal) == Some(whole.subtotal)
        && sum(|part| part.discount) == Some(whole.discount)
        && charges(|part| &part.delivery)
        && charges(|part| &part.fee)
        && parts.iter().map(tax).sum::<i64>() == tax(whole)
        && lines == whole.lines.len()
        && parts.iter().all(adds_up)
}
