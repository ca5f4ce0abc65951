//! What buyers think stands on cards, and lists are narrowed and put in order by it.

use super::journeys::{doors, filled};
use catalog::{
    reads::{self, Which},
    view::CardView,
};
use database::StoreError;
use kernel::Lang;
use reviews_facts::ProductScored;
use std::sync::Arc;
use testing::{Engine, World, both};

/// A shop of whose newest products buyers think so much, in hundredths of a star; and those products.
async fn rated(engine: Engine, scores: &[(u32, u32)]) -> (World, Vec<CardView>) {
    let index = Arc::new(search::Engine::in_memory().unwrap());
    let world = filled(World::on(engine, doors(&index)).await, &index).await;
    let ctx = world.operator();
    let most = u32::try_from(scores.len()).unwrap();
    let newest: Result<_, StoreError> =
        ctx.read(async |snap| reads::list(snap, Which::All, None, most).await).await;
    let newest = newest.unwrap().items;
    for (card, (count, score)) in newest.iter().zip(scores) {
        let fact =
            ProductScored { product: card.product, count: *count, stars: count * 4, score: Some(*score) };
        let done: Result<(), StoreError> = ctx.write(async |tx| tx.record(&fact).await).await;
        done.unwrap();
    }
    world.see_to_duties().await;
    index.rebuild(&world.house).await.unwrap();
    (world, newest)
}

/// Where the card of a product stands in a page, if it does.
fn place(page: &str, card: &CardView) -> Option<usize> {
    page.find(&format!("href=\"/p/{}\"", card.slug.show(Lang::Es)))
}

#[both]
async fn a_card_says_what_buyers_think_and_nothing_where_nobody_said(engine: Engine) {
    let (world, newest) = rated(engine, &[(23, 461), (1, 340)]).await;
    let page = world.get("/new").await.expect(200).body;
    assert!(page.contains("4,6 de 5 estrellas, 23 opiniones"), "{page}");
    assert!(page.contains("3,4 de 5 estrellas, 1 opinión") && page.contains("★★★☆☆"));
    assert_eq!(page.matches("de 5 estrellas").count(), 2, "of the others nobody has said anything");
    let english = world.get("/en/new").await.expect(200).body;
    assert!(english.contains("4.6 of 5 stars, 23 reviews"), "{english}");
    assert!(place(&page, &newest[0]).is_some());
}

#[both]
async fn lists_are_narrowed_and_ordered_by_what_buyers_think(engine: Engine) {
    let (world, newest) = rated(engine, &[(4, 305), (9, 420), (2, 480), (3, 210)]).await;
    let page = world.get("/search?sort=rated").await.expect(200).body;
    let places: Vec<Option<usize>> = [2, 1, 0, 3].map(|at: usize| place(&page, &newest[at])).to_vec();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}");
    for said in [
        "4 estrellas o más",
        "3 estrellas o más",
        "<option value=\"rated\" selected>Mejor valorados",
        "Por la nota de las opiniones",
        "Nadie paga por salir antes.",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let good = world.get("/search?f-rating=4").await.expect(200).body;
    assert!(place(&good, &newest[1]).is_some() && place(&good, &newest[0]).is_none(), "{good}");
    assert!(good.contains("2 productos"), "{good}");
    let fair = world.get("/search?f-rating=3").await.expect(200).body;
    assert!(fair.contains("3 productos") && place(&fair, &newest[3]).is_none(), "{fair}");
}

#[both]
async fn where_nobody_has_said_anything_nothing_is_better_than_anything(engine: Engine) {
    let (world, _) = rated(engine, &[]).await;
    let page = world.get("/c/mesa").await.expect(200).body;
    assert!(!page.contains("value=\"rated\"") && !page.contains("f-rating"), "{page}");
}
