//! What buyers think of a product is followed: lists are narrowed and stand in order by it.

use super::{following::follower, query, shop};
use crate::{
    Engine,
    model::{Found, Query, RATING, Sort},
    rules::stars_or_more,
};
use action::Follower;
use catalog::{
    reads::{self, Which},
    view::CardView,
};
use database::StoreError;
use kernel::Lang;
use reviews_facts::ProductScored;
use std::sync::Arc;
use testing::{Engine as Database, World, both};

/// Tells what buyers think, and lets the index hear what follows.
async fn score(world: &World, follower: &mut Follower, told: &[(&CardView, u32, u32)]) {
    let ctx = world.operator();
    for (card, count, hundredths) in told {
        let (product, count) = (card.product, *count);
        let fact = ProductScored { product, count, stars: count * 4, score: Some(*hundredths) };
        let done: Result<(), StoreError> = ctx.write(async |tx| tx.record(&fact).await).await;
        done.unwrap();
    }
    world.see_to_duties().await;
    testing::settle(&world.house.database).await;
    follower.catch_up(&world.house).await.unwrap();
}

fn found(engine: &Engine, chosen: &[&str], sort: Sort) -> Found {
    let mut query = Query { sort, take: 5, ..query(Lang::Es, "") };
    if !chosen.is_empty() {
        query.chosen.insert(RATING.into(), chosen.iter().map(|one| (*one).to_owned()).collect());
    }
    engine.find(&query).unwrap()
}

#[both]
async fn lists_stand_in_order_by_what_buyers_think(database: Database) {
    let (world, engine): (World, Arc<Engine>) = shop(database).await;
    let cards: Result<_, StoreError> =
        world.operator().read(async |snap| reads::list(snap, Which::All, None, 5).await).await;
    let cards = cards.unwrap().items;
    let [good, better, spoken_of, poor, unrated] = &cards[..] else { panic!("the demo has goods") };
    let mut follower = follower(&engine, &world).await;
    let told = [(good, 3, 410), (better, 2, 460), (spoken_of, 9, 410), (poor, 4, 320)];
    score(&world, &mut follower, &told).await;

    let all = found(&engine, &[], Sort::Rated);
    let first: Vec<_> = all.cards.iter().map(|card| card.product).collect();
    assert_eq!(first[..4], [better.product, spoken_of.product, good.product, poor.product]);
    assert_eq!(all.cards[0].rating.unwrap().hundredths, 460, "the card says so too");

    let facet = all.facets.iter().find(|facet| facet.group == RATING).unwrap();
    let counts: Vec<_> = facet.values.iter().map(|value| (value.value.as_str(), value.count)).collect();
    assert_eq!(counts, [("4", 3), ("3", 4)]);
    assert_eq!(found(&engine, &["4"], Sort::Best).total, 3);
    assert_eq!(found(&engine, &["3"], Sort::Best).total, 4);
    assert_eq!(found(&engine, &["4", "3"], Sort::Best).total, 4, "the wider of two");

    score(&world, &mut follower, &[(unrated, 50, 480), (better, 0, 0)]).await;
    let now = found(&engine, &["4"], Sort::Rated);
    assert_eq!((now.total, now.cards[0].product), (3, unrated.product));
    engine.rebuild(&world.house).await.unwrap();
    let anew = found(&engine, &["4"], Sort::Rated);
    assert_eq!(anew.cards, now.cards, "an index that is built anew says the same");
}

#[test]
fn four_stars_are_three_too() {
    let cases: [(u32, &[&str]); 6] =
        [(0, &[]), (299, &[]), (300, &["3"]), (399, &["3"]), (400, &["4", "3"]), (500, &["4", "3"])];
    for (hundredths, groups) in cases {
        assert_eq!(stars_or_more(hundredths), groups, "{hundredths}");
    }
}
