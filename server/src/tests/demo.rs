//! `plaza demo`: into which shop it puts goods and people.

use super::registry::doors;
use crate::commands::fill_demo;
use action::Ctx;
use database::StoreError;
use shop::{actions::set_profile, model::Profile};
use testing::{Engine, World, both};

async fn world(engine: Engine) -> World {
    World::on(engine, doors()).await
}

async fn has_owner(ctx: &Ctx) -> bool {
    let found: Result<bool, StoreError> = ctx.read(async |snap| accounts::reads::has_owner(snap).await).await;
    found.unwrap()
}

#[both]
async fn the_demo_lets_nobody_into_a_shop_that_is_not_its_own(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    let real = Profile { name: "Sur".into(), tax_id: "B12345678".into(), ..Profile::default() };
    set_profile(&ctx, &real).await.unwrap();
    for _ in 0..2 {
        assert!(!fill_demo(&ctx).await.unwrap());
        assert!(!has_owner(&ctx).await);
        let kept = ctx.read(async |snap| shop::reads::profile(snap).await).await.unwrap();
        assert_eq!(kept, real, "it has no products yet, and stays who it is");
        let mug = catalog::model::ProductDraft {
            key: "mug".into(),
            product_type: catalog::model::ProductType::Digital,
            name: kernel::Localized::same("Mug"),
            variants: vec![catalog::model::VariantDraft { sku: "M".into(), price: 1, ..Default::default() }],
            ..Default::default()
        };
        catalog::actions::put_product(&ctx, &mug).await.unwrap();
    }
}

#[both]
async fn the_demo_opens_an_empty_shop_and_its_own_again(engine: Engine) {
    let world = world(engine).await;
    let ctx = world.operator();
    assert!(fill_demo(&ctx).await.unwrap());
    assert!(has_owner(&ctx).await);
    let renamed = Profile { name: "Mi barro".into(), ..shop::demo::profile() };
    set_profile(&ctx, &renamed).await.unwrap();
    assert!(fill_demo(&ctx).await.unwrap());
    let kept = ctx.read(async |snap| shop::reads::profile(snap).await).await.unwrap();
    assert_eq!(kept.name, "Mi barro");
}
