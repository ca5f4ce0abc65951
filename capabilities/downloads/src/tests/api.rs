//! What programs ask about downloads.

use super::samples::{add, buy, goods, grant, line, order, put, tell, world};
use crate::actions;
use http::Method;
use kernel::Role;
use returns_facts::{Kind, ReturnId, ReturnOpened};
use serde_json::json;
use testing::{Engine, both, person_of};

#[both]
async fn a_program_fetches_what_whoever_it_asks_for_bought(engine: Engine) {
    let world = world(engine).await;
    let _ = world.as_(Role::Member);
    let (book, game) = (goods(&world, "BOOK").await, goods(&world, "GAME").await);
    put(&world, book, "libro.pdf", b"abc").await;
    add(&world, game, &["CLAVE"]).await;
    buy(&world, 1, Some(person_of(Role::Member)), &[(1, book, 1), (2, game, 1)]).await;
    let at = format!("/api/v1/orders/{}/downloads", order(1));
    let program = world.program(Role::Member, "own:read");
    let seen = program.get(&at).await.expect(200).json();
    let items = seen["items"].as_array().unwrap();
    let of = |variant: catalog_facts::VariantId| {
        items.iter().find(|item| item["variant"] == variant.to_string()).unwrap().clone()
    };
    let file = &of(book)["files"][0];
    assert_eq!(
        (&file["name"], &file["bytes"], &file["edition"]),
        (&json!("libro.pdf"), &json!(3), &json!(1))
    );
    assert_eq!(world.get(file["path"].as_str().unwrap()).await.expect(200).body, "abc");
    assert_eq!((&of(game)["keys"], &of(game)["keys_unseen"]), (&json!([]), &json!(1)), "nobody looked");
    let game_grant = grant(&world, 2).await.unwrap();
    actions::show_keys(&world.operator(), game_grant.id).await.unwrap();
    let after = program.get(&at).await.expect(200).json();
    assert!(after.to_string().contains("\"CLAVE\""), "{after}");
    world.program(Role::Seller, "own:read").get(&at).await.expect(404);
    program.get(&format!("/api/v1/orders/{}/downloads", order(9))).await.expect(404);
    world.get(&at).await.expect(401);
}

#[both]
async fn a_program_is_told_that_nobody_uses_what_is_held(engine: Engine) {
    let world = world(engine).await;
    let _ = world.as_(Role::Member);
    let book = goods(&world, "BOOK").await;
    put(&world, book, "libro.pdf", b"abc").await;
    buy(&world, 1, Some(person_of(Role::Member)), &[(1, book, 1)]).await;
    let at = format!("/api/v1/orders/{}/downloads", order(1));
    let program = world.program(Role::Member, "own:read");
    let seen = async || {
        let item = program.get(&at).await.expect(200).json()["items"][0].clone();
        (item["held"].as_bool().unwrap(), item["files"].as_array().unwrap().len())
    };
    assert_eq!(seen().await, (false, 1));
    let lines = vec![(line(1), kernel::Id::from_bytes([9; 16]), 1)];
    let (ret, kind) = (ReturnId::from_bytes([5; 16]), Kind::Withdrawal);
    tell(&world, &ReturnOpened { ret, order: order(1), person: None, lines, kind }).await;
    assert_eq!(seen().await, (true, 0), "as its page says");
}

#[both]
async fn a_program_adds_keys_and_counts_them(engine: Engine) {
    let world = world(engine).await;
    let _ = world.as_(Role::Owner);
    let game = goods(&world, "GAME").await;
    let at = "/api/v1/admin/variants/GAME/keys";
    let program = world.program(Role::Owner, "catalogue:read catalogue:write");
    assert_eq!(program.get(at).await.expect(200).json(), json!({ "free": 0, "sold": 0, "short": 0 }));
    let once = [("idempotency-key", "keys-1")];
    for _ in 0..2 {
        let added =
            program.send(Method::POST, at, json!({ "keys": ["A", "B", "A"] }), &once).await.expect(200);
        assert_eq!(added.json(), json!({ "added": 2, "known": 1 }));
    }
    for bad in
        [json!({}), json!({ "keys": [] }), json!({ "keys": [" "] }), json!({ "keys": ["x".repeat(501)] })]
    {
        program.send(Method::POST, at, bad, &[]).await.expect(422);
    }
    let many: Vec<String> = (0..1_001).map(|number| number.to_string()).collect();
    program.send(Method::POST, at, json!({ "keys": many }), &[]).await.expect(422);
    buy(&world, 1, None, &[(1, game, 3)]).await;
    assert_eq!(program.get(at).await.expect(200).json(), json!({ "free": 0, "sold": 2, "short": 1 }));
    program.get("/api/v1/admin/variants/NONE/keys").await.expect(404);

    put(&world, game, "juego.zip", b"abcd").await;
    let files = program.get("/api/v1/admin/variants/GAME/files").await.expect(200).json();
    assert_eq!((&files["items"][0]["name"], &files["items"][0]["bytes"]), (&json!("juego.zip"), &json!(4)));
    let reads = world.program(Role::Owner, "catalogue:read");
    reads.send(Method::POST, at, json!({ "keys": ["Z"] }), &[]).await.expect(403);
}
