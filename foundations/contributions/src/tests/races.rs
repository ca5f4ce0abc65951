//! Many at once: no vote and no version is lost, whatever their order.

use super::samples::{manner, one, person, standing, world};
use crate::{
    actions,
    model::{ContributionId, Text, Vote},
    reads, steps,
};
use action::Failure;
use database::StoreError;
use kernel::Actor;
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use testing::{Engine, World, both};

/// One of these is done by somebody of this number.
#[derive(Clone, Copy, Debug)]
enum Doing {
    Votes(u8, Vote),
    Edits(u8),
}

async fn does(world: &World, id: ContributionId, doing: Doing) {
    match doing {
        Doing::Votes(who, vote) => {
            actions::vote(&world.ctx(Actor::Member(person(who))), id, vote).await.unwrap();
        }
        Doing::Edits(n) => {
            let author = person(1);
            let ctx = world.ctx(Actor::Member(author));
            let text = Text { title: String::new(), body: format!("Versión {n}") };
            let edited =
                ctx.write_on(id, async |tx| steps::edit(tx, &ctx, &manner(), id, author, &text).await).await;
            assert!(matches!(edited, Ok(_) | Err(Failure::Conflict)), "{edited:?}");
        }
    }
}

/// Eight of them at the same time.
async fn all_at_once(world: &World, id: ContributionId, doing: &[Doing; 8]) {
    let [a, b, c, d, e, f, g, h] = *doing;
    tokio::join!(
        does(world, id, a),
        does(world, id, b),
        does(world, id, c),
        does(world, id, d),
        does(world, id, e),
        does(world, id, f),
        does(world, id, g),
        does(world, id, h)
    );
}

fn doing() -> impl Strategy<Value = Doing> {
    let vote = prop::sample::select(Vote::ALL.to_vec());
    prop_oneof![
        (2_u8..6, vote).prop_map(|(who, vote)| Doing::Votes(who, vote)),
        (0_u8..6).prop_map(Doing::Edits)
    ]
}

#[both]
async fn no_vote_and_no_version_is_lost(engine: Engine) {
    let world = world(engine).await;
    let mut runner = TestRunner::deterministic();
    for round in 0..12_u32 {
        let drawn = prop::array::uniform8(doing()).new_tree(&mut runner).unwrap().current();
        let id = standing(&world, person(1), &format!("Ronda {round}")).await;
        all_at_once(&world, id, &drawn).await;
        let now = one(&world, id).await;
        let found: Result<_, StoreError> = world
            .operator()
            .read(async |snap| {
                let mut counts = (0, 0);
                for who in 2..6 {
                    let mine = reads::my_votes(snap, Some(person(who)), &[id]).await?;
                    match mine.get(&id) {
                        Some(Vote::Up) => counts.0 += 1,
                        Some(Vote::Down) => counts.1 += 1,
                        Some(Vote::None) | None => {}
                    }
                }
                Ok((counts, reads::history(snap, id).await?.len()))
            })
            .await;
        let (counts, versions) = found.unwrap();
        assert_eq!((now.up, now.down), counts, "{drawn:?}");
        assert_eq!(now.version as usize, versions + 1, "{drawn:?}");
        world.pass_days(1);
    }
}

#[both]
async fn forty_who_vote_at_once_are_forty(engine: Engine) {
    let world = world(engine).await;
    let id = standing(&world, person(1), "Va bien.").await;
    for from in (2..42).step_by(8) {
        let doing: Vec<Doing> = (from..from + 8).map(|who| Doing::Votes(who, Vote::Up)).collect();
        all_at_once(&world, id, &doing.try_into().unwrap()).await;
    }
    assert_eq!(one(&world, id).await.up, 40);
}
