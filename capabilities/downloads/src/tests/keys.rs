//! No key is given twice, however many take at once.

use super::samples::{
    add, buy, cancelled, confirmed, goods, handed, keys_of, line, lines, order, paid, pool, put, state, tell,
    world,
};
use crate::{
    actions,
    model::State,
    steps::{self, Bought},
};
use action::Failure;
use catalog_facts::VariantId;
use kernel::rejection::Never;
use std::collections::BTreeSet;
use testing::{Engine, World, both};

/// So many buy at once.
const CROWD: u8 = 64;

/// Somebody buys and pays one, in one transaction.
async fn take(world: &World, number: u8, variant: VariantId) -> Result<(), Failure<Never>> {
    let ctx = world.operator();
    let goods = lines(&[(number, variant, 1)]);
    ctx.write(async |tx| {
        let bought = Bought { order: order(number), person: None, goods: &goods };
        steps::grant(tx, &ctx, &bought).await?;
        steps::pay(tx, &ctx, order(number)).await
    })
    .await
}

#[both]
async fn many_at_once_never_get_the_same_key(engine: Engine) {
    let world = world(engine).await;
    let game = goods(&world, "GAME").await;
    let all: Vec<String> = (0..40).map(|number| format!("KEY-{number}")).collect();
    add(&world, game, &all.iter().map(String::as_str).collect::<Vec<_>>()).await;
    let mut left: Vec<u8> = (1..=CROWD).collect();
    // Who is told that it is too much at once asks again, as whoever hears a fact does.
    for _ in 0..20 {
        let taken =
            futures_util::future::join_all(left.iter().map(|number| take(&world, *number, game))).await;
        let failed = left.iter().zip(taken).filter(|(_, taken)| taken.is_err()).map(|(number, _)| *number);
        left = failed.collect();
        if left.is_empty() {
            break;
        }
    }
    assert!(left.is_empty(), "{left:?}");
    let (mut given, mut open, mut short) = (BTreeSet::new(), 0, 0);
    for number in 1..=CROWD {
        match state(&world, number).await {
            Some(State::Open) => {
                open += 1;
                for (key, state) in keys_of(&world, number).await {
                    assert!(
                        state == "taken" && given.insert(key.clone()),
                        "{key} twice, at line {:?}",
                        line(number)
                    );
                }
            }
            Some(State::Short) => short += 1,
            other => panic!("{other:?}"),
        }
    }
    assert_eq!((given.len(), open, short, pool(&world, game).await), (40, 40, 24, (0, 40)));
}

#[both]
async fn the_same_key_is_not_sold_with_two_things(engine: Engine) {
    let world = world(engine).await;
    let (game, more) = (goods(&world, "GAME").await, goods(&world, "MORE").await);
    add(&world, game, &["A"]).await;
    let added = add(&world, more, &["A", "B"]).await;
    assert_eq!((added.added, added.known, pool(&world, more).await), (1, 1, (1, 0)));
}

#[both]
async fn keys_added_by_mistake_leave_nobody_waiting_for_them(engine: Engine) {
    let world = world(engine).await;
    let (book, song) = (goods(&world, "BOOK").await, goods(&world, "SONG").await);
    put(&world, book, "libro.pdf", b"abc").await;
    for variant in [book, song] {
        add(&world, variant, &["A", "B"].map(|key| format!("{key}{variant}")).each_ref().map(String::as_str))
            .await;
    }
    buy(&world, 1, None, &[(1, book, 3), (2, song, 3)]).await;
    tell(&world, &confirmed(2, None, lines(&[(3, book, 1), (4, song, 1)]))).await;
    assert_eq!((state(&world, 1).await, state(&world, 2).await), (Some(State::Short), Some(State::Short)));
    for variant in [book, song] {
        // Those that are taken come back first: nobody has seen them.
        actions::remove_keys(&world.operator(), variant).await.unwrap();
    }
    world.see_to_duties().await;
    assert_eq!(state(&world, 1).await, Some(State::Short), "some are sold: it comes with keys");
    tell(&world, &cancelled(1)).await;
    for variant in [book, song] {
        actions::remove_keys(&world.operator(), variant).await.unwrap();
    }
    tell(&world, &paid(2)).await;
    assert_eq!((state(&world, 3).await, state(&world, 4).await), (Some(State::Open), Some(State::Short)));
    assert_eq!(handed(&world, 2).await, [(line(3), 1)], "of the other there is nothing");
    buy(&world, 3, None, &[(5, book, 1), (6, song, 1)]).await;
    assert_eq!((state(&world, 5).await, state(&world, 6).await), (Some(State::Open), Some(State::Short)));
    put(&world, song, "canto.mp3", b"abc").await;
    world.see_to_duties().await;
    assert_eq!((state(&world, 4).await, state(&world, 6).await), (Some(State::Open), Some(State::Open)));
}

#[both]
async fn who_waits_for_keys_that_are_taken_away_gets_the_files(engine: Engine) {
    let world = world(engine).await;
    let (book, song) = (goods(&world, "BOOK").await, goods(&world, "SONG").await);
    put(&world, book, "libro.pdf", b"abc").await;
    for (variant, key, first, second) in [(book, "A", 1, 2), (song, "B", 3, 4)] {
        add(&world, variant, &[key]).await;
        take(&world, first, variant).await.unwrap();
        take(&world, second, variant).await.unwrap();
        assert_eq!(state(&world, second).await, Some(State::Short));
        // The key comes back and is taken away before anybody who waits is looked for.
        let ctx = &world.operator();
        let done: Result<(), Failure<Never>> =
            ctx.write(async |tx| steps::close_order(tx, ctx, order(first)).await).await;
        done.unwrap();
        actions::remove_keys(ctx, variant).await.unwrap();
    }
    world.see_to_duties().await;
    assert_eq!((state(&world, 2).await, state(&world, 4).await), (Some(State::Open), Some(State::Short)));
    assert_eq!((handed(&world, 2).await.len(), handed(&world, 4).await.len()), (1, 0));
}

#[both]
async fn free_keys_are_taken_away_and_sold_ones_stay(engine: Engine) {
    let world = world(engine).await;
    let game = goods(&world, "GAME").await;
    add(&world, game, &["A", "B", "C"]).await;
    take(&world, 1, game).await.unwrap();
    actions::remove_keys(&world.operator(), game).await.unwrap();
    assert_eq!((pool(&world, game).await, keys_of(&world, 1).await.len()), ((0, 1), 1));
    take(&world, 2, game).await.unwrap();
    assert_eq!(state(&world, 2).await, Some(State::Short), "it comes with keys also when none is left");
}
