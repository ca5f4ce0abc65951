//! How programs are spoken to: who may ask, in which words they are told, versions, keys of requests, limits.

use super::people::{PASSWORD, inside, somebody, token, world};
use axum::body::Body;
use http::{Method, Request};
use kernel::Role;
use serde_json::json;
use testing::{Engine, both};

#[both]
async fn whoever_shows_nothing_is_told_how_to(engine: Engine) {
    let world = world(engine).await;
    let told = world.get("/api/v1/me").await.expect(401);
    assert_eq!(told.header("content-type"), "application/problem+json");
    assert!(told.header("www-authenticate").starts_with("Bearer"));
    let problem = told.json();
    assert_eq!(
        (problem["status"].as_i64(), problem["code"].as_str()),
        (Some(401), Some("webkit-api-unproved"))
    );
    assert_eq!(problem["type"], "https://prueba.example/api#webkit-api-unproved");
    let id = problem["instance"].as_str().unwrap();
    assert_eq!(id, format!("urn:request:{}", told.header("x-request-id")));

    // A token that is nobody's is not taken for no token, not even where none is needed.
    for line in ["Bearer plz_nobody", "Bearer ", "Basic YTpi", ""] {
        let request =
            Request::get("/api/v1/products").header("authorization", line).body(Body::empty()).unwrap();
        assert_eq!(world.send(request).await.status, 401, "{line}");
    }
    world.get("/api/v1/products").await.expect(200);
    let marina = somebody(&world, "Marina", Role::Member).await;
    let line = format!("bearer {}", token(&world, marina, "own:read").await);
    let request = Request::get("/api/v1/me").header("authorization", line).body(Body::empty()).unwrap();
    assert_eq!(world.send(request).await.expect(200).header("cache-control"), "private, no-store");
}

#[both]
async fn problems_are_told_in_the_language_that_is_liked(engine: Engine) {
    let world = world(engine).await;
    let olvido = somebody(&world, "Olvido", Role::Owner).await;
    let program = world.bearing(&token(&world, olvido, "catalogue:read").await);
    for (lang, title) in
        [("en", "There is nothing here"), ("es-MX, en;q=0.5", "Aquí no hay nada"), ("de", "Aquí no hay nada")]
    {
        let told = program.get_with("/api/v1/nowhere", &[("accept-language", lang)]).await.expect(404);
        assert_eq!(told.json()["title"], title, "{lang}");
    }
}

#[both]
async fn a_browser_of_ours_may_look_and_nothing_else(engine: Engine) {
    let world = world(engine).await;
    somebody(&world, "Olvido", Role::Owner).await;
    let browser = inside(&world, "Olvido").await;
    let me = browser.get("/api/v1/me").await.expect(200);
    assert_eq!(me.json()["scopes"], json!([]));
    assert_eq!(browser.post("/api/v1/admin/brands", &[("name", "x")]).await.status, 401);
    let cookie = {
        let form = testing::fields(&[("address", "olvido@people.example"), ("password", PASSWORD)]);
        world.post("/sign-in", &form).await.session_cookie().unwrap()
    };
    for (site, status) in [("cross-site", 401), ("same-site", 401), ("same-origin", 200), ("none", 200)] {
        let request = Request::get("/api/v1/me").header("cookie", &cookie).header("sec-fetch-site", site);
        let answer = world.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status, status, "{site}");
        assert_eq!(answer.header("access-control-allow-origin"), "");
    }
}

#[both]
async fn a_scope_that_is_missing_is_named(engine: Engine) {
    let world = world(engine).await;
    let olvido = somebody(&world, "Olvido", Role::Owner).await;
    let program = world.bearing(&token(&world, olvido, "catalogue:read").await);
    program.get("/api/v1/admin/brands").await.expect(200);
    let told = program
        .send(Method::POST, "/api/v1/admin/brands", json!({ "name": "Taller" }), &[])
        .await
        .expect(403);
    let problem = told.json();
    assert_eq!(problem["code"], "webkit-api-scope");
    assert!(problem["detail"].as_str().unwrap().contains("catalogue:write"));
    let told = program.get("/api/v1/me").await.expect(403);
    assert!(told.json()["detail"].as_str().unwrap().contains("own:read"));
}

#[both]
async fn addresses_methods_and_formats_that_are_not_there_are_problems(engine: Engine) {
    let world = world(engine).await;
    for address in
        ["/api/v1", "/api/v1/nothing", "/api/v1/products/x", "/api/v1/products/%00", "/en/api/v1/nothing"]
    {
        let told = world.get(address).await.expect(404);
        assert_eq!(told.json()["code"], "webkit-not-found", "{address}");
    }
    for method in [Method::DELETE, Method::OPTIONS, Method::TRACE] {
        let request = Request::builder().method(method).uri("/api/v1/products").body(Body::empty()).unwrap();
        let told = world.send(request).await.expect(405);
        assert!(told.header("allow").contains("GET"), "{}", told.header("allow"));
        assert_eq!(told.json()["code"], "webkit-api-method");
    }
    let request = Request::get("/api/v1/products").header("accept", "text/html").body(Body::empty()).unwrap();
    assert_eq!(world.send(request).await.expect(406).json()["code"], "webkit-api-unspoken");
}

#[both]
async fn what_is_known_is_not_sent_again_and_only_what_was_seen_is_changed(engine: Engine) {
    let world = world(engine).await;
    let olvido = somebody(&world, "Olvido", Role::Owner).await;
    let program = world.bearing(&token(&world, olvido, "catalogue:write").await);
    let brand = program
        .send(Method::POST, "/api/v1/admin/brands", json!({ "name": "Taller" }), &[])
        .await
        .expect(201);
    let place = brand.header("location").to_owned();
    let seen = program.get(&place).await.expect(200);
    let tag = seen.header("etag").to_owned();
    let same = program.get_with(&place, &[("if-none-match", &tag)]).await.expect(304);
    assert!(same.body.is_empty() && same.header("etag") == tag);

    let change = || json!({ "text": { "es": "Un taller" } });
    let missing = program.send(Method::PATCH, &place, change(), &[]).await.expect(428);
    assert_eq!(missing.json()["code"], "webkit-api-unconditional");
    let changed = program.send(Method::PATCH, &place, change(), &[("if-match", &tag)]).await.expect(200);
    assert_ne!(changed.header("etag"), tag);
    let stale = program
        .send(Method::PATCH, &place, json!({ "name": "Otro" }), &[("if-match", &tag)])
        .await
        .expect(412);
    assert_eq!(stale.json()["code"], "webkit-api-changed");
    assert_eq!(program.get(&place).await.expect(200).json()["name"], "Taller");
    program.send(Method::PATCH, &place, json!({ "name": "Otro" }), &[("if-match", "*")]).await.expect(200);
}

#[both]
async fn what_is_sent_twice_is_done_once(engine: Engine) {
    let world = world(engine).await;
    let olvido = somebody(&world, "Olvido", Role::Owner).await;
    let program = world.bearing(&token(&world, olvido, "catalogue:write").await);
    let key = [("idempotency-key", "order-17")];
    let make = |name: &str| program.send(Method::POST, "/api/v1/admin/brands", json!({ "name": name }), &key);
    let first = make("Taller").await.expect(201);
    let second = make("Taller").await.expect(201);
    assert_eq!((first.json(), first.header("location")), (second.json(), second.header("location")));
    let brands = program.get("/api/v1/admin/brands").await.json();
    assert_eq!(brands["items"].as_array().unwrap().len(), 1);
    assert_eq!(make("Otro").await.expect(422).json()["code"], "webkit-key-reused");

    // What was refused stays refused, in the same words.
    let key = [("idempotency-key", "order-18")];
    let empty = json!({ "name": " " });
    let refused =
        program.send(Method::POST, "/api/v1/admin/brands", empty.clone(), &key).await.expect(422).json();
    let again = program.send(Method::POST, "/api/v1/admin/brands", empty, &key).await.expect(422).json();
    assert_eq!((&refused["code"], &refused["detail"]), (&again["code"], &again["detail"]));
    assert_eq!(refused["code"], "catalog-name-unfit");

    let bad = [("idempotency-key", "not a word")];
    let told =
        program.send(Method::POST, "/api/v1/admin/brands", json!({ "name": "x" }), &bad).await.expect(422);
    assert_eq!(told.json()["errors"][0]["field"], "Idempotency-Key");
}

#[both]
async fn whoever_asks_too_often_waits_until_the_minute_is_over(engine: Engine) {
    let world = world(engine).await;
    let marina = somebody(&world, "Marina", Role::Member).await;
    let program = world.bearing(&token(&world, marina, "own:read").await);
    let first = program.get("/api/v1/me").await.expect(200);
    assert_eq!(first.header("ratelimit-policy"), "\"minute\";q=600;w=60");
    assert_eq!(first.header("ratelimit"), "\"minute\";r=599;t=60");
    for _ in 0..599 {
        program.get("/api/v1/me").await.expect(200);
    }
    let told = program.get("/api/v1/me").await.expect(429);
    assert_eq!((told.header("retry-after"), told.json()["code"].as_str()), ("60", Some("webkit-too-fast")));
    // Others are counted by themselves, and a minute later so is this one.
    world.get("/api/v1/products").await.expect(200);
    world.machine.set(kernel::time::seconds_after(world.now(), 60));
    program.get("/api/v1/me").await.expect(200);
}
