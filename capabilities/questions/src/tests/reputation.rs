//! Points follow what others think, in whatever order facts are heard.

use super::{
    routing_samples::{asks, somebody},
    samples::{answers, as_, has, pot, world},
};
use crate::{
    actions,
    model::{ContributionId, Deed},
    reads::reputation as reads,
    rules::reputation as rules,
    steps, store,
};
use action::Ctx;
use contributions::model::Vote;
use database::StoreError;
use kernel::{PersonId, Role};
use testing::{Engine, World, both, sweep};

async fn points(world: &World, who: PersonId) -> i64 {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::points(snap, who).await).await;
    found.unwrap()
}

/// What the rows of somebody come to, folded from nothing.
async fn folded(world: &World, who: PersonId) -> i64 {
    let found: Result<i64, StoreError> = world
        .operator()
        .read(async |snap| {
            let rows = store::reputation::of_person(snap, who, 1_000).await?;
            let days: std::collections::BTreeSet<i64> = rows.iter().map(|(.., day)| *day).collect();
            let mut sum = 0;
            for day in days {
                sum += rules::of_day(&store::reputation::of_day(snap, who, day).await?, 200);
            }
            Ok(rules::points(sum))
        })
        .await;
    found.unwrap()
}

async fn votes(world: &World, number: u8, id: ContributionId, vote: Vote) {
    let who = PersonId::from_bytes([number; 16]);
    contributions::actions::vote(&as_(world, who), id, vote).await.unwrap();
    world.see_to_duties().await;
}

/// Eva asks, Ana answers; both have a pot.
async fn asked(world: &World) -> (PersonId, PersonId, ContributionId, ContributionId) {
    let pot = pot(world, "POT").await;
    let (eva, ana) = (somebody(world, "Eva").await, somebody(world, "Ana").await);
    has(world, ana, 1, pot).await;
    let question = asks(world, eva, pot, "¿Aguanta bien el lavavajillas?").await;
    let answer = answers(world, ana, question, "La lavo así cada día y sigue como nueva.").await;
    (eva, ana, question, answer)
}

#[both]
async fn votes_give_points_and_votes_that_are_taken_back_take_them(engine: Engine) {
    let world = world(engine).await;
    let (eva, ana, question, answer) = asked(&world).await;
    assert_eq!((points(&world, eva).await, points(&world, ana).await), (1, 1));
    votes(&world, 101, answer, Vote::Up).await;
    votes(&world, 102, answer, Vote::Up).await;
    votes(&world, 103, answer, Vote::Down).await;
    votes(&world, 101, question, Vote::Up).await;
    assert_eq!((points(&world, eva).await, points(&world, ana).await), (11, 19));
    votes(&world, 102, answer, Vote::Down).await;
    assert_eq!(points(&world, ana).await, 7);
    votes(&world, 101, answer, Vote::None).await;
    assert_eq!(points(&world, ana).await, 1, "never less than one");
    assert_eq!(folded(&world, ana).await, 1);
    contributions::actions::withdraw(&as_(&world, ana), answer).await.unwrap();
    world.see_to_duties().await;
    let left: Result<_, StoreError> =
        world.operator().read(async |snap| store::reputation::sum(snap, ana).await).await;
    assert_eq!(left.unwrap(), 0, "what does not stand gives and takes nothing");
}

#[both]
async fn an_accepted_answer_gives_both_points_and_ones_own_gives_none(engine: Engine) {
    let world = world(engine).await;
    let (eva, ana, question, answer) = asked(&world).await;
    let own = answers(&world, eva, question, "Al final lo he probado yo misma, y sí.").await;
    for _ in 0..2 {
        actions::accept(&as_(&world, eva), question, answer).await.unwrap();
        world.see_to_duties().await;
        assert_eq!((points(&world, eva).await, points(&world, ana).await), (3, 16));
    }
    actions::accept(&as_(&world, eva), question, own).await.unwrap();
    world.see_to_duties().await;
    assert_eq!((points(&world, eva).await, points(&world, ana).await), (1, 1));
    actions::accept(&as_(&world, eva), question, answer).await.unwrap();
    actions::unaccept(&as_(&world, eva), question).await.unwrap();
    world.see_to_duties().await;
    assert_eq!((points(&world, eva).await, points(&world, ana).await), (1, 1));
}

#[both]
async fn a_day_gives_no_more_than_two_hundred_but_for_accepted_answers(engine: Engine) {
    let world = world(engine).await;
    let (eva, ana, question, answer) = asked(&world).await;
    for number in 100..122 {
        votes(&world, number, answer, Vote::Up).await;
    }
    assert_eq!(points(&world, ana).await, 201);
    actions::accept(&as_(&world, eva), question, answer).await.unwrap();
    world.see_to_duties().await;
    assert_eq!(points(&world, ana).await, 216);
    world.pass_days(1);
    votes(&world, 130, answer, Vote::Up).await;
    assert_eq!((points(&world, ana).await, folded(&world, ana).await), (226, 226));
    let may: Result<_, StoreError> =
        world.operator().read(async |snap| reads::may(snap, ana, Deed::Close).await).await;
    assert!(may.unwrap(), "fifty are enough in a young shop");
}

#[both]
async fn points_are_given_as_a_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let (_, ana, _, answer) = asked(&world).await;
    let voter = as_(&world, PersonId::from_bytes([101; 16]));
    contributions::actions::vote(&voter, answer, Vote::Up).await.unwrap();
    let weigh = async |ctx: &Ctx| {
        let done: Result<(), StoreError> =
            ctx.write(async |tx| steps::reputation::weigh(tx, ctx, answer).await).await;
        done
    };
    assert!(sweep(&world, weigh).await > 4);
    world.see_to_duties().await;
    assert_eq!(points(&world, ana).await, 11, "heard again it is given once");
}

#[both]
async fn whoever_has_points_enough_closes_a_question_that_is_none(engine: Engine) {
    let world = world(engine).await;
    let (eva, ana, question, answer) = asked(&world).await;
    let reason = crate::model::CloseReason::OffTopic;
    let refused = actions::privilege::close(&as_(&world, ana), question, reason).await;
    let is_short = matches!(refused, Err(action::Failure::Rejected(crate::rules::TurnRejected::Points)));
    assert!(is_short, "{refused:?}");
    for number in 101..106 {
        votes(&world, number, answer, Vote::Up).await;
    }
    actions::privilege::close(&as_(&world, ana), question, reason).await.unwrap();
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| crate::reads::find(snap, question).await).await;
    assert!(!found.unwrap().unwrap().is_going_on());
    assert_eq!(points(&world, eva).await, 1);
}

#[both]
async fn everybody_sees_their_points_and_says_whether_they_may_be_asked(engine: Engine) {
    let world = world(engine).await;
    let me = world.as_(Role::Member);
    let page = me.get("/account/reputation").await.expect(200).body;
    assert!(page.contains("1 punto") && page.contains("Decir que dos preguntas son la misma"), "{page}");
    assert!(
        page.contains("value=\"yes\"") && !page.contains("value=\"no\""),
        "nobody may unless they say so"
    );
    for (on, done) in [("yes", "on"), ("yes", "on"), ("no", "off")] {
        let way = me.post("/account/owner", &[("on", on)]).await.expect(303).header("location").to_owned();
        assert!(way.ends_with(done), "{way}");
        let page = me.get(&way).await.expect(200).body;
        assert_eq!(page.contains("value=\"no\""), on == "yes", "{page}");
    }
    assert!(me.get("/en/account/reputation").await.expect(200).body.contains("Your points"));
    assert!(world.get("/account/reputation").await.status.as_u16() != 200);
    assert!(world.post("/account/owner", "on=yes").await.status.as_u16() != 200);
}

#[both]
async fn the_page_that_closes_says_what_it_needs(engine: Engine) {
    let world = world(engine).await;
    let (_, _, question, _) = asked(&world).await;
    let (me, path) = (world.as_(Role::Member), format!("/questions/{question}/close"));
    assert!(me.get(&path).await.expect(200).body.contains("lavavajillas"));
    let refused = me.post(&path, &[("reason", "x")]).await.expect(422).body;
    assert!(refused.contains("id=\"error-reason\""), "{refused}");
    let refused = me.post(&path, &[("reason", "off_topic")]).await.expect(422).body;
    assert!(refused.contains("role=\"alert\""), "one point is not enough: {refused}");
    me.get("/questions/x/close").await.expect(404);
    let wanted = me.post(&format!("/questions/{question}/owners"), &[]).await.expect(422).body;
    assert!(wanted.contains("Solo quien hizo la pregunta"), "{wanted}");
    me.post("/questions/x/owners", &[]).await.expect(404);
}
