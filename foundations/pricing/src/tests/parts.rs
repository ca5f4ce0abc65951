//! One sum in several parts: what is each seller's of what was priced together, to the cent.

use super::samples::{basket, draft, holds, line, of_class, offer, percent, priced};
use crate::{
    model::{Gives, Priced, Rate, Share, TaxKind, ToPrice},
    rules::parts,
};
use catalog::model::TaxClass;
use kernel::Money;
use proptest::prelude::*;

fn share(keys: &[u32], delivery: i64, has_fee: bool) -> Share {
    Share { keys: keys.to_vec(), delivery: Money::eur(delivery), has_fee }
}

/// What a tax at a rate is of, and how much it is, in all of these.
fn tax_of(all: &[Priced], kind: TaxKind, rate: Rate) -> (i64, i64) {
    let of = all.iter().flat_map(|one| &one.taxes).filter(|one| (one.kind, one.rate) == (kind, rate));
    of.fold((0, 0), |(base, tax), one| (base + one.base.minor, tax + one.tax.minor))
}

/// All parts are the whole, and each of them adds up by itself.
fn are_whole(whole: &Priced, parts: &[Priced]) {
    parts.iter().for_each(holds);
    let sum = |of: fn(&Priced) -> i64| parts.iter().map(of).sum::<i64>();
    assert_eq!(sum(|one| one.total.minor), whole.total.minor);
    assert_eq!(sum(|one| one.subtotal.minor), whole.subtotal.minor);
    assert_eq!(sum(|one| one.discount.minor), whole.discount.minor);
    let delivery = |one: &Priced| one.delivery.as_ref().map_or(0, |charge| charge.total.minor);
    let fee = |one: &Priced| one.fee.as_ref().map_or(0, |charge| charge.total.minor);
    assert_eq!(sum(delivery), delivery(whole));
    assert_eq!(sum(fee), fee(whole));
    for tax in &whole.taxes {
        let all = tax_of(parts, tax.kind, tax.rate);
        assert_eq!(all, (tax.base.minor, tax.tax.minor), "{tax:?} in {parts:?}");
    }
    let mut keys: Vec<u32> = parts.iter().flat_map(|part| &part.lines).map(|line| line.key).collect();
    keys.sort_unstable();
    assert_eq!(keys, whole.lines.iter().map(|line| line.key).collect::<Vec<_>>(), "each line once");
}

#[test]
fn one_seller_has_all_of_it() {
    let whole = priced(&basket(vec![line(1, 1_000, 2)]), &[]).unwrap();
    assert_eq!(parts(&whole, &[share(&[1], 0, true)]), [whole]);
}

#[test]
fn each_seller_has_their_lines_their_delivery_and_the_tax_in_both() {
    let asked = ToPrice {
        delivery: Some(Money::eur(900)),
        fee: Some(Money::eur(300)),
        ..basket(vec![line(1, 2_000, 1), of_class(TaxClass::SuperReduced, line(2, 1_000, 1))])
    };
    let whole = priced(&asked, &[]).unwrap();
    let all = parts(&whole, &[share(&[1], 500, true), share(&[2], 400, false)]);
    are_whole(&whole, &all);
    assert_eq!((all[0].total.minor, all[1].total.minor), (2_000 + 500 + 300, 1_000 + 400));
    assert_eq!(all[1].fee, None);
    assert_eq!(all[1].delivery.as_ref().unwrap().gross.minor, 400);
}

#[test]
fn delivery_that_costs_nothing_is_nobodys() {
    let asked =
        ToPrice { delivery: Some(Money::eur(495)), ..basket(vec![line(1, 2_000, 1), line(2, 500, 3)]) };
    let whole = priced(&asked, &[offer(1, draft(Gives::FreeDelivery))]).unwrap();
    let all = parts(&whole, &[share(&[1], 0, true), share(&[2], 0, false)]);
    are_whole(&whole, &all);
    assert_eq!((all[0].total.minor, all[1].total.minor), (2_000, 1_500));
    assert!(all.iter().all(|part| part.why.len() == 1), "both are told why");
}

#[test]
fn a_reason_stands_where_it_takes_something_off() {
    let asked = basket(vec![line(1, 2_000, 1), line(2, 1_000, 1)]);
    let mut only = draft(percent(1_000));
    only.wants.products = vec![asked.lines[1].product];
    let whole = priced(&asked, &[offer(1, only)]).unwrap();
    let all = parts(&whole, &[share(&[1], 0, true), share(&[2], 0, false)]);
    are_whole(&whole, &all);
    assert!(all[0].why.is_empty() && all[1].why.len() == 1);
    assert_eq!((all[0].discount.minor, all[1].discount.minor), (0, -100));
}

proptest! {
    /// Whatever is bought of however many, nothing is lost and nothing is won.
    #[test]
    fn all_parts_are_the_whole(
        goods in prop::collection::vec((1_i64..20_000, 1_u32..4, 0_usize..3, 0_usize..4), 2..9),
        weights in prop::collection::vec(0_u64..2_000, 4),
        (delivery, fee) in (prop::option::of(0_i64..2_000), prop::option::of(0_i64..500)),
        (off, is_free) in (0_u32..5_000, any::<bool>()),
    ) {
        let lines = goods.iter().zip(1_u32..);
        let lines = lines.map(|((unit, quantity, class, _), key)| {
            of_class(TaxClass::ALL[*class], line(key, *unit, *quantity))
        });
        let asked = ToPrice {
            delivery: delivery.map(Money::eur),
            fee: fee.map(Money::eur),
            ..basket(lines.collect())
        };
        let mut offers = vec![offer(1, draft(percent(off)))];
        offers.extend(is_free.then(|| offer(2, draft(Gives::FreeDelivery))));
        let Ok(whole) = priced(&asked, &offers) else { return Ok(()) };
        let mut sellers: Vec<usize> = goods.iter().map(|(.., seller)| *seller).collect();
        sellers.sort_unstable();
        sellers.dedup();
        let total = whole.delivery.as_ref().map_or(Money::eur(0), |charge| charge.total);
        let own: Vec<u64> = sellers.iter().map(|seller| weights[*seller]).collect();
        let deliveries = total.share(&own);
        let shares: Vec<Share> = sellers.iter().enumerate().map(|(at, seller)| Share {
            keys: goods.iter().zip(1_u32..).filter(|((.., of), _)| of == seller).map(|(_, key)| key).collect(),
            delivery: deliveries.get(at).copied().unwrap_or(Money::eur(0)),
            has_fee: at == 0,
        }).collect();
        are_whole(&whole, &parts(&whole, &shares));
    }
}
