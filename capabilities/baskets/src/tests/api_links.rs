//! Payment links by programs of the shop: made, listed, taken back; the address is told once.

use super::samples::{goods, world};
use http::Method;
use kernel::Role;
use serde_json::{Value, json};
use testing::{Engine, both};

const ALL: &str = "/api/v1/admin/links";

#[both]
async fn a_program_makes_a_link_and_is_told_its_address_once(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(9)).await;
    let shop = world.program(Role::Owner, "sales:read sales:write");
    let wanted = json!({ "lines": [{ "variant": mug, "quantity": 2 }], "note": "Rosa", "days": 7 });
    let once = [("idempotency-key", "link-1")];
    let made = shop.send(Method::POST, ALL, wanted.clone(), &once).await.expect(201);
    let (path, made) = (made.header("location").to_owned(), made.json());
    let address = made["address"].as_str().unwrap().to_owned();
    let secret = address.rsplit('/').next().unwrap().to_owned();
    world.get(address.trim_start_matches("https://prueba.example")).await.expect(200);
    let again = shop.send(Method::POST, ALL, wanted, &once).await.expect(201).json();
    assert_eq!(
        (&again["address"], &again["link"]["link"]["id"]),
        (&Value::Null, &made["link"]["link"]["id"])
    );
    let rows = world.everything().await;
    assert_eq!(rows["basket_link"].len(), 1);
    assert!(rows.values().flatten().all(|row| !row.contains(&secret)), "of a secret only the hash is kept");

    let one = shop.get(&path).await.expect(200).json();
    assert_eq!((&one["link"]["state"], &one["lines"][0]["sku"]), (&json!("opened"), &json!("MUG")));
    let list = shop.get(ALL).await.expect(200).json();
    assert_eq!((list["items"].as_array().unwrap().len(), &list["items"][0]["things"]), (1, &json!(1)));
    let anew = shop.call(Method::POST, &format!("{path}/renew")).await.expect(200).json();
    let anew = anew["address"].as_str().unwrap().trim_start_matches("https://prueba.example").to_owned();
    world.get(&format!("/basket/link/{secret}")).await.expect(404);
    world.get(&anew).await.expect(200);
    shop.call(Method::DELETE, &path).await.expect(204);
    shop.call(Method::DELETE, &path).await.expect(422);
    assert_eq!(shop.get(&path).await.expect(200).json()["link"]["state"], "ended");
}

#[both]
async fn what_is_unfit_makes_no_link_and_only_the_shop_may(engine: Engine) {
    let world = world(engine).await;
    let mug = goods(&world, "MUG", 900, Some(9)).await;
    let shop = world.program(Role::Owner, "sales:read sales:write");
    let line = json!([{ "variant": mug, "quantity": 1 }]);
    for bad in [
        json!({ "lines": [], "days": 7 }),
        json!({ "lines": line, "days": 2 }),
        json!({ "lines": line, "days": 7, "note": "a".repeat(301) }),
        json!({ "lines": [{ "variant": "x", "quantity": 1 }], "days": 7 }),
        json!({ "lines": [{ "variant": mug, "quantity": 1_000 }], "days": 7 }),
        json!({ "lines": [{ "variant": mug, "quantity": -1 }], "days": 7 }),
        json!({ "lines": line, "days": 7, "price": 1 }),
    ] {
        shop.send(Method::POST, ALL, bad.clone(), &[]).await.expect(422);
    }
    assert!(world.everything().await["basket_link"].is_empty());
    let wanted = json!({ "lines": line, "days": 7 });
    world.program(Role::Owner, "sales:read").send(Method::POST, ALL, wanted.clone(), &[]).await.expect(403);
    world.program(Role::Member, "sales:write").send(Method::POST, ALL, wanted, &[]).await.expect(403);
    shop.get(&format!("{ALL}/00000000-0000-7000-8000-000000000000")).await.expect(404);
    world.get(ALL).await.expect(401);
}
