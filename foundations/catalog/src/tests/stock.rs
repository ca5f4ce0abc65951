//! Stock on its way to a buyer, on both engines: what is put aside, who hears of it, and what everybody else sees meanwhile.

use super::journeys::mug;
use crate::{
    actions,
    model::{Part, ProductDraft, ProductType, Put},
    reads::{self, drafts, office, sale::SaleItem},
    steps::stock::{self, StockRejected},
};
use action::{Ctx, Failure};
use catalog_facts::VariantId;
use kernel::{Currency, Id, Role, Subject};
use testing::{Engine, World, both, sweep};

pub(super) async fn shop_of(engine: Engine) -> World {
    World::on(engine, vec![shop::door(), media::door(), crate::door()]).await
}

pub(super) fn buyer(number: u8) -> Subject {
    Subject { kind: "order_group".into(), id: Id::<()>::from_bytes([number; 16]).uuid() }
}

pub(super) async fn variant(ctx: &Ctx, sku: &str) -> VariantId {
    let asked = ctx.read(async |snap| crate::store::variants::find(snap, sku).await).await;
    asked.unwrap().unwrap_or_else(|| panic!("no variant {sku}")).id
}

pub(super) async fn hold(ctx: &Ctx, owner: &Subject, goods: &[(&str, u32)]) -> Result<(), (String, i64)> {
    let mut wanted = Vec::new();
    for (sku, quantity) in goods {
        wanted.push((variant(ctx, sku).await, *quantity));
    }
    match ctx.write(async |tx| stock::hold(tx, ctx, owner, &wanted).await).await {
        Ok(()) => Ok(()),
        Err(Failure::Rejected(StockRejected::Short { sku, left, .. })) => Err((sku, left)),
        Err(other) => panic!("{other}"),
    }
}

pub(super) async fn release(ctx: &Ctx, owner: &Subject) {
    ctx.write(async |tx| stock::release(tx, ctx, owner).await).await.unwrap();
}

pub(super) async fn sell(ctx: &Ctx, owner: &Subject) {
    ctx.write(async |tx| stock::sell(tx, ctx, owner).await).await.unwrap();
}

async fn take_back(ctx: &Ctx, owner: &Subject) {
    ctx.write(async |tx| stock::take_back(tx, ctx, owner).await).await.unwrap();
}

pub(super) async fn restock(ctx: &Ctx, goods: &[(&str, u32)]) {
    let mut back = Vec::new();
    for (sku, quantity) in goods {
        back.push((variant(ctx, sku).await, *quantity));
    }
    ctx.write(async |tx| stock::restock(tx, ctx, &back).await).await.unwrap();
}

pub(super) async fn item(ctx: &Ctx, sku: &str) -> SaleItem {
    let id = variant(ctx, sku).await;
    let items = ctx.read(async |snap| reads::sale::items(snap, &[id], Currency::EUR).await).await.unwrap();
    items.into_iter().next().unwrap()
}

/// How many of it a card tells, how many the back office has, how many of those are put aside, whether it is out.
pub(super) async fn told(ctx: &Ctx, sku: &str) -> (Option<i64>, Option<i64>, i64, bool) {
    let card = ctx.read(async |snap| reads::card_of_sku(snap, sku).await).await.unwrap();
    let sieve = crate::model::Sieve { typed: sku.to_owned(), ..Default::default() };
    let lines = ctx.read(async |snap| office::lines(snap, &sieve, Default::default(), None, 5).await).await;
    let line = lines.unwrap().exact.into_iter().next().unwrap();
    (card.and_then(|card| card.left), line.stock, line.held, line.is_out)
}

pub(super) async fn facts(world: &World) -> Vec<String> {
    testing::settle(&world.house.database).await;
    let log = world.house.database.read(async |snap| snap.log_after(events::Position::START, 10_000).await);
    log.await.unwrap().into_iter().map(|fact| fact.name).collect()
}

pub(super) async fn put(ctx: &Ctx, draft: &ProductDraft) {
    actions::put_product(ctx, draft).await.unwrap();
}

pub(super) fn set(sku: &str, parts: &[(&str, i64)]) -> ProductDraft {
    let parts = parts.iter().map(|(sku, quantity)| Part { sku: (*sku).into(), quantity: *quantity });
    let mut set = mug(sku, 5_000);
    set.variants[0].stock = None;
    ProductDraft { product_type: ProductType::Grouped, parts: parts.collect(), ..set }
}

#[both]
async fn what_is_put_aside_is_nobody_elses_and_is_gone_when_it_is_sold(engine: Engine) {
    let world = shop_of(engine).await;
    let ctx = &world.operator();
    put(ctx, &mug("A", 900)).await;
    assert_eq!(told(ctx, "A").await, (Some(3), Some(3), 0, false));
    hold(ctx, &buyer(1), &[("A", 2)]).await.unwrap();
    assert_eq!(told(ctx, "A").await, (Some(1), Some(3), 2, false));
    assert_eq!(hold(ctx, &buyer(2), &[("A", 2)]).await, Err(("A".into(), 1)));
    hold(ctx, &buyer(2), &[("A", 1)]).await.unwrap();
    assert_eq!(told(ctx, "A").await, (Some(0), Some(3), 3, true));
    release(ctx, &buyer(1)).await;
    assert_eq!(told(ctx, "A").await, (Some(2), Some(3), 1, false));
    sell(ctx, &buyer(2)).await;
    assert_eq!(told(ctx, "A").await, (Some(2), Some(2), 0, false));
    restock(ctx, &[("A", 4)]).await;
    assert_eq!(told(ctx, "A").await, (Some(6), Some(6), 0, false));
}

#[both]
async fn every_verb_twice_is_once(engine: Engine) {
    let world = shop_of(engine).await;
    let ctx = &world.operator();
    put(ctx, &mug("A", 900)).await;
    hold(ctx, &buyer(1), &[("A", 2)]).await.unwrap();
    sell(ctx, &buyer(1)).await;
    let after = (told(ctx, "A").await, facts(&world).await);
    sell(ctx, &buyer(1)).await;
    release(ctx, &buyer(1)).await;
    assert_eq!((told(ctx, "A").await, facts(&world).await), after);
    // Whoever holds already holds more.
    restock(ctx, &[("A", 2)]).await;
    hold(ctx, &buyer(2), &[("A", 1)]).await.unwrap();
    hold(ctx, &buyer(2), &[("A", 1)]).await.unwrap();
    assert_eq!(told(ctx, "A").await, (Some(1), Some(3), 2, false));
    release(ctx, &buyer(2)).await;
    release(ctx, &buyer(2)).await;
    assert_eq!(told(ctx, "A").await, (Some(3), Some(3), 0, false));
}

#[both]
async fn all_of_a_basket_is_put_aside_or_nothing_of_it(engine: Engine) {
    let world = shop_of(engine).await;
    let ctx = &world.operator();
    put(ctx, &mug("A", 900)).await;
    put(ctx, &mug("B", 900)).await;
    let before = facts(&world).await;
    assert_eq!(hold(ctx, &buyer(1), &[("A", 1), ("B", 4)]).await, Err(("B".into(), 3)));
    assert_eq!(told(ctx, "A").await, (Some(3), Some(3), 0, false));
    assert_eq!(facts(&world).await, before);
    let nobody = [(Id::from_bytes([7; 16]), 1)];
    let missing = ctx.write(async |tx| stock::hold(tx, ctx, &buyer(1), &nobody).await).await;
    assert!(matches!(missing, Err(Failure::NotFound)), "{missing:?}");
}

#[both]
async fn whoever_listens_hears_when_more_or_less_may_be_bought_and_not_when_it_is_sold(engine: Engine) {
    let world = shop_of(engine).await;
    let ctx = &world.operator();
    put(ctx, &mug("A", 900)).await;
    let before = facts(&world).await.len();
    hold(ctx, &buyer(1), &[("A", 2)]).await.unwrap();
    sell(ctx, &buyer(1)).await;
    restock(ctx, &[("A", 1)]).await;
    assert_eq!(facts(&world).await[before..], ["catalog.stock_changed", "catalog.stock_changed"]);
}

#[both]
async fn what_nobody_counts_is_always_there(engine: Engine) {
    let world = shop_of(engine).await;
    let ctx = &world.operator();
    let mut file = ProductDraft { product_type: ProductType::Digital, ..mug("FILE", 900) };
    file.variants[0].stock = None;
    put(ctx, &file).await;
    hold(ctx, &buyer(1), &[("FILE", 500)]).await.unwrap();
    assert_eq!(item(ctx, "FILE").await.available, i64::MAX);
    sell(ctx, &buyer(1)).await;
    restock(ctx, &[("FILE", 500)]).await;
    assert_eq!(told(ctx, "FILE").await, (None, None, 0, false));
}

#[both]
async fn fewer_may_be_counted_than_are_put_aside_and_none_is_sold_twice(engine: Engine) {
    let world = shop_of(engine).await;
    let ctx = &world.operator();
    put(ctx, &mug("A", 900)).await;
    hold(ctx, &buyer(1), &[("A", 3)]).await.unwrap();
    let mut counted = mug("A", 900);
    counted.variants[0].stock = Some(1);
    put(ctx, &counted).await;
    assert_eq!(told(ctx, "A").await, (Some(0), Some(1), 3, true));
    let page = world.as_(Role::Owner).get("/admin/products").await.expect(200).body;
    assert!(page.contains("1, 3 apartadas"), "{page}");
    let id = item(ctx, "A").await.product;
    let page = world.as_(Role::Owner).get(&format!("/admin/products/{id}")).await.expect(200).body;
    assert!(page.contains("3 apartadas para pedidos. Faltan 2."), "{page}");
    assert_eq!(hold(ctx, &buyer(2), &[("A", 1)]).await, Err(("A".into(), 0)));
    sell(ctx, &buyer(1)).await;
    assert_eq!(told(ctx, "A").await, (Some(0), Some(0), 0, true), "never below nothing");
}

#[both]
async fn what_is_put_aside_stays_so_while_nobody_counts(engine: Engine) {
    let world = shop_of(engine).await;
    let ctx = &world.operator();
    put(ctx, &mug("A", 900)).await;
    hold(ctx, &buyer(1), &[("A", 2)]).await.unwrap();
    let mut uncounted = mug("A", 900);
    uncounted.variants[0].stock = None;
    put(ctx, &uncounted).await;
    assert_eq!(told(ctx, "A").await, (None, None, 0, false));
    put(ctx, &mug("A", 900)).await;
    assert_eq!(told(ctx, "A").await, (Some(1), Some(3), 2, false));
    let found = ctx.read(async |snap| crate::store::whole::count_halves(snap).await).await.unwrap();
    assert!(found.iter().all(|(_, count)| *count == 0), "{found:?}");
    put(ctx, &uncounted).await;
    release(ctx, &buyer(1)).await;
    put(ctx, &mug("A", 900)).await;
    assert_eq!(told(ctx, "A").await, (Some(3), Some(3), 0, false));
    hold(ctx, &buyer(2), &[("A", 2)]).await.unwrap();
    put(ctx, &uncounted).await;
    put(ctx, &mug("A", 900)).await;
    sell(ctx, &buyer(2)).await;
    assert_eq!(told(ctx, "A").await, (Some(1), Some(1), 0, false));
}

#[both]
async fn what_was_sold_stays_sold_until_somebody_says_how_many_there_are(engine: Engine) {
    let world = shop_of(engine).await;
    let ctx = &world.operator();
    put(ctx, &mug("A", 900)).await;
    hold(ctx, &buyer(1), &[("A", 2)]).await.unwrap();
    sell(ctx, &buyer(1)).await;
    let mut now = mug("A", 900);
    now.variants[0].stock = Some(1);
    assert_eq!(actions::put_product(ctx, &now).await.unwrap(), Put::Same);
    assert_eq!(actions::put_product(ctx, &mug("A", 900)).await.unwrap(), Put::Changed, "three, says a file");
    assert_eq!(told(ctx, "A").await.1, Some(3));
    let kept = ctx.read(async |snap| drafts::products(snap, None, 9).await).await.unwrap();
    assert_eq!(kept[0].1.variants[0].stock, Some(3), "a draft counts what lies here");
}

#[both]
async fn what_comes_back_is_what_was_taken_and_not_what_the_catalogue_says_now(engine: Engine) {
    let world = shop_of(engine).await;
    let ctx = &world.operator();
    for sku in ["A", "B"] {
        put(ctx, &mug(sku, 900)).await;
    }
    put(ctx, &set("SET", &[("A", 2)])).await;
    let mut uncounted = mug("C", 900);
    uncounted.variants[0].stock = None;
    put(ctx, &uncounted).await;
    hold(ctx, &buyer(1), &[("SET", 1), ("C", 1)]).await.unwrap();
    sell(ctx, &buyer(1)).await;
    assert_eq!(told(ctx, "A").await.1, Some(1));
    put(ctx, &set("SET", &[("A", 1), ("B", 1)])).await;
    put(ctx, &mug("C", 900)).await;
    for _ in 0..2 {
        take_back(ctx, &buyer(1)).await;
        let counts = (told(ctx, "A").await.1, told(ctx, "B").await.1, told(ctx, "C").await.1);
        assert_eq!(counts, (Some(3), Some(3), Some(3)));
    }
    assert!(world.everything().await["stock_sold"].is_empty());
}

#[both]
async fn stock_is_moved_as_a_whole_or_not_at_all(engine: Engine) {
    let world = shop_of(engine).await;
    let ctx = &world.operator();
    put(ctx, &mug("A", 900)).await;
    put(ctx, &set("SET", &[("A", 1)])).await;
    let goods = [(variant(ctx, "SET").await, 2)];
    let owner = &buyer(1);
    let held = sweep(&world, async |ctx: &Ctx| {
        ctx.write(async |tx| stock::hold(tx, ctx, owner, &goods).await).await
    });
    assert!(held.await > 8);
    let sold = sweep(&world, async |ctx: &Ctx| ctx.write(async |tx| stock::sell(tx, ctx, owner).await).await);
    assert!(sold.await > 5);
    let taken = async |ctx: &Ctx| ctx.write(async |tx| stock::take_back(tx, ctx, owner).await).await;
    assert!(sweep(&world, taken).await > 5);
    let back = async |ctx: &Ctx| ctx.write(async |tx| stock::restock(tx, ctx, &goods).await).await;
    assert!(sweep(&world, back).await > 8);
    hold(ctx, owner, &[("SET", 1)]).await.unwrap();
    let left = async |ctx: &Ctx| ctx.write(async |tx| stock::release(tx, ctx, owner).await).await;
    assert!(sweep(&world, left).await > 8);
}
