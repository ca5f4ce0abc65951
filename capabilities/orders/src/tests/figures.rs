//! What was sold, day by day: counted once, taken out when it is called off, in the currency of the order.

use super::samples::{GUEST, buy, paid, world};
use crate::{actions, model::Figures, reads::figures};
use database::StoreError;
use kernel::{Currency, Lang, Role};
use orders_facts::CancelledBy;
use testing::{Engine, World, both};

async fn sold(world: &World) -> figures::Sold {
    let ctx = world.operator();
    let today = ctx.house().shop.face().zone.day(world.now());
    let found: Result<_, StoreError> =
        ctx.read(async |snap| figures::sold(snap, (today, 30), Currency::EUR, Lang::Es).await).await;
    found.unwrap()
}

#[both]
async fn what_stands_is_counted_by_day_product_and_source(engine: Engine) {
    let world = world(engine).await;
    buy(&world, &GUEST).await;
    assert_eq!(sold(&world).await.all, Figures::default(), "nobody has paid");
    let bought = paid(&world, &GUEST).await;
    world.see_to_duties().await;
    let all = sold(&world).await;
    assert_eq!((all.all.orders, all.all.units, all.all.sales), (1, 3, 5_395));
    assert_eq!(all.days.len(), 30);
    assert_eq!(all.days.last().unwrap().1.sales, 5_395, "today");
    let names: Vec<_> =
        all.products.iter().map(|(name, one)| (name.as_str(), one.sales, one.units)).collect();
    assert_eq!(names, [("Jarra", 2_500, 1), ("Taza", 2_400, 2)]);
    assert_eq!(all.sources.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["buscador.example"]);
    actions::cancel(&world.operator(), bought.order, CancelledBy::Staff).await.unwrap();
    world.see_to_duties().await;
    let left = sold(&world).await.all;
    assert_eq!((left.orders, left.units, left.sales), (0, 0, 0), "it was called off");
}

#[both]
async fn figures_are_for_those_who_may_see_them(engine: Engine) {
    let world = world(engine).await;
    let owner = world.as_(Role::Owner);
    let empty = owner.get("/admin/orders/figures").await.expect(200).body;
    assert!(empty.contains("Aún no se ha vendido nada") && !empty.contains("class=\"bars\""), "{empty}");
    paid(&world, &GUEST).await;
    world.see_to_duties().await;
    for query in ["", "?days=90", "?days=7000", "?currency=USD", "?currency=nonsense&days=x"] {
        owner.get(&format!("/admin/orders/figures{query}")).await.expect(200);
    }
    let page = owner.get("/admin/orders/figures").await.expect(200).body;
    assert!(page.contains("53,95") && page.contains("class=\"bars\"") && page.contains("Jarra"), "{page}");
    world.as_(Role::Member).get("/admin/orders/figures").await.expect(403);
}
