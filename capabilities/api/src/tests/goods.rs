//! What programs do to the catalogue: by the same rules as people, and written down as theirs.

use super::people::{somebody, token, world};
use http::Method;
use kernel::Role;
use serde_json::{Value, json};
use testing::{Bearer, Engine, World, both};

async fn owner(world: &World) -> Bearer<'_> {
    let olvido = somebody(world, "Olvido", Role::Owner).await;
    world.bearing(&token(world, olvido, "catalogue:write").await)
}

fn mug(key: &str, sku: &str) -> Value {
    json!({
        "key": key,
        "name": { "es": "Taza", "en": "Mug" },
        "variants": [{ "sku": sku, "price": 1490, "stock": 5 }],
    })
}

const ALL: &str = "/api/v1/admin/products";

#[both]
async fn a_product_is_made_published_seen_and_archived(engine: Engine) {
    let world = world(engine).await;
    let program = owner(&world).await;
    let made = program.send(Method::POST, ALL, mug("taza", "TAZA"), &[]).await.expect(201);
    let place = made.header("location").to_owned();
    let id = made.json()["id"].as_str().unwrap().to_owned();
    assert_eq!((&made.json()["status"], &made.json()["version"]), (&json!("draft"), &json!(1)));
    world.get(&format!("/api/v1/products/{id}")).await.expect(404);

    let publish = json!({ "status": "published" });
    let refused =
        program.send(Method::PATCH, &place, publish.clone(), &[("if-match", "*")]).await.expect(422);
    assert_eq!(refused.json()["code"], "catalog-maker-missing");
    assert_eq!(refused.json()["errors"][0]["field"], "maker");

    let maker = json!({ "name": "Taller", "address": "Calle 1, Madrid", "email": "t@taller.example", "country": "ES" });
    let both = json!({ "status": "published", "maker": maker, "summary": { "es": "Para el café" } });
    program.send(Method::PATCH, &place, both, &[("if-match", "*")]).await.expect(200);
    let seen = world.get(&format!("/api/v1/products/{id}")).await.expect(200).json();
    assert_eq!(seen["variants"][0]["price"], json!({ "minor": 1490, "currency": "EUR", "decimal": "14.90" }));
    assert_eq!(seen["summary"]["es"], "Para el café");
    let listed = world.get("/api/v1/products").await.expect(200).json();
    assert_eq!(listed["items"][0]["id"], json!(id));

    let archived = program.call(Method::POST, &format!("{place}/archive")).await.expect(200);
    assert_eq!(archived.json()["status"], "archived");
    world.get(&format!("/api/v1/products/{id}")).await.expect(404);
    assert_eq!(program.get(&place).await.expect(200).json()["name"]["es"], "Taza");

    let ctx = world.operator();
    let audited = ctx.read(async |snap| snap.list_audited(&database::AuditSought::default(), 50).await);
    let verbs: Vec<String> = audited.await.unwrap().into_iter().map(|one| one.verb).collect();
    assert_eq!(verbs.iter().filter(|verb| *verb == "catalog-audit-product-changed").count(), 2, "{verbs:?}");
    assert!(verbs.contains(&"catalog-audit-product-made".to_owned()));
}

#[both]
async fn one_variant_is_counted_and_priced_and_its_prices_are_remembered(engine: Engine) {
    let world = world(engine).await;
    let program = owner(&world).await;
    program.send(Method::POST, ALL, mug("taza", "TAZA"), &[]).await.expect(201);
    let place = "/api/v1/admin/variants/TAZA";
    let stock =
        program.send(Method::PUT, &format!("{place}/stock"), json!({ "stock": 12 }), &[]).await.expect(200);
    assert_eq!(stock.json()["variant"]["stock"], 12);
    let uncounted = program.send(Method::PUT, &format!("{place}/stock"), json!({ "stock": null }), &[]).await;
    assert_eq!(uncounted.expect(200).json()["variant"]["stock"], Value::Null);

    let tag = program.get(place).await.expect(200).header("etag").to_owned();
    let priced =
        program.send(Method::PATCH, place, json!({ "price": 990 }), &[("if-match", &tag)]).await.expect(200);
    assert_eq!(priced.json()["variant"]["price"], 990);
    program.send(Method::PATCH, place, json!({ "price": 1 }), &[("if-match", &tag)]).await.expect(412);
    let prices = program.get(&format!("{place}/prices")).await.expect(200).json();
    assert_eq!((&prices["sku"], &prices["currency"]), (&json!("TAZA"), &json!("EUR")));
    program.get("/api/v1/admin/variants/NOBODY").await.expect(404);
    program
        .send(Method::PUT, "/api/v1/admin/variants/NOBODY/stock", json!({ "stock": 1 }), &[])
        .await
        .expect(404);
}

#[both]
async fn lists_go_on_where_they_ended(engine: Engine) {
    let world = world(engine).await;
    let program = owner(&world).await;
    for number in 0..5 {
        let (key, sku) = (format!("taza-{number}"), format!("TAZA-{number}"));
        program.send(Method::POST, ALL, mug(&key, &sku), &[]).await.expect(201);
    }
    let (mut address, mut found) = (format!("{ALL}?limit=2&sort=name"), Vec::new());
    loop {
        let page = program.get(&address).await.expect(200);
        let body = page.json();
        found.extend(
            body["items"].as_array().unwrap().iter().map(|one| one["sku"].as_str().unwrap().to_owned()),
        );
        let Some(next) = body["next"].as_str() else {
            assert_eq!(page.header("link"), "");
            break;
        };
        assert!(page.header("link").ends_with("; rel=\"next\""));
        let encoded = next.replace(' ', "%20");
        address = format!("{ALL}?limit=2&sort=name&after={encoded}");
    }
    found.sort();
    assert_eq!(found, ["TAZA-0", "TAZA-1", "TAZA-2", "TAZA-3", "TAZA-4"]);
    let one = program.get(&format!("{ALL}?q=TAZA-3")).await.expect(200).json();
    assert_eq!(one["items"][0]["sku"], "TAZA-3");
}

#[both]
async fn the_tree_is_kept_and_empty_categories_go(engine: Engine) {
    let world = world(engine).await;
    let program = owner(&world).await;
    let all = "/api/v1/admin/categories";
    let above = program.send(Method::POST, all, json!({ "name": { "es": "Cocina" } }), &[]).await.expect(201);
    let id = above.json()["id"].clone();
    let below = json!({ "name": { "es": "Tazas" }, "parent": id });
    let below = program.send(Method::POST, all, below, &[]).await.expect(201);
    assert_eq!(below.json()["parent"], above.json()["key"]);
    let told = program.call(Method::DELETE, above.header("location")).await.expect(422);
    assert_eq!(told.json()["code"], "catalog-admin-categories-has-below");

    let place = below.header("location").to_owned();
    let change = json!({ "name": { "es": "Tazas y cuencos" } });
    let changed = program.send(Method::PATCH, &place, change, &[("if-match", "*")]).await.expect(200).json();
    assert_eq!(
        (&changed["name"]["es"], &changed["parent"]),
        (&json!("Tazas y cuencos"), &above.json()["key"])
    );
    program.call(Method::DELETE, &place).await.expect(204);
    program.get(&place).await.expect(404);
    let nobody = json!({ "name": { "es": "Sola" }, "parent": "019a0000-0000-7000-8000-000000000000" });
    let told = program.send(Method::POST, all, nobody, &[]).await.expect(422);
    assert_eq!(told.json()["errors"][0]["field"], "parent");
}

#[both]
async fn what_is_public_is_what_visitors_see(engine: Engine) {
    let world = world(engine).await;
    let program = owner(&world).await;
    let maker = json!({ "name": "Taller", "address": "Calle 1, Madrid", "email": "t@taller.example", "country": "ES" });
    let made = program.send(Method::POST, ALL, mug("taza", "TAZA"), &[]).await.expect(201);
    let shown = json!({ "status": "published", "maker": maker });
    program.send(Method::PATCH, made.header("location"), shown, &[("if-match", "*")]).await.expect(200);
    let one = format!("/api/v1/products/{}", made.json()["id"].as_str().unwrap());
    for (stock, told) in [(5, Value::Null), (3, json!(3)), (0, json!(0))] {
        let place = "/api/v1/admin/variants/TAZA/stock";
        program.send(Method::PUT, place, json!({ "stock": stock }), &[]).await.expect(200);
        assert_eq!(world.get(&one).await.expect(200).json()["variants"][0]["left"], told, "{stock}");
        assert_eq!(
            world.get("/api/v1/products").await.expect(200).json()["items"][0]["left"],
            told,
            "{stock}"
        );
    }
    let nobody = "019a0000-0000-7000-8000-000000000000";
    for query in [
        format!("category={nobody}&brand={nobody}"),
        format!("brand={nobody}&reduced=true"),
        "sort=cheapest".into(),
    ] {
        world.get(&format!("/api/v1/products?{query}")).await.expect(422);
    }
    let many = json!({ "tags": (0..201).map(|number| number.to_string()).collect::<Vec<_>>() });
    let told =
        program.send(Method::PATCH, made.header("location"), many, &[("if-match", "*")]).await.expect(422);
    assert_eq!(told.json()["errors"][0]["field"], "tags");
}

#[both]
async fn brands_are_told_page_by_page_to_their_end(engine: Engine) {
    let world = world(engine).await;
    let program = owner(&world).await;
    for number in 0..5 {
        let brand = json!({ "name": format!("Marca {number}") });
        program.send(Method::POST, "/api/v1/admin/brands", brand, &[]).await.expect(201);
    }
    let (mut address, mut pages) = ("/api/v1/brands?limit=2".to_owned(), Vec::new());
    loop {
        let page = world.get(&address).await.expect(200);
        let body = page.json();
        let slugs: Vec<String> = body["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["slug"].as_str().unwrap().to_owned())
            .collect();
        pages.push(slugs);
        let Some(next) = body["next"].as_str() else {
            assert_eq!(page.header("link"), "");
            break;
        };
        let link = page.header("link").to_owned();
        address = format!("/api/v1/brands?limit=2&after={next}");
        assert_eq!(link, format!("<{address}>; rel=\"next\""));
    }
    assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [2, 2, 1]);
    assert_eq!(pages.concat(), ["marca-0", "marca-1", "marca-2", "marca-3", "marca-4"]);
    for (query, status) in
        [("limit=1", 200), ("limit=100", 200), ("limit=0", 422), ("limit=101", 422), ("limit=x", 422)]
    {
        world.get(&format!("/api/v1/brands?{query}")).await.expect(status);
    }
    let behind = world.get("/api/v1/brands?after=zzz").await.expect(200).json();
    assert_eq!((&behind["items"], &behind["next"]), (&json!([]), &Value::Null));
}
