//! One price for several sellers: whatever is bought of whom, all orders together are what was agreed, to the cent.

use super::samples::{GUEST, of_the_house, of_two, priced, seller, sum, wish, world};
use crate::{
    model::{LineId, NewGroup, OrderId},
    rules::{
        PlaceRejected,
        money::{allocations, spread},
        place::{Given, Part, place, sellers},
    },
};
use kernel::{Money, Timestamp};
use orders_facts::OrderFact;
use proptest::{prelude::*, test_runner::TestRunner};
use testing::Engine;

fn given(wish: &NewGroup) -> Given {
    let id = |number: usize| u8::try_from(number + 1).unwrap();
    let order = |number: usize| (OrderId::from_bytes([id(number); 16]), format!("K7QF-00{number:02}"));
    Given {
        orders: (0..sellers(wish).len()).map(order).collect(),
        lines: (0..wish.priced.lines.len()).map(|at| LineId::from_bytes([id(at); 16])).collect(),
        terms: None,
    }
}

fn placed(wish: &NewGroup) -> Result<Vec<Part>, PlaceRejected> {
    place(wish, &given(wish), Timestamp::UNIX_EPOCH).map(|(_, parts, _)| parts)
}

/// A story about what two sell.
fn with_two(story: impl FnOnce(NewGroup)) {
    testing::tell(Engine::Sqlite, |engine| async move {
        let world = world(engine).await;
        story(of_two(&world, &GUEST).await);
    });
}

fn total(parts: &[Part], of: fn(&Part) -> Money) -> i64 {
    parts.iter().map(|part| of(part).minor).sum()
}

#[test]
fn each_seller_has_an_order_and_the_house_is_first() {
    with_two(|wish| {
        let (group, parts, facts) = place(&wish, &given(&wish), Timestamp::UNIX_EPOCH).unwrap();
        let sold: Vec<_> = parts.iter().map(|part| part.order.seller).collect();
        assert_eq!(sold, [None, Some(seller(8))]);
        let totals: Vec<i64> = parts.iter().map(|part| part.order.total.minor).collect();
        assert_eq!(totals, [2_400 + 300, 2_500 + 195]);
        assert_eq!(group.total.minor, totals.iter().sum::<i64>());
        assert!(parts.iter().all(|part| part.order.members == 2 && !part.order.taxes.is_empty()));
        assert_eq!(parts[1].commissions.len(), 1);
        let told: Vec<&OrderFact> = facts.iter().collect();
        assert!(matches!(
            told[..],
            [
                OrderFact::OrderPlaced(_),
                OrderFact::OrderAllocated(_),
                OrderFact::OrderPlaced(_),
                OrderFact::OrderAllocated(_)
            ]
        ));
        let OrderFact::OrderAllocated(theirs) = told[3] else { panic!("{told:?}") };
        assert_eq!(
            (theirs.seller, theirs.commission.minor, theirs.delivery.minor),
            (Some(seller(8)), 250, 195)
        );
        assert_eq!((theirs.total.minor, theirs.lines.len()), (2_695, 1));
    });
}

#[test]
fn what_is_not_wholly_somebodys_is_refused() {
    with_two(|good| {
        let refused = |change: &dyn Fn(&mut NewGroup)| {
            let mut bad = good.clone();
            change(&mut bad);
            placed(&bad).unwrap_err()
        };
        assert_eq!(refused(&|wish| wish.delivery_of[0].1.minor += 1), PlaceRejected::Sum);
        assert_eq!(refused(&|wish| wish.delivery_of[1].0 = Some(seller(9))), PlaceRejected::Sum);
        assert_eq!(
            refused(
                &|wish| wish.delivery_of = vec![(None, Money::eur(-5)), (Some(seller(8)), Money::eur(500))]
            ),
            PlaceRejected::Sum
        );
        assert_eq!(refused(&|wish| wish.method = "cash_on_delivery".into()), PlaceRejected::OnDelivery);
        assert_eq!(refused(&|wish| wish.items[0].commissions[0].amount.minor = -1), PlaceRejected::Sum);
        let mut short = given(&good);
        short.orders.pop();
        assert_eq!(place(&good, &short, Timestamp::UNIX_EPOCH).unwrap_err(), PlaceRejected::Goods);
    });
}

/// RULES 1.F, money: the parts are the whole, whatever is bought of whom.
#[test]
fn orders_together_are_what_was_agreed_to_the_cent() {
    testing::tell(Engine::Sqlite, |engine| async move {
        let world = world(engine).await;
        let one = wish(&world, &GUEST).await;
        let line = (1_i64..9_999, 1_u32..9, 0_u8..4, 0_i64..300);
        let lines = proptest::collection::vec(line, 1..12);
        let all = (lines, proptest::collection::vec(0_u64..5, 4));
        TestRunner::default()
            .run(&all, |(lines, weights)| {
                let mut group = one.clone();
                let of = |(key, (unit, many, _, off)): (u32, &(i64, u32, u8, i64))| {
                    let mut line = priced(key, *unit, *many);
                    let off = (*off).min(line.total.minor);
                    line.discount = Money::eur(-off);
                    line.total = Money::eur(line.gross.minor - off);
                    line.tax = Money::eur(line.total.minor - line.total.minor * 100 / 121);
                    line.net = Money::eur(line.total.minor - line.tax.minor);
                    line
                };
                group.priced = sum((0..).zip(&lines).map(of).collect());
                let off: i64 = group.priced.lines.iter().map(|line| line.discount.minor).sum();
                let gross: i64 = group.priced.lines.iter().map(|line| line.gross.minor).sum();
                (group.priced.subtotal, group.priced.discount) = (Money::eur(gross), Money::eur(off));
                let item = one.items[0].item.clone();
                let bought = (0..).zip(&lines).map(|(key, (_, _, whose, _))| {
                    let mut bought = of_the_house(key, item.clone());
                    bought.seller = Some(*whose).filter(|whose| *whose > 0).map(seller);
                    bought
                });
                group.items = bought.collect();
                let sellers = sellers(&group);
                let costs = Money::eur(495).share(&weights[..sellers.len()]);
                group.delivery_of = sellers.iter().copied().zip(costs).collect();
                let parts = placed(&group).unwrap();
                let whole = &group.priced;
                prop_assert_eq!(parts.len(), sellers.len());
                prop_assert_eq!(total(&parts, |part| part.order.total), whole.total.minor);
                prop_assert_eq!(total(&parts, |part| part.order.subtotal), whole.subtotal.minor);
                prop_assert_eq!(total(&parts, |part| part.order.discount), whole.discount.minor);
                prop_assert_eq!(total(&parts, |part| part.order.delivery), 495);
                prop_assert_eq!(total(&parts, |part| part.order.fee), 0);
                let tax: i64 = whole.taxes.iter().map(|one| one.tax.minor).sum();
                prop_assert_eq!(total(&parts, |part| part.order.tax), tax);
                for part in &parts {
                    let Part { order, lines, .. } = part;
                    let sum =
                        order.subtotal.minor + order.discount.minor + order.delivery.minor + order.fee.minor;
                    prop_assert_eq!(sum, order.total.minor);
                    prop_assert!(lines.iter().all(|line| line.order == order.id));
                }
                let orders: Vec<_> = parts.iter().map(|part| &part.order).collect();
                let came = allocations(whole.total, &orders, whole.total).unwrap();
                prop_assert_eq!(came.iter().map(|part| part.minor).sum::<i64>(), whole.total.minor);
                let less = Money::eur(whole.total.minor - 1);
                prop_assert_eq!(allocations(whole.total, &orders, less), None);
                Ok(())
            })
            .unwrap();
    });
}

#[test]
fn money_that_nobody_asked_back_falls_on_one_order_after_the_other_and_never_above_what_it_has() {
    let all = |orders: &[(i64, i64)], gone: i64| {
        let orders: Vec<_> =
            orders.iter().map(|(left, most)| (Money::eur(*left), Money::eur(*most))).collect();
        spread(&orders, Money::eur(gone)).iter().map(|part| part.minor).collect::<Vec<_>>()
    };
    assert_eq!(all(&[(500, 500), (900, 900)], 400), [400, 0]);
    assert_eq!(all(&[(500, 500), (900, 900)], 600), [500, 100]);
    assert_eq!(all(&[(500, 500), (900, 900)], 9_999), [500, 900]);
    assert_eq!(all(&[(0, 300), (900, 900)], 1_000), [100, 900], "what is on its way is taken last");
    assert_eq!(all(&[(0, 0)], 1), [0]);
}
