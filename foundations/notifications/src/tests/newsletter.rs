//! Wanting the newsletter: said twice, on record, and given up by one click.

use super::samples::{Postwoman, letters, link_in, pass_seconds, somebody, telling};
use crate::{
    model::{Kind, newsletter::Standing},
    reads::newsletter as reads,
};
use action::PostError;
use database::StoreError;
use kernel::{Lang, Role};
use std::sync::Arc;
use testing::{Engine, World, both, fields};

pub(super) async fn ask(world: &World, address: &str) {
    let form = fields(&[("address", address), ("consent", "yes")]);
    let answer = world.post("/newsletter", &form).await.expect(303);
    assert_eq!(answer.header("location"), "/newsletter/sent");
    world.see_to_duties().await;
}

/// The link of the last letter to an address.
pub(super) fn link_to(post: &Postwoman, address: &str) -> String {
    let taken = post.taken();
    link_in(&taken.iter().rev().find(|letter| letter.to == address).unwrap().text)
}

pub(super) async fn subscribe(world: &World, post: &Arc<Postwoman>, address: &str) {
    ask(world, address).await;
    let link = link_to(post, address);
    let answer = world.post(&link, "").await.expect(303);
    assert_eq!(answer.header("location"), "/newsletter/welcome");
    pass_seconds(world, 1);
}

async fn standing(world: &World, address: &str) -> Option<Standing> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::by_address(snap, address).await).await;
    found.unwrap().map(|one| one.standing)
}

pub(super) async fn record(world: &World, address: &str) -> Vec<(Standing, &'static str)> {
    let found: Result<_, StoreError> = world
        .operator()
        .read(async |snap| {
            let one = reads::by_address(snap, address).await?.unwrap();
            reads::record(snap, one.id).await
        })
        .await;
    let (_, lines) = found.unwrap().unwrap();
    assert!(lines.iter().all(|line| line.words.contains("La Prueba") && line.words_version == 1));
    lines.iter().map(|line| (line.what, line.place.code())).collect()
}

#[both]
async fn only_whoever_reads_the_letters_of_an_address_says_yes(engine: Engine) {
    let post = Postwoman::new();
    let world = telling(engine, post.clone()).await;
    world.get("/newsletter").await.expect(200);
    ask(&world, "Ana@casa.example").await;
    assert_eq!(standing(&world, "ana@casa.example").await, Some(Standing::Asked));
    let link = link_to(&post, "Ana@casa.example");
    let page = world.get(&link).await.expect(200).body;
    assert!(page.contains("A…@casa.example") && page.contains("La Prueba"), "{page}");
    assert_eq!(
        standing(&world, "ana@casa.example").await,
        Some(Standing::Asked),
        "looking agrees to nothing"
    );
    pass_seconds(&world, 60);
    world.post(&link, "").await.expect(303);
    assert_eq!(standing(&world, "ana@casa.example").await, Some(Standing::Confirmed));
    let said = record(&world, "ana@casa.example").await;
    assert_eq!(said, [(Standing::Asked, "page"), (Standing::Confirmed, "letter")]);
    world.get(&link).await.expect(404);
    world.post(&link, "").await.expect(404);
}

#[both]
async fn the_record_says_when_it_was_asked_and_in_which_words_it_was_agreed(engine: Engine) {
    let post = Postwoman::new();
    let world = telling(engine, post.clone()).await;
    let asked_at = world.now();
    world
        .post("/newsletter", &fields(&[("address", "ana@casa.example"), ("consent", "yes")]))
        .await
        .expect(303);
    // Whoever answers stood still for an hour.
    pass_seconds(&world, 3_600);
    world.see_to_duties().await;
    world.post(&format!("/en{}", link_to(&post, "ana@casa.example")), "").await.expect(303);
    let found: Result<_, StoreError> = world
        .operator()
        .read(async |snap| {
            let one = reads::by_address(snap, "ana@casa.example").await?.unwrap();
            reads::record(snap, one.id).await
        })
        .await;
    let (_, lines) = found.unwrap().unwrap();
    assert_eq!((lines[0].at, lines[0].lang), (asked_at, Lang::Es));
    assert_eq!(lines[1].lang, Lang::En);
    assert!(lines[1].words.starts_with("I want La Prueba"), "{}", lines[1].words);
}

#[both]
async fn what_comes_back_does_not_tell_what_is_known_of_an_address(engine: Engine) {
    let post = Postwoman::new();
    let world = telling(engine, post.clone()).await;
    subscribe(&world, &post, "ana@casa.example").await;
    somebody(&world, "Eva", Lang::Es).await;
    pass_seconds(&world, 3_600);
    let mut seen = Vec::new();
    for address in ["ana@casa.example", "eva@casa.example", "nobody@casa.example"] {
        let form = fields(&[("address", address), ("consent", "yes")]);
        let answer = world.post("/newsletter", &form).await.expect(303);
        seen.push((answer.header("location").to_owned(), answer.body));
    }
    assert!(seen.iter().all(|one| *one == seen[0]), "{seen:?}");
    world.see_to_duties().await;
    let kinds: Vec<_> =
        letters(&world).await.iter().map(|one| (one.written.address.clone(), one.written.kind)).collect();
    let told = |address: &str, kind| kinds.contains(&(address.to_owned(), kind));
    assert!(told("ana@casa.example", Kind::NewsletterAlready), "{kinds:?}");
    assert!(told("eva@casa.example", Kind::NewsletterConfirm));
    assert!(told("nobody@casa.example", Kind::NewsletterConfirm));
}

#[both]
async fn an_address_that_does_not_answer_is_forgotten(engine: Engine) {
    let post = Postwoman::new();
    let world = telling(engine, post.clone()).await;
    ask(&world, "ana@casa.example").await;
    world.pass_days(8);
    world.see_to_duties().await;
    for (table, rows) in world.everything().await {
        assert!(!rows.join("\n").contains("ana@casa.example"), "{table}");
    }
    world.get(&link_to(&post, "ana@casa.example")).await.expect(404);
}

#[both]
async fn the_form_says_what_is_missing_and_writes_to_nobody(engine: Engine) {
    let post = Postwoman::new();
    let world = telling(engine, post.clone()).await;
    let hostile = "a\u{202e}@casa.example";
    let cases = [
        ("", "yes", "address"),
        ("nowhere", "yes", "address"),
        ("ana@casa.example\r\nBcc: all@casa.example", "yes", "address"),
        ("\0@casa.example", "yes", "address"),
        (hostile, "yes", "address"),
        ("<script>@casa.example", "yes", "address"),
        ("ana@casa.example", "", "consent"),
    ];
    for (address, consent, field) in cases {
        let form = fields(&[("address", address), ("consent", consent)]);
        let body = world.post("/en/newsletter", &form).await.expect(422).body;
        assert!(body.contains(&format!("id=\"error-{field}\"")), "{address:?}: {body}");
        assert!(!body.contains("<script>@"), "{address}");
    }
    world.post("/newsletter", &format!("address={}", "a".repeat(1_000_000))).await.expect(413);
    world.see_to_duties().await;
    assert!(letters(&world).await.is_empty());
    assert!(world.everything().await["notification_newsletter_wish"].is_empty());
}

#[both]
async fn one_address_is_not_flooded(engine: Engine) {
    let world = telling(engine, Postwoman::new()).await;
    let form = fields(&[("address", "ana@casa.example"), ("consent", "yes")]);
    for _ in 0..5 {
        world.post("/newsletter", &form).await.expect(303);
    }
    world.post("/newsletter", &form).await.expect(429);
    world.see_to_duties().await;
    assert_eq!(letters(&world).await.len(), 1, "and of those that were taken only one was written");
}

#[both]
async fn staff_sees_the_record_and_forgets_an_address(engine: Engine) {
    let post = Postwoman::new();
    let world = telling(engine, post.clone()).await;
    let manuela = world.as_(Role::Manager);
    let empty = manuela.get("/admin/newsletter").await.expect(200).body;
    assert!(
        empty.contains("Todavía no has escrito ningún número") && empty.contains("No hay forma de saber")
    );
    subscribe(&world, &post, "ana@casa.example").await;
    subscribe(&world, &post, "=eva@casa.example").await;
    let list = manuela.get("/admin/newsletter/addresses").await.expect(200).body;
    assert!(list.contains("ana@casa.example") && list.contains("=eva@casa.example"), "{list}");
    let found = manuela.get("/en/admin/newsletter/addresses?q=ANA%40casa.example").await.expect(200).body;
    let path =
        found.split("href=\"/en/admin/newsletter/addresses/").nth(1).unwrap().split('"').next().unwrap();
    let path = format!("/admin/newsletter/addresses/{path}");
    let page = manuela.get(&path).await.expect(200).body;
    assert!(
        page.contains("Quiero que La Prueba me mande su boletín")
            && page.contains("con el botón de un correo")
    );

    let file = manuela.post("/admin/newsletter/export", &[]).await.expect(200);
    assert!(file.header("content-disposition").contains("newsletter.csv"));
    let lines: Vec<&str> = file.body.lines().collect();
    assert_eq!(lines.len(), 3);
    assert!(
        lines[1].starts_with("\"ana@casa.example\",\"es\",") && lines[2].starts_with("\"'=eva@"),
        "{lines:?}"
    );

    manuela.post(&format!("{path}/forget"), &[]).await.expect(303);
    manuela.post(&format!("{path}/forget"), &[]).await.expect(404);
    let page = manuela.get(&path).await.expect(200).body;
    assert!(page.contains("Dirección olvidada") && page.contains("Lo ha dejado"), "{page}");
    let mut everything = world.everything().await;
    let audited = everything.remove("audit_log").unwrap().join("\n");
    assert!(
        audited.contains("notifications-audit-forgot") && audited.contains("notifications-audit-exported")
    );
    assert!(!audited.contains("ana@casa.example"));
    for (table, rows) in everything {
        assert!(!rows.join("\n").contains("ana@casa.example"), "{table}");
    }
    for role in [Role::Member, Role::Moderator] {
        world.as_(role).get("/admin/newsletter/addresses").await.expect(403);
        world.as_(role).post("/admin/newsletter/export", &[]).await.expect(403);
    }
    manuela.get("/admin/newsletter/addresses/x").await.expect(404);
}

#[both]
async fn a_server_that_is_busy_does_not_lose_the_question(engine: Engine) {
    let post = Postwoman::new();
    let world = telling(engine, post.clone()).await;
    post.will_say(vec![PostError::Later("busy".into())]);
    ask(&world, "ana@casa.example").await;
    assert!(post.taken().is_empty());
    pass_seconds(&world, 3_600);
    world.see_to_duties().await;
    world.post(&link_to(&post, "ana@casa.example"), "").await.expect(303);
}
