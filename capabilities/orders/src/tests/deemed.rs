//! What nobody marks as delivered counts as delivered some time; times of whoever bought do not run from that.

use super::samples::{Bought, GUEST, How, paid, place, told, whole, wish, world};
use crate::{
    actions,
    model::{ChosenDelivery, Kind, OrderState, Policy, ToSend},
    rules::{PolicyRejected, dates::deemed_at, settings},
};
use jiff::civil::date;
use kernel::{Role, Timestamp, Zone};
use orders_facts::GoodsState;
use testing::{Engine, World, both};

/// Sends all of it in one parcel.
async fn send(world: &World, bought: &Bought) {
    let lines = whole(world, bought.order).await.lines;
    let goods = lines.iter().map(|line| (line.id, line.quantity.to_string())).collect();
    let parcel = ToSend { goods, carrier: "correos".into(), number: "PQ1".into() };
    actions::send(&world.operator(), bought.order, &parcel).await.unwrap();
}

#[test]
fn days_are_counted_from_the_last_one_that_was_promised_or_from_when_it_was_sent() {
    let zone: Zone = "Europe/Madrid".parse().unwrap();
    let sent: Timestamp = "2026-11-03T09:00:00Z".parse().unwrap();
    let way = |kind, day| ChosenDelivery {
        key: String::new(),
        name: kernel::Localized::default(),
        kind,
        carrier: None,
        earliest: date(2026, 11, 1),
        latest: date(2026, 11, day),
        point: None,
        standard: None,
    };
    let cases = [
        (None, 14, Some("2026-11-17T09:00:00Z")),
        (Some(way(Kind::Carrier, 9)), 14, Some("2026-11-23T09:00:00Z")),
        (Some(way(Kind::CollectionPoint, 9)), 3, Some("2026-11-12T09:00:00Z")),
        (Some(way(Kind::Carrier, 2)), 14, Some("2026-11-17T09:00:00Z")),
        (Some(way(Kind::PickUp, 9)), 14, None),
    ];
    for (way, days, expected) in cases {
        let found = deemed_at(way.as_ref(), sent, days, &zone);
        assert_eq!(found, expected.map(|text| text.parse().unwrap()), "{way:?} {days}");
    }
}

#[test]
fn the_shop_decides_within_bounds() {
    for (typed, expected) in [
        ("14", Ok(Policy { deemed_days: 14 })),
        (" 3 ", Ok(Policy { deemed_days: 3 })),
        ("2", Err(PolicyRejected::Days)),
        ("91", Err(PolicyRejected::Days)),
        ("", Err(PolicyRejected::Days)),
        ("-5", Err(PolicyRejected::Days)),
        ("diez", Err(PolicyRejected::Days)),
    ] {
        assert_eq!(settings::policy(typed), expected, "{typed:?}");
    }
}

#[both]
async fn what_nobody_marks_counts_as_delivered_and_is_over_later(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    send(&world, &bought).await;
    // Promised until the ninth, sent on the third.
    world.pass_days(19);
    world.see_to_duties().await;
    assert_eq!(whole(&world, bought.order).await.order.stand.goods, GoodsState::Sent);
    world.pass_days(2);
    world.see_to_duties().await;
    let order = whole(&world, bought.order).await.order;
    assert_eq!((order.stand.goods, order.delivered_at), (GoodsState::Delivered, None));
    assert_eq!(told(&world, "orders.order_delivered").await, 1, "sellers and reviews do not wait");
    let page = world.get(&format!("/orders/{}", bought.placed.secret)).await.expect(200).body;
    assert!(page.contains("Se da por entregado desde el"), "{page}");
    assert!(page.contains("14 días desde que lo recibas"), "times do not run: {page}");
    let office = format!("/admin/orders/{}", bought.order);
    assert!(world.as_(Role::Owner).get(&office).await.body.contains("Se da por entregado"));
    world.pass_days(17);
    world.see_to_duties().await;
    assert_eq!(whole(&world, bought.order).await.order.stand.order, OrderState::Completed);
    assert_eq!(told(&world, "orders.order_delivered").await, 1);
}

#[both]
async fn the_day_on_which_it_really_arrived_may_be_learnt_afterwards(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    send(&world, &bought).await;
    world.pass_days(22);
    world.see_to_duties().await;
    let parcel = whole(&world, bought.order).await.parcels[0].id;
    actions::deliver(&world.operator(), bought.order, parcel).await.unwrap();
    let order = whole(&world, bought.order).await.order;
    assert_eq!((order.delivered_at, order.deemed_at.is_some()), (Some(world.now()), true));
    assert_eq!(told(&world, "orders.order_delivered").await, 1, "it is not told twice");
    let page = world.get(&format!("/orders/{}", bought.placed.secret)).await.expect(200).body;
    assert!(page.contains("Hasta el 9 de diciembre de 2026"), "from that day: {page}");
}

#[both]
async fn what_waits_in_the_shop_or_for_its_money_is_not_deemed(engine: Engine) {
    let world = world(engine).await;
    let mut fetched = wish(&world, &GUEST).await;
    fetched.delivery.as_mut().unwrap().kind = Kind::PickUp;
    let fetched = place(&world.operator(), &fetched).await.unwrap();
    payments::actions::confirm(&world.operator(), fetched.payment).await.unwrap();
    world.see_to_duties().await;
    let door = wish(&world, &How { method: "cash_on_delivery", ..GUEST }).await;
    let door = place(&world.operator(), &door).await.unwrap();
    world.see_to_duties().await;
    for one in [&fetched, &door] {
        send(&world, one).await;
    }
    world.pass_days(60);
    world.see_to_duties().await;
    for one in [&fetched, &door] {
        assert_eq!(whole(&world, one.order).await.order.stand.goods, GoodsState::Sent);
    }
    payments::actions::confirm(&world.operator(), door.payment).await.unwrap();
    world.see_to_duties().await;
    world.see_to_duties().await;
    assert_eq!(whole(&world, door.order).await.order.stand.goods, GoodsState::Delivered, "paid at the door");
}

#[both]
async fn a_longer_time_counts_for_what_waits_already(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    let bought = paid(&world, &GUEST).await;
    send(&world, &bought).await;
    let refused = owner.post("/admin/orders/policy", &[("deemed_days", "400")]).await.expect(422).body;
    assert!(refused.contains("entre 3 y 90") && refused.contains("value=\"400\""), "{refused}");
    owner.post("/admin/orders/policy", &[("deemed_days", "60")]).await.expect(303);
    assert!(owner.get("/admin/orders/policy").await.expect(200).body.contains("value=\"60\""));
    world.as_(Role::Agent).post("/admin/orders/policy", &[("deemed_days", "3")]).await.expect(403);
    world.pass_days(30);
    world.see_to_duties().await;
    assert_eq!(whole(&world, bought.order).await.order.stand.goods, GoodsState::Sent);
    world.pass_days(37);
    world.see_to_duties().await;
    assert_eq!(whole(&world, bought.order).await.order.stand.goods, GoodsState::Delivered);
    assert!(world.everything().await["audit_log"].join("\n").contains("orders-audit-policy"));
}
