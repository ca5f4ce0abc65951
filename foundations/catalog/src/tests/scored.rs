//! What buyers think of a product stands on its card, whatever else changes of it.

use super::{
    journeys::mug,
    stock::{item, put, shop_of},
};
use crate::{
    reads,
    rules::scored::hundredths,
    view::{CardView, Rating},
};
use catalog_facts::{ProductId, ProductRated};
use database::StoreError;
use reviews_facts::ProductScored;
use testing::{Engine, World, both};

async fn tell(world: &World, product: ProductId, count: u32, stars: u32, score: Option<u32>) {
    let ctx = world.operator();
    let fact = ProductScored { product, count, stars, score };
    let done: Result<(), StoreError> = ctx.write(async |tx| tx.record(&fact).await).await;
    done.unwrap();
    world.see_to_duties().await;
}

async fn card(world: &World, product: ProductId) -> CardView {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::card(snap, product).await).await;
    found.unwrap().expect("it is published")
}

#[both]
async fn a_card_tells_what_buyers_think(engine: Engine) {
    let world = shop_of(engine).await;
    let ctx = &world.operator();
    put(ctx, &mug("A", 900)).await;
    let product = item(ctx, "A").await.product;
    assert_eq!(card(&world, product).await.rating, None);

    tell(&world, product, 3, 14, Some(391)).await;
    let rating = Some(Rating { hundredths: 391, count: 3 });
    assert_eq!(card(&world, product).await.rating, rating);
    tell(&world, product, 3, 14, Some(391)).await;
    let told: Result<_, StoreError> =
        ctx.read(async |snap| snap.count_facts(<ProductRated as events::Fact>::NAME).await).await;
    assert_eq!(told.unwrap(), 1, "what is known already is not told again");

    put(ctx, &mug("A", 1_200)).await;
    let now = card(&world, product).await;
    assert_eq!((now.rating, now.price.minor), (rating, 1_200), "another price, the same buyers");

    tell(&world, product, 4, 16, None).await;
    assert_eq!(card(&world, product).await.rating.unwrap().hundredths, hundredths(4, 16));
    tell(&world, product, 0, 0, None).await;
    assert_eq!(card(&world, product).await.rating, None);
}

#[both]
async fn many_are_named_at_once(engine: Engine) {
    let world = shop_of(engine).await;
    let ctx = &world.operator();
    for (sku, price) in [("A", 900), ("B", 700)] {
        put(ctx, &mug(sku, price)).await;
    }
    let [a, b] = [item(ctx, "A").await.product, item(ctx, "B").await.product];
    let unknown = ProductId::from_bytes([9; 16]);
    let found: Result<_, StoreError> =
        ctx.read(async |snap| reads::many::named(snap, &[a, b, unknown]).await).await;
    let all = found.unwrap();
    assert_eq!(all.len(), 2);
    assert_eq!(all[&a].references[0].0, "A");
    assert_eq!(all[&b].card.price.minor, 700);
    let none: Result<_, StoreError> = ctx.read(async |snap| reads::many::cards(snap, &[]).await).await;
    assert!(none.unwrap().is_empty());
}

#[test]
fn a_score_lies_between_its_stars_and_the_prior() {
    assert_eq!(hundredths(0, 0), 350);
    assert_eq!(hundredths(1, 5), 369);
    assert_eq!(hundredths(10, 50), 438);
    for count in 1..60_u32 {
        for stars in 1..=5 {
            let score = hundredths(count, count * stars);
            let (low, high) = ((stars * 100).min(350), (stars * 100).max(350));
            assert!((low..=high).contains(&score), "{count} times {stars}: {score}");
        }
    }
}
