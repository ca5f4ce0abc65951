//! Categories and brands that change: what stands below and beside them changes along, and old addresses lead on.

use crate::{
    actions,
    model::{BrandDraft, CategoryDraft, Maker, ProductDraft, Put, VariantDraft},
    reads::{self, Which},
    rules::{check::ProductRejected, moved},
    steps,
};
use action::{Ctx, Failure};
use kernel::{Lang, Localized};
use testing::{Engine, World, both};

fn category(key: &str, parent: Option<&str>, es: &str, en: &str) -> CategoryDraft {
    CategoryDraft {
        key: key.into(),
        parent: parent.map(str::to_owned),
        name: Localized { es: es.into(), en: en.into() },
        ..CategoryDraft::default()
    }
}

async fn put(ctx: &Ctx, draft: &CategoryDraft) -> Result<Put, Failure<ProductRejected>> {
    ctx.write(async |tx| steps::put_category(tx, ctx, draft).await).await
}

async fn path(ctx: &Ctx, key: &str, lang: Lang) -> String {
    let all = ctx.read(async |snap| reads::drafts::ground(snap).await).await.unwrap().categories;
    let mut path = Vec::new();
    let mut next = Some(key.to_owned());
    while let Some(one) = next.and_then(|key| all.iter().find(|one| one.key == key)) {
        path.insert(0, one.slug.own(lang).to_owned());
        next = one.parent.clone();
    }
    path.join("/")
}

async fn named(ctx: &Ctx, path: &str) -> Option<String> {
    let line = ctx.read(async |snap| reads::category_at(snap, Lang::Es, path).await).await.unwrap();
    line.map(|line| line.last().unwrap().name.es.clone())
}

fn mug(brand: &str, category: &str) -> ProductDraft {
    ProductDraft {
        key: "mug".into(),
        name: Localized::same("Mug"),
        brand: Some(brand.into()),
        categories: vec![category.into()],
        maker: Some(Maker {
            name: "N".into(),
            address: "Calle 1".into(),
            email: "a@n.example".into(),
            ..Maker::default()
        }),
        variants: vec![VariantDraft { sku: "M".into(), price: 900, ..VariantDraft::default() }],
        ..ProductDraft::default()
    }
}

#[both]
async fn two_sisters_of_the_same_name_get_two_addresses(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    let ctx = world.operator();
    put(&ctx, &category("a", None, "Tazas", "Mugs")).await.unwrap();
    assert_eq!(put(&ctx, &category("b", None, "Tazas", "Mugs")).await.unwrap(), Put::Created);
    assert_eq!(path(&ctx, "b", Lang::Es).await, "tazas-2");
    assert_eq!(path(&ctx, "b", Lang::En).await, "mugs-2");
    assert_eq!(put(&ctx, &category("b", None, "Tazas", "Mugs")).await.unwrap(), Put::Same);
}

#[both]
async fn a_category_does_not_go_below_itself(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    let ctx = world.operator();
    put(&ctx, &category("a", None, "A", "A")).await.unwrap();
    put(&ctx, &category("b", Some("a"), "B", "B")).await.unwrap();
    put(&ctx, &category("c", Some("b"), "C", "C")).await.unwrap();
    for parent in ["a", "c"] {
        let refused = put(&ctx, &category("a", Some(parent), "A", "A")).await;
        assert!(matches!(refused, Err(Failure::Rejected(ProductRejected::BelowItself))), "{refused:?}");
    }
    assert_eq!(path(&ctx, "c", Lang::Es).await, "a/b/c");
}

#[both]
async fn what_stands_below_moves_along_and_old_addresses_lead_on(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    let ctx = world.operator();
    put(&ctx, &category("casa", None, "Casa", "Home")).await.unwrap();
    put(&ctx, &category("mesa", None, "Mesa", "Table")).await.unwrap();
    put(&ctx, &category("tazas", Some("mesa"), "Tazas", "Mugs")).await.unwrap();
    put(&ctx, &category("altas", Some("tazas"), "Altas", "Tall")).await.unwrap();
    actions::put_product(&ctx, &ProductDraft { brand: None, ..mug("", "altas") }).await.unwrap();

    put(&ctx, &category("tazas", Some("casa"), "Tazones", "Mugs")).await.unwrap();
    assert_eq!(named(&ctx, "casa/tazones/altas").await.as_deref(), Some("Altas"));
    assert_eq!(named(&ctx, "mesa/tazas/altas").await, None);
    for (old, new) in [
        ("/c/mesa/tazas", "/c/casa/tazones"),
        ("/c/mesa/tazas/altas", "/c/casa/tazones/altas"),
        ("/en/c/table/mugs/tall", "/en/c/home/mugs/tall"),
    ] {
        let answer = world.get(old).await.expect(301);
        assert_eq!(answer.header("location"), new);
    }
    let listed = async |name: &str| {
        let line =
            ctx.read(async |snap| reads::category_at(snap, Lang::Es, name).await).await.unwrap().unwrap();
        let which = Which::Category(line.last().unwrap().id, reads::Sort::Newest);
        ctx.read(async |snap| reads::list(snap, which, None, 9).await).await.unwrap().items.len()
    };
    assert_eq!((listed("casa").await, listed("mesa").await, listed("casa/tazones/altas").await), (1, 0, 1));

    // Back again: the old address is a page, and the one it led to leads back.
    put(&ctx, &category("tazas", Some("mesa"), "Tazas", "Mugs")).await.unwrap();
    assert_eq!(
        world.get("/c/casa/tazones/altas").await.expect(301).header("location"),
        "/c/mesa/tazas/altas"
    );
    assert_eq!(named(&ctx, "mesa/tazas/altas").await.as_deref(), Some("Altas"));
}

#[both]
async fn many_products_follow_a_category_a_few_at_a_time(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    let ctx = world.operator();
    for key in ["casa", "mesa"] {
        put(&ctx, &category(key, None, key, key)).await.unwrap();
    }
    let tazas = |parent| category("tazas", Some(parent), "tazas", "mugs");
    put(&ctx, &tazas("mesa")).await.unwrap();
    for number in 0..120 {
        let mut draft = ProductDraft { brand: None, key: format!("mug-{number}"), ..mug("", "tazas") };
        draft.variants[0].sku = format!("M{number}");
        actions::put_product(&ctx, &draft).await.unwrap();
    }
    let listed = async || {
        let mut counts = Vec::new();
        for name in ["casa", "mesa"] {
            let line = ctx.read(async |snap| reads::category_at(snap, Lang::Es, name).await).await.unwrap();
            let which = Which::Category(line.unwrap().last().unwrap().id, reads::Sort::Newest);
            let list = ctx.read(async |snap| reads::list(snap, which, None, 200).await).await.unwrap();
            counts.push(list.items.len());
        }
        counts
    };
    put(&ctx, &tazas("casa")).await.unwrap();
    assert_eq!(listed().await, [50, 70], "no transaction does them all");
    world.see_to_duties().await;
    assert_eq!(listed().await, [120, 0]);

    // Moved again before all have followed.
    put(&ctx, &tazas("mesa")).await.unwrap();
    put(&ctx, &tazas("casa")).await.unwrap();
    put(&ctx, &tazas("mesa")).await.unwrap();
    world.see_to_duties().await;
    assert_eq!(listed().await, [0, 120]);
    assert!(world.everything().await["category_listing"].is_empty());
}

#[both]
async fn a_renamed_brand_changes_on_the_cards_of_its_products(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    let ctx = world.operator();
    let brand = |name: &str| BrandDraft { key: "sur".into(), name: name.into(), ..BrandDraft::default() };
    let put = async |draft: BrandDraft| {
        ctx.write(async |tx| steps::put_brand(tx, &ctx, &draft).await).await.unwrap()
    };
    put(brand("Talleres Sur")).await;
    actions::put_product(&ctx, &ProductDraft { categories: vec![], ..mug("sur", "") }).await.unwrap();
    assert_eq!(put(brand("Taller del Sur")).await, Put::Changed);
    let cards = ctx.read(async |snap| reads::list(snap, Which::All, None, 9).await).await.unwrap().items;
    assert_eq!(cards[0].brand.as_deref(), Some("Taller del Sur"));
    assert_eq!(world.get("/b/talleres-sur").await.expect(301).header("location"), "/b/taller-del-sur");
}

#[both]
async fn the_type_of_a_product_exists(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    let ctx = world.operator();
    let strange = ProductDraft { kind: Some("nada".into()), brand: None, categories: vec![], ..mug("", "") };
    let refused = actions::put_product(&ctx, &strange).await;
    assert!(matches!(refused, Err(Failure::Rejected(ProductRejected::Unknown { .. }))), "{refused:?}");
}

#[both]
async fn what_is_read_back_and_put_again_changes_nothing(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    let ctx = world.operator();
    crate::demo::fill(&ctx).await.unwrap();
    let facts = async || {
        testing::settle(&world.house.database).await;
        let log = ctx.read(async |snap| snap.log_after(events::Position::START, 100_000).await).await;
        log.unwrap().len()
    };
    let before = facts().await;
    let ground = ctx.read(async |snap| reads::drafts::ground(snap).await).await.unwrap();
    let products = ctx.read(async |snap| reads::drafts::products(snap, None, 500).await).await.unwrap();
    assert!(products.len() >= 60);
    for draft in &ground.categories {
        assert_eq!(put(&ctx, draft).await.unwrap(), Put::Same, "{}", draft.key);
    }
    for (_, draft) in &products {
        assert_eq!(actions::put_product(&ctx, draft).await.unwrap(), Put::Same, "{}", draft.key);
    }
    assert_eq!(facts().await, before);
}

#[both]
async fn addresses_of_another_program_lead_to_ours(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    let ctx = world.operator();
    let put = async |old: &str, new: &str| ctx.write(async |tx| steps::put_moved(tx, old, new).await).await;
    assert!(put("https://old.example/producto/taza/", "/p/taza").await.unwrap());
    assert!(!put("/producto/taza", "/p/taza").await.unwrap());
    assert!(put("/tienda?product_id=7", "/p/taza").await.unwrap());
    for address in ["/producto/taza", "/producto/taza/", "/producto/taza?utm=1", "/tienda?product_id=7"] {
        assert_eq!(world.get(address).await.expect(301).header("location"), "/p/taza", "{address}");
    }
    world.get("/producto/otra").await.expect(404);
    for target in ["https://evil.example/", "//evil.example", "/\\evil.example", "p/taza", "/a b", ""] {
        let refused = put("/x", target).await;
        assert!(
            matches!(refused, Err(Failure::Rejected(moved::MovedRejected::TargetUnfit))),
            "{target}: {refused:?}"
        );
    }
    assert!(matches!(put("/x/", "/x").await, Err(Failure::Rejected(moved::MovedRejected::Circle))));
}

#[both]
async fn an_old_address_with_accents_is_found_as_browsers_send_it(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    let ctx = world.operator();
    let put = async |old: &str, new: &str| ctx.write(async |tx| steps::put_moved(tx, old, new).await).await;
    assert!(put("/producto/café con leche", "/p/taza").await.is_err(), "a path has no spaces");
    assert!(put("/producto/café", "/p/taza").await.unwrap());
    assert!(!put("/producto/caf%c3%a9", "/p/taza").await.unwrap(), "the same in other letters");
    assert!(put("/producto/jarra%20azul", "/producto/jarra-española").await.unwrap());
    for (address, target) in [
        ("/producto/caf%C3%A9", "/p/taza"),
        ("/producto/caf%c3%a9/?utm=1", "/p/taza"),
        ("/producto/jarra%20azul", "/producto/jarra-espa%C3%B1ola"),
    ] {
        assert_eq!(world.get(address).await.expect(301).header("location"), target, "{address}");
    }
    // What led to an address that is left itself leads where that one leads.
    assert!(put("/producto/jarra-española", "/p/jarra").await.unwrap());
    let moved = world.get("/producto/jarra%20azul").await.expect(301);
    assert_eq!(moved.header("location"), "/p/jarra");
}
