//! Many who write and vote in the same moment: none is lost, and the score is what folding all of them gives.

use super::samples::{as_, folded, goods, has, person, review, score, wanted, world, writes};
use crate::{actions, steps};
use contributions::model::Vote;
use testing::{Engine, both};

/// So many at once.
const MANY: u8 = 16;

#[both]
async fn of_many_who_write_at_once_none_is_lost(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    for number in 1..=MANY {
        has(&world, person(100 + number), number, mug).await;
    }
    let mut all = tokio::task::JoinSet::new();
    for number in 1..=MANY {
        let who = person(100 + number);
        let (ctx, wanted) = (as_(&world, who), wanted(who, mug.0, u32::from(number % 5) + 1));
        all.spawn(async move { actions::write(&ctx, &wanted).await.map(drop) });
    }
    while let Some(done) = all.join_next().await {
        done.unwrap().unwrap();
    }
    world.see_to_duties().await;
    assert_eq!(score(&world, mug.0).await.count(), u32::from(MANY));
    assert_eq!(score(&world, mug.0).await, folded(&world, mug.0).await);
}

#[both]
async fn two_forms_of_one_person_make_one_review(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    let who = person(101);
    has(&world, who, 1, mug).await;
    let mut all = tokio::task::JoinSet::new();
    for stars in 1..=4 {
        let (ctx, wanted) = (as_(&world, who), wanted(who, mug.0, stars));
        all.spawn(async move { actions::write(&ctx, &wanted).await.is_ok() });
    }
    let mut good = 0;
    while let Some(done) = all.join_next().await {
        good += usize::from(done.unwrap());
    }
    assert_eq!(good, 1);
    world.see_to_duties().await;
    assert_eq!(score(&world, mug.0).await, folded(&world, mug.0).await);
    assert_eq!(score(&world, mug.0).await.count(), 1);
}

#[both]
async fn votes_while_somebody_writes_anew_are_all_counted(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    let who = person(101);
    has(&world, who, 1, mug).await;
    let id = writes(&world, who, mug.0, 4).await;
    let mut all = tokio::task::JoinSet::new();
    for number in 1..=MANY {
        let ctx = as_(&world, person(150 + number));
        let voter = person(150 + number);
        all.spawn(async move {
            let voted =
                ctx.write(async |tx| contributions::steps::vote(tx, &ctx, id, voter, Vote::Up).await).await;
            voted.map(drop).map_err(|failure| format!("{failure:?}"))
        });
    }
    let ctx = as_(&world, who);
    all.spawn(async move {
        let text = contributions::model::Text {
            title: String::new(),
            body: "Con el tiempo me gusta cada vez menos, la verdad.".into(),
        };
        let change = steps::Change {
            stars: 2,
            attributes: crate::model::Attributes::default(),
            text,
            drops_pictures: false,
        };
        actions::edit(&ctx, id, &change).await.map(drop).map_err(|failure| format!("{failure:?}"))
    });
    while let Some(done) = all.join_next().await {
        done.unwrap().unwrap();
    }
    world.see_to_duties().await;
    let kept = review(&world, id).await;
    assert_eq!((kept.stars, kept.stars_before.as_slice()), (2, [4].as_slice()));
    assert_eq!(kept.helpful, contributions::rules::wilson(u32::from(MANY), u32::from(MANY)));
    assert_eq!(score(&world, mug.0).await, folded(&world, mug.0).await);
}
