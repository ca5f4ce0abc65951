//! Votes: each has one, the counts are theirs, and nobody votes for themselves.

use super::samples::{one, person, standing, told, unproven, world, write};
use crate::{
    actions,
    model::{ContributionId, Vote},
    reads,
    rules::VoteRejected,
};
use action::Failure;
use database::StoreError;
use kernel::Actor;
use testing::{Engine, World, both};

async fn votes(world: &World, id: ContributionId, who: u8, vote: Vote) -> (u32, u32) {
    let votes = actions::vote(&world.ctx(Actor::Member(person(who))), id, vote).await.unwrap();
    (votes.up, votes.down)
}

#[both]
async fn each_has_one_vote_and_may_change_it(engine: Engine) {
    let world = world(engine).await;
    let id = standing(&world, person(1), "Va bien.").await;
    assert_eq!(votes(&world, id, 2, Vote::Up).await, (1, 0));
    assert_eq!(votes(&world, id, 2, Vote::Up).await, (1, 0), "twice is once");
    assert_eq!(votes(&world, id, 3, Vote::Down).await, (1, 1));
    assert_eq!(votes(&world, id, 2, Vote::Down).await, (0, 2));
    assert_eq!(votes(&world, id, 3, Vote::None).await, (0, 1));
    assert_eq!(votes(&world, id, 4, Vote::None).await, (0, 1));
    let mine: Result<_, StoreError> =
        world.operator().read(async |snap| reads::my_votes(snap, Some(person(2)), &[id]).await).await;
    assert_eq!(mine.unwrap().get(&id), Some(&Vote::Down));
    assert_eq!(
        told(&world).await.iter().filter(|name| *name == "voted").count(),
        4,
        "what changes nothing says nothing"
    );
}

#[both]
async fn nobody_votes_for_themselves_or_for_what_waits(engine: Engine) {
    let world = world(engine).await;
    let id = standing(&world, person(1), "Va bien.").await;
    let waits = write(&world, &unproven(person(2), "Va mal.")).await.id;
    let own = actions::vote(&world.ctx(Actor::Member(person(1))), id, Vote::Up).await;
    assert!(matches!(own, Err(Failure::Rejected(VoteRejected::Own))), "{own:?}");
    let early = actions::vote(&world.ctx(Actor::Member(person(1))), waits, Vote::Up).await;
    assert!(matches!(early, Err(Failure::Rejected(VoteRejected::NotStanding))), "{early:?}");
    let visitor = actions::vote(&world.ctx(Actor::Visitor), id, Vote::Up).await;
    assert!(matches!(visitor, Err(Failure::Forbidden)), "{visitor:?}");
    assert_eq!(one(&world, id).await.up, 0);
}
