//! What may be bought and from where it is taken: the table, and what holds for whatever lies here.

use crate::{
    model::{Held, Part, Pile, ProductType, Taking, Wanted},
    rules::stock::{Known, Named, Parts, StockRejected, is_sold_here, may_be_part, plan, sum},
};
use catalog_facts::{LocationId, VariantId};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn variant(number: u8) -> VariantId {
    VariantId::from_bytes([number; 16])
}

fn pile(of: u8, place: u8, quantity: i64, held: i64) -> Pile {
    Pile { variant: variant(of), location: LocationId::from_bytes([place; 16]), quantity, held }
}

fn wants(of: u8, quantity: u32, takes: &[(u8, i64)]) -> Wanted {
    let takes = takes.iter().map(|(part, times)| Taking { variant: variant(*part), times: *times });
    Wanted { variant: variant(of), sku: format!("V{of}"), quantity, takes: takes.collect() }
}

fn one(of: u8, quantity: u32) -> Wanted {
    wants(of, quantity, &[(of, 1)])
}

/// What is taken, as (variant, place, pieces); or which is short, and how many there are.
fn planned(wanted: &[Wanted], piles: &[Pile]) -> Result<Vec<(u8, u8, i64)>, (u8, i64)> {
    let told = |held: Held| (held.variant.as_bytes()[0], held.location.as_bytes()[0], held.quantity);
    match plan(wanted, piles) {
        Ok(held) => Ok(held.into_iter().map(told).collect()),
        Err(StockRejected::Short { variant, left, .. }) => Err((variant.as_bytes()[0], left)),
    }
}

#[test]
fn each_wish_is_met_whole_or_not_at_all() {
    let table: [(&str, Vec<Wanted>, Vec<Pile>, Result<Vec<(u8, u8, i64)>, (u8, i64)>); 12] = [
        ("the last", vec![one(1, 3)], vec![pile(1, 1, 3, 0)], Ok(vec![(1, 1, 3)])),
        ("one too many", vec![one(1, 4)], vec![pile(1, 1, 3, 0)], Err((1, 3))),
        ("somebody holds", vec![one(1, 2)], vec![pile(1, 1, 3, 2)], Err((1, 1))),
        ("held beyond", vec![one(1, 1)], vec![pile(1, 1, 2, 5)], Err((1, 0))),
        ("uncounted", vec![one(1, 9)], vec![], Ok(vec![])),
        ("none wanted", vec![one(1, 0)], vec![pile(1, 1, 0, 0)], Ok(vec![])),
        (
            "the place that has all",
            vec![one(1, 3)],
            vec![pile(1, 1, 2, 0), pile(1, 2, 3, 0)],
            Ok(vec![(1, 2, 3)]),
        ),
        (
            "one place after the other",
            vec![one(1, 4)],
            vec![pile(1, 1, 2, 0), pile(1, 2, 3, 0)],
            Ok(vec![(1, 1, 2), (1, 2, 2)]),
        ),
        ("twice the same", vec![one(1, 2), one(1, 2)], vec![pile(1, 1, 3, 0)], Err((1, 1))),
        (
            "a set and its part",
            vec![wants(9, 2, &[(9, 1), (1, 2)]), one(1, 1)],
            vec![pile(1, 1, 5, 0)],
            Ok(vec![(1, 1, 5)]),
        ),
        ("a set short of a part", vec![wants(9, 3, &[(9, 1), (1, 2)])], vec![pile(1, 1, 5, 0)], Err((9, 2))),
        (
            "a set short of itself",
            vec![wants(9, 3, &[(9, 1), (1, 2)])],
            vec![pile(1, 1, 50, 0), pile(9, 1, 1, 0)],
            Err((9, 1)),
        ),
    ];
    for (name, wanted, piles, expected) in table {
        assert_eq!(planned(&wanted, &piles), expected, "{name}");
    }
}

#[test]
fn a_set_has_no_more_than_its_parts_allow() {
    let part = |sku: &str, quantity| Part { sku: sku.into(), quantity };
    let named = |id, left, kind| Named { variant: variant(id), left, kind };
    let known: Known = [
        ("A".into(), named(1, Some(7), ProductType::Physical)),
        ("B".into(), named(2, Some(2), ProductType::Physical)),
        ("FILE".into(), named(3, None, ProductType::Digital)),
    ]
    .into();
    let left = |kind, parts: &[Part], own| Parts::of(kind, parts, &known).left(variant(9), own);
    let set = ProductType::Grouped;
    assert_eq!(left(set, &[part("A", 2), part("B", 1)], None), Some(2));
    assert_eq!(left(set, &[part("A", 3)], Some(9)), Some(2));
    assert_eq!(left(set, &[part("A", 1)], Some(4)), Some(4), "so many are put together");
    assert_eq!(left(set, &[part("A", 2), part("A", 2)], None), Some(1), "named twice is both");
    assert_eq!(left(set, &[part("FILE", 1), part("GONE", 1)], None), None, "nobody counts these");
    assert_eq!(left(ProductType::Physical, &[part("B", 1)], Some(9)), Some(9), "what is no set has no parts");
    let is_sold = |kind, parts: &[Part]| Parts::of(kind, parts, &known).are_sold_here();
    assert!(is_sold(set, &[part("A", 1), part("GONE", 1)]));
    assert!(!is_sold(set, &[part("A", 1), part("FILE", 1)]), "nobody has agreed to get the file at once");
    assert!(is_sold(ProductType::Physical, &[part("FILE", 1)]));
}

#[test]
fn files_are_sold_by_themselves_and_never_in_a_set() {
    let table = [
        (ProductType::Physical, true, true),
        (ProductType::Digital, true, false),
        (ProductType::Grouped, true, true),
        (ProductType::External, false, false),
    ];
    for (kind, is_sold, is_part) in table {
        assert_eq!((is_sold_here(kind), may_be_part(kind)), (is_sold, is_part), "{kind:?}");
    }
}

#[test]
fn a_product_is_counted_where_all_of_it_is() {
    let kind = ProductType::Physical;
    assert_eq!(sum(kind, [Some(2), Some(3)]), Some(5));
    assert_eq!(sum(kind, [Some(2), None]), None);
    assert_eq!(sum(kind, [Some(i64::MAX), Some(1)]), Some(i64::MAX));
    assert_eq!(sum(ProductType::External, [Some(2)]), None, "it lies elsewhere");
}

fn piles() -> impl Strategy<Value = Vec<Pile>> {
    let places: Vec<(u8, u8)> = (1..=3).flat_map(|of| (1..=3).map(move |place| (of, place))).collect();
    let one = |(of, place): (u8, u8)| {
        (0_i64..9, 0_i64..9).prop_map(move |(quantity, held)| pile(of, place, quantity, held))
    };
    places.into_iter().map(one).collect::<Vec<_>>()
}

proptest! {
    #[test]
    fn what_is_taken_is_what_was_wanted_and_was_there(
        piles in piles(),
        orders in proptest::collection::vec((1_u8..=4, 0_u32..6, 1_i64..4), 0..5),
    ) {
        // The fourth is a set of the first and nobody counts it; the others are single things.
        let wanted: Vec<Wanted> = orders
            .iter()
            .map(|(of, quantity, times)| match of {
                4 => wants(4, *quantity, &[(4, 1), (1, *times)]),
                single => one(*single, *quantity),
            })
            .collect();
        let mut needed: BTreeMap<VariantId, i64> = BTreeMap::new();
        for taking in wanted.iter().flat_map(|one| one.takes.iter().map(move |take| (take, one.quantity))) {
            *needed.entry(taking.0.variant).or_default() += taking.0.times * i64::from(taking.1);
        }
        needed.remove(&variant(4));
        let free = |of: VariantId| -> i64 {
            piles.iter().filter(|pile| pile.variant == of).map(Pile::free).sum()
        };
        let is_there = needed.iter().all(|(of, pieces)| *pieces <= free(*of));
        let planned = plan(&wanted, &piles);
        prop_assert_eq!(planned.is_ok(), is_there, "{:?}", planned);
        for held in planned.iter().flatten() {
            let pile = piles.iter().find(|pile| (pile.variant, pile.location) == (held.variant, held.location));
            prop_assert!(held.quantity > 0 && held.quantity <= pile.unwrap().free());
        }
        if let Ok(held) = planned {
            for (of, pieces) in needed {
                let taken: i64 = held.iter().filter(|one| one.variant == of).map(|one| one.quantity).sum();
                prop_assert_eq!(taken, pieces);
            }
        }
    }
}
