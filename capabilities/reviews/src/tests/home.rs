//! What stands on the home page is chosen by a rule, and never only praise.

use crate::rules::home::{Candidate, LONG, SHOWN, chosen};
use catalog_facts::ProductId;
use proptest::prelude::*;

fn one(product: u8, stars: u32, signs: usize, has_pictures: bool) -> Candidate {
    Candidate { product: ProductId::from_bytes([product; 16]), stars, signs, has_pictures }
}

#[test]
fn the_latest_stand_there_one_for_a_product() {
    let cases: [(Vec<Candidate>, &[usize]); 5] = [
        (vec![], &[]),
        (vec![one(1, 5, LONG - 1, false), one(1, 4, LONG, false)], &[1]),
        (vec![one(1, 5, 3, true), one(1, 1, 900, true), one(2, 5, LONG, false)], &[0, 2]),
        // All of them praise: the last makes room for who does not.
        (
            vec![
                one(1, 5, 3, true),
                one(2, 5, 3, true),
                one(3, 5, 3, true),
                one(4, 5, 3, true),
                one(5, 2, 3, true),
            ],
            &[0, 1, 2, 4],
        ),
        // Nobody else has anything to tell.
        (
            vec![
                one(1, 5, 3, true),
                one(2, 5, 3, true),
                one(3, 5, 3, true),
                one(4, 5, 3, true),
                one(5, 2, 3, false),
            ],
            &[0, 1, 2, 3],
        ),
    ];
    for (all, places) in cases {
        assert_eq!(chosen(&all), places, "{all:?}");
    }
}

proptest! {
    #[test]
    fn whatever_was_written_the_rule_holds(
        said in proptest::collection::vec((1..9_u8, 1..=5_u32, 0..400_usize, any::<bool>()), 0..40)
    ) {
        let all: Vec<Candidate> =
            said.into_iter().map(|(product, stars, signs, has)| one(product, stars, signs, has)).collect();
        let places = chosen(&all);
        prop_assert!(places.len() <= SHOWN && places.is_sorted());
        let mut products: Vec<ProductId> = places.iter().map(|place| all[*place].product).collect();
        products.sort_unstable();
        products.dedup();
        prop_assert_eq!(products.len(), places.len(), "one for a product");
        prop_assert!(places.iter().all(|place| all[*place].has_pictures || all[*place].signs >= LONG));
    }
}
