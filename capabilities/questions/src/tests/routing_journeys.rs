//! A question is asked of those who have the thing, and answered from their letters.

use super::{
    routing_samples::{asks, form, hours, letters, owners, routing, somebody},
    samples::{as_, has, pot, world},
};
use crate::{
    actions,
    model::{Answer, ContributionId, Mark, RoutingEnd, RoutingState},
    rules::routing::RoutingRejected,
    steps, store,
};
use action::{Ctx, Failure};
use database::StoreError;
use kernel::Role;
use testing::{Engine, World, both, fields, sweep};

const QUESTION: &str = "¿Aguanta bien el lavavajillas?";
const WORDS: &str = "La lavo así cada día desde hace meses y sigue como nueva.";

async fn answers(world: &World, id: ContributionId) -> Vec<Answer> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| store::answers::of_question(snap, id, 50).await).await;
    found.unwrap()
}

/// What an owner says by their letter.
async fn says(world: &World, letter: &str, words: &str, mark: &str) -> u16 {
    world.post(&form(letter), &fields(&[("body", words), ("mark", mark)])).await.status.as_u16()
}

#[both]
async fn after_an_hour_four_are_asked_a_day_later_four_more_and_then_nobody(engine: Engine) {
    let world = world(engine).await;
    let pot = pot(&world, "POT").await;
    owners(&world, pot, 1..=10).await;
    let eva = somebody(&world, "Eva").await;
    let id = asks(&world, eva, pot, QUESTION).await;
    assert!(letters(&world).await.is_empty());
    hours(&world, 1).await;
    let first = letters(&world).await;
    assert_eq!(first.len(), 4);
    assert!(first[0].contains(QUESTION) && first[0].contains("/unsubscribe/"), "{}", first[0]);
    hours(&world, 23).await;
    assert_eq!(letters(&world).await.len(), 4);
    hours(&world, 1).await;
    assert_eq!(letters(&world).await.len(), 8);
    hours(&world, 24).await;
    assert_eq!(letters(&world).await.len(), 8, "never a ninth");
    let is = routing(&world, id).await;
    assert_eq!((is.state, is.why, is.asked), (RoutingState::Done, Some(RoutingEnd::Asked), 8));
}

#[both]
async fn an_owner_answers_from_the_letter_once_and_the_page_says_that_they_have_it(engine: Engine) {
    let world = world(engine).await;
    let pot = pot(&world, "POT").await;
    owners(&world, pot, 1..=3).await;
    let eva = somebody(&world, "Eva").await;
    let id = asks(&world, eva, pot, QUESTION).await;
    hours(&world, 1).await;
    let all = letters(&world).await;
    let before = world.everything().await;
    let page = world.get(&form(&all[0])).await.expect(200).body;
    assert!(page.contains(QUESTION) && page.contains("noindex"), "{page}");
    assert!(world.get(&format!("/en{}", form(&all[0]))).await.expect(200).body.contains("Pot POT"));
    assert_eq!(world.everything().await, before, "programs that read mail follow links");
    assert_eq!(says(&world, &all[0], "", "m-1").await, 422);
    assert_eq!(says(&world, &all[0], WORDS, "m-1").await, 303);
    assert_eq!(says(&world, &all[0], WORDS, "m-1").await, 303, "the same form once more");
    assert_eq!(says(&world, &all[0], "Otra cosa muy distinta que decir.", "m-2").await, 422, "a replay");
    let said = answers(&world, id).await;
    assert_eq!((said.len(), said[0].mark), (1, Some(Mark::Owner)));
    assert!(world.get(&form(&all[0])).await.expect(200).body.contains("Gracias"));
    let shown = world.get(&format!("/questions/{id}")).await.expect(200).body;
    assert!(shown.contains(WORDS), "{shown}");
    for bad in ["/questions/asked/x", &format!("/questions/asked/{}", "0".repeat(48)), &form(&all[1])[..40]] {
        world.get(bad).await.expect(404);
    }
}

#[both]
async fn three_good_answers_are_enough(engine: Engine) {
    let world = world(engine).await;
    let pot = pot(&world, "POT").await;
    owners(&world, pot, 1..=8).await;
    let eva = somebody(&world, "Eva").await;
    let id = asks(&world, eva, pot, QUESTION).await;
    hours(&world, 1).await;
    let words = [
        WORDS,
        "Se le fue un poco el brillo del asa, nada más.",
        "Mejor a mano: a la mía le salió una raya.",
    ];
    for (nth, (letter, words)) in letters(&world).await.iter().zip(words).enumerate() {
        assert_eq!(says(&world, letter, words, &format!("m-{nth}")).await, 303);
    }
    world.see_to_duties().await;
    hours(&world, 24).await;
    assert_eq!(letters(&world).await.len(), 4);
    let is = routing(&world, id).await;
    assert_eq!((is.state, is.why), (RoutingState::Done, Some(RoutingEnd::Enough)));
}

#[both]
async fn nobody_is_asked_who_has_not_said_so_or_stopped_it(engine: Engine) {
    let world = world(engine).await;
    let pot = pot(&world, "POT").await;
    let (ana, iris) = (somebody(&world, "Ana").await, somebody(&world, "Iris").await);
    has(&world, ana, 1, pot).await;
    has(&world, iris, 2, pot).await;
    actions::routing::set_willing(&as_(&world, iris), true).await.unwrap();
    actions::routing::set_willing(&as_(&world, iris), false).await.unwrap();
    let kept: Result<_, StoreError> =
        world.operator().read(async |snap| store::routing_owner::things(snap, iris, 9).await).await;
    assert_eq!(kept.unwrap(), Vec::new(), "nothing is kept of what they have");
    owners(&world, pot, 3..=3).await;
    let eva = somebody(&world, "Eva").await;
    asks(&world, eva, pot, QUESTION).await;
    hours(&world, 1).await;
    let letter = letters(&world).await.pop().unwrap();
    let stop: String = letter.split("/unsubscribe/").nth(1).unwrap().chars().take(43).collect();
    world.post(&format!("/unsubscribe/{stop}"), "").await.expect(200);
    world.pass_days(40);
    let second = asks(&world, eva, pot, "¿Cabe en el portavasos del coche?").await;
    hours(&world, 1).await;
    assert_eq!(routing(&world, second).await.asked, 0, "one click stops them");
}

#[both]
async fn whoever_asked_has_owners_asked_at_once_and_nobody_else_can(engine: Engine) {
    let world = world(engine).await;
    let pot = pot(&world, "POT").await;
    owners(&world, pot, 1..=2).await;
    let eva = somebody(&world, "Eva").await;
    let id = asks(&world, eva, pot, QUESTION).await;
    let others = actions::routing::want(&as_(&world, somebody(&world, "Ana").await), id).await;
    assert!(matches!(others, Err(Failure::Rejected(RoutingRejected::NotYours))), "{others:?}");
    actions::routing::want(&as_(&world, eva), id).await.unwrap();
    assert_eq!(letters(&world).await.len(), 2);
    let again = actions::routing::want(&as_(&world, eva), id).await;
    assert!(matches!(again, Err(Failure::Rejected(RoutingRejected::Already))), "{again:?}");
    let nobody = actions::routing::want(&as_(&world, eva), ContributionId::from_bytes([9; 16])).await;
    assert!(matches!(nobody, Err(Failure::NotFound)), "{nobody:?}");
}

#[both]
async fn a_wave_is_written_as_a_whole_or_not_at_all(engine: Engine) {
    let world = world(engine).await;
    let pot = pot(&world, "POT").await;
    owners(&world, pot, 1..=2).await;
    let eva = somebody(&world, "Eva").await;
    let id = asks(&world, eva, pot, QUESTION).await;
    let want = async |ctx: &Ctx| ctx.write(async |tx| steps::routing::want(tx, ctx, id, eva).await).await;
    assert!(sweep(&world, want).await > 8);
    let all = letters(&world).await;
    assert_eq!(all.len(), 2);
    let secret = form(&all[0]).rsplit('/').next().unwrap().to_owned();
    let answer = async |ctx: &Ctx| {
        let said = (WORDS, kernel::Lang::Es, None);
        ctx.write(async |tx| steps::routing::answer(tx, ctx, &secret, said).await).await
    };
    assert!(sweep(&world, answer).await > 8);
    assert_eq!(answers(&world, id).await.len(), 1);
}

#[both]
async fn staff_sets_how_owners_are_asked(engine: Engine) {
    let world = world(engine).await;
    let office = world.as_(Role::Owner);
    let page = office.get("/admin/questions/points").await.expect(200).body;
    assert!(page.contains("Horas sin respuesta"), "{page}");
    let usual = ["1", "8", "3", "30", "10", "10", "2", "15", "2", "200", "15", "500"];
    let names = crate::rules::privilege::NUMBERS.map(|(name, ..)| name);
    let mut said: Vec<(&str, &str)> = names.into_iter().zip(usual).collect();
    said.extend([("version", "0"), ("asks_owners", "yes")]);
    said[1].1 = "9";
    let refused = office.post("/admin/questions/points", &said).await.expect(422).body;
    assert!(refused.contains("id=\"error-owners\""), "{refused}");
    said[1].1 = "2";
    office.post("/admin/questions/points", &said).await.expect(303);
    office.post("/admin/questions/points", &said).await.expect(409);
    world.as_(Role::Member).get("/admin/questions/points").await.expect(403);
    let pot = pot(&world, "POT").await;
    owners(&world, pot, 1..=4).await;
    let eva = somebody(&world, "Eva").await;
    asks(&world, eva, pot, QUESTION).await;
    hours(&world, 1).await;
    assert_eq!(letters(&world).await.len(), 2);
}
