//! Products on their way through the catalogue, on both engines.

use crate::{
    actions, demo,
    model::{Maker, PricePoint, ProductDraft, Put, Status, VariantDraft},
    reads::{self, AtSlug, Which},
    view::CardView,
};
use action::{Ctx, Failure};
use database::StoreError;
use kernel::{Currency, Lang, Localized, Money, time};
use testing::{Engine, World, both};

pub(super) fn mug(sku: &str, price: i64) -> ProductDraft {
    ProductDraft {
        key: format!("taza-{sku}"),
        name: Localized { es: "Taza ancha".into(), en: "Wide mug".into() },
        maker: Some(Maker {
            name: "Nogal".into(),
            address: "Calle 1".into(),
            email: "a@nogal.example".into(),
            ..Maker::default()
        }),
        variants: vec![VariantDraft { sku: sku.into(), price, stock: Some(3), ..VariantDraft::default() }],
        ..ProductDraft::default()
    }
}

pub(super) async fn cards(ctx: &Ctx, which: Which) -> Vec<CardView> {
    ctx.read(async |snap| reads::list(snap, which, None, 500).await).await.unwrap().items
}

async fn slug(ctx: &Ctx, lang: Lang, slug: &str) -> AtSlug {
    ctx.read(async |snap| reads::at_slug(snap, lang, slug).await).await.unwrap()
}

async fn facts(world: &World) -> Vec<String> {
    testing::settle(&world.house.database).await;
    let log = world.house.database.read(async |snap| snap.log_after(events::Position::START, 10_000).await);
    log.await.unwrap().into_iter().map(|fact| fact.name).collect()
}

#[both]
async fn putting_the_same_product_twice_changes_nothing(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    assert_eq!(actions::put_product(&world.operator(), &mug("A", 900)).await.unwrap(), Put::Created);
    let before = facts(&world).await;
    assert_eq!(before, ["catalog.product_created", "catalog.price_changed"]);
    assert_eq!(actions::put_product(&world.operator(), &mug("A", 900)).await.unwrap(), Put::Same);
    assert_eq!(facts(&world).await, before);
}

#[both]
async fn a_reduction_shows_the_price_of_the_month_before(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    actions::put_product(&world.operator(), &mug("A", 1_000)).await.unwrap();
    world.pass_days(40);
    let mut reduced = mug("A", 800);
    reduced.variants[0].is_reduction = true;
    assert_eq!(actions::put_product(&world.operator(), &reduced).await.unwrap(), Put::Changed);
    let card = cards(&world.operator(), Which::Reduced).await.remove(0);
    assert_eq!((card.price, card.was()), (Money::eur(800), Some(Money::eur(1_000))));

    world.pass_days(3);
    reduced.variants[0].price = 700;
    actions::put_product(&world.operator(), &reduced).await.unwrap();
    assert_eq!(cards(&world.operator(), Which::Reduced).await[0].was(), Some(Money::eur(1_000)));

    world.pass_days(1);
    actions::put_product(&world.operator(), &mug("A", 1_000)).await.unwrap();
    assert!(cards(&world.operator(), Which::Reduced).await.is_empty());
}

#[both]
async fn a_price_that_was_asked_stays(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    actions::put_product(&world.operator(), &mug("A", 1_000)).await.unwrap();
    for sql in ["UPDATE price_log SET price = 1", "DELETE FROM price_log"] {
        let forged: Result<u64, StoreError> =
            world.operator().write(async |tx| tx.exec(sql, &[]).await).await;
        assert!(forged.is_err(), "{sql}");
    }
}

#[both]
async fn an_old_address_leads_to_the_new_one(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    let ctx = world.operator();
    actions::put_product(&ctx, &mug("A", 900)).await.unwrap();
    let AtSlug::Product(id) = slug(&ctx, Lang::Es, "taza-ancha").await else { panic!("it stands there") };
    let mut renamed = mug("A", 900);
    renamed.name.es = "Tazón".into();
    actions::put_product(&ctx, &renamed).await.unwrap();
    assert_eq!(slug(&ctx, Lang::Es, "taza-ancha").await, AtSlug::Moved("tazon".into()));
    assert_eq!(slug(&ctx, Lang::Es, "tazon").await, AtSlug::Product(id));
    assert_eq!(slug(&ctx, Lang::En, "wide-mug").await, AtSlug::Product(id));
    assert_eq!(slug(&ctx, Lang::Es, "nada").await, AtSlug::Nothing);
}

#[both]
async fn two_products_of_the_same_name_get_two_addresses(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    let ctx = world.operator();
    actions::put_product(&ctx, &mug("A", 900)).await.unwrap();
    actions::put_product(&ctx, &mug("B", 900)).await.unwrap();
    assert!(matches!(slug(&ctx, Lang::Es, "taza-ancha-2").await, AtSlug::Product(_)));
}

#[both]
async fn a_sku_belongs_to_one_product_and_a_refusal_leaves_nothing(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    actions::put_product(&world.operator(), &mug("A", 900)).await.unwrap();
    let before = facts(&world).await.len();
    let mut thief = mug("B", 900);
    thief.variants[0].sku = "A".into();
    let refused = actions::put_product(&world.operator(), &thief).await;
    assert!(matches!(refused, Err(Failure::Rejected(_))), "{refused:?}");
    assert_eq!((cards(&world.operator(), Which::All).await.len(), facts(&world).await.len()), (1, before));
}

#[both]
async fn a_withdrawn_product_leaves_every_list(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    let ctx = world.operator();
    actions::put_product(&ctx, &mug("A", 900)).await.unwrap();
    let AtSlug::Product(id) = slug(&ctx, Lang::Es, "taza-ancha").await else { panic!("it stands there") };
    actions::put_product(&ctx, &ProductDraft { status: Status::Archived, ..mug("A", 900) }).await.unwrap();
    assert!(cards(&ctx, Which::All).await.is_empty());
    let seen = ctx.read(async |snap| reads::product(snap, id, Currency::EUR).await).await.unwrap();
    assert_eq!(seen, None);
}

#[both]
async fn a_history_comes_along_only_with_a_new_variant(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    let mut draft = mug("A", 800);
    let point = |days, price, is_reduction| PricePoint {
        since: time::days_before(world.now(), days),
        price,
        is_reduction,
    };
    draft.variants[0].history = vec![point(50, 1_000, false), point(5, 800, true)];
    draft.variants[0].is_reduction = true;
    draft.published_at = Some(time::days_before(world.now(), 50));
    actions::put_product(&world.operator(), &draft).await.unwrap();
    assert_eq!(cards(&world.operator(), Which::All).await[0].was(), Some(Money::eur(1_000)));
    draft.variants[0].history[0].price = 5_000;
    actions::put_product(&world.operator(), &draft).await.unwrap();
    assert_eq!(cards(&world.operator(), Which::All).await[0].was(), Some(Money::eur(1_000)));
}

#[both]
async fn a_list_goes_on_where_it_stopped(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    for number in 0..7 {
        actions::put_product(&world.operator(), &mug(&format!("S{number}"), 900)).await.unwrap();
    }
    let ctx = world.operator();
    let mut seen = Vec::new();
    let mut after = None;
    loop {
        let page =
            ctx.read(async |snap| reads::list(snap, Which::All, after.as_ref(), 3).await).await.unwrap();
        seen.extend(page.items.iter().map(|card| card.product));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    let whole: Vec<_> = cards(&ctx, Which::All).await.iter().map(|card| card.product).collect();
    assert_eq!(seen, whole);
    assert_eq!(seen.len(), 7);
}

#[both]
async fn the_demo_is_a_shop_and_filling_it_again_changes_nothing(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    let count = demo::fill(&world.operator()).await.unwrap();
    assert!(count >= 60, "{count} products");
    assert_eq!(cards(&world.operator(), Which::All).await.len(), count);
    let before = facts(&world).await.len();
    demo::fill(&world.operator()).await.unwrap();
    assert_eq!(facts(&world).await.len(), before);
    // The rug had been cheaper within the thirty days, so nothing may be announced; the runner's reduction may.
    let reduced = cards(&world.operator(), Which::Reduced).await;
    assert!(reduced.len() >= 8, "{} reduced", reduced.len());
    assert!(reduced.iter().all(|card| card.prior.is_some_and(|prior| prior > card.price.minor)));
    assert!(
        reduced.iter().all(|card| !card.slug.es.contains("esparto") || !card.name.es.contains("Alfombra"))
    );
}

#[both]
async fn stock_that_is_no_longer_counted_is_forgotten(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    let ctx = world.operator();
    actions::put_product(&ctx, &mug("A", 900)).await.unwrap();
    let mut uncounted = mug("A", 900);
    uncounted.variants[0].stock = None;
    actions::put_product(&ctx, &uncounted).await.unwrap();
    let id = cards(&ctx, Which::All).await[0].product;
    let seen = ctx.read(async |snap| reads::product(snap, id, Currency::EUR).await).await.unwrap().unwrap();
    assert_eq!(seen.variants[0].left, None);
}
