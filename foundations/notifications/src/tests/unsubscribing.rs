//! Stopping letters by the secret that each of them carries.

use super::samples::{FOLLOWED, Postwoman, about, somebody, tell, telling};
use crate::Tell;
use axum::body::Body;
use http::Request;
use kernel::{Lang, PersonId};
use std::sync::Arc;
use testing::{Engine, World, both};

async fn world_with_letter(engine: Engine) -> (World, Arc<Postwoman>, PersonId, String) {
    let post = Postwoman::new();
    let world = telling(engine, post.clone()).await;
    let ana = somebody(&world, "Ana", Lang::Es).await;
    follow(&world, ana, 1).await;
    let header =
        post.taken()[0].headers.iter().find(|(name, _)| *name == "List-Unsubscribe").unwrap().1.clone();
    let path = header.trim_matches(['<', '>']).strip_prefix("https://prueba.example").unwrap().to_owned();
    (world, post, ana, path)
}

async fn follow(world: &World, to: PersonId, number: u8) {
    tell(world, &Tell { kind: &FOLLOWED, to, about: about(number), nth: 0, link: "/", by: None }).await;
    world.see_to_duties().await;
}

#[both]
async fn looking_stops_nothing_and_the_button_does(engine: Engine) {
    let (world, post, ana, path) = world_with_letter(engine).await;
    let page = world.get(&path).await.expect(200).body;
    assert!(page.contains("Alguien te sigue") && page.contains("noindex"), "{page}");
    let english = world.get(&format!("/en{path}")).await.expect(200).body;
    assert!(english.contains("Somebody follows you"), "{english}");
    follow(&world, ana, 2).await;
    assert_eq!(post.taken().len(), 2, "only the button stops it");

    let done = world.post(&path, "").await.expect(200).body;
    assert!(done.contains("Ya no te mandaremos"), "{done}");
    follow(&world, ana, 3).await;
    assert_eq!(post.taken().len(), 2);
    let told = world.everything().await["notification_notice"].len();
    assert_eq!(told, 3, "among the notices it goes on");
    world.post(&path, "").await.expect(200);
}

#[both]
async fn a_mail_program_stops_it_by_one_click_from_nowhere(engine: Engine) {
    let (world, post, ana, path) = world_with_letter(engine).await;
    for (kind, body) in [
        ("application/x-www-form-urlencoded", "List-Unsubscribe=One-Click".to_owned()),
        (
            "multipart/form-data; boundary=x",
            "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n"
                .to_owned(),
        ),
    ] {
        let request = Request::post(&path).header("content-type", kind).body(Body::from(body)).unwrap();
        let answer = world.send(request).await.expect(200);
        assert_eq!(answer.header("location"), "", "it is sent on nowhere");
    }
    follow(&world, ana, 2).await;
    assert_eq!(post.taken().len(), 1);
    // What else is sent to an address of ours from nowhere is refused, as ever.
    let request = Request::post("/newsletter").header("content-type", "application/x-www-form-urlencoded");
    world.send(request.body(Body::from("address=a%40b.example&consent=yes")).unwrap()).await.expect(403);
}

#[both]
async fn what_is_no_secret_stops_nothing(engine: Engine) {
    let (world, post, ana, path) = world_with_letter(engine).await;
    let longer = format!("{path}A");
    let other = format!("/unsubscribe/{}", "A".repeat(43));
    let hostile = ["/unsubscribe/%00", "/unsubscribe/%27%20OR%201%3D1", "/unsubscribe/%E2%80%AE"];
    for path in hostile.into_iter().chain([longer.as_str(), other.as_str()]) {
        world.get(path).await.expect(404);
        world.post(path, "").await.expect(404);
    }
    follow(&world, ana, 2).await;
    assert_eq!(post.taken().len(), 2);
}
