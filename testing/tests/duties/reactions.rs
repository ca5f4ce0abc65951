//! Reactions: every fact is answered once, whatever fails in between.

use super::{bell, door, leases_end, parked, pull, rung_bell, set_mood, world};
use action::Reactions;
use testing::{Engine, both};

#[both]
async fn a_reaction_answers_every_fact_once(engine: Engine) {
    let world = world(engine).await;
    for _ in 0..3 {
        pull(&world, 1).await;
    }
    world.see_to_duties().await;
    world.see_to_duties().await;
    assert_eq!(rung_bell(&world, 1).await, 3);
    pull(&world, 1).await;
    world.see_to_duties().await;
    assert_eq!(rung_bell(&world, 1).await, 4);
}

#[both]
async fn a_reaction_that_fails_leaves_nothing_and_only_its_subject_waits(engine: Engine) {
    for mood in ["sulks", "panic"] {
        let world = world(engine).await;
        set_mood(&world, &bell(1).to_string(), Some(mood)).await;
        for number in [2, 1, 2, 1, 2] {
            pull(&world, number).await;
        }
        world.see_to_duties().await;
        assert_eq!((rung_bell(&world, 1).await, rung_bell(&world, 2).await), (0, 3), "{mood}");
        let aside = parked(&world).await;
        assert_eq!(aside.len(), 2, "{mood}: the second waits behind the first: {aside:?}");
        // Nobody asked for another try: nothing happens by itself, and what comes later waits too.
        set_mood(&world, &bell(1).to_string(), None).await;
        pull(&world, 1).await;
        world.see_to_duties().await;
        assert_eq!((rung_bell(&world, 1).await, parked(&world).await.len()), (0, 3), "{mood}");
        world.operator().write(async |tx| tx.try_parked_again().await).await.unwrap();
        world.see_to_duties().await;
        assert_eq!((rung_bell(&world, 1).await, parked(&world).await.len()), (3, 0), "{mood}");
        pull(&world, 1).await;
        world.see_to_duties().await;
        assert_eq!(rung_bell(&world, 1).await, 4, "{mood}");
    }
}

#[both]
async fn trying_again_in_vain_leaves_everything_where_it_was(engine: Engine) {
    let world = world(engine).await;
    set_mood(&world, &bell(1).to_string(), Some("sulks")).await;
    pull(&world, 1).await;
    pull(&world, 1).await;
    world.see_to_duties().await;
    world.operator().write(async |tx| tx.try_parked_again().await).await.unwrap();
    world.see_to_duties().await;
    assert_eq!((rung_bell(&world, 1).await, parked(&world).await.len()), (0, 2));
}

#[both]
async fn a_database_that_is_away_parks_nothing(engine: Engine) {
    let world = world(engine).await;
    set_mood(&world, &bell(1).to_string(), Some("away")).await;
    pull(&world, 1).await;
    testing::settle(&world.house.database).await;
    let mut reactions = Reactions::new(world.house.clone(), door().reactions);
    reactions.catch_up().await.unwrap_err();
    assert!(parked(&world).await.is_empty());
    set_mood(&world, &bell(1).to_string(), None).await;
    reactions.catch_up().await.unwrap();
    assert_eq!(rung_bell(&world, 1).await, 1);
}

/// Two processes both believe that the reaction is theirs: the lease of the first ended while it was away.
#[both]
async fn a_fact_delivered_twice_is_answered_once(engine: Engine) {
    let world = world(engine).await;
    let mut first = Reactions::new(world.house.clone(), door().reactions);
    let mut second = Reactions::new(world.house.clone(), door().reactions);
    pull(&world, 1).await;
    testing::settle(&world.house.database).await;
    first.catch_up().await.unwrap();
    second.catch_up().await.unwrap();
    assert_eq!(rung_bell(&world, 1).await, 1, "the second holds nothing while the first does");
    leases_end(&world).await;
    let mut third = Reactions::new(world.house.clone(), door().reactions);
    pull(&world, 1).await;
    testing::settle(&world.house.database).await;
    third.catch_up().await.unwrap();
    first.catch_up().await.unwrap();
    assert_eq!(rung_bell(&world, 1).await, 2, "the first still thinks that it may");
}

/// The process ends between hearing and keeping: what it did is gone with it, and the next one begins where it stood.
#[both]
async fn a_crash_half_way_leaves_the_fact_to_the_next_process(engine: Engine) {
    let world = world(engine).await;
    pull(&world, 1).await;
    testing::settle(&world.house.database).await;
    let mut crashed = Reactions::new(world.house.clone(), door().reactions);
    crashed.catch_up().await.unwrap();
    pull(&world, 1).await;
    drop(crashed);
    leases_end(&world).await;
    world.see_to_duties().await;
    assert_eq!(rung_bell(&world, 1).await, 2);
}

#[both]
async fn a_process_that_closes_hands_its_reactions_over(engine: Engine) {
    let world = world(engine).await;
    let mut first = Reactions::new(world.house.clone(), door().reactions);
    pull(&world, 1).await;
    testing::settle(&world.house.database).await;
    first.catch_up().await.unwrap();
    first.hand_over().await.unwrap();
    pull(&world, 1).await;
    world.see_to_duties().await;
    assert_eq!(rung_bell(&world, 1).await, 2);
}
