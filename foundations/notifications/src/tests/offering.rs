//! Letters that nobody has asked for: only to those who take them, and each stops the others.

use super::samples::{FOLLOWED, Postwoman, somebody, telling};
use crate::{
    model::offer::{Answer, Offer, Question},
    steps,
};
use database::StoreError;
use kernel::{Lang, PersonId, Role};
use std::sync::Arc;
use testing::{Engine, World, both};

/// Asks whoever has that address how a mug was; tells whether a letter was written.
async fn ask(world: &World, person: Option<PersonId>, address: &str) -> bool {
    let answer =
        Answer { sign: "★".into(), words: "1 estrella".into(), path: "/say/secret?stars=1&mug=2".into() };
    let offer = Offer {
        kind: &FOLLOWED,
        person,
        name: "Eva",
        address,
        lang: Lang::Es,
        subject: "¿Qué tal?".into(),
        body: "Cuéntanoslo.\n\nPor favor.".into(),
        questions: vec![Question { about: "Taza <b>".into(), answers: vec![answer] }],
        fine: "Porque la compraste.".into(),
    };
    let ctx = world.operator();
    let done: Result<_, StoreError> = ctx.write(async |tx| steps::offer(tx, &ctx, &offer).await).await;
    world.see_to_duties().await;
    done.unwrap().is_some()
}

fn stop_of(post: &Arc<Postwoman>) -> String {
    let letter = post.taken().pop().unwrap();
    let header = letter.headers.iter().find(|(name, _)| *name == "List-Unsubscribe").unwrap().1.clone();
    assert!(letter.headers.iter().any(|(name, _)| *name == "List-Unsubscribe-Post"), "one click is enough");
    header.trim_matches(['<', '>']).strip_prefix("https://prueba.example").unwrap().to_owned()
}

#[both]
async fn whoever_has_no_account_stops_them_for_their_address(engine: Engine) {
    let post = Postwoman::new();
    let world = telling(engine, post.clone()).await;
    assert!(ask(&world, None, "eva@casa.example").await);
    let letter = post.taken().pop().unwrap();
    assert!(letter.html.contains("Taza &#60;b&#62;") && letter.html.contains("aria-label=\"1 estrella\""));
    assert!(letter.text.contains("https://prueba.example/say/secret?stars=1&mug=2"), "{}", letter.text);
    let stop = stop_of(&post);
    assert!(letter.html.contains(&stop) && letter.text.contains(&stop));
    let kept = format!("{:?}", world.everything().await["notification_stop"]);
    assert!(!kept.contains("eva@"), "nobody reads out of it who was written to");
    world.get(&stop).await.expect(200);
    assert!(ask(&world, None, "EVA@casa.example").await, "looking stops nothing");
    world.post(&stop, "").await.expect(200);
    assert!(!ask(&world, None, "eva@casa.example ").await);
    assert!(ask(&world, None, "iris@casa.example").await, "others get theirs");
    assert!(!ask(&world, Some(PersonId::from_bytes([7; 16])), "eva@casa.example").await, "account or not");
}

#[both]
async fn a_member_stops_them_here_or_by_a_letter(engine: Engine) {
    let post = Postwoman::new();
    let world = telling(engine, post.clone()).await;
    let ana = somebody(&world, "Ana", Lang::Es).await;
    assert!(ask(&world, Some(ana), "ana@casa.example").await);
    world.post(&stop_of(&post), "").await.expect(200);
    assert!(!ask(&world, Some(ana), "ana@casa.example").await);
    let rows = world.everything().await["notification_mail"].join("\n");
    assert!(rows.contains("question") && !rows.contains("/say/secret"), "what was sent holds no link here");
    world.as_(Role::Manager).get("/admin/mail").await.expect(200);
}
