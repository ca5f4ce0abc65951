//! What a buyer saw travels with the form and comes back as it was.

use crate::model::{NoSums, Part, Sums};
use kernel::Money;
use proptest::prelude::*;

fn sums(text: &str) -> Sums {
    text.parse().unwrap()
}

#[test]
fn what_is_no_sums_is_nothing() {
    for text in ["", "EUR", "EUR 1 2", "EUR 1 2 3 4", "XXY 1 2 3", "EUR 1 2 3,0", "EUR  1 2 3", "1 2 3 EUR"] {
        assert_eq!(text.parse::<Sums>(), Err(NoSums), "{text}");
    }
}

#[test]
fn each_sum_that_is_another_one_is_named_with_what_it_was() {
    let seen = sums("EUR 4500 495 4995");
    assert_eq!(seen.changed(&seen), Vec::new());
    let changed = seen.changed(&sums("EUR 4500 1495 5995"));
    let parts: Vec<_> = changed.iter().map(|one| (one.part, one.was, one.now)).collect();
    let delivery = (Part::Delivery, Money::eur(495), Money::eur(1_495));
    assert_eq!(parts, [delivery, (Part::Total, Money::eur(4_995), Money::eur(5_995))]);
    assert_eq!(seen.changed(&sums("JPY 4500 495 4995")).len(), 3, "another currency is another sum");
}

proptest! {
    #[test]
    fn sums_come_back_as_they_were(goods: i64, delivery: i64, total: i64) {
        let one = sums(&format!("EUR {goods} {delivery} {total}"));
        prop_assert_eq!(sums(&one.to_string()), one);
        prop_assert!(one.changed(&one).is_empty());
    }
}
