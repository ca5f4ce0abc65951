//! What was taken back while others had reported it is not handed in again before anybody has looked.

use super::samples::{as_, goods, has, marina, person, review, score, wanted, world, writes};
use crate::{
    actions::{self, WriteRejected},
    model::{About, State},
    reads,
};
use action::Failure;
use contributions::model::{HoldReason, ReportReason, ReportWanted};
use contributions_facts::ContributionId;
use database::StoreError;
use kernel::{PersonId, Role};
use testing::{Engine, World, both};

async fn reports(world: &World, id: ContributionId, by: PersonId) {
    let ctx = world.operator();
    let wanted =
        ReportWanted { reason: ReportReason::Spam, note: "Es publicidad.".to_owned(), person: Some(by) };
    let done =
        ctx.write(async |tx| contributions::steps::report(tx, &ctx, id, &wanted).await.map(drop)).await;
    done.unwrap();
}

async fn hold(world: &World, id: ContributionId, reason: HoldReason) {
    let ctx = world.operator();
    let done = ctx.write(async |tx| contributions::steps::hold(tx, &ctx, id, reason).await).await;
    done.unwrap();
    world.see_to_duties().await;
}

async fn takes_back(world: &World, id: ContributionId) {
    let ctx = as_(world, marina());
    let done = ctx.write(async |tx| contributions::steps::withdraw(tx, &ctx, id, marina()).await).await;
    done.unwrap();
    world.see_to_duties().await;
}

#[both]
async fn what_was_reported_is_not_handed_in_again(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    has(&world, marina(), 1, mug).await;
    let id = writes(&world, marina(), mug.0, 5).await;
    reports(&world, id, person(8)).await;
    hold(&world, id, HoldReason::Reports).await;
    takes_back(&world, id).await;
    assert_eq!(review(&world, id).await.state, State::Withdrawn);
    assert_eq!(score(&world, mug.0).await.count(), 0);

    let again = actions::write(&as_(&world, marina()), &wanted(marina(), mug.0, 5)).await;
    assert!(matches!(again, Err(Failure::Rejected(WriteRejected::Reported))), "{again:?}");
    let at = format!("/reviews/new?product={}", mug.0);
    let page = world.as_(Role::Member).get(&at).await.expect(200).body;
    assert!(page.contains("habían denunciado") && !page.contains("<textarea"), "{page}");
    assert!(!page.contains("/edit"), "what was taken back is not changed either");
    let mine: Result<_, StoreError> =
        world.operator().read(async |snap| reads::of_person(snap, marina(), None, 9).await).await;
    assert!(mine.unwrap().items.is_empty());

    let places = async || -> usize {
        let about = About::Product(mug.0);
        let found: Result<_, StoreError> =
            world.operator().read(async |snap| reads::own(snap, marina(), about).await).await;
        found.unwrap().len()
    };
    world.pass_days(29);
    world.see_to_duties().await;
    assert_eq!(places().await, 1);
    world.pass_days(1);
    world.see_to_duties().await;
    assert_eq!(places().await, 0, "nothing is held against anybody for ever");
}

#[both]
async fn what_nobody_reported_is_written_anew(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG").await;
    has(&world, marina(), 1, mug).await;
    let first = writes(&world, marina(), mug.0, 5).await;
    hold(&world, first, HoldReason::FirstPosts).await;
    takes_back(&world, first).await;
    let second = writes(&world, marina(), mug.0, 2).await;
    // Reported, but nobody held it: one report alone takes no place from anybody.
    reports(&world, second, person(8)).await;
    takes_back(&world, second).await;
    writes(&world, marina(), mug.0, 3).await;
}
