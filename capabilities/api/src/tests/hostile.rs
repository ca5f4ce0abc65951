//! Programs that send what nobody asked for: told so, and nothing changes.

use super::people::{somebody, token, world};
use axum::body::Body;
use http::{Method, Request};
use kernel::Role;
use serde_json::{Value, json};
use testing::{Engine, both};

const ALL: &str = "/api/v1/admin/products";

fn mug(change: impl FnOnce(&mut Value)) -> Value {
    let mut mug = json!({
        "key": "taza",
        "name": { "es": "Taza", "en": "Mug" },
        "variants": [{ "sku": "TAZA", "price": 1490, "stock": 5 }],
    });
    change(&mut mug);
    mug
}

fn numbered(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("cosa-{number}")).collect()
}

#[both]
async fn what_cannot_be_meant_is_refused_with_its_field(engine: Engine) {
    let world = world(engine).await;
    let olvido = somebody(&world, "Olvido", Role::Owner).await;
    let program = world.bearing(&token(&world, olvido, "catalogue:write").await);
    let cases = [
        (mug(|one| one["prize"] = json!(1)), "prize"),
        (mug(|one| one["name"]["fr"] = json!("Tasse")), "name.fr"),
        (mug(|one| drop(one.as_object_mut().unwrap().remove("variants"))), "variants"),
        (mug(|one| one["variants"][0]["price"] = json!("14,90")), "variants[0].price"),
        (mug(|one| one["variants"][0]["price"] = json!(-1)), "price"),
        (mug(|one| one["variants"][0]["stock"] = json!(i64::MAX)), "variants[0].stock"),
        (mug(|one| one["variants"][0]["weight_g"] = json!(-5)), "variants[0].weight_g"),
        (mug(|one| one["key"] = json!("")), "key"),
        (mug(|one| one["name"]["es"] = json!("x".repeat(501))), "name"),
        (mug(|one| one["variants"] = json!([])), "variants"),
        (mug(|one| one["variants"] = json!(vec![one["variants"][0].clone(); 5_001])), "variants"),
        (mug(|one| one["tags"] = json!(numbered(201))), "tags"),
        (mug(|one| one["categories"] = json!(numbered(101))), "categories"),
        (mug(|one| one["related"] = json!(numbered(201))), "related"),
        (json!([]), ""),
    ];
    for (body, field) in cases {
        let told = program.send(Method::POST, ALL, body.clone(), &[]).await.expect(422).json();
        assert_eq!(told["errors"][0]["field"], json!(field), "{told}");
    }
    assert_eq!(program.get(ALL).await.expect(200).json()["items"], json!([]));
}

#[both]
async fn bodies_that_are_none_are_refused_before_they_are_read(engine: Engine) {
    let world = world(engine).await;
    let olvido = somebody(&world, "Olvido", Role::Owner).await;
    let text = token(&world, olvido, "catalogue:write").await;
    let send = async |kind: &str, body: String| {
        let request = Request::post(ALL)
            .header("authorization", format!("Bearer {text}"))
            .header("content-type", kind)
            .body(Body::from(body));
        world.send(request.unwrap()).await
    };
    let good = mug(|_| ()).to_string();
    let cases = [
        ("text/plain", good.clone(), 415),
        ("application/x-www-form-urlencoded", "key=taza".to_owned(), 415),
        ("", good.clone(), 415),
        ("application/json", String::new(), 400),
        ("application/json", "{".to_owned(), 400),
        ("application/json", format!("{good}{good}"), 400),
        ("application/json", format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000)), 400),
        ("application/json", format!("{{\"key\":\"{}\"}}", "x".repeat(1_000_000)), 413),
        ("application/json", good.replace("taza", "ta\\u0000za"), 422),
    ];
    for (kind, body, status) in cases {
        let told = send(kind, body).await;
        assert_eq!(told.status, status, "{kind}: {}", told.body);
        assert!(told.json()["code"].is_string());
    }
    assert_eq!(world.bearing(&text).get(ALL).await.expect(200).json()["items"], json!([]));
}

#[both]
async fn words_of_other_languages_are_only_words(engine: Engine) {
    let world = world(engine).await;
    let olvido = somebody(&world, "Olvido", Role::Owner).await;
    let program = world.bearing(&token(&world, olvido, "catalogue:write").await);
    let words = [
        "<script>alert(1)</script>",
        "'; DROP TABLE product; --",
        "\u{202e}azat",
        "../../etc/passwd",
        "${7*7}",
    ];
    for (number, word) in words.into_iter().enumerate() {
        let body = mug(|one| {
            one["key"] = json!(format!("taza-{number}"));
            one["name"]["es"] = json!(word);
            one["variants"][0]["sku"] = json!(format!("TAZA-{number}"));
        });
        let made = program.send(Method::POST, ALL, body, &[]).await.expect(201);
        assert_eq!(program.get(made.header("location")).await.expect(200).json()["name"]["es"], json!(word));
    }
    let long = format!("q={}", "a".repeat(201));
    for query in [
        "limit=0",
        "limit=101",
        "limit=x",
        "status=gone",
        "category=x",
        "sort=random",
        "colour=red",
        "q=%00",
        &long,
    ] {
        let told = program.get(&format!("{ALL}?{query}")).await.expect(422);
        assert!(told.json()["errors"][0]["code"].is_string(), "{query}: {}", told.body);
    }
    for query in ["after=nonsense", "after=", "q=%27%3B%20DROP", "q=%E2%80%AE", "limit=100"] {
        program.get(&format!("{ALL}?{query}")).await.expect(200);
    }
}
