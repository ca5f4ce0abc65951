//! A product page that is open hears at once that something on it changed.

use action::{Follow, Follower};
use axum::body::Body;
use catalog::{actions, model::ProductDraft};
use futures_util::StreamExt;
use http::Request;
use kernel::{Localized, Subject};
use realtime::{Caps, Hub};
use std::{sync::Arc, time::Duration};
use testing::{Engine, World, both};
use tower::ServiceExt;
use webkit::{Door, Front, Site};

struct Shop {
    world: World,
    hub: Arc<Hub>,
    follower: Follower,
    front: Front<axum::Router>,
}

fn draft(price: i64) -> ProductDraft {
    ProductDraft {
        key: "silbato".into(),
        name: Localized { es: "Silbato".into(), en: "Whistle".into() },
        maker: Some(catalog::model::Maker {
            name: "N".into(),
            address: "C".into(),
            email: "a@n.example".into(),
            ..Default::default()
        }),
        variants: vec![catalog::model::VariantDraft {
            sku: "SIL-1".into(),
            price,
            stock: Some(5),
            ..Default::default()
        }],
        ..ProductDraft::default()
    }
}

impl Shop {
    async fn new(engine: Engine, caps: Caps) -> Self {
        let hub = Hub::new(crate::TOLD, caps);
        let index = Arc::new(search::Engine::in_memory().unwrap());
        let doors = || {
            let mut doors: Vec<Door> =
                vec![shop::door(), features::door(), catalog::door(), media::door(), search::door()];
            doors.extend(crate::doors(index.clone(), hub.clone()));
            doors
        };
        let world = World::on(engine, doors()).await;
        let site = Site::new(world.house.clone(), Arc::new(look::Look), &doors());
        let front = Front::plain(webkit::router(&site, &doors()));
        let follows: Arc<dyn Follow> = hub.clone();
        let follower = Follower::from_now("hub", follows, &world.house).await.unwrap();
        let mut shop = Self { world, hub, follower, front };
        shop.put(1_000).await;
        shop
    }

    async fn put(&mut self, price: i64) {
        actions::put_product(&self.world.operator(), &draft(price)).await.unwrap();
        testing::settle(&self.world.house.database).await;
        self.follower.catch_up(&self.world.house).await.unwrap();
    }

    /// The address that the page of the product listens to.
    async fn address(&self) -> String {
        let page = self.world.get("/p/silbato").await.expect(200).body;
        let said = |name: &str| {
            let rest = page.split(&format!("{name}=\"")).nth(1).unwrap();
            rest.split('"').next().unwrap().to_owned()
        };
        format!("/live?topics={}&since={}", said("data-topics"), said("data-since"))
    }

    async fn listen(&self, address: &str, last: Option<&str>) -> axum::response::Response {
        let mut request = Request::get(address);
        if let Some(last) = last {
            request = request.header("last-event-id", last);
        }
        self.front.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
    }
}

/// The next event, which must come within a second.
async fn next(stream: &mut axum::body::BodyDataStream) -> String {
    let event = tokio::time::timeout(Duration::from_secs(1), stream.next()).await.expect("within a second");
    String::from_utf8(event.expect("the stream goes on").unwrap().to_vec()).unwrap()
}

fn place(event: &str) -> String {
    event.lines().find_map(|line| line.strip_prefix("id:")).expect("a place").trim().to_owned()
}

#[both]
async fn an_open_page_hears_of_a_new_price_within_a_second(engine: Engine) {
    let mut shop = Shop::new(engine, Caps::default()).await;
    let address = shop.address().await;
    let answer = shop.listen(&address, None).await;
    assert_eq!(answer.headers()["content-type"], "text/event-stream");
    let mut stream = answer.into_body().into_data_stream();
    shop.put(900).await;
    let event = next(&mut stream).await;
    assert!(event.contains("event:changed") || event.contains("event: changed"), "{event}");
    assert!(event.contains("\"about\":\"product:") && !event.contains("900"), "{event}");

    // A browser that lost its connection goes on where it was, and misses nothing.
    drop(stream);
    let last = place(&event);
    shop.put(800).await;
    let mut stream = shop.listen(&address, Some(&last)).await.into_body().into_data_stream();
    let again = next(&mut stream).await;
    assert_ne!(place(&again), last);

    // When the program stops, streams end.
    shop.hub.close();
    while tokio::time::timeout(Duration::from_secs(1), stream.next()).await.expect("it ends").is_some() {}
}

#[both]
async fn what_happened_between_page_and_connection_is_told_too(engine: Engine) {
    let mut shop = Shop::new(engine, Caps::default()).await;
    let address = shop.address().await;
    shop.put(700).await;
    let mut stream = shop.listen(&address, None).await.into_body().into_data_stream();
    assert!(next(&mut stream).await.contains("catalog."));
}

#[both]
async fn nobody_listens_to_what_is_not_for_visitors_or_without_end(engine: Engine) {
    let shop = Shop::new(engine, Caps { listeners: 1, from_one: 1 }).await;
    let other = Subject::all("order");
    for topics in ["", "product", &other.to_string()] {
        assert_eq!(shop.listen(&format!("/live?topics={topics}"), None).await.status(), 404, "{topics}");
    }
    let address = shop.address().await;
    let first = shop.listen(&address, None).await;
    assert_eq!(first.status(), 200);
    let second = shop.listen(&address, None).await;
    assert_eq!((second.status().as_u16(), second.headers().contains_key("retry-after")), (503, true));
    drop(first);
    assert_eq!(shop.listen(&address, None).await.status(), 200, "a seat that was left is free");
}
