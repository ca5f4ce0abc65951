//! Fetching by a link: whole, in parts, as often as it may be, and no longer than a day.

use super::samples::{add, ana, begun, buy, cancelled, goods, grant, line, links, put, tell, world};
use crate::actions;
use axum::{body::Body, http::Request};
use testing::{Answer, Engine, World, both};

/// Asks for a part of what a link leads to.
async fn part(world: &World, link: &str, headers: &[(&str, &str)]) -> Answer {
    let request =
        headers.iter().fold(Request::get(link), |request, (name, value)| request.header(*name, *value));
    world.send(request.body(Body::empty()).unwrap()).await
}

#[both]
async fn whoever_bought_fetches_the_file(engine: Engine) {
    let world = world(engine).await;
    let book = goods(&world, "BOOK").await;
    put(&world, book, "Guisos «2026».pdf", b"0123456789").await;
    buy(&world, 1, None, &[(1, book, 1)]).await;
    let (files, keys) = links(&world, 1).await;
    assert_eq!((files.len(), keys.len()), (1, 0));
    assert!(begun(&world, 1).await.is_empty());

    let look = Request::head(&files[0]).body(Body::empty()).unwrap();
    let look = world.send(look).await.expect(200);
    assert_eq!((look.header("content-length"), look.body.as_str()), ("10", ""));
    assert!(begun(&world, 1).await.is_empty(), "who only looks has not begun");

    let whole = world.get(&files[0]).await.expect(200);
    assert_eq!(whole.body, "0123456789");
    assert_eq!(whole.header("content-type"), "application/octet-stream");
    assert_eq!(
        whole.header("content-disposition"),
        "attachment; filename*=UTF-8''Guisos%20%C2%AB2026%C2%BB%2Epdf"
    );
    assert_eq!(
        (whole.header("accept-ranges"), whole.header("cache-control")),
        ("bytes", "private, no-store")
    );
    world.get(&format!("/en{}", files[0])).await.expect(200);
    assert_eq!(begun(&world, 1).await, [line(1)], "told once");
    assert_eq!(grant(&world, 1).await.unwrap().fetches, 2);
}

#[both]
async fn a_part_that_goes_on_is_no_other_time(engine: Engine) {
    let world = world(engine).await;
    let book = goods(&world, "BOOK").await;
    put(&world, book, "libro.pdf", b"0123456789").await;
    buy(&world, 1, None, &[(1, book, 1)]).await;
    let link = &links(&world, 1).await.0[0];
    let first = part(&world, link, &[("range", "bytes=0-3")]).await.expect(206);
    assert_eq!((first.body.as_str(), first.header("content-range")), ("0123", "bytes 0-3/10"));
    let etag = first.header("etag").to_owned();
    let rest = part(&world, link, &[("range", "bytes=4-"), ("if-range", &etag)]).await.expect(206);
    assert_eq!((rest.body.as_str(), rest.header("content-length")), ("456789", "6"));
    assert_eq!(grant(&world, 1).await.unwrap().fetches, 1);
    let changed = part(&world, link, &[("range", "bytes=4-"), ("if-range", "\"other\"")]).await.expect(200);
    assert_eq!(changed.body, "0123456789", "of another file nothing was had yet");
    let behind = part(&world, link, &[("range", "bytes=10-")]).await.expect(416);
    assert_eq!((behind.header("content-range"), behind.body.as_str()), ("bytes */10", ""));
    assert_eq!(grant(&world, 1).await.unwrap().fetches, 2);
}

#[both]
async fn whoever_begins_in_the_middle_has_begun(engine: Engine) {
    let world = world(engine).await;
    let book = goods(&world, "BOOK").await;
    put(&world, book, "libro.pdf", b"0123456789").await;
    buy(&world, 1, None, &[(1, book, 1)]).await;
    let link = &links(&world, 1).await.0[0];
    part(&world, link, &[("range", "bytes=1-")]).await.expect(206);
    assert_eq!((grant(&world, 1).await.unwrap().fetches, begun(&world, 1).await.len()), (1, 1));
}

#[both]
async fn a_link_is_good_for_a_day_and_only_as_it_is(engine: Engine) {
    let world = world(engine).await;
    let book = goods(&world, "BOOK").await;
    world.get("/downloads/x").await.expect(404);
    put(&world, book, "libro.pdf", b"abc").await;
    buy(&world, 1, Some(ana()), &[(1, book, 1)]).await;
    let link = &links(&world, 1).await.0[0];
    for wrong in [format!("{link}x"), format!("{}0", &link[..link.len() - 1]), "/downloads/x".into()] {
        if wrong != *link {
            world.get(&wrong).await.expect(404);
        }
    }
    world.get(link).await.expect(200);
    world.pass_days(1);
    let expired = world.get(link).await.expect(410);
    assert!(expired.body.contains("Este enlace ha caducado") && expired.body.contains("/orders/here"));
    assert_eq!(grant(&world, 1).await.unwrap().fetches, 1);
    world.get(&links(&world, 1).await.0[0]).await.expect(200);
}

#[both]
async fn it_may_be_fetched_so_often_and_staff_may_give_more(engine: Engine) {
    let world = world(engine).await;
    let book = goods(&world, "BOOK").await;
    put(&world, book, "libro.pdf", b"abc").await;
    actions::set_fetches(&world.operator(), book, "2").await.unwrap();
    buy(&world, 1, None, &[(1, book, 1)]).await;
    let link = &links(&world, 1).await.0[0];
    world.get(link).await.expect(200);
    world.get(link).await.expect(200);
    let spent = world.get(link).await.expect(403);
    assert!(spent.body.contains("2 veces"), "{}", spent.body);
    assert_eq!(part(&world, link, &[("range", "bytes=1-")]).await.expect(206).body, "bc", "the same time");
    actions::give_more(&world.operator(), grant(&world, 1).await.unwrap().id).await.unwrap();
    world.get(link).await.expect(200);
    tell(&world, &cancelled(1)).await;
    let closed = world.get(link).await.expect(403);
    assert!(closed.body.contains("anulado o devuelto"), "{}", closed.body);
}

#[both]
async fn what_cannot_be_read_has_not_begun(engine: Engine) {
    let world = world(engine).await;
    let book = goods(&world, "BOOK").await;
    put(&world, book, "libro.pdf", b"abc").await;
    buy(&world, 1, None, &[(1, book, 1)]).await;
    std::fs::remove_dir_all(world.folder().join("media")).unwrap();
    world.get(&links(&world, 1).await.0[0]).await.expect(503);
    assert!(begun(&world, 1).await.is_empty());
    assert_eq!(grant(&world, 1).await.unwrap().fetches, 0);
}

#[both]
async fn keys_are_shown_when_they_are_asked_for(engine: Engine) {
    let world = world(engine).await;
    let game = goods(&world, "GAME").await;
    add(&world, game, &["CLAVE-UNO", "CLAVE-DOS"]).await;
    buy(&world, 1, None, &[(1, game, 2)]).await;
    let (files, keys) = links(&world, 1).await;
    assert_eq!((files.len(), keys.len()), (0, 1));
    let before = world.get(&keys[0]).await.expect(200).body;
    assert!(!before.contains("CLAVE-") && before.contains("Ver la clave"), "{before}");
    assert!(begun(&world, 1).await.is_empty());
    let shown = world.post(&keys[0], "").await.expect(303);
    assert_eq!(shown.header("location"), keys[0]);
    let after = world.get(&keys[0]).await.expect(200).body;
    assert!(after.contains("CLAVE-UNO") && after.contains("CLAVE-DOS") && !after.contains("Ver la clave"));
    world.post(&keys[0], "").await.expect(303);
    assert_eq!(begun(&world, 1).await, [line(1)]);
    tell(&world, &cancelled(1)).await;
    let void = world.get(&keys[0]).await.expect(200).body;
    assert!(void.contains("CLAVE-UNO") && void.contains("Anulada"), "what was seen stays, as void");
    world.post(&keys[0], "").await.expect(403);
}

#[both]
async fn a_long_file_comes_in_pieces_and_whole(engine: Engine) {
    let world = world(engine).await;
    let book = goods(&world, "BOOK").await;
    let long: Vec<u8> = (0..700_000_u32).map(|number| b'a' + (number % 23) as u8).collect();
    put(&world, book, "largo.bin", &long).await;
    buy(&world, 1, None, &[(1, book, 1)]).await;
    let link = &links(&world, 1).await.0[0];
    assert!(world.get(link).await.expect(200).body.as_bytes() == long);
    let tail = part(&world, link, &[("range", "bytes=-300001")]).await.expect(206);
    assert!(tail.body.as_bytes() == &long[399_999..]);
}
