//! What follows from what was heard about one person and one product.

use crate::{
    model::{Bought, Evidence, GoodsId, Source},
    rules::fold,
};
use catalog_facts::{ProductId, VariantId};
use kernel::{Timestamp, time};
use proptest::prelude::*;

fn at(second: i64) -> Timestamp {
    time::seconds_after(Timestamp::UNIX_EPOCH, second)
}

/// Two of something, bought at that second.
fn line(number: u8, bought: i64) -> Bought {
    Bought {
        id: GoodsId::from_bytes([number; 16]),
        source: Source::Order,
        product: ProductId::from_bytes([1; 16]),
        variant: VariantId::from_bytes([1; 16]),
        quantity: 2,
        unsent: 0,
        returned: 0,
        back_at: None,
        bought_at: at(bought),
        delivered_at: None,
        cancelled_at: None,
        refunded_at: None,
    }
}

fn state(lines: &[Bought]) -> Option<(bool, bool, bool)> {
    let verified = |one: Evidence| (one.is_verified(), one.delivered_at.is_some(), one.returned_at.is_some());
    fold(lines).map(verified)
}

#[test]
fn nobody_has_bought_what_was_called_off_or_never_sent() {
    assert_eq!(fold(&[]), None);
    assert_eq!(fold(&[Bought { cancelled_at: Some(at(9)), ..line(1, 1) }]), None);
    assert_eq!(fold(&[Bought { unsent: 2, ..line(1, 1) }]), None);
    assert_eq!(state(&[Bought { unsent: 1, ..line(1, 1) }]), Some((false, false, false)));
}

#[test]
fn a_purchase_is_verified_from_when_it_arrives_until_all_of_it_is_back() {
    let there = Bought { delivered_at: Some(at(5)), ..line(1, 1) };
    assert_eq!(state(&[line(1, 1)]), Some((false, false, false)));
    assert_eq!(state(&[there]), Some((true, true, false)));
    let one_back = Bought { returned: 1, back_at: Some(at(8)), ..there };
    assert_eq!(state(&[one_back]), Some((true, true, false)), "one of two is still theirs");
    let all_back = Bought { returned: 2, ..one_back };
    assert_eq!(state(&[all_back]), Some((false, true, true)));
    let rest_back = Bought { unsent: 1, ..one_back };
    assert_eq!(state(&[rest_back]), Some((false, true, true)), "the other was never sent");
    let refunded = Bought { refunded_at: Some(at(9)), ..there };
    assert_eq!(state(&[refunded]), Some((false, true, true)));
    let kept = fold(&[Bought { refunded_at: Some(at(9)), ..all_back }]).unwrap();
    assert_eq!(kept.returned_at, Some(at(8)), "the first of both");
}

#[test]
fn what_arrived_and_stayed_counts_before_everything_else() {
    let back = Bought { delivered_at: Some(at(2)), refunded_at: Some(at(3)), ..line(1, 1) };
    let coming = line(2, 4);
    let there = Bought { delivered_at: Some(at(9)), ..line(3, 8) };
    let of = |lines: &[Bought]| fold(lines).unwrap().line.unwrap().as_bytes()[0];
    assert_eq!(of(&[back, coming, there]), 3);
    assert_eq!(of(&[back, coming]), 2);
    assert_eq!(of(&[back]), 1);
    let before = Bought { delivered_at: Some(at(7)), ..line(4, 8) };
    assert_eq!(of(&[there, before]), 4, "the first that arrived");
    let till = Bought { source: Source::Till, ..before };
    assert_eq!(fold(&[till]).unwrap().line, None, "a receipt has no line of an order");
}

prop_compose! {
    fn any_line()(
        number in 1_u8..250,
        bought in 0_i64..50,
        quantity in 1_u32..4,
        unsent in 0_u32..4,
        returned in 0_u32..4,
        delivered in prop::option::of(0_i64..99),
        cancelled in prop::option::weighted(0.2, 0_i64..99),
        refunded in prop::option::weighted(0.2, 0_i64..99),
    ) -> Bought {
        Bought {
            quantity,
            unsent,
            returned,
            back_at: (returned > 0).then(|| at(bought + 1)),
            delivered_at: delivered.map(at),
            cancelled_at: cancelled.map(at),
            refunded_at: refunded.map(at),
            ..line(number, bought)
        }
    }
}

proptest! {
    /// It does not matter in which order the lines are looked at.
    #[test]
    fn the_same_lines_give_the_same(mut lines in prop::collection::vec(any_line(), 0..6), turn in 0_usize..6) {
        lines.dedup_by_key(|line| line.id);
        let mut ids: Vec<_> = lines.iter().map(|line| line.id).collect();
        ids.sort_unstable();
        ids.dedup();
        prop_assume!(ids.len() == lines.len());
        let first = fold(&lines);
        let turn = turn.min(lines.len());
        lines.rotate_left(turn);
        prop_assert_eq!(fold(&lines), first);
        lines.reverse();
        prop_assert_eq!(fold(&lines), first);
    }

    /// One more purchase never makes less of what is known.
    #[test]
    fn buying_more_never_takes_away(lines in prop::collection::vec(any_line(), 0..5), more in any_line()) {
        let before = fold(&lines).is_some_and(|one| one.is_verified());
        let mut all = lines;
        all.push(more);
        prop_assert!(!before || fold(&all).is_some_and(|one| one.is_verified()));
    }
}
