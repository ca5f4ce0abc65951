//! Who sold an order: handed to whoever that is, emptied when they are forgotten, gone after ten years.

use super::samples::{GUEST, of_two, place, seller, whole, world};
use crate::{model::Business, personal, steps, store};
use addresses::model::PostalAddress;
use database::{StoreError, args};
use kernel::{PersonId, Role};
use sellers_facts::SellerForgotten;
use testing::{Engine, World, both};

fn business() -> Business {
    let address = PostalAddress {
        name: "Ana Ruiz".into(),
        company: "Barro Vivo S.L.".into(),
        line1: "Calle del Horno 4".into(),
        phone: "600100200".into(),
        tax_id: "B65410011".into(),
        ..PostalAddress::default()
    };
    Business { address, email: "hola@barrovivo.example".into() }
}

/// An order that a business sold.
async fn sold(world: &World) -> crate::model::OrderId {
    let bought = place(&world.operator(), &of_two(world, &GUEST).await).await.unwrap();
    world.see_to_duties().await;
    let order = bought.placed.orders[1];
    let kept: Result<(), StoreError> =
        world.operator().write(async |tx| store::business::set(tx, order, &business()).await).await;
    kept.unwrap();
    order
}

async fn known(world: &World, order: crate::model::OrderId) -> Option<Business> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| store::business::find(snap, order).await).await;
    found.unwrap()
}

#[both]
async fn of_a_seller_that_is_forgotten_only_what_must_stay_does(engine: Engine) {
    let world = world(engine).await;
    let (one, two) = (sold(&world).await, sold(&world).await);
    let fact = SellerForgotten { seller: seller(8) };
    let told: Result<(), StoreError> = world.operator().write(async |tx| tx.record(&fact).await).await;
    told.unwrap();
    for _ in 0..3 {
        world.see_to_duties().await;
    }
    for order in [one, two] {
        let left = known(&world, order).await.unwrap();
        assert_eq!((left.email.as_str(), left.address.phone.as_str()), ("", ""));
        assert!(left == business().kept());
        assert_eq!(left.address.tax_id, "B65410011");
    }
    let all = format!("{:?}", world.everything().await["order_head"]);
    assert!(!all.contains("600100200") && !all.contains("barrovivo.example"), "{all}");
}

#[both]
async fn ten_years_after_the_sale_nobody_knows_who_sold(engine: Engine) {
    let world = world(engine).await;
    let order = sold(&world).await;
    world.pass_days(8);
    world.see_to_duties().await;
    assert!(whole(&world, order).await.order.stand.is_over(), "nobody paid");
    world.pass_days(7 * 366);
    world.see_to_duties().await;
    assert!(whole(&world, order).await.group.is_forgotten);
    assert!(known(&world, order).await.is_some(), "the sale is six years old");
    world.pass_days(4 * 366);
    world.see_to_duties().await;
    assert!(known(&world, order).await.is_none());
}

/// Somebody with an account is whoever sold it.
async fn own(world: &World, person: PersonId, order: crate::model::OrderId) {
    let ctx = world.operator();
    let id = sellers::actions::open(&ctx, "Barro Vivo", true).await.unwrap().what;
    let done: Result<u64, StoreError> = ctx
        .write(async |tx| {
            tx.exec("UPDATE seller SET person_id = $1 WHERE id = $2", args![person, id]).await?;
            tx.exec("UPDATE order_head SET seller_id = $1 WHERE id = $2", args![id, order]).await
        })
        .await;
    assert_eq!(done.unwrap(), 1);
}

#[both]
async fn it_is_handed_to_whoever_sells(engine: Engine) {
    let world = world(engine).await;
    let order = sold(&world).await;
    let me = testing::person_of(Role::Member);
    own(&world, me, order).await;
    let table = personal::all().into_iter().find(|table| table.table == "order_head").unwrap();
    assert!(table.kept.iter().any(|kept| kept.column == "sold_by"));
    let told = world.operator().read(async |snap| (table.export)(snap, me).await).await.unwrap();
    let code = whole(&world, order).await.order.code;
    let told: Vec<_> = told.iter().filter(|row| row["sold"] == code).collect();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0]["address"]["tax_id"], "B65410011");
    assert_eq!(told[0]["email"], "hola@barrovivo.example");
    let other = testing::person_of(Role::Agent);
    let told = world.operator().read(async |snap| (table.export)(snap, other).await).await.unwrap();
    assert!(told.iter().all(|row| row["sold"].is_null()));
}

#[both]
async fn a_page_of_orders_is_emptied_and_the_rest_waits(engine: Engine) {
    let world = world(engine).await;
    let order = sold(&world).await;
    let ctx = world.operator();
    for _ in 0..2 {
        let work = steps::EmptySellers::of(seller(8));
        let done: Result<(), StoreError> =
            ctx.write(async |tx| steps::empty_sellers(tx, &ctx, &work).await).await;
        done.unwrap();
        assert!(known(&world, order).await == Some(business().kept()));
    }
}
