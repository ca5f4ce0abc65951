//! Amounts that add up, by whichever way a program counts.

use crate::rules::{Said, count};
use proptest::prelude::*;

fn said(lines: &[i64], delivery: i64, discount: i64, tax: i64, total: i64) -> Said {
    Said { lines: lines.to_vec(), delivery, discount, tax, total: Some(total), ..Said::default() }
}

#[test]
fn each_way_to_count_gives_the_total_of_the_file() {
    // (said, lines, delivery, discount, whether it adds up)
    type Case = (Said, &'static [i64], i64, i64, bool);
    let cases: &[Case] = &[
        (said(&[2_400, 800], 495, 0, 641, 3_695), &[2_400, 800], 495, 0, true),
        (said(&[2_400, 800], 495, 200, 641, 3_495), &[2_400, 800], 495, 200, true),
        // Taxes beside the amounts are spread over them.
        (said(&[2_400], 0, 400, 420, 2_420), &[2_820], 0, 400, true),
        (said(&[1_000, 1_000], 1_000, 0, 100, 3_100), &[1_034, 1_033], 1_033, 0, true),
        // Lines whose discount was taken off already.
        (said(&[800, 200], 0, 200, 0, 1_000), &[800, 200], 0, 0, true),
        // What does not add up keeps its total.
        (said(&[1_000], 0, 0, 0, 1_100), &[1_000], 0, 0, false),
        (said(&[], 0, 0, 0, 1_100), &[], 0, 0, false),
    ];
    for (said, lines, delivery, discount, is_exact) in cases {
        let sums = count(said).unwrap();
        assert_eq!(
            (sums.lines.as_slice(), sums.delivery, sums.discount),
            (*lines, *delivery, *discount),
            "{said:?}"
        );
        assert_eq!((sums.is_exact, Some(sums.total)), (*is_exact, said.total), "{said:?}");
    }
}

#[test]
fn the_tax_of_delivery_is_of_delivery() {
    let said = Said { delivery_tax: 105, ..said(&[2_000], 500, 0, 420, 3_025) };
    let sums = count(&said).unwrap();
    assert_eq!((sums.lines, sums.delivery, sums.is_exact), (vec![2_420], 605, true));
}

#[test]
fn what_rounding_is_off_goes_to_the_discount_and_no_cent_more() {
    let near = Said { rounded: 2, ..said(&[992, 794], 413, 0, 462, 2_662) };
    let sums = count(&near).unwrap();
    assert_eq!((sums.discount, sums.is_exact), (-1, true));
    assert_eq!(sums.lines.iter().sum::<i64>() + sums.delivery - sums.discount, 2_662);
    let far = Said { rounded: 1, ..said(&[992, 794], 413, 0, 462, 2_669) };
    assert!(!count(&far).unwrap().is_exact);
}

#[test]
fn an_order_without_a_total_costs_what_it_adds_up_to() {
    let sums = count(&Said { total: None, ..said(&[450], 495, 45, 0, 0) }).unwrap();
    assert_eq!((sums.total, sums.is_exact), (900, true));
}

#[test]
fn amounts_too_large_to_count_are_none() {
    assert_eq!(count(&said(&[i64::MAX, 1], 0, 0, 0, 1)), None);
    assert_eq!(count(&said(&[1], i64::MAX, 0, 0, 1)), None);
}

proptest! {
    #[test]
    fn lines_and_delivery_less_the_discount_are_the_total(
        lines in proptest::collection::vec(0_i64..1_000_000, 0..12),
        (delivery, delivery_tax, fee) in (0_i64..10_000, 0_i64..1_000, 0_i64..1_000),
        (discount, line_discount, tax) in (0_i64..10_000, 0_i64..1_000, 0_i64..100_000),
        way in 0_usize..4,
        off in -3_i64..=3,
    ) {
        let goods: i64 = lines.iter().sum::<i64>() + delivery + fee;
        let total = match way {
            0 => goods - discount,
            1 => goods - discount + tax,
            2 => goods - discount - line_discount + tax + delivery_tax,
            _ => goods,
        } + off;
        let said = Said { lines: lines.clone(), line_discount, delivery, delivery_tax, fee, discount, tax, total: Some(total), rounded: 3 };
        let sums = count(&said).unwrap();
        prop_assert!(sums.is_exact);
        prop_assert_eq!(sums.lines.len(), lines.len());
        prop_assert_eq!(sums.lines.iter().sum::<i64>() + sums.delivery - sums.discount, total);
    }
}
