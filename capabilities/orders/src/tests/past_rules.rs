//! How an order that was placed elsewhere stands here, what of it is refused, and that its parts are its total.

use super::past::past;
use crate::{
    model::{PastLine, PastOrder, PastState},
    rules::{
        PastRejected,
        order::claim,
        past::{Known, bring, id_at},
        states::{Command, is_for_past},
    },
};
use kernel::{Id, Money, Timestamp, time};
use orders_facts::OrderFact;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// How it was and what was paid, and how it stands here.
#[test]
fn each_state_elsewhere_is_a_state_here() {
    use PastState::{Cancelled, Completed, Open, Sent};
    let now = at("2026-11-03T09:00:00Z");
    let cases = [
        (Completed, 300, 3_195, 0, "completed paid delivered done"),
        (Completed, 300, 3_195, 500, "completed partly_refunded delivered done"),
        (Completed, 300, 3_195, 3_195, "completed refunded delivered done"),
        (Completed, 300, 0, 0, "completed waiting delivered done"),
        (Sent, 5, 3_195, 0, "confirmed paid sent on_the_way"),
        (Sent, 61, 3_195, 0, "completed paid delivered done"),
        (Open, 5, 3_195, 0, "confirmed paid none to_send"),
        (Open, 5, 0, 0, "confirmed waiting none to_send"),
        (Open, 5, 3_195, 3_195, "confirmed refunded none over"),
        (Cancelled, 5, 3_195, 0, "cancelled void none over"),
        (Cancelled, 5, 3_195, 3_195, "cancelled refunded none over"),
        (Cancelled, 5, 0, 0, "cancelled void none over"),
    ];
    for (state, days, paid, refunded, expected) in cases {
        let wish = PastOrder {
            state,
            placed_at: time::days_before(now, days),
            paid: Money::eur(paid),
            refunded: Money::eur(refunded),
            ..past()
        };
        let order = bring(&wish, &known(&wish), now).unwrap().order;
        let stand = order.stand;
        let words = [stand.order.code(), stand.payment.code(), stand.goods.code(), order.shelf().code()];
        assert_eq!(words.join(" "), expected, "{state:?} {days} {paid} {refunded}");
    }
}

/// RULES 1.C: who has bought it has paid for it, and has not all the money back.
#[test]
fn whoever_paid_nothing_or_has_all_back_has_bought_nothing() {
    let now = at("2026-11-03T09:00:00Z");
    for (total, paid, refunded, is_told) in [
        (3_195, 3_195, 0, true),
        (3_195, 3_195, 500, true),
        (3_195, 3_195, 3_195, false),
        (3_195, 0, 0, false),
        (0, 0, 0, true),
    ] {
        let mut wish = PastOrder {
            total: Money::eur(total),
            paid: Money::eur(paid),
            refunded: Money::eur(refunded),
            ..past()
        };
        wish.lines[0].variant = Some((Id::from_bytes([7; 16]), Id::from_bytes([8; 16])));
        let brought = bring(&wish, &known(&wish), now).unwrap();
        assert_eq!(brought.fact.goods.len(), usize::from(is_told), "{total} {paid} {refunded}");
        let (_, facts) = claim(&brought.order, &brought.lines, Id::from_bytes([9; 16]));
        let OrderFact::OrderClaimed(told) = &facts[0] else { panic!("{facts:?}") };
        assert_eq!(told.goods.len(), usize::from(is_told), "claimed: {total} {paid} {refunded}");
    }
}

fn known(wish: &PastOrder) -> Known {
    let lines = (1..).take(wish.lines.len()).map(|at| Id::from_bytes([at; 16])).collect();
    let (group, order) = (Id::from_bytes([101; 16]), Id::from_bytes([102; 16]));
    Known { group, order, lines, code: "K7QF-2M9X".into(), version: 1 }
}

#[test]
fn what_does_not_fit_is_refused() {
    let now = at("2026-11-03T09:00:00Z");
    let dollars = Money::new(1, "USD".parse().unwrap());
    let with = |change: fn(&mut PastOrder)| {
        let mut wish = past();
        change(&mut wish);
        wish
    };
    let cases = [
        (with(|one| one.origin.clear()), PastRejected::Unnamed),
        (with(|one| one.origin = "Mi tienda".into()), PastRejected::Unnamed),
        (with(|one| one.reference = " # ".into()), PastRejected::Unnamed),
        (with(|one| one.lines[0].quantity = 0), PastRejected::Lines),
        (PastOrder { paid: dollars, ..past() }, PastRejected::Currency),
        (with(|one| one.total = Money::eur(-1)), PastRejected::Sum),
        (with(|one| one.refunded = Money::eur(3_196)), PastRejected::Sum),
        (with(|one| one.lines[0].unit = Money::eur(i64::MAX)), PastRejected::Sum),
        (with(|one| one.placed_at = "2026-11-04T09:00:00Z".parse().unwrap()), PastRejected::Future),
    ];
    for (wish, no) in cases {
        assert_eq!(bring(&wish, &known(&wish), now).map(|_| ()), Err(no), "{wish:?}");
    }
}

proptest::proptest! {
    #[test]
    fn its_parts_are_its_total_however_the_other_shop_counts(
        units in proptest::collection::vec((1_u32..50, 0_i64..100_000, 0_i64..100_000), 0..8),
        delivery in 0_i64..5_000, discount in -5_000_i64..5_000, total in 0_i64..1_000_000,
    ) {
        let lines = units.into_iter().map(|(quantity, unit, sum)| PastLine {
            quantity, unit: Money::eur(unit), total: Money::eur(sum), ..past().lines[0].clone()
        });
        let wish = PastOrder {
            lines: lines.collect(), delivery: Money::eur(delivery), discount: Money::eur(discount),
            total: Money::eur(total), paid: Money::eur(0), ..past()
        };
        let brought = bring(&wish, &known(&wish), at("2026-11-03T09:00:00Z")).unwrap();
        let order = brought.order;
        let sum = order.subtotal.minor + order.delivery.minor + order.discount.minor + order.fee.minor;
        proptest::prop_assert_eq!(sum, total);
        proptest::prop_assert!(order.discount.minor <= 0 && order.fee.minor >= 0);
        let lines: i64 = brought.lines.iter().map(|line| line.total.minor).sum();
        proptest::prop_assert_eq!(lines, order.subtotal.minor);
        for line in &brought.lines {
            let gross = line.unit.minor * i64::from(line.quantity);
            proptest::prop_assert_eq!(gross + line.discount.minor, line.total.minor);
            proptest::prop_assert!(line.discount.minor <= 0);
        }
    }
}

#[test]
fn an_id_stands_where_its_moment_does() {
    let early: Id<()> = id_at(at("2020-01-01T00:00:00Z"), u128::MAX);
    let late: Id<()> = id_at(at("2020-01-01T00:00:01Z"), 0);
    assert!(early < late);
    assert_eq!(late.uuid().get_version_num(), 7);
}

#[test]
fn only_what_moves_no_money_may_happen_to_it() {
    let may = [
        Command::Note,
        Command::Send { is_all: false },
        Command::Send { is_all: true },
        Command::Deliver { is_all: false },
        Command::Deliver { is_all: true },
        Command::Complete,
        Command::Deem,
    ];
    for command in super::states::COMMANDS {
        assert_eq!(is_for_past(command), may.contains(&command), "{command:?}");
    }
}
