//! What the shop does with questions: answers, closes, leads on, takes into private.

use super::samples::{TITLE, answers, asks, person, pot, question, told, world};
use crate::{
    actions::{self, TurnRejected},
    model::{CloseReason, QuestionState, State},
};
use action::Failure;
use kernel::Role;
use testing::{Engine, both};

#[both]
async fn what_waits_longest_stands_first_and_is_marked(engine: Engine) {
    let world = world(engine).await;
    let (product, _) = pot(&world, "OLLA").await;
    let old = asks(&world, person(1), product, TITLE).await;
    world.machine.set(kernel::time::seconds_after(world.now(), 49 * 3_600));
    let new = asks(&world, person(2), product, "¿Cuánto pesa la olla vacía?").await;
    let staff = world.as_(Role::Moderator);
    let page = staff.get("/admin/questions").await.expect(200).body;
    let (first, second) = (page.find(&old.to_string()), page.find(&new.to_string()));
    assert!(first.is_some() && first < second, "{page}");
    assert!(page.contains("Más de dos días") && page.contains("1 espera más de 24 horas"), "{page}");
    world.as_(Role::Member).get("/admin/questions").await.expect(403);
    let answer = format!("/admin/questions/{old}/answer");
    let again = staff.post(&answer, &[("body", ""), ("mark", "0a1b2c3d")]).await.expect(422).body;
    assert!(again.contains("id=\"error-body\""), "{again}");
    let form = [("body", "Sí, en la bandeja de arriba."), ("mark", "0a1b2c3d")];
    staff.post(&answer, &form).await.expect(303);
    staff.post(&answer, &form).await.expect(303);
    world.see_to_duties().await;
    let now = question(&world, old).await;
    assert_eq!((now.stage, now.answers), (QuestionState::Answered, 1), "a form sent twice makes one");
    let page = world.get(&format!("/questions/{old}")).await.expect(200).body;
    assert!(page.contains("Responde la tienda"), "{page}");
    assert!(!staff.get("/admin/questions").await.expect(200).body.contains(&old.to_string()));
    assert!(staff.get("/admin/questions?only=all").await.expect(200).body.contains(&old.to_string()));
}

#[both]
async fn a_closed_question_says_why_and_takes_no_answers(engine: Engine) {
    let world = world(engine).await;
    let (product, _) = pot(&world, "OLLA").await;
    let id = asks(&world, person(1), product, TITLE).await;
    let staff = world.as_(Role::Moderator);
    let path = format!("/admin/questions/{id}/close");
    let again = staff.post(&path, &[("reason", "because")]).await.expect(422).body;
    assert!(again.contains("id=\"error-reason\""), "{again}");
    staff.post(&path, &[("reason", "off_topic")]).await.expect(303);
    let page = world.as_(Role::Member).get(&format!("/questions/{id}")).await.expect(200).body;
    assert!(page.contains("no va de este producto") && !page.contains("<textarea"), "{page}");
    assert!(!world.get("/p/olla-olla/questions").await.expect(200).body.contains(TITLE));
    let twice = actions::close(&world.operator(), id, CloseReason::Unclear).await;
    assert!(matches!(twice, Err(Failure::Rejected(TurnRejected::Over))), "{twice:?}");
    staff.post(&format!("/admin/questions/{id}/reopen"), &[("go", "1")]).await.expect(303);
    assert_eq!(question(&world, id).await.reason, None);
    assert!(world.get("/p/olla-olla/questions").await.expect(200).body.contains("lavavajillas"));
}

#[both]
async fn a_question_leads_on_to_the_one_that_was_asked_before(engine: Engine) {
    let world = world(engine).await;
    let (product, _) = pot(&world, "OLLA").await;
    let first = asks(&world, person(1), product, TITLE).await;
    let second = asks(&world, person(2), product, "¿Es apta para lavavajillas o no?").await;
    let staff = world.as_(Role::Moderator);
    let path = format!("/admin/questions/{second}/merge");
    let again = staff.post(&path, &[("into", "https://elsewhere.example/x")]).await.expect(422).body;
    assert!(again.contains("id=\"error-into\""), "{again}");
    staff.post(&path, &[("into", &format!("https://tienda.example/en/questions/{first}"))]).await.expect(303);
    let page = world.get(&format!("/questions/{second}")).await.expect(200).body;
    assert!(page.contains(&format!("href=\"/questions/{first}\"")), "{page}");
    assert_eq!(told(&world).await, ["asked", "asked", "merged"]);
}

#[both]
async fn what_is_about_an_order_goes_on_in_private(engine: Engine) {
    let world = world(engine).await;
    let (product, _) = pot(&world, "OLLA").await;
    let id = asks(&world, person(1), product, TITLE).await;
    answers(&world, person(2), id, "Eso pregúntaselo a la tienda.").await;
    let staff = world.as_(Role::Moderator);
    let convert = format!("/admin/questions/{id}/convert");
    staff.post(&convert, &[("go", "1")]).await.expect(303);
    world.see_to_duties().await;
    let gone = question(&world, id).await;
    assert_eq!((gone.stage, gone.state), (QuestionState::Converted, State::Rejected));
    world.get(&format!("/questions/{id}")).await.expect(404);
    staff.get(&format!("/questions/{id}")).await.expect(303);
    staff.post(&convert, &[("go", "1")]).await.expect(422);
    staff.post(&format!("/admin/questions/{id}/reopen"), &[("go", "1")]).await.expect(422);
    assert_eq!(told(&world).await, ["asked", "answered", "converted"]);
}
