//! What goes back, to the cent: never more than was paid, never a cent lost between returns of one line.

use super::samples::{line, new_return, ret};
use crate::{
    model::{Kind, Line, Refund, RefundProgress, Whole},
    rules::{
        AmountRejected, ret as rules,
        sums::{asked, first, of, of_line, owed, place},
    },
};
use kernel::Money;
use payments_facts::RefundId;
use proptest::prelude::*;

#[test]
fn earlier_pieces_carry_the_remainder() {
    for (total, ordered, expected) in
        [(1_000, 3, [334, 667, 1_000]), (2_999, 3, [1_000, 2_000, 2_999]), (2, 3, [1, 2, 2])]
    {
        for (count, sum) in (1_u32..).zip(expected) {
            assert_eq!(first(Money::eur(total), ordered, count), Money::eur(sum), "{total} {count}");
        }
    }
    assert_eq!(first(Money::eur(1_000), 3, 9), Money::eur(1_000), "never more than all");
}

#[test]
fn delivery_goes_back_only_when_all_of_it_does() {
    let ret = ret(&new_return(Kind::Withdrawal, 495));
    let whole = [line(2, 2, 2_400), line(1, 1, 2_500)];
    assert_eq!(of(&ret, &whole), Money::eur(5_395));
    let came = [Line { received: Some(1), ..line(2, 2, 2_400) }, line(1, 1, 2_500)];
    assert_eq!(of(&ret, &came), Money::eur(3_700), "one mug has not come");
}

#[test]
fn what_never_was_sent_counts_with_what_came() {
    let ret = ret(&new_return(Kind::Withdrawal, 495));
    let line = Line { received: Some(1), unsent: 2, ..line(3, 3, 2_999) };
    assert_eq!((line.counted(), of(&ret, &[line])), (3, Money::eur(3_494)), "all of it, with its delivery");
}

/// A return of so many of four mugs, paid by that refund.
fn paid(quantity: u32, refund: u8) -> Whole {
    let mut ret = ret(&new_return(Kind::Withdrawal, 0));
    ret.refunded = Money::eur(1);
    let (id, amount) = (RefundId::from_bytes([refund; 16]), Money::eur(1));
    let refunds = vec![Refund { id, ret: ret.id, amount, progress: RefundProgress::Done }];
    let lines = rules::count(&ret, &[line(quantity, 4, 1_003)], &[]);
    Whole { ret, lines, refunds }
}

#[test]
fn pieces_stay_paid_when_some_of_them_never_come() {
    let mut first = paid(2, 1);
    first.lines[0].received = Some(1);
    let mut second = paid(1, 2);
    place(&mut second, std::slice::from_ref(&first));
    assert_eq!((second.lines[0].before, of_line(&second.lines[0])), (2, Money::eur(251)));
    // What is paid later does not move what was paid before.
    place(&mut first, std::slice::from_ref(&second));
    assert_eq!(first.lines[0].before, 0);
}

#[test]
fn what_is_counted_once_stays_counted() {
    let mut ret = ret(&new_return(Kind::Withdrawal, 0));
    let lines = [line(3, 4, 1_003)];
    let told = [(lines[0].line, 2)];
    let counted = rules::count(&ret, &lines, &told);
    assert_eq!((counted[0].paid, counted[0].unsent), (3, 2));
    ret.asked = Money::eur(100);
    let came = [Line { received: Some(0), ..counted[0].clone() }];
    let again = rules::count(&ret, &came, &[]);
    assert_eq!((again[0].paid, again[0].unsent), (3, 2), "its money is on its way");
    ret.asked = Money::eur(0);
    assert_eq!(rules::count(&ret, &came, &[])[0].paid, 2, "it did not go");
    assert_eq!(rules::count(&ret, &lines, &[(lines[0].line, 9)])[0].unsent, 3, "never more than there are");
}

#[test]
fn what_is_owed_is_never_more_than_the_order_has_left() {
    let mut ret = ret(&new_return(Kind::Withdrawal, 495));
    let lines = [line(2, 2, 2_400)];
    assert_eq!(owed(&ret, &lines, Money::eur(9_999)), Money::eur(2_895));
    assert_eq!(owed(&ret, &lines, Money::eur(2_000)), Money::eur(2_000));
    (ret.asked, ret.refunded) = (Money::eur(800), Money::eur(2_000));
    assert_eq!(owed(&ret, &lines, Money::eur(9_999)), Money::eur(95));
    ret.refunded = Money::eur(5_000);
    assert_eq!(owed(&ret, &lines, Money::eur(9_999)), Money::eur(0));
}

#[test]
fn amounts_are_typed_as_people_type_them() {
    let (owed, left) = (Money::eur(1_250), Money::eur(2_000));
    let cases = [
        ("", Ok(owed)),
        ("12,5", Ok(Money::eur(1_250))),
        ("20.00 €", Ok(left)),
        ("20,01", Err(AmountRejected::Large { most: left })),
        ("0", Err(AmountRejected::Unfit)),
        ("-3", Err(AmountRejected::Unfit)),
        ("1,234", Err(AmountRejected::Unfit)),
        ("all", Err(AmountRejected::Unfit)),
    ];
    for (typed, expected) in cases {
        assert_eq!(asked(owed, left, typed), expected, "{typed:?}");
    }
    assert_eq!(asked(owed, Money::eur(0), ""), Err(AmountRejected::Nothing));
    assert_eq!(asked(Money::eur(0), left, ""), Err(AmountRejected::Unfit), "nothing is owed");
}

proptest! {
    #[test]
    fn returns_of_one_line_add_up_to_what_it_cost(total in 0_i64..1_000_000, parts in prop::collection::vec(1_u32..40, 1..12)) {
        let ordered: u32 = parts.iter().sum();
        let (mut before, mut sum) = (0, 0);
        for quantity in parts {
            let part = Line { before, ordered, ..line(quantity, ordered, total) };
            let amount = of_line(&part).minor;
            prop_assert!(amount >= 0);
            (before, sum) = (before + quantity, sum + amount);
        }
        prop_assert_eq!(sum, total);
    }

    #[test]
    fn equal_pieces_differ_by_a_cent_at_most(total in 0_i64..1_000_000, ordered in 1_u32..60) {
        let piece = |before| of_line(&Line { before, ..line(1, ordered, total) }).minor;
        let all: Vec<i64> = (0..ordered).map(piece).collect();
        let (least, most) = (all.iter().min().unwrap(), all.iter().max().unwrap());
        prop_assert!(most - least <= 1);
        prop_assert_eq!(all.iter().sum::<i64>(), total);
    }
}
