//! What rules say to single values: codes, amounts, parcels, dates; and what holds whatever is bought.

use super::samples::{GUEST, sum, wish, world};
use crate::{
    model::{LineId, NewGroup, Order, OrderId, OrderState, Refund, RefundState, ToSend},
    rules::{
        PlaceRejected, RefundAsked, StateRejected, code,
        dates::{guarantee_until, week_begins, withdrawal_until},
        goods::{self, ParcelRejected},
        money, order,
        place::{Given, Part, place},
    },
};
use jiff::civil::date;
use kernel::{Currency, Id, Money, Timestamp};
use orders_facts::CancelledBy;
use payments_facts::RefundId;
use proptest::prelude::*;
use testing::Engine;

fn id<T>(number: u8) -> Id<T> {
    Id::from_bytes([number; 16])
}

fn given(lines: usize) -> Given {
    let lines = (0..lines).map(|at| LineId::from_bytes([u8::try_from(at).unwrap(); 16])).collect();
    Given { orders: vec![(id(1), "K7QF-2M9X".into())], lines, terms: None }
}

const NOW: Timestamp = Timestamp::UNIX_EPOCH;

/// A wish of a shop, for rules that need nothing else of it.
fn with_wish(story: impl FnOnce(NewGroup)) {
    testing::tell(Engine::Sqlite, |engine| async move {
        let world = world(engine).await;
        story(wish(&world, &GUEST).await);
    });
}

#[test]
fn a_code_is_read_however_it_is_typed() {
    assert_eq!(code::code(0), "0000-0000");
    for typed in ["K7QF-2M9X", " k7qf2m9x ", "#k7qf 2m9x"] {
        assert_eq!(code::typed(typed).as_deref(), Some("K7QF-2M9X"), "{typed}");
    }
    assert_eq!(code::typed("OIL0-0000").as_deref(), Some("0110-0000"));
    for none in ["", "K7QF", "K7QF-2M9XX", "U7QF-2M9X", "K7QF-2M9Ñ", "'; --"] {
        assert_eq!(code::typed(none), None, "{none}");
    }
}

proptest! {
    #[test]
    fn every_code_that_is_made_is_read_again(dice in any::<u128>()) {
        let code = code::code(dice);
        prop_assert_eq!(code::typed(&code.to_lowercase()), Some(code));
    }

    #[test]
    fn whatever_is_typed_as_an_amount_is_read_or_not_and_never_below_a_cent(typed in ".{0,20}") {
        if let Some(amount) = money::amount(&typed, Currency::EUR) {
            prop_assert!(amount.minor > 0);
        }
        let _ = code::typed(&typed);
    }

    /// Whatever is asked back in whatever order, no more goes back than came.
    #[test]
    fn no_more_goes_back_than_was_paid(paid in 1_i64..100_000, asks in proptest::collection::vec((1_i64..50_000, any::<bool>()), 0..12)) {
        let mut order = paid_order(paid);
        let mut refunds: Vec<Refund> = Vec::new();
        for (number, (amount, is_done)) in (1_u8..).zip(asks) {
            let typed = Money::eur(amount).decimal();
            match money::refund(&order, &refunds, &typed) {
                Ok(amount) => {
                    let id = RefundId::from_bytes([number; 16]);
                    let state = if is_done { RefundState::Done } else { RefundState::Asked };
                    refunds.push(Refund { id, order: order.id, amount, state, asked_at: NOW, done_at: None });
                    if is_done {
                        order = order::refund(&order, id, amount).unwrap().0;
                    }
                }
                Err(no) => prop_assert_ne!(no, RefundAsked::Unfit),
            }
            let asked: i64 = refunds.iter().map(|one| one.amount.minor).sum();
            prop_assert!(asked <= paid && order.refunded.minor <= order.paid.minor);
            prop_assert_eq!(money::refundable(&order, &refunds).minor, paid - asked);
        }
    }
}

fn paid_order(minor: i64) -> Order {
    let (amount, none) = (Money::eur(minor), Money::eur(0));
    let stand =
        crate::model::Stand { payment: orders_facts::PaymentState::Paid, ..crate::model::Stand::ON_DELIVERY };
    Order {
        id: OrderId::from_bytes([1; 16]),
        group: id(2),
        code: "K7QF-2M9X".into(),
        person: None,
        seller: None,
        members: 1,
        taxes: Vec::new(),
        stand,
        subtotal: amount,
        discount: none,
        delivery: none,
        fee: none,
        tax: none,
        total: amount,
        paid: amount,
        refunded: none,
        placed_at: NOW,
        confirmed_at: Some(NOW),
        paid_at: Some(NOW),
        sent_at: None,
        delivered_at: None,
        ended_at: None,
        deemed_at: None,
        past: None,
        version: 1,
    }
}

#[test]
fn amounts_are_read_as_people_type_them() {
    for (typed, expected) in [
        ("12", Some(1_200)),
        ("12,5", Some(1_250)),
        (" 12.50 € ", Some(1_250)),
        ("0,01", Some(1)),
        ("0", None),
        ("-5", None),
        ("1.234,50", None),
        ("12,", None),
        ("12,505", None),
        ("doce", None),
        ("99999999999999", None),
    ] {
        assert_eq!(money::amount(typed, Currency::EUR).map(|one| one.minor), expected, "{typed}");
    }
}

#[test]
fn what_cost_nothing_leaves_nothing_to_give_back() {
    let order = paid_order(0);
    let (cancelled, _) = order::cancel(&order, CancelledBy::Customer, NOW).unwrap();
    assert_eq!(cancelled.stand.payment, orders_facts::PaymentState::Void);
    assert_eq!(money::refund(&order, &[], ""), Err(RefundAsked::Nothing));
}

#[test]
fn lines_are_frozen_as_they_were_priced_and_told_with_what_they_are() {
    with_wish(|wish| {
        let (group, parts, facts) = place(&wish, &given(2), NOW).unwrap();
        let Part { order, lines, .. } = parts[0].clone();
        assert_eq!((lines[0].sku.as_str(), lines[0].quantity), ("MUG", 2), "by its key, not by its place");
        assert_eq!((lines[1].sku.as_str(), lines[1].total), ("JUG", Money::eur(2_500)));
        assert_eq!((order.total, group.total), (Money::eur(5_395), Money::eur(5_395)));
        let parts = [order.subtotal, order.discount, order.delivery, order.fee];
        assert_eq!(parts.iter().map(|part| part.minor).sum::<i64>(), order.total.minor);
        assert_eq!(
            (order.stand.order, facts.len()),
            (OrderState::Placed, 2),
            "placed, and what it is of the payment"
        );
    });
}

/// The same cents as where goods come back: the earlier pieces cost one more.
#[test]
fn what_is_not_sent_gives_back_what_the_pieces_before_it_did_not_cost() {
    with_wish(|wish| {
        let (_, parts, _) = place(&wish, &given(2), NOW).unwrap();
        let mut line = parts[0].lines[0].clone();
        (line.quantity, line.total) = (3, Money::eur(1_000));
        for (sent, dropped, owed) in [(0, 0, 1_000), (1, 0, 666), (2, 0, 333), (1, 1, 333), (3, 0, 0)] {
            (line.sent, line.dropped) = (sent, dropped);
            assert_eq!(money::unsent(&line).minor, owed, "{sent} sent, {dropped} dropped");
        }
    });
}

#[test]
fn nothing_is_placed_that_does_not_add_up() {
    with_wish(|good| {
        let refused = |change: &dyn Fn(&mut NewGroup)| {
            let mut bad = good.clone();
            change(&mut bad);
            place(&bad, &given(bad.priced.lines.len()), NOW).unwrap_err()
        };
        assert_eq!(refused(&|wish| wish.priced.total.minor += 1), PlaceRejected::Sum);
        assert_eq!(refused(&|wish| wish.items.truncate(1)), PlaceRejected::Sum);
        assert_eq!(refused(&|wish| wish.priced.lines[0].quantity = 0), PlaceRejected::Sum);
        assert_eq!(refused(&|wish| wish.priced = sum(Vec::new())), PlaceRejected::Goods);
        assert_eq!(refused(&|wish| wish.items.push(wish.items[0].clone())), PlaceRejected::Sum);
        let long = "a".repeat(2_001);
        assert_eq!(refused(&|wish| wish.note = kernel::Personal::new(long.clone())), PlaceRejected::Note);
        assert!(place(&good, &given(2), NOW).is_ok());
    });
}

#[test]
fn no_more_is_put_into_a_parcel_than_is_left() {
    with_wish(|wish| {
        let lines = place(&wish, &given(2), NOW).unwrap().1.remove(0).lines;
        let typed = |mugs: &str, jugs: &str| ToSend {
            goods: vec![(lines[0].id, mugs.into()), (lines[1].id, jugs.into())],
            carrier: "correos".into(),
            number: " PQ 1 ".into(),
        };
        for bad in ["3", "-1", "1.5", "x", "99999999999"] {
            let no = goods::parcel(&lines, &typed(bad, "")).unwrap_err();
            assert_eq!(no, ParcelRejected::Quantity { sku: "MUG".into(), left: 2 }, "{bad}");
        }
        assert_eq!(goods::parcel(&lines, &typed("0", "")), Err(ParcelRejected::Empty));
        let unknown = ToSend { carrier: "pigeon".into(), ..typed("1", "") };
        assert_eq!(goods::parcel(&lines, &unknown), Err(ParcelRejected::Carrier));
        let long = ToSend { number: "a".repeat(61), ..typed("1", "") };
        assert_eq!(goods::parcel(&lines, &long), Err(ParcelRejected::Number));
        let stranger = ToSend { goods: vec![(id(200), "1".into())], ..typed("", "") };
        assert_eq!(goods::parcel(&lines, &stranger), Err(ParcelRejected::Empty), "a line of another order");
        let some = goods::parcel(&lines, &typed("1", "1")).unwrap();
        assert_eq!((some.number.as_str(), goods::is_all_sent(&lines, &some)), ("PQ 1", false));
        let left = goods::taken(&lines, &some);
        let rest = goods::parcel(&left, &typed("1", "")).unwrap();
        assert!(goods::is_all_sent(&left, &rest));
    });
}

/// RULES section 2 row 5: fourteen days from the last of it, and no day ends on a weekend or a holiday.
#[test]
fn going_back_on_it_ends_on_a_working_day_and_the_guarantee_years_later() {
    for (delivered, last) in [
        (date(2026, 11, 3), date(2026, 11, 17)),
        (date(2026, 11, 7), date(2026, 11, 23)),
        (date(2026, 11, 8), date(2026, 11, 23)),
        (date(2026, 12, 24), date(2027, 1, 7)),
        (date(2026, 12, 23), date(2027, 1, 7)),
        (date(2027, 3, 12), date(2027, 3, 29)),
    ] {
        assert_eq!(withdrawal_until(delivered), last, "{delivered}");
    }
    assert_eq!(guarantee_until(date(2026, 11, 3), 3), date(2029, 11, 3));
    assert_eq!(guarantee_until(date(2028, 2, 29), 3), date(2031, 2, 28));
}

#[test]
fn the_week_begins_on_monday_where_the_shop_is() {
    let zone = "Europe/Madrid".parse().unwrap();
    for (now, monday) in [
        ("2026-11-22T23:30:00Z", "2026-11-22T23:00:00Z"),
        ("2026-11-22T22:59:59Z", "2026-11-15T23:00:00Z"),
        ("2026-11-26T12:00:00Z", "2026-11-22T23:00:00Z"),
        ("2026-10-26T12:00:00Z", "2026-10-25T23:00:00Z"),
        ("2026-10-25T12:00:00Z", "2026-10-18T22:00:00Z"),
    ] {
        let now: Timestamp = now.parse().unwrap();
        assert_eq!(week_begins(&zone, now).to_string(), monday, "{now}");
    }
}

#[test]
fn what_was_not_paid_is_not_sent_and_what_was_sent_is_not_called_off() {
    with_wish(|wish| {
        let Part { order, lines, .. } = place(&wish, &given(2), NOW).unwrap().1.remove(0);
        let moved = order::Moved { parcel: id(3), carrier: None, is_all: true };
        assert_eq!(order::send(&order, moved, NOW).unwrap_err(), StateRejected::Unpaid);
        let (paid, facts) = order::pay(&order, &lines, order.total, NOW).unwrap();
        assert_eq!((paid.confirmed_at, paid.paid, facts.len()), (Some(NOW), order.total, 2));
        let (sent, _) = order::send(&paid, moved, NOW).unwrap();
        assert_eq!(order::cancel(&sent, CancelledBy::Staff, NOW).unwrap_err(), StateRejected::Sent);
    });
}
