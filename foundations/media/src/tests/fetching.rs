//! From an address on the web to a picture of ours.

use super::samples::{Elsewhere, picture, want, world};
use crate::{Shown, actions::retry, reads, steps::FetchPicture};
use events::Position;
use media_facts::{PictureReady, PictureRefused};
use testing::{Engine, World, both};

async fn shown(world: &World, source: &str) -> Shown {
    let gallery = world.operator().read(async |snap| reads::gallery(snap, [source]).await).await.unwrap();
    gallery.shown(source)
}

async fn reasons(world: &World) -> Vec<String> {
    let page = world.operator().read(async |snap| reads::refused(snap, None, 50).await).await.unwrap();
    page.items.into_iter().filter_map(|wanted| wanted.reason).collect()
}

async fn told<F: events::Fact>(world: &World) -> usize {
    testing::settle(&world.house.database).await;
    let log =
        world.house.database.read(async |snap| snap.log_after(Position::START, 1_000).await).await.unwrap();
    log.iter().filter(|fact| fact.is::<F>()).count()
}

#[both]
async fn a_picture_on_the_web_is_drawn_until_it_is_ours(engine: Engine) {
    let elsewhere = Elsewhere::new().await;
    let world = world(engine, &[elsewhere.address]).await;
    let source = elsewhere.source("/a.jpg");
    want(&world, &source).await;
    assert!(shown(&world, &source).await.address.starts_with("/media/drawn/"));
    world.see_to_duties().await;

    let shown = shown(&world, &source).await;
    assert_eq!((shown.width, shown.height), (800, 600));
    assert_eq!((shown.jpeg.matches(".jpg ").count(), shown.webp.matches(".webp ").count()), (3, 3));
    assert_eq!(told::<PictureReady>(&world).await, 1);
    let hash = shown.address.split('/').nth(2).unwrap().to_owned();
    for (name, kind) in [("320.webp", "image/webp"), ("640.jpg", "image/jpeg"), ("800.jpg", "image/jpeg")] {
        let answer = world.get(&format!("/media/{hash}/{name}")).await.expect(200);
        assert_eq!(answer.header("content-type"), kind);
        assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        let request = http::Request::get(format!("/media/{hash}/{name}"));
        let request = request.header("if-none-match", answer.header("etag"));
        world.send(request.body(axum::body::Body::empty()).unwrap()).await.expect(304);
    }
    let unknown = "0".repeat(64);
    for path in [
        format!("{hash}/641.webp"),
        format!("{hash}/640.png"),
        format!("{unknown}/640.webp"),
        "x/640.webp".into(),
    ] {
        world.get(&format!("/media/{path}")).await.expect(404);
    }
}

#[both]
async fn a_source_that_many_show_is_fetched_once(engine: Engine) {
    let elsewhere = Elsewhere::new().await;
    let world = world(engine, &[elsewhere.address]).await;
    let source = elsewhere.source("/a.jpg");
    want(&world, &source).await;
    want(&world, &source).await;
    world.see_to_duties().await;
    want(&world, &source).await;
    world.see_to_duties().await;
    assert_eq!((elsewhere.asked(), told::<PictureReady>(&world).await), (1, 1));
}

#[both]
async fn a_job_that_is_delivered_again_does_nothing_again(engine: Engine) {
    let elsewhere = Elsewhere::new().await;
    let world = world(engine, &[elsewhere.address]).await;
    let source = elsewhere.source("/a.jpg");
    want(&world, &source).await;
    let ctx = world.operator();
    let waiting = ctx.read(async |snap| reads::waiting(snap, None, 1).await).await.unwrap();
    let work = FetchPicture { picture: waiting.items[0].id, attempts: 0 };
    world.see_to_duties().await;
    let again: Result<_, database::StoreError> = ctx.write(async |tx| ctx.enqueue(tx, &work).await).await;
    again.unwrap();
    world.see_to_duties().await;
    assert_eq!((elsewhere.asked(), told::<PictureReady>(&world).await), (1, 1));
}

#[both]
async fn what_is_no_picture_is_refused_for_good(engine: Engine) {
    let elsewhere = Elsewhere::new().await;
    let world = world(engine, &[elsewhere.address]).await;
    let damaged = &picture(400, 400)[..60];
    let cases: [(u16, &[u8], &str); 4] = [
        (200, b"<svg xmlns='http://www.w3.org/2000/svg'/>", "media-no-picture"),
        (200, damaged, "media-damaged"),
        (404, b"", "media-not-there"),
        (403, b"", "media-not-there"),
    ];
    for (number, (status, body, _)) in cases.iter().enumerate() {
        elsewhere.says(*status, body);
        want(&world, &elsewhere.source(&format!("/{number}"))).await;
        world.see_to_duties().await;
    }
    let (mut found, mut expected) = (reasons(&world).await, cases.map(|(_, _, reason)| reason));
    found.sort();
    expected.sort_unstable();
    assert_eq!(found, expected);
    assert_eq!(told::<PictureRefused>(&world).await, 4);
    assert!(shown(&world, &elsewhere.source("/0")).await.address.starts_with("/media/drawn/"));
    let asked = elsewhere.asked();
    want(&world, &elsewhere.source("/0")).await;
    world.see_to_duties().await;
    assert_eq!(elsewhere.asked(), asked, "a file that is no picture is not asked for again");
}

#[both]
async fn an_address_inside_our_own_network_is_refused(engine: Engine) {
    let elsewhere = Elsewhere::new().await;
    let world = world(engine, &[]).await;
    want(&world, &elsewhere.source("/a.jpg")).await;
    want(&world, "http://169.254.169.254/latest/meta-data/").await;
    want(&world, "http://localhost/a.jpg").await;
    world.see_to_duties().await;
    assert_eq!(reasons(&world).await, ["media-off-limits"; 3]);
    assert_eq!(elsewhere.asked(), 0);
}

#[both]
async fn without_an_answer_it_waits_and_is_tried_again(engine: Engine) {
    let elsewhere = Elsewhere::new().await;
    let world = world(engine, &[elsewhere.address]).await;
    let source = elsewhere.source("/a.jpg");
    elsewhere.says(503, b"");
    want(&world, &source).await;
    world.see_to_duties().await;
    assert_eq!(elsewhere.asked(), 1, "not again before the pause is over");
    assert!(reasons(&world).await.is_empty());
    elsewhere.says(200, &picture(300, 300));
    world.pass_days(1);
    world.see_to_duties().await;
    assert_eq!(shown(&world, &source).await.width, 300);
}

#[both]
async fn after_days_without_an_answer_it_is_given_up_until_somebody_asks_again(engine: Engine) {
    let elsewhere = Elsewhere::new().await;
    let world = world(engine, &[elsewhere.address]).await;
    let source = elsewhere.source("/a.jpg");
    elsewhere.says(500, b"");
    want(&world, &source).await;
    for _ in 0..30 {
        world.see_to_duties().await;
        world.pass_days(1);
    }
    assert_eq!(elsewhere.asked(), 24);
    assert_eq!(reasons(&world).await, ["media-unreachable"]);
    elsewhere.says(200, &picture(300, 300));
    want(&world, &source).await;
    world.see_to_duties().await;
    assert_eq!(shown(&world, &source).await.width, 300);
}

#[both]
async fn what_was_refused_is_fetched_again_when_the_owner_asks(engine: Engine) {
    let elsewhere = Elsewhere::new().await;
    let world = world(engine, &[elsewhere.address]).await;
    elsewhere.says(200, b"<html>we are being repaired</html>");
    let (page, missing) = (elsewhere.source("/page.jpg"), elsewhere.source("/missing.jpg"));
    want(&world, &page).await;
    world.see_to_duties().await;
    elsewhere.says(404, b"");
    want(&world, &missing).await;
    want(&world, "http://10.0.0.5/inside.jpg").await;
    world.see_to_duties().await;
    let mut before = reasons(&world).await;
    before.sort();
    assert_eq!(before, ["media-no-picture", "media-not-there", "media-off-limits"]);

    elsewhere.says(200, &picture(300, 300));
    let again = async |code| retry(&world.operator(), code).await.unwrap();
    assert_eq!(again(Some("media-no-picture")).await, 1);
    world.see_to_duties().await;
    assert_eq!(shown(&world, &page).await.width, 300);
    assert!(shown(&world, &missing).await.address.starts_with("/media/drawn/"), "only that reason");

    assert_eq!(again(None).await, 2);
    world.see_to_duties().await;
    assert_eq!(shown(&world, &missing).await.width, 300);
    assert_eq!(reasons(&world).await, ["media-off-limits"], "what is still wrong is refused again");
    assert_eq!(again(Some("media-damaged")).await, 0);
}

#[both]
async fn many_that_were_refused_are_asked_for_again_each_once(engine: Engine) {
    let world = world(engine, &[]).await;
    for number in 0..205 {
        want(&world, &format!("http://10.0.0.5/{number}.jpg")).await;
        if number % 50 == 0 {
            world.pass_days(1);
        }
    }
    world.see_to_duties().await;
    assert_eq!(retry(&world.operator(), None).await.unwrap(), 205);
    assert_eq!(retry(&world.operator(), None).await.unwrap(), 0, "they wait already");
    world.see_to_duties().await;
    assert_eq!(told::<PictureRefused>(&world).await, 2 * 205);
}

#[both]
async fn drawings_and_unknown_sources_are_not_fetched(engine: Engine) {
    let world = world(engine, &[]).await;
    let long = format!("https://shop.example/{}", "a".repeat(5_000));
    for source in
        ["drawing:mug:pine:3:front", "", "a.jpg", "ftp://shop.example/a.jpg", "data:image/png,x", &long]
    {
        want(&world, source).await;
    }
    let waiting = world.operator().read(async |snap| reads::waiting(snap, None, 50).await).await.unwrap();
    assert!(waiting.items.is_empty());
}

#[both]
async fn many_sources_are_looked_up_together(engine: Engine) {
    let elsewhere = Elsewhere::new().await;
    let world = world(engine, &[elsewhere.address]).await;
    let sources: Vec<String> = (0..70).map(|number| elsewhere.source(&format!("/{number}"))).collect();
    for source in &sources {
        want(&world, source).await;
    }
    world.see_to_duties().await;
    let ctx = world.operator();
    let named = sources.iter().map(String::as_str);
    let gallery = ctx.read(async |snap| reads::gallery(snap, named).await).await.unwrap();
    assert!(sources.iter().all(|source| gallery.shown(source).width == 800));
    assert_eq!(gallery.tags().count(), 70);
}
