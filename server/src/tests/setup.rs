//! What stands before a shop that has nobody yet, until somebody owns it.

use crate::{
    commands::{Command, Common},
    config,
    house::closed_doors,
    setup,
};
use axum::{Router, body::Body};
use http::{Method, Request, Response, header};
use std::sync::Arc;
use testing::{Engine, World, both};
use tower::ServiceExt;
use webkit::{Door, Front, Site};

async fn world(engine: Engine) -> World {
    let own = |door: &Door| ["webkit", "look"].contains(&door.name);
    World::on(engine, closed_doors().unwrap().into_iter().filter(|door| !own(door)).collect()).await
}

/// The shop as it is served, and the link that it prints.
async fn served(world: &World) -> (Front<Router>, Option<String>) {
    let doors = closed_doors().unwrap();
    let site = Site::new(world.house.clone(), Arc::new(look::Look), &doors);
    let settings = config::read(&Common::default(), &Command::Serve).unwrap();
    let (router, link) = setup::before(webkit::router(&site, &doors), &world.house, &settings).await.unwrap();
    (Front::plain(router), link)
}

async fn ask(front: &Front<Router>, method: Method, address: &str) -> Response<Body> {
    let request = Request::builder().method(method).uri(address).header("sec-fetch-site", "same-origin");
    front.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
}

#[both]
async fn until_somebody_owns_the_shop_one_page_stands_for_all(engine: Engine) {
    let world = world(engine).await;
    let (front, link) = served(&world).await;
    let link = link.unwrap();
    let path = link.split_once("/setup/").map(|(_, secret)| format!("/setup/{secret}/name")).unwrap();
    for (method, address) in [
        (Method::GET, "/"),
        (Method::GET, "/en/p/mug?v=2"),
        (Method::GET, "/setup"),
        (Method::GET, "/robots.txt"),
        (Method::POST, "/sign-up"),
    ] {
        let answer = ask(&front, method, address).await;
        assert_eq!(answer.status(), 503, "{address}");
        assert_eq!(answer.headers()[header::RETRY_AFTER], "120", "{address}");
    }
    for (address, status) in [("/healthz", 200), ("/readyz", 200), ("/sign-in", 200), (path.as_str(), 200)] {
        assert_eq!(ask(&front, Method::GET, address).await.status(), status, "{address}");
    }
    let (other, another) = served(&world).await;
    assert_ne!(Some(link), another, "each process prints a link of its own");

    accounts::demo::fill(&world.operator()).await.unwrap();
    for front in [&front, &other] {
        assert_eq!(ask(front, Method::GET, "/").await.status(), 200);
        assert_eq!(ask(front, Method::GET, &path).await.status(), 404, "the link is over");
    }
    assert_eq!(served(&world).await.1, None, "who owns the shop needs no link");
}

#[both]
async fn a_shop_that_was_filled_from_a_terminal_is_open(engine: Engine) {
    let world = world(engine).await;
    catalog::demo::fill(&world.operator()).await.unwrap();
    let (front, link) = served(&world).await;
    assert!(link.is_some(), "somebody may still want to own it");
    assert_eq!(ask(&front, Method::GET, "/").await.status(), 200);
}
