//! The kept score, and lists in every order, against all rows looked at one by one.

use super::samples::{a_second, folded, goods, has, person, score, world, writes};
use crate::{
    model::{About, Asking, ContributionId, Filter, Imported, Ordered, Sort},
    reads, steps,
};
use catalog_facts::ProductId;
use contributions::model::Vote;
use database::StoreError;
use kernel::{Cursor, Lang, Personal, time};
use testing::{Engine, World, both};

async fn listed(
    world: &World,
    product: ProductId,
    ordered: Ordered,
    words: &str,
    size: u32,
) -> Vec<ContributionId> {
    let asking = Asking { about: About::Product(product), ordered, words: words.into() };
    let (mut all, mut after): (Vec<ContributionId>, Option<Cursor>) = (Vec::new(), None);
    loop {
        let page: Result<_, StoreError> =
            world.operator().read(async |snap| reads::shown(snap, &asking, after.as_ref(), size).await).await;
        let page = page.unwrap();
        all.extend(page.items.iter().map(|one| one.review.id));
        after = page.next;
        if after.is_none() {
            return all;
        }
    }
}

async fn bring(world: &World, product: ProductId, stars: u32, days_ago: i64) -> ContributionId {
    let of = Imported {
        about: About::Product(product),
        name: Personal::new("A. B.".into()),
        stars,
        stars_before: Vec::new(),
        title: String::new(),
        body: format!("Traída de otro sitio, de hace {days_ago} días, con {stars}."),
        lang: Lang::Es,
        attributes: crate::model::Attributes::default(),
        pictures: Vec::new(),
        written_at: time::days_before(world.now(), days_ago),
        reply: None,
    };
    let ctx = world.operator();
    let id = ctx.write(async |tx| steps::import(tx, &ctx, &of).await).await.unwrap();
    a_second(world);
    id
}

#[both]
async fn every_order_shows_each_review_once_page_by_page(engine: Engine) {
    let world = world(engine).await;
    let (mug, _) = goods(&world, "MUG").await;
    let mut all = Vec::new();
    for (stars, days) in [(5, 10), (1, 400), (3, 2), (5, 90), (4, 10), (1, 1), (2, 800)] {
        all.push((bring(&world, mug, stars, days).await, stars, days));
    }
    for sort in [Sort::Helpful, Sort::Newest, Sort::Highest, Sort::Lowest] {
        let ordered = Ordered { sort, filter: Filter::default() };
        let whole = listed(&world, mug, ordered, "", 100).await;
        assert_eq!(whole.len(), all.len(), "{sort:?}");
        for size in [1, 2, 3] {
            assert_eq!(listed(&world, mug, ordered, "", size).await, whole, "{sort:?} by {size}");
        }
        let told: Vec<(u32, i64)> = whole
            .iter()
            .map(|id| {
                all.iter().find(|(known, ..)| known == id).map(|(_, stars, days)| (*stars, *days)).unwrap()
            })
            .collect();
        match sort {
            Sort::Newest => assert!(told.is_sorted_by_key(|(_, days)| *days), "{told:?}"),
            Sort::Highest => assert!(told.is_sorted_by(|a, b| a.0 >= b.0), "{told:?}"),
            Sort::Lowest => assert!(told.is_sorted_by_key(|(stars, _)| *stars), "{told:?}"),
            Sort::Helpful | Sort::Pictures => {}
        }
    }
    let fives = Ordered { sort: Sort::Newest, filter: Filter { stars: Some(5), ..Filter::default() } };
    assert_eq!(listed(&world, mug, fives, "", 1).await.len(), 2);
    let bought = Ordered { sort: Sort::Newest, filter: Filter { is_verified: true, ..Filter::default() } };
    assert!(listed(&world, mug, bought, "", 5).await.is_empty(), "nothing from elsewhere is verified");
    let pictures = Ordered { sort: Sort::Pictures, filter: Filter::default() };
    assert!(listed(&world, mug, pictures, "", 5).await.is_empty());
    assert_eq!(listed(&world, mug, Ordered::default(), "HACE 400 dias", 1).await, [all[1].0]);
    assert_eq!(score(&world, mug).await, folded(&world, mug).await);
    assert_eq!(score(&world, mug).await.imported, 7);
}

#[both]
async fn what_helped_others_stands_first(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    has(&world, person(101), 1, mug).await;
    has(&world, person(102), 2, mug).await;
    let first = writes(&world, person(101), mug.0, 5).await;
    a_second(&world);
    let second = writes(&world, person(102), mug.0, 1).await;
    assert_eq!(listed(&world, mug.0, Ordered::default(), "", 9).await, [second, first], "the latest first");
    let ctx = world.operator();
    for (voter, vote) in [(103, Vote::Up), (104, Vote::Up), (105, Vote::Down)] {
        let voted = ctx
            .write(async |tx| contributions::steps::vote(tx, &ctx, first, person(voter), vote).await)
            .await;
        voted.unwrap();
    }
    world.see_to_duties().await;
    assert_eq!(listed(&world, mug.0, Ordered::default(), "", 9).await, [first, second]);
}
