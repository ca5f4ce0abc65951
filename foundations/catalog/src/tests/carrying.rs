//! A catalogue that is read out and put into an empty shop is the same catalogue there.

use super::journeys::mug;
use crate::{
    actions,
    model::{
        BrandDraft, CategoryDraft, Maker, OptionDraft, OptionValue, ProductDraft, Put, Status, VariantDraft,
    },
    reads::{self, AtSlug, drafts::Ground},
    rules::check::ProductRejected,
    steps,
};
use action::{Ctx, Failure};
use kernel::{Lang, Localized};
use testing::{Engine, World, both};

type Moved = Vec<(String, String)>;

async fn read_out(ctx: &Ctx) -> (Ground, Vec<ProductDraft>, Moved) {
    let mut products: Vec<ProductDraft> = Vec::new();
    let mut after = None;
    loop {
        let page = ctx.read(async |snap| reads::drafts::products(snap, after, 7).await).await.unwrap();
        let Some((last, _)) = page.last() else { break };
        after = Some(*last);
        products.extend(page.into_iter().map(|(_, draft)| draft));
    }
    let ground = ctx.read(async |snap| reads::drafts::ground(snap).await).await.unwrap();
    let mut moved = Moved::new();
    loop {
        let after = moved.last().map(|(path, _)| path.clone());
        let page =
            ctx.read(async |snap| reads::drafts::moved(snap, after.as_deref(), 2).await).await.unwrap();
        if page.is_empty() {
            return (ground, products, moved);
        }
        moved.extend(page);
    }
}

async fn put_all(ctx: &Ctx, (ground, products, moved): &(Ground, Vec<ProductDraft>, Moved)) {
    for draft in &ground.categories {
        put_category(ctx, draft).await;
    }
    for draft in &ground.brands {
        put_brand(ctx, draft).await.unwrap();
    }
    for draft in &ground.kinds {
        ctx.write(async |tx| steps::put_kind(tx, ctx, draft).await).await.unwrap();
    }
    for draft in products {
        assert_eq!(actions::put_product(ctx, draft).await.unwrap(), Put::Created, "{}", draft.key);
    }
    for (old, new) in moved {
        ctx.write(async |tx| steps::put_moved(tx, old, new).await).await.unwrap();
    }
}

async fn put_category(ctx: &Ctx, draft: &CategoryDraft) {
    ctx.write(async |tx| steps::put_category(tx, ctx, draft).await).await.unwrap();
}

async fn put_brand(ctx: &Ctx, draft: &BrandDraft) -> Result<Put, Failure<ProductRejected>> {
    ctx.write(async |tx| steps::put_brand(tx, ctx, draft).await).await
}

/// What the other shop reads out after it was given what this one reads out.
async fn carried(engine: Engine, ctx: &Ctx) -> (World, (Ground, Vec<ProductDraft>, Moved)) {
    let there = World::with_seed(engine, vec![shop::door(), crate::door()], 77).await;
    there.machine.set(ctx.now());
    put_all(&there.operator(), &read_out(ctx).await).await;
    let read = read_out(&there.operator()).await;
    (there, read)
}

#[both]
async fn the_demo_is_the_same_shop_elsewhere(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    crate::demo::fill(&world.operator()).await.unwrap();
    let here = read_out(&world.operator()).await;
    assert!(here.1.len() >= 60 && here.0.categories.len() > 10);
    assert_eq!(carried(engine, &world.operator()).await.1, here);
}

#[both]
async fn each_text_stays_in_the_languages_it_was_written_in(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    let ctx = world.operator();
    let es = |text: &str| Localized { es: text.into(), en: String::new() };
    let two = |es: &str, en: &str| Localized { es: es.into(), en: en.into() };
    let mut one = ProductDraft { name: es("Taza"), text: two("Ancha", "Wide"), ..mug("A", 900) };
    one.summary = Localized::only(Lang::En, "A mug");
    let other = ProductDraft { name: two("Jarra", "Jug"), summary: es("De barro"), ..mug("B", 900) };
    for draft in [&one, &other] {
        actions::put_product(&ctx, draft).await.unwrap();
    }
    let table = CategoryDraft {
        key: "t".into(),
        name: es("Mesa"),
        text: two("Para comer", "To eat"),
        ..CategoryDraft::default()
    };
    let house = CategoryDraft {
        key: "h".into(),
        name: two("Casa", "House"),
        text: es("Todo"),
        ..CategoryDraft::default()
    };
    for draft in [&table, &house] {
        put_category(&ctx, draft).await;
    }
    let here = read_out(&ctx).await;
    let texts = |draft: &ProductDraft| (draft.name.clone(), draft.summary.clone(), draft.text.clone());
    assert_eq!(texts(&here.1[0]), texts(&one));
    assert_eq!(texts(&here.1[1]), texts(&other));
    let of = |key: &str| here.0.categories.iter().find(|one| one.key == key).unwrap();
    assert_eq!((&of("t").name, &of("t").text), (&table.name, &table.text));
    assert_eq!((&of("h").name, &of("h").text), (&house.name, &house.text));
    assert_eq!(carried(engine, &ctx).await.1, here);

    // Where nothing was written, readers see what another language says.
    let AtSlug::Product(id) =
        ctx.read(async |snap| reads::at_slug(snap, Lang::En, "taza").await).await.unwrap()
    else {
        panic!("it stands there in both languages")
    };
    let currency = kernel::Currency::EUR;
    let seen = ctx.read(async |snap| reads::product(snap, id, currency).await).await.unwrap().unwrap();
    assert_eq!((seen.name.show(Lang::En), seen.text.show(Lang::En)), ("Taza", "Wide"));
    assert_eq!((seen.summary.show(Lang::Es), seen.text.show(Lang::Es)), ("A mug", "Ancha"));
}

#[both]
async fn what_was_once_comes_along(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    let sized = |skus: &[&str], price| {
        let value = |key: &&str| OptionValue {
            key: (*key).into(),
            name: Localized::same(*key),
            ..OptionValue::default()
        };
        let variant = |sku: &&str| VariantDraft {
            sku: (*sku).into(),
            values: vec![(*sku).into()],
            price,
            stock: Some(1),
            ..VariantDraft::default()
        };
        let options = OptionDraft {
            key: "size".into(),
            name: Localized::same("Size"),
            values: skus.iter().map(value).collect(),
        };
        ProductDraft {
            options: vec![options],
            variants: skus.iter().map(variant).collect(),
            ..mug("A", price)
        }
    };
    actions::put_product(&world.operator(), &sized(&["S", "M", "L"], 1_000)).await.unwrap();
    world.pass_days(10);
    actions::put_product(&world.operator(), &sized(&["M"], 900)).await.unwrap();
    world.pass_days(10);
    let mut renamed = sized(&["M"], 900);
    renamed.name = Localized { es: "Tazón".into(), en: "Bowl".into() };
    actions::put_product(&world.operator(), &renamed).await.unwrap();
    let archived = ProductDraft { status: Status::Archived, ..renamed.clone() };
    actions::put_product(&world.operator(), &archived).await.unwrap();
    let unseen = ProductDraft { status: Status::Draft, name: Localized::same("Nueva"), ..mug("Z", 500) };
    actions::put_product(&world.operator(), &unseen).await.unwrap();
    let ctx = world.operator();
    ctx.write(async |tx| steps::put_moved(tx, "/producto/1", "/p/tazon").await).await.unwrap();
    ctx.write(async |tx| steps::put_moved(tx, "/producto/2", "/p/tazon").await).await.unwrap();
    ctx.write(async |tx| steps::put_moved(tx, "/producto/3", "/").await).await.unwrap();

    let here = read_out(&ctx).await;
    let bowl = &here.1[0];
    assert_eq!(
        (&bowl.old_slugs.es[..], &bowl.old_slugs.en[..]),
        (&["taza-ancha".to_owned()][..], &["wide-mug".to_owned()][..])
    );
    assert_eq!(bowl.retired.iter().map(|one| one.sku.as_str()).collect::<Vec<_>>(), ["S", "L"]);
    assert!(bowl.published_at.is_some() && bowl.retired.iter().all(|one| one.history.len() == 1));
    assert_eq!(bowl.variants[0].history.len(), 2);
    assert_eq!((here.1[1].published_at, here.1[1].variants[0].history.len()), (None, 0), "nobody was asked");
    assert_eq!(here.2.len(), 3);

    let (there, read) = carried(engine, &ctx).await;
    assert_eq!(read, here);
    assert_eq!(there.get("/producto/2").await.expect(301).header("location"), "/p/tazon");
    let other = there.operator();
    for draft in &here.1 {
        assert_eq!(actions::put_product(&other, draft).await.unwrap(), Put::Same, "{}", draft.key);
    }
    // It is sold again, and its old address leads to it.
    let again = ProductDraft { status: Status::Published, ..bowl.clone() };
    actions::put_product(&other, &again).await.unwrap();
    let at = other.read(async |snap| reads::at_slug(snap, Lang::Es, "taza-ancha").await).await.unwrap();
    assert_eq!(at, AtSlug::Moved("tazon".into()));
}

#[both]
async fn what_was_once_is_nobody_elses(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    let ctx = world.operator();
    actions::put_product(&ctx, &mug("A", 900)).await.unwrap();
    let mut thief = mug("B", 900);
    thief.name = Localized::same("Otra");
    thief.old_slugs.es = vec!["taza-ancha".into(), "Otra Vieja".into()];
    actions::put_product(&ctx, &thief).await.unwrap();
    let at =
        async |slug: &str| ctx.read(async |snap| reads::at_slug(snap, Lang::Es, slug).await).await.unwrap();
    assert!(matches!(at("taza-ancha").await, AtSlug::Product(_)), "its own product stands there");
    assert_eq!(at("otra-vieja").await, AtSlug::Moved("otra".into()));
    thief.retired = vec![VariantDraft { sku: "A".into(), ..VariantDraft::default() }];
    let refused = actions::put_product(&ctx, &thief).await;
    assert!(matches!(refused, Err(Failure::Rejected(ProductRejected::SkuTaken { .. }))), "{refused:?}");
}

#[both]
async fn what_visitors_see_keeps_its_maker(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    let ctx = world.operator();
    let maker = mug("A", 1).maker.unwrap();
    let brand = |maker: Option<Maker>| BrandDraft {
        key: "sur".into(),
        name: "Sur".into(),
        maker,
        ..BrandDraft::default()
    };
    put_brand(&ctx, &brand(Some(maker.clone()))).await.unwrap();
    let of_brand = |sku: &str, maker| ProductDraft { brand: Some("sur".into()), maker, ..mug(sku, 900) };
    actions::put_product(&ctx, &of_brand("A", None)).await.unwrap();
    actions::put_product(&ctx, &of_brand("B", Some(maker.clone()))).await.unwrap();
    let unseen = ProductDraft { status: Status::Draft, ..of_brand("C", None) };
    actions::put_product(&ctx, &unseen).await.unwrap();
    let half = Maker { email: String::new(), ..maker.clone() };
    let far = Maker { country: "US".into(), ..maker.clone() };
    for gone in [None, Some(half), Some(far)] {
        let refused = put_brand(&ctx, &brand(gone)).await;
        let one = Failure::Rejected(ProductRejected::MakerNeeded { products: 1 });
        assert_eq!(format!("{:?}", refused.unwrap_err()), format!("{one:?}"));
    }
    let moved = Maker { address: "Calle 2".into(), ..maker.clone() };
    assert_eq!(put_brand(&ctx, &brand(Some(moved))).await.unwrap(), Put::Changed);
    actions::put_product(&ctx, &ProductDraft { status: Status::Archived, ..of_brand("A", None) })
        .await
        .unwrap();
    assert_eq!(put_brand(&ctx, &brand(None)).await.unwrap(), Put::Changed, "nobody sees it any more");
}

#[both]
async fn sisters_stand_in_the_order_in_which_they_came(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    let ctx = world.operator();
    let names = ["zeta", "alfa", "mu", "beta", "omega"];
    ctx.write(async |tx| {
        for (key, parent) in
            names.iter().map(|key| (*key, None)).chain([("y", Some("mu")), ("x", Some("mu"))])
        {
            let draft = CategoryDraft {
                key: key.into(),
                parent: parent.map(str::to_owned),
                name: Localized::same(key),
                ..CategoryDraft::default()
            };
            steps::ensure_category(tx, &ctx, &draft).await?;
        }
        Ok::<_, Failure<ProductRejected>>(())
    })
    .await
    .unwrap();
    let all = ctx.read(async |snap| reads::categories(snap).await).await.unwrap();
    let roots: Vec<&str> =
        all.iter().filter(|one| one.parent.is_none()).map(|one| one.name.es.as_str()).collect();
    assert_eq!(roots, names);
    let below: Vec<&str> =
        all.iter().filter(|one| one.parent.is_some()).map(|one| one.name.es.as_str()).collect();
    assert_eq!(below, ["y", "x"]);
    let here = read_out(&ctx).await;
    assert_eq!(carried(engine, &ctx).await.1, here);
}
