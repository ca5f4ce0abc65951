//! What waits by itself: first texts, bursts, texts that say what another says; and what does not.

use super::samples::{
    LONG, draft, held_for, manner, one, person, standing, told, try_write, unproven, world, write,
};
use crate::{
    model::{ContributionId, Fraud, HoldReason, Settings, Signals, State},
    reads,
    rules::WriteRejected,
    steps,
};
use action::Failure;
use database::StoreError;
use kernel::Actor;
use testing::{Engine, World, both};

async fn publish(world: &World, id: ContributionId) {
    let staff = world.ctx(Actor::Staff(person(9)));
    staff.write(async |tx| steps::publish(tx, &staff, id).await).await.unwrap();
}

#[both]
async fn first_texts_wait_until_two_of_them_stand(engine: Engine) {
    let world = world(engine).await;
    for body in ["Uno.", "Dos."] {
        let written = write(&world, &unproven(person(1), body)).await;
        assert_eq!(written.reason, Some(HoldReason::FirstPosts));
        publish(&world, written.id).await;
    }
    assert_eq!(write(&world, &unproven(person(1), "Tres.")).await.state, State::Published);
    assert_eq!(
        write(&world, &draft(person(2), "Comprado.")).await.state,
        State::Published,
        "a buyer's first stands"
    );
    let doubtful = Signals { fraud: Some(Fraud { score: 80 }), is_proven: true, network: None };
    let mut draft = draft(person(2), "Dudoso.");
    draft.signals = doubtful;
    assert_eq!(write(&world, &draft).await.reason, Some(HoldReason::Fraud));
}

#[both]
async fn a_day_has_its_end_and_the_next_begins(engine: Engine) {
    let world = world(engine).await;
    for n in 0..5 {
        write(&world, &unproven(person(1), &format!("Texto {n}"))).await;
    }
    let ctx = world.ctx(Actor::Member(person(1)));
    let sixth = try_write(&ctx, &unproven(person(1), "Otro")).await;
    assert!(matches!(sixth, Err(Failure::Rejected(WriteRejected::TooOften { .. }))), "{sixth:?}");
    write(&world, &unproven(person(2), "De otra")).await;
    world.pass_days(1);
    write(&world, &unproven(person(1), "Mañana")).await;
}

#[both]
async fn a_burst_from_one_place_waits_and_buyers_go_on(engine: Engine) {
    let world = world(engine).await;
    let settings = Settings { burst_place: 3, burst_about: 6, ..Settings::default() };
    world
        .operator()
        .write(async |tx| steps::put_settings(tx, &world.operator(), 0, &settings).await)
        .await
        .unwrap();
    let from = |n: u8, network: u128| {
        let mut draft = unproven(person(n), &format!("De {n}"));
        draft.signals.network = Some(network);
        draft
    };
    for n in 1..=3 {
        assert_eq!(write(&world, &from(n, 7)).await.reason, Some(HoldReason::FirstPosts), "{n}");
    }
    assert_eq!(write(&world, &from(4, 7)).await.reason, Some(HoldReason::Burst), "the fourth from there");
    assert_eq!(write(&world, &from(5, 8)).await.reason, Some(HoldReason::FirstPosts), "from elsewhere");
    write(&world, &from(6, 9)).await;
    assert_eq!(write(&world, &from(7, 10)).await.reason, Some(HoldReason::Burst), "the seventh about it");
    let mut bought = from(8, 7);
    bought.signals.is_proven = true;
    assert_eq!(write(&world, &bought).await.reason, None, "buyers after a campaign are no burst");
    world.pass_days(1);
    assert_eq!(
        write(&world, &from(11, 7)).await.reason,
        Some(HoldReason::FirstPosts),
        "an hour later it is over"
    );
    world.see_to_duties().await;
    assert_eq!(world.everything().await["contribution_pace"].len(), 2, "what is over is forgotten");
}

#[both]
async fn what_says_the_same_waits_and_what_was_first_stays(engine: Engine) {
    let world = world(engine).await;
    let first = standing(&world, person(1), LONG).await;
    world.pass_days(1);
    let copy = standing(&world, person(2), &LONG.replace("un mes", "dos meses")).await;
    let other = standing(
        &world,
        person(3),
        "La olla llegó bien embalada y calienta muy rápido, pero el mango quema un poco si se cocina con gas",
    )
    .await;
    world.see_to_duties().await;
    assert_eq!(held_for(&world, copy).await, Some(HoldReason::Duplicate));
    assert_eq!((held_for(&world, first).await, held_for(&world, other).await), (None, None));
    let like: Result<_, StoreError> =
        world.operator().read(async |snap| reads::duplicates(snap, copy, 10).await).await;
    assert_eq!(like.unwrap(), [first]);
    publish(&world, copy).await;
    world.see_to_duties().await;
    assert_eq!(held_for(&world, copy).await, None, "what somebody has let stand stays");
    assert_eq!(told(&world).await.iter().filter(|name| *name == "held").count(), 1);
    let later = standing(&world, person(4), &LONG.replace("un mes", "tres meses")).await;
    edit(&world, first, person(1), &format!("{LONG}.")).await;
    world.see_to_duties().await;
    assert_eq!(held_for(&world, later).await, Some(HoldReason::Duplicate));
    assert_eq!(held_for(&world, first).await, None, "it was there before its copies");
    world.pass_days(1);
    edit(&world, copy, person(2), &LONG.replace("un mes", "cuatro meses")).await;
    world.see_to_duties().await;
    assert_eq!(
        held_for(&world, copy).await,
        Some(HoldReason::Duplicate),
        "nobody has looked at what it says now"
    );
}

async fn edit(world: &World, id: ContributionId, author: kernel::PersonId, body: &str) {
    let ctx = world.ctx(kernel::Actor::Member(author));
    let text = crate::model::Text { title: "Una olla".into(), body: body.into() };
    ctx.write(async |tx| steps::edit(tx, &ctx, &manner(), id, author, &text).await).await.unwrap();
}

#[both]
async fn five_hundred_that_say_the_same_do_not_stand(engine: Engine) {
    if engine == Engine::Postgres {
        return; // The rules are the same and one engine is quicker.
    }
    let world = world(engine).await;
    let mut ids = Vec::new();
    for author in 10..60_u8 {
        // Accounts of which the house believes a purchase, five texts a day each: only what they say gives them away.
        for n in 0..5 {
            let body = LONG.replace("un mes", ["un mes", "dos meses", "tres meses", "poco", "nada"][n]);
            ids.push(write(&world, &draft(person(author), &format!("{body} {n}"))).await.id);
        }
    }
    world.see_to_duties().await;
    let mut standing = 0;
    for id in ids {
        standing += usize::from(one(&world, id).await.state == State::Published);
    }
    assert!(standing <= 5, "{standing} of 250 stand");
}

#[both]
async fn what_comes_from_elsewhere_is_cleaned_and_not_held(engine: Engine) {
    let world = world(engine).await;
    let mut brought = draft(person(1), &format!("{LONG}\u{200b} https://a.example 600 123 123"));
    brought.writer = crate::model::Writer::Imported(kernel::Personal::new("M. G.".into()));
    let at = kernel::time::days_before(world.now(), 700);
    let ctx = world.operator();
    let import = async |draft: &crate::model::Draft| {
        ctx.write(async |tx| steps::import(tx, &ctx, draft, at).await).await
    };
    let one_id = import(&brought).await.unwrap();
    let known = one(&world, one_id).await;
    assert_eq!((known.state, known.written_at, known.published_at), (State::Published, at, Some(at)));
    assert!(!known.body.reveal().contains('\u{200b}'));
    (brought.title, brought.body) = (String::new(), String::new());
    import(&brought).await.unwrap();
    world.see_to_duties().await;
    assert_eq!(told(&world).await, ["written", "written"]);
    assert!(world.everything().await["contribution_print"].is_empty());
}
