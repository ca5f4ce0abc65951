//! Reports: once each, weighed by who makes them, and what becomes of them.

use super::samples::{draft, held_for, one, person, standing, told, try_write, world};
use crate::{
    actions,
    model::{Barred, ContributionId, HoldReason, ReportReason, ReportState, ReportWanted, State},
    reads,
    rules::{EditRejected, ReportRejected, WriteRejected},
    steps,
};
use action::Failure;
use database::StoreError;
use kernel::{Actor, time};
use testing::{Engine, World, both};

fn wanted(who: Option<u8>, reason: ReportReason) -> ReportWanted {
    ReportWanted { reason, note: "Míralo".into(), person: who.map(person) }
}

async fn report(
    world: &World,
    id: ContributionId,
    who: Option<u8>,
    reason: ReportReason,
) -> Result<(), Failure<ReportRejected>> {
    let actor = who.map_or(Actor::Visitor, |who| Actor::Member(person(who)));
    actions::report(&world.ctx(actor), id, &wanted(who, reason)).await.map(drop)
}

async fn priority(world: &World, id: ContributionId) -> Option<(i64, u32)> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::waiting(snap, id).await).await;
    found.unwrap().map(|one| (one.priority, one.reports))
}

#[both]
async fn each_reports_once_and_not_their_own(engine: Engine) {
    let world = world(engine).await;
    let id = standing(&world, person(1), "Va bien.").await;
    report(&world, id, Some(2), ReportReason::Spam).await.unwrap();
    let again = report(&world, id, Some(2), ReportReason::Danger).await;
    assert!(matches!(again, Err(Failure::Rejected(ReportRejected::Already))), "{again:?}");
    let own = report(&world, id, Some(1), ReportReason::Spam).await;
    assert!(matches!(own, Err(Failure::Rejected(ReportRejected::Own))), "{own:?}");
    let long = ReportWanted { note: "a".repeat(1_001), ..wanted(Some(3), ReportReason::Spam) };
    let long = actions::report(&world.ctx(Actor::Member(person(3))), id, &long).await;
    assert!(matches!(long, Err(Failure::Rejected(ReportRejected::NoteLong))), "{long:?}");
    assert_eq!(priority(&world, id).await, Some((100, 1)), "2 of spam, nobody reads it, half believed");
    assert_eq!(one(&world, id).await.state, State::Published);
}

#[both]
async fn enough_who_are_believed_hold_it_and_visitors_do_not(engine: Engine) {
    let world = world(engine).await;
    let id = standing(&world, person(1), "Peligro.").await;
    for _ in 0..9 {
        report(&world, id, None, ReportReason::Danger).await.unwrap();
    }
    assert_eq!((held_for(&world, id).await, priority(&world, id).await), (None, Some((400, 9))));
    for who in 2..4 {
        report(&world, id, Some(who), ReportReason::Danger).await.unwrap();
        assert_eq!(held_for(&world, id).await, None);
    }
    report(&world, id, Some(4), ReportReason::Danger).await.unwrap();
    assert_eq!(held_for(&world, id).await, Some(HoldReason::Reports));
    let late = report(&world, id, Some(5), ReportReason::Danger).await;
    assert!(matches!(late, Err(Failure::Rejected(ReportRejected::NotStanding))), "{late:?}");
    assert_eq!(told(&world).await.last().map(String::as_str), Some("held"));
}

#[both]
async fn whoever_was_right_is_believed_more(engine: Engine) {
    let world = world(engine).await;
    let staff = world.ctx(Actor::Staff(person(9)));
    let (bad, good) =
        (standing(&world, person(1), "Malo.").await, standing(&world, person(1), "Bueno.").await);
    for id in [bad, good] {
        report(&world, id, Some(2), ReportReason::Abuse).await.unwrap();
    }
    staff
        .write(async |tx| steps::hide(tx, &staff, bad, &crate::model::Reasons::default()).await)
        .await
        .unwrap();
    staff.write(async |tx| steps::keep(tx, &staff, good).await).await.unwrap();
    assert_eq!((priority(&world, bad).await, priority(&world, good).await), (None, None));
    let found: Result<_, StoreError> = world
        .operator()
        .read(async |snap| {
            let states = [reads::reports(snap, bad).await?, reads::reports(snap, good).await?];
            Ok((
                reads::record(snap, person(2)).await?,
                states.map(|all| all[0].state),
                reads::statements_of(snap, bad).await?,
            ))
        })
        .await;
    let (record, states, statements) = found.unwrap();
    assert_eq!((record.upheld, record.dismissed), (1, 1));
    assert_eq!(states, [ReportState::Upheld, ReportState::Dismissed]);
    assert_eq!((statements.len(), statements[0].reversed_at), (1, None));
    assert_eq!(statements[0].text.reveal(), "Una olla\n\nMalo.");

    staff.write(async |tx| steps::restore(tx, &staff, bad).await).await.unwrap();
    let back: Result<_, StoreError> =
        world.operator().read(async |snap| reads::statements_of(snap, bad).await).await;
    assert!(back.unwrap()[0].reversed_at.is_some() && one(&world, bad).await.stands());
    let facts = told(&world).await;
    assert_eq!(facts[facts.len() - 2..], ["hidden", "restored"], "{facts:?}");
}

#[both]
async fn whoever_is_barred_neither_writes_nor_reports_until_then(engine: Engine) {
    let world = world(engine).await;
    let (mine, theirs) =
        (standing(&world, person(1), "Mío.").await, standing(&world, person(2), "Suyo.").await);
    let (staff, until) = (world.ctx(Actor::Staff(person(9))), time::days_after(world.now(), 7));
    let bar = async |what| -> Result<(), StoreError> {
        staff.write(async |tx| steps::suspend(tx, &staff, person(1), what, Some(until)).await).await
    };
    bar(Barred::Reporting).await.unwrap();
    let refused = report(&world, theirs, Some(1), ReportReason::Spam).await;
    assert!(matches!(refused, Err(Failure::Rejected(ReportRejected::Suspended { .. }))), "{refused:?}");
    standing(&world, person(1), "Escribir aún puede.").await;
    bar(Barred::Writing).await.unwrap();
    let ctx = world.ctx(Actor::Member(person(1)));
    let written = try_write(&ctx, &draft(person(1), "No.")).await;
    assert!(matches!(written, Err(Failure::Rejected(WriteRejected::Suspended { .. }))), "{written:?}");
    let text = crate::model::Text { title: String::new(), body: "Otra cosa".into() };
    let edited = actions::edit(&ctx, mine, &text).await;
    let why = matches!(edited, Err(Failure::Rejected(EditRejected::Text(WriteRejected::Suspended { .. }))));
    assert!(why, "{edited:?}");
    world.pass_days(7);
    report(&world, theirs, Some(1), ReportReason::Spam).await.unwrap();
    standing(&world, person(1), "Ya puede.").await;
}

#[both]
async fn what_somebody_has_looked_at_is_not_taken_down_by_numbers(engine: Engine) {
    let world = world(engine).await;
    let staff = world.ctx(Actor::Staff(person(9)));
    let id = standing(&world, person(1), "Peligro.").await;
    for who in 2..5 {
        report(&world, id, Some(who), ReportReason::Danger).await.unwrap();
    }
    staff.write(async |tx| steps::publish(tx, &staff, id).await).await.unwrap();
    for who in 20..24 {
        report(&world, id, Some(who), ReportReason::Danger).await.unwrap();
    }
    assert_eq!(one(&world, id).await.state, State::Published, "only brought before somebody again");
    assert_eq!(priority(&world, id).await.map(|(_, reports)| reports), Some(4));
    world.pass_days(1);
    let text = crate::model::Text { title: String::new(), body: "Otro peligro.".into() };
    actions::edit(&world.ctx(Actor::Member(person(1))), id, &text).await.unwrap();
    report(&world, id, Some(30), ReportReason::Danger).await.unwrap();
    assert_eq!(
        held_for(&world, id).await,
        Some(HoldReason::Reports),
        "nobody has looked at what it says now"
    );
}
