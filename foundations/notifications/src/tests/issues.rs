//! Issues of the newsletter: each address gets one copy, and none that it does not want.

use super::{
    newsletter::subscribe,
    samples::{Postwoman, letters, pass_seconds, telling},
};
use crate::{
    model::{
        Kind, State,
        newsletter::{Issue, IssueState, SubscriberId},
    },
    reads::newsletter as reads,
    steps::issues::SendBatch,
};
use action::PostError;
use database::StoreError;
use kernel::Role;
use std::{collections::BTreeSet, sync::Arc};
use testing::{Engine, World, both};

pub(super) const WRITTEN: &[(&str, &str)] = &[
    ("subject_es", "Novedades de noviembre"),
    ("body_es", "# Hola\n\nMira [la taza](/p/taza) <script>alert(1)</script>"),
    ("subject_en", ""),
    ("body_en", ""),
    ("version", "0"),
];

/// Writes an issue and gives its path.
pub(super) async fn write(world: &World) -> String {
    let answer = world.as_(Role::Manager).post("/admin/newsletter/issues", WRITTEN).await.expect(303);
    answer.header("location").split('?').next().unwrap().to_owned()
}

pub(super) async fn go(world: &World, path: &str, to: &str) -> u16 {
    let version = found(world, path).await.version.to_string();
    let sent = [("to", to), ("version", version.as_str())];
    world.as_(Role::Manager).post(&format!("{path}/move"), &sent).await.status.as_u16()
}

pub(super) async fn found(world: &World, path: &str) -> Issue {
    let id = path.rsplit('/').next().unwrap().parse().unwrap();
    let found: Result<_, StoreError> = world.operator().read(async |snap| reads::issue(snap, id).await).await;
    found.unwrap().unwrap()
}

pub(super) async fn readers(world: &World, post: &Arc<Postwoman>, count: usize) {
    for number in 0..count {
        subscribe(world, post, &format!("p{number}@casa.example")).await;
    }
    post.taken.lock().unwrap().clear();
}

pub(super) async fn state(world: &World, path: &str) -> IssueState {
    found(world, path).await.state
}

#[both]
async fn each_address_gets_one_copy_with_its_own_way_out(engine: Engine) {
    let post = Postwoman::new();
    let world = telling(engine, post.clone()).await;
    readers(&world, &post, 23).await;
    let path = write(&world).await;
    assert_eq!(go(&world, &path, "send").await, 303);
    world.see_to_duties().await;
    assert_eq!(state(&world, &path).await, IssueState::Sent);
    let taken = post.taken();
    let to: BTreeSet<&str> = taken.iter().map(|letter| letter.to.as_str()).collect();
    assert_eq!((taken.len(), to.len()), (23, 23));
    let ways: BTreeSet<&String> = taken
        .iter()
        .map(|letter| &letter.headers.iter().find(|(name, _)| *name == "List-Unsubscribe").unwrap().1)
        .collect();
    assert_eq!(ways.len(), 23);
    for letter in &taken {
        assert!(letter.html.contains("href=\"https://prueba.example/p/taza\""), "{}", letter.html);
        assert!(
            !letter.html.contains("<script>") && !letter.html.contains("src="),
            "nothing runs or is loaded"
        );
        assert!(letter.text.contains("/unsubscribe/"));
    }
    for to in ["send", "pause", "resume"] {
        assert_eq!(go(&world, &path, to).await, 422, "it has gone: {to}");
    }
    let page = world.as_(Role::Agent).get(&path).await.expect(200).body;
    assert!(page.contains("Copias escritas: 23") && page.contains("p7@casa.example"), "{page}");
}

#[both]
async fn a_job_that_comes_again_writes_no_second_copy(engine: Engine) {
    let post = Postwoman::new();
    let world = telling(engine, post.clone()).await;
    readers(&world, &post, 3).await;
    let path = write(&world).await;
    go(&world, &path, "send").await;
    let ctx = world.operator();
    let issue = path.rsplit('/').next().unwrap().parse().unwrap();
    for after in [None, Some(SubscriberId::from_bytes([1; 16]))] {
        let work = SendBatch { issue, after };
        let put: Result<_, StoreError> = ctx.write(async |tx| ctx.enqueue(tx, &work).await).await;
        put.unwrap();
    }
    world.see_to_duties().await;
    assert_eq!(post.taken().len(), 3);
}

#[both]
async fn what_is_held_back_goes_on_where_it_was(engine: Engine) {
    let post = Postwoman::new();
    let world = telling(engine, post.clone()).await;
    readers(&world, &post, 2).await;
    let path = write(&world).await;
    go(&world, &path, "send").await;
    assert_eq!(go(&world, &path, "pause").await, 303);
    world.see_to_duties().await;
    assert_eq!((state(&world, &path).await, post.taken().len()), (IssueState::Paused, 0));
    assert_eq!(go(&world, &path, "resume").await, 303);
    world.see_to_duties().await;
    assert_eq!((state(&world, &path).await, post.taken().len()), (IssueState::Sent, 2));
}

#[both]
async fn an_issue_is_held_back_from_a_page_that_is_some_batches_old(engine: Engine) {
    let post = Postwoman::new();
    let world = telling(engine, post.clone()).await;
    readers(&world, &post, 21).await;
    let path = write(&world).await;
    go(&world, &path, "send").await;
    let seen = found(&world, &path).await;
    let ctx = world.operator();
    let work = SendBatch { issue: seen.id, after: None };
    let sent: Result<(), StoreError> =
        ctx.write(async |tx| crate::steps::issues::send_batch(tx, &ctx, &work).await).await;
    sent.unwrap();
    assert_ne!(found(&world, &path).await.version, seen.version, "twenty have gone");
    let old = seen.version.to_string();
    let manuela = world.as_(Role::Manager);
    manuela.post(&format!("{path}/move"), &[("to", "pause"), ("version", &old)]).await.expect(303);
    world.see_to_duties().await;
    assert_eq!((state(&world, &path).await, post.taken().len()), (IssueState::Paused, 20));
}

#[both]
async fn nobody_sends_a_copy_that_was_kept_to_somebody_who_has_left(engine: Engine) {
    let post = Postwoman::new();
    let world = telling(engine, post.clone()).await;
    readers(&world, &post, 1).await;
    post.comes(false);
    let path = write(&world).await;
    go(&world, &path, "send").await;
    world.see_to_duties().await;
    let all = letters(&world).await;
    let kept = all.iter().find(|one| one.written.kind == Kind::Newsletter).unwrap();
    assert_eq!(kept.state, State::Kept);
    let text = &kept.written.text;
    assert!(text.contains("](https://prueba.example/p/taza)"), "who reads plain text can follow it: {text}");
    let stop = &text[text.find("/unsubscribe/").unwrap()..];
    world.post(stop.lines().next().unwrap(), "").await.expect(200);
    post.comes(true);
    let refused =
        world.as_(Role::Owner).post(&format!("/admin/mail/{}/send", kept.id), &[]).await.expect(422);
    assert!(refused.body.contains("lo dejó antes de que saliera"), "{}", refused.body);
    world.see_to_duties().await;
    assert!(post.taken().is_empty());
}

#[both]
async fn whoever_left_gets_no_copy_and_one_that_waits_is_held_back(engine: Engine) {
    let post = Postwoman::new();
    let world = telling(engine, post.clone()).await;
    readers(&world, &post, 2).await;
    let path = write(&world).await;
    post.will_say(vec![PostError::Later("busy".into()), PostError::Later("busy".into())]);
    go(&world, &path, "send").await;
    world.see_to_duties().await;
    assert!(post.taken().is_empty());
    let all = letters(&world).await;
    let waits = all.iter().find(|one| one.written.kind == Kind::Newsletter).unwrap();
    let text = &waits.written.text;
    let stop = &text[text.find("/unsubscribe/").unwrap()..];
    world.post(stop.lines().next().unwrap(), "").await.expect(200);
    pass_seconds(&world, 86_000);
    world.see_to_duties().await;
    assert_eq!(post.taken().len(), 1, "the other one goes");
    assert_ne!(post.taken()[0].to, waits.written.address);
    let page = world.as_(Role::Manager).get(&path).await.expect(200).body;
    assert!(page.contains("No enviado") && page.contains("Enviado"), "{page}");
    let held = letters(&world).await.into_iter().find(|one| one.id == waits.id).unwrap();
    assert_eq!(held.state, State::Refused);

    let next = write(&world).await;
    go(&world, &next, "send").await;
    world.see_to_duties().await;
    assert_eq!(post.taken().len(), 2, "whoever left gets no other issue either");
}

#[both]
async fn an_issue_is_seen_and_tried_before_it_goes(engine: Engine) {
    let post = Postwoman::new();
    let world = telling(engine, post.clone()).await;
    let path = write(&world).await;
    let manuela = world.as_(Role::Manager);
    let page = manuela.get(&path).await.expect(200).body;
    assert!(page.contains("Verlo en español") && !page.contains("Verlo en inglés"), "{page}");
    let letter = manuela.get(&format!("{path}/html?lang=es")).await.expect(200);
    assert!(letter.header("content-security-policy").contains("sandbox"));
    assert!(letter.body.contains("Hola") && !letter.body.contains("<script>"));
    assert_eq!(go(&world, &path, "send").await, 422, "nobody gets it");
    assert_eq!(go(&world, &path, "fly").await, 400);
    let mut empty = WRITTEN.to_vec();
    empty[0].1 = "";
    let refused = manuela.post("/en/admin/newsletter/issues", &empty).await.expect(422).body;
    assert!(
        refused.contains("id=\"error-subject_es\"") && refused.contains("The subject of this text"),
        "{refused}"
    );
    let old = [("subject_es", "Otro"), ("body_es", "Otro"), ("version", "0")];
    manuela.post(&path, &old).await.expect(409);
    let good = [("subject_es", "Otro"), ("body_es", "Otro"), ("version", "1")];
    manuela.post(&path, &good).await.expect(303);
    manuela.post(&format!("{path}/test"), &[]).await.expect(404);
    manuela.get("/admin/newsletter/issues/x").await.expect(404);
    assert!(post.taken().is_empty());
    let audited = world.everything().await["audit_log"].join("\n");
    assert_eq!(audited.matches("notifications-audit-issue-written").count(), 2);
}
