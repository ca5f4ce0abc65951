//! Forms: what cannot be read, and what a rule refused.

use super::world;
use axum::body::Body;
use http::{Request, header};
use testing::{Answer, Engine, World, both, fields};

async fn send(world: &World, kind: &str, body: String) -> Answer {
    let request = Request::post("/en/name")
        .header(header::CONTENT_TYPE, kind)
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(body));
    world.send(request.unwrap()).await
}

#[both]
async fn what_is_no_form_is_answered_in_the_visitors_language(engine: Engine) {
    let world = world(engine).await;
    let form = "application/x-www-form-urlencoded";
    let large = format!("name={}", "a".repeat(64 * 1_024));
    let cases = [
        (form, large, 413, "That is too much"),
        ("application/json", "{}".to_owned(), 415, "This is not a form"),
        (form, "nom=Ana".to_owned(), 400, "The form arrived incomplete"),
    ];
    for (kind, body, status, title) in cases {
        let answer = send(&world, kind, body).await.expect(status);
        assert!(answer.body.contains(title) && answer.body.contains("lang=\"en\""), "{}", answer.body);
    }
}

#[both]
async fn a_form_that_a_rule_refused_comes_back_with_its_field_marked(engine: Engine) {
    let world = world(engine).await;
    let form = "application/x-www-form-urlencoded";
    let again = send(&world, form, fields(&[("name", "\"")])).await.expect(422).body;
    assert!(again.contains("value=\"&#34;\""), "what was written stands there: {again}");
    assert!(again.contains("aria-invalid=\"true\"") && again.contains("aria-describedby=\"error-name\""));
    assert!(again.contains("id=\"error-name\"") && again.contains("Too short"), "{again}");
    assert!(again.contains("noindex"));
    let gone_on = send(&world, form, fields(&[("name", "Ana")])).await.expect(303);
    assert_eq!(gone_on.header("location"), "/en/square?name=Ana");
}
