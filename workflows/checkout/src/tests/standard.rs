//! What the least expensive usual delivery would have cost.

use super::scenes::quote;
use crate::rules::standard;
use kernel::Money;
use proptest::prelude::*;
use shipping::model::{Kind, Quote};

fn ways() -> Vec<Quote> {
    vec![
        quote("shop", Kind::PickUp, 0),
        quote("point", Kind::CollectionPoint, 295),
        quote("post", Kind::Carrier, 495),
        quote("fast", Kind::Carrier, 990),
    ]
}

#[test]
fn whoever_chose_a_dearer_way_would_have_paid_the_usual_one() {
    // Which way, what it was charged, what the usual one would have been.
    for (key, charged, expected) in [
        ("post", 495, 495),
        ("fast", 990, 495),
        ("fast", 818, 409),
        ("fast", 1, 1),
        ("point", 295, 295),
        ("shop", 0, 0),
        ("post", 0, 0),
    ] {
        let all = ways();
        let way = all.iter().find(|way| way.key == key).unwrap();
        assert_eq!(standard(&all, way, Money::eur(charged)), Some(Money::eur(expected)), "{key} {charged}");
    }
    let points = [quote("far", Kind::CollectionPoint, 400), quote("near", Kind::CollectionPoint, 300)];
    assert_eq!(standard(&points, &points[0], Money::eur(400)), Some(Money::eur(300)));
    let shop = [quote("shop", Kind::PickUp, 0)];
    assert_eq!(standard(&shop, &shop[0], Money::eur(0)), None, "nothing is brought");
}

proptest! {
    #[test]
    fn it_is_never_more_than_what_was_charged(
        prices in prop::collection::vec(0_i64..5_000, 1..5), at in 0_usize..5, charged in 0_i64..9_000
    ) {
        let all: Vec<Quote> = prices.iter().map(|price| quote("way", Kind::Carrier, *price)).collect();
        let way = &all[at % all.len()];
        let found = standard(&all, way, Money::eur(charged)).unwrap();
        prop_assert!((0..=charged).contains(&found.minor));
    }
}
