//! What is to be handed to carriers, and how much of it.

use super::samples::{GUEST, How, a_second, item, of_two, paid, place, seller, whole, wish, world};
use crate::{
    actions,
    model::{Kind, ToSend, Unsent},
    reads, steps,
};
use database::StoreError;
use kernel::Money;
use sellers_facts::SellerId;
use testing::{Engine, World, both};

async fn to_send(world: &World, of: Option<Option<SellerId>>, most: u32) -> Vec<Unsent> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::to_send(snap, of, most).await).await;
    found.unwrap()
}

#[both]
async fn what_stands_and_is_brought_is_listed_until_it_is_sent(engine: Engine) {
    let world = world(engine).await;
    let bought = paid(&world, &GUEST).await;
    let mut fetched = wish(&world, &GUEST).await;
    fetched.delivery.as_mut().unwrap().kind = Kind::PickUp;
    let fetched = place(&world.operator(), &fetched).await.unwrap();
    payments::actions::confirm(&world.operator(), fetched.payment).await.unwrap();
    crate::tests::samples::buy(&world, &GUEST).await;
    world.see_to_duties().await;
    let all = to_send(&world, None, 10).await;
    assert_eq!(all.iter().map(|one| one.order).collect::<Vec<_>>(), [bought.order]);
    let one = &all[0];
    assert_eq!((one.lines, one.carrier.as_deref(), one.to_collect), (2, Some("correos"), None));
    assert_eq!(one.delivery_to.reveal().postcode, "28004");
    let mug = item(&world, "mug").await.weight_g.unwrap_or_default();
    let jug = item(&world, "jug").await.weight_g.unwrap_or_default();
    assert_eq!(one.weight_g, 2 * mug + jug);
    let line = whole(&world, bought.order).await.lines[0].id;
    let parcel = ToSend { goods: vec![(line, "2".into())], ..ToSend::default() };
    actions::send(&world.operator(), bought.order, &parcel).await.unwrap();
    let left = to_send(&world, None, 10).await;
    assert_eq!((left[0].lines, left[0].weight_g), (1, jug), "of what is left");
    a_second(&world);
    let ctx = world.operator();
    let rest = ctx.write(async |tx| steps::send_rest(tx, &ctx, bought.order, "gls", "X1").await).await;
    let parcels = whole(&world, bought.order).await.parcels;
    assert_eq!((parcels.len(), parcels[1].id, parcels[1].number.as_str()), (2, rest.unwrap(), "X1"));
    assert!(to_send(&world, None, 10).await.is_empty());
    let none = ctx.write(async |tx| steps::send_rest(tx, &ctx, bought.order, "gls", "X2").await).await;
    assert!(none.is_err(), "nothing is left");
}

#[both]
async fn each_sellers_own_and_what_is_paid_at_the_door(engine: Engine) {
    let world = world(engine).await;
    let two = place(&world.operator(), &of_two(&world, &GUEST).await).await.unwrap();
    payments::actions::confirm(&world.operator(), two.payment).await.unwrap();
    world.see_to_duties().await;
    a_second(&world);
    let door = How { method: "cash_on_delivery", mugs: 1, ..GUEST };
    let door = place(&world.operator(), &wish(&world, &door).await).await.unwrap();
    let ids = |all: Vec<Unsent>| all.into_iter().map(|one| one.order).collect::<Vec<_>>();
    let [house, other] = two.placed.orders[..] else { panic!("two") };
    assert_eq!(ids(to_send(&world, Some(Some(seller(8))), 10).await), [other]);
    assert_eq!(ids(to_send(&world, Some(None), 10).await), [house, door.order]);
    assert_eq!(ids(to_send(&world, None, 2).await).len(), 2, "no more than were asked for");
    let collected = to_send(&world, Some(None), 10).await[1].to_collect;
    assert_eq!(collected, Some(Money::eur(1_200 + 2_500 + 495)));
}
