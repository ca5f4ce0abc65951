//! What the outermost service promises: one making of a page at a time, nobody's words on a page for all, limits.

use axum::{Extension, Router, body::Body, extract::ConnectInfo};
use database::{Snapshot, StoreError};
use http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt;
use kernel::{Id, Subject, Tag};
use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};
use testing::{Engine, World, both};
use tower::ServiceExt;
use webkit::{
    Address, Cost, Door, Front, Html, Limits, Page, PageCache, Panel, PanelCtx, Problem, Proxies, Rate,
    Rates, Routes, Site, Web, panel,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bell {}
impl Tag for Bell {
    const KIND: &'static str = "bell";
}
events::facts! {
    /// What bells do.
    enum BellFact {
        /// It rang.
        BellRang { bell: Id<Bell> } = "bells.rang" v 1 about bell,
    }
}

type Made = Arc<AtomicUsize>;

/// A page that tells how often it was made, and lets others run meanwhile.
async fn tower_page(web: Web, Extension(made): Extension<Made>) -> Result<Page, Problem> {
    let count = made.fetch_add(1, Ordering::SeqCst) + 1;
    tokio::task::yield_now().await;
    let body = format!("<p>made {count}, asked for {}</p>", web.about.address());
    Ok(Page::new("Tower", Html(body)).about(Subject::all("bell")))
}

async fn missing(Extension(made): Extension<Made>) -> Problem {
    made.fetch_add(1, Ordering::SeqCst);
    tokio::task::yield_now().await;
    Problem::NotFound
}

const ADDRESSES: &[Address] =
    &[Address::at("/tower").keyed(&["v"]).open(&["q"]), Address::at("/find").open(&["q"]).cost(Cost::Search)];

fn doors(made: &Made) -> Vec<Door> {
    let routes = Routes::new()
        .get("/tower", tower_page)
        .get("/find", tower_page)
        .get("/missing", missing)
        .share(made.clone());
    vec![Door { routes, addresses: ADDRESSES, ..Door::new("bells") }]
}

async fn world(engine: Engine) -> (World, Made) {
    let made = Made::default();
    (World::on(engine, doors(&made)).await, made)
}

async fn ring(world: &World) {
    let bell = Id::from_bytes([1; 16]);
    world.operator().write(async |tx| tx.record(&BellRang { bell }).await).await.unwrap();
    world.drop_stale().await;
}

#[both]
async fn a_page_that_many_want_is_made_once(engine: Engine) {
    let (world, made) = world(engine).await;
    let visits: Vec<_> = (0..50).map(|_| world.visit("/tower")).collect();
    for answer in futures_util::future::join_all(visits).await {
        assert!(answer.expect(200).body.contains("made 1,"));
    }
    assert_eq!(made.load(Ordering::SeqCst), 1);
    ring(&world).await;
    assert!(world.visit("/tower").await.body.contains("made 2,"));
}

#[both]
async fn what_cannot_be_shared_is_made_for_each(engine: Engine) {
    let (world, made) = world(engine).await;
    let visits: Vec<_> = (0..5).map(|_| world.visit("/missing")).collect();
    for answer in futures_util::future::join_all(visits).await {
        answer.expect(404);
    }
    assert_eq!(made.load(Ordering::SeqCst), 5);
}

#[both]
async fn nobodys_words_end_up_on_a_page_for_all(engine: Engine) {
    let (world, made) = world(engine).await;
    let first = world.visit("/tower?utm_source=letter&evil=%3Cscript%3E").await.expect(200).body;
    assert!(!first.contains("letter") && !first.contains("evil"), "{first}");
    assert_eq!(world.visit("/tower?fbclid=1").await.body, first);
    assert_eq!(world.visit("/tower").await.body, first);
    // Each known value has a page of its own; what somebody typed has none.
    assert!(world.visit("/tower?v=2&x=1").await.body.contains("made 2, asked for /tower?v=2<"));
    assert!(world.visit("/tower?x=2&v=2").await.body.contains("made 2,"));
    assert!(world.visit("/tower?q=a").await.body.contains("made 3,"));
    assert!(world.visit("/tower?q=a").await.body.contains("made 4,"));
    assert_eq!(made.load(Ordering::SeqCst), 4);
}

/// The service as a server listens with it, for visitors from an address.
struct Shop {
    front: Front<Router>,
}

impl Shop {
    fn of(world: &World, made: &Made, rates: Rates, pace: Duration) -> (Self, Arc<PageCache>) {
        let doors = doors(made);
        let site = Site::new(world.house.clone(), Arc::new(look::Look), &doors);
        let cache = Arc::new(PageCache::new(world.house.clone(), &doors).at_most_every(pace));
        let limits = Arc::new(Limits::new(rates, &doors));
        let front = Front::keeping(webkit::router(&site, &doors), cache.clone()).limiting(site, limits);
        (Self { front }, cache)
    }

    async fn get(
        &self,
        address: &str,
        from: &str,
        headers: &[(&str, &str)],
    ) -> (StatusCode, HeaderMap, String) {
        let mut request = Request::get(address);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let peer: SocketAddr = format!("{from}:4000").parse().unwrap();
        let request = request.extension(ConnectInfo(peer)).body(Body::empty()).unwrap();
        let (parts, body) = self.front.clone().oneshot(request).await.unwrap().into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        (parts.status, parts.headers, String::from_utf8_lossy(&body).into_owned())
    }
}

#[both]
async fn a_dropped_page_answers_until_its_second_is_over(engine: Engine) {
    let (world, made) = world(engine).await;
    let (shop, cache) = Shop::of(&world, &made, Rates::default(), Duration::from_secs(1));
    let page = async || shop.get("/tower", "127.0.0.1", &[]).await.2;
    let mut follower = action::Follower::from_now("pages", cache, &world.house).await.unwrap();
    assert!(page().await.contains("made 1,"));
    let bell = Id::from_bytes([1; 16]);
    world.operator().write(async |tx| tx.record(&BellRang { bell }).await).await.unwrap();
    testing::settle(&world.house.database).await;
    follower.catch_up(&world.house).await.unwrap();

    assert!(page().await.contains("made 1,"), "it was begun a moment ago");
    world.machine.set(kernel::time::from_micros(world.now().as_microsecond() + 999_999));
    assert!(page().await.contains("made 1,"));
    world.machine.set(kernel::time::from_micros(world.now().as_microsecond() + 1));
    assert!(page().await.contains("made 2,"));
}

fn strict() -> Rates {
    let rate = |at_once| Rate { per_minute: 1, at_once };
    let proxies = Proxies(vec!["10.0.0.0/8".parse().unwrap()]);
    Rates { pages: rate(3), searches: rate(1), heavy: rate(1), forms: rate(2), proxies, ..Rates::default() }
}

#[both]
async fn whoever_asks_too_often_is_told_when_to_come_back(engine: Engine) {
    let (world, made) = world(engine).await;
    let (shop, _) = Shop::of(&world, &made, strict(), Duration::ZERO);
    for query in 0..3 {
        assert_eq!(shop.get(&format!("/tower?q={query}"), "192.0.2.1", &[]).await.0, StatusCode::OK);
    }
    let (status, headers, body) = shop.get("/en/tower?q=4", "192.0.2.1", &[]).await;
    assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
    let wait: u64 = headers[header::RETRY_AFTER].to_str().unwrap().parse().unwrap();
    assert!((1..=60).contains(&wait), "{wait}");
    assert!(body.contains("You are going very fast") && body.contains("<html lang=\"en\""), "{body}");
    let json = shop.get("/tower?q=5", "192.0.2.1", &[("accept", "application/json")]).await;
    assert_eq!(json.1[header::CONTENT_TYPE], "application/problem+json");
    assert!(json.2.contains("\"code\":\"webkit-too-fast\""), "{}", json.2);
    assert_eq!(made.load(Ordering::SeqCst), 3, "nothing is made for whoever must wait");

    // Others are not held up, nor are those who ask for something else.
    assert_eq!(shop.get("/tower?q=6", "192.0.2.2", &[]).await.0, StatusCode::OK);
    assert_eq!(shop.get("/find?q=1", "192.0.2.1", &[]).await.0, StatusCode::OK);
}

#[both]
async fn a_forged_secret_is_counted_like_any_page_that_is_made(engine: Engine) {
    let (world, made) = world(engine).await;
    let (shop, _) = Shop::of(&world, &made, strict(), Duration::ZERO);
    let forged = format!("__Host-plaza={}", "a".repeat(43));
    let ask = async || shop.get("/tower", "192.0.2.1", &[("cookie", &forged)]).await.0;
    for _ in 0..3 {
        assert_eq!(ask().await, StatusCode::OK);
    }
    assert_eq!(ask().await, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(made.load(Ordering::SeqCst), 3, "each was made anew");
    assert_eq!(shop.get("/tower?v=1", "192.0.2.2", &[]).await.0, StatusCode::OK);
}

#[both]
async fn kept_pages_are_for_everybody_however_often(engine: Engine) {
    let (world, made) = world(engine).await;
    let (shop, _) = Shop::of(&world, &made, strict(), Duration::ZERO);
    for _ in 0..100 {
        assert_eq!(shop.get("/tower", "192.0.2.1", &[]).await.0, StatusCode::OK);
    }
    assert_eq!(made.load(Ordering::SeqCst), 1);
}

#[both]
async fn visitors_behind_a_trusted_proxy_are_told_apart(engine: Engine) {
    let (world, made) = world(engine).await;
    let (shop, _) = Shop::of(&world, &made, strict(), Duration::ZERO);
    let from = async |visitor: &str| {
        let said = [("x-forwarded-for", visitor)];
        shop.get("/find?q=1", "10.0.0.7", &said).await.0
    };
    assert_eq!(from("198.51.100.1").await, StatusCode::OK);
    assert_eq!(from("198.51.100.1").await, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(from("198.51.100.2").await, StatusCode::OK);
    // Somebody who is no proxy of ours cannot speak for others.
    let said = [("x-forwarded-for", "198.51.100.3")];
    assert_eq!(shop.get("/find?q=1", "192.0.2.9", &said).await.0, StatusCode::OK);
    assert_eq!(shop.get("/find?q=1", "192.0.2.9", &said).await.0, StatusCode::TOO_MANY_REQUESTS);
}

#[both]
async fn panels_share_the_time_of_a_page(engine: Engine) {
    async fn slow(_: &mut Snapshot, _: &PanelCtx, _: Subject) -> Result<Panel, StoreError> {
        std::thread::sleep(Duration::from_millis(70));
        Ok(Panel { html: Some(Html("one panel".into())), ..Panel::default() })
    }
    async fn square(web: Web) -> Result<Page, Problem> {
        let shown =
            web.read(async |snap| Ok::<_, Problem>(web.panels(snap, "square", Subject::all("shop")).await));
        let shown = shown.await?;
        let html: String = shown.html.iter().map(|html| html.0.as_str()).collect();
        Ok(Page::new("Square", Html(html)).with(&shown))
    }
    let panels = (0..6).map(|_| panel("square", "slow", slow)).collect();
    let routes = Routes::new().get("/square", square);
    let world = World::on(engine, vec![Door { routes, panels, ..Door::new("town") }]).await;
    let page = world.visit("/square").await.expect(200).body;
    let shown = page.matches("one panel").count();
    assert!((1..6).contains(&shown), "{shown} of 6: the others would make everybody wait");
}
