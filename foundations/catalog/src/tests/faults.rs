//! The catalogue's own verbs with each of their calls of the store failing in turn.

use crate::{
    actions::put_product,
    model::{BrandDraft, CategoryDraft, Maker, PictureDraft, ProductDraft, VariantDraft},
    steps,
};
use action::{Ctx, Failure};
use kernel::Localized;
use testing::{Engine, World, both, sweep};

fn named(name: &str) -> Localized {
    Localized { es: name.into(), en: name.into() }
}

fn jug(price: i64) -> ProductDraft {
    ProductDraft {
        key: "jug".into(),
        name: named("Jarra"),
        brand: Some("kiln".into()),
        categories: vec!["table".into()],
        tags: vec!["agua".into()],
        variants: vec![VariantDraft { sku: "JUG".into(), price, stock: Some(3), ..VariantDraft::default() }],
        pictures: vec![PictureDraft { source: "drawing:mug:pine:3:front".into(), alt: named("Una jarra") }],
        ..ProductDraft::default()
    }
}

#[both]
async fn a_product_is_put_as_a_whole_or_not_at_all(engine: Engine) {
    let world = World::on(engine, vec![shop::door(), crate::door()]).await;
    let brand = async |ctx: &Ctx| {
        let maker = Maker {
            name: "Horno".into(),
            address: "Calle 1, Madrid".into(),
            email: "h@h.example".into(),
            ..Maker::default()
        };
        let draft = BrandDraft {
            key: "kiln".into(),
            name: "Horno".into(),
            maker: Some(maker),
            ..BrandDraft::default()
        };
        ctx.write(async |tx| steps::put_brand(tx, ctx, &draft).await).await
    };
    assert!(sweep(&world, brand).await > 2);
    let category = async |ctx: &Ctx| {
        let draft = CategoryDraft { key: "table".into(), name: named("Mesa"), ..CategoryDraft::default() };
        let put: Result<_, Failure<_>> =
            ctx.write(async |tx| steps::put_category(tx, ctx, &draft).await).await;
        put
    };
    assert!(sweep(&world, category).await > 3);
    assert!(sweep(&world, async |ctx: &Ctx| put_product(ctx, &jug(1_000)).await).await > 12, "a new one");
    assert!(sweep(&world, async |ctx: &Ctx| put_product(ctx, &jug(900)).await).await > 12, "a changed one");
}
