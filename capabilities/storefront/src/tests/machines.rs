//! What machines read: JSON-LD, languages, the map of the site. Data are read as a machine reads them.

use super::journeys::{doors, shop};
use crate::pages::feeds::{self, Begins, Pieces};
use axum::{extract::Query, response::Response};
use catalog::model::{BrandDraft, CategoryDraft, Content, ProductDraft, ProductType, VariantDraft};
use kernel::Localized;
use serde_json::{Value, json};
use std::{collections::BTreeSet, sync::Arc};
use testing::{Engine, World, both};
use webkit::{Door, Problem, Routes, Web};

const ROOT: &str = "https://prueba.example";

/// The JSON-LD of a page that is of this type.
async fn data(world: &World, address: &str, kind: &str) -> Value {
    let page = world.get(address).await.expect(200).body;
    let texts = page.split("<script type=\"application/ld+json\">").skip(1);
    let each = texts.map(|rest| rest.split("</script>").next().expect("a script ends"));
    let parsed: Vec<Value> = each.map(|text| serde_json::from_str(text).expect("JSON")).collect();
    let found = parsed.into_iter().find(|data| data["@type"] == kind);
    found.unwrap_or_else(|| panic!("{address} says nothing of a {kind}"))
}

fn draft(key: &str, variant: VariantDraft) -> ProductDraft {
    ProductDraft {
        key: key.into(),
        product_type: ProductType::Digital,
        name: Localized { es: format!("Cosa {key}"), en: format!("Thing {key}") },
        variants: vec![VariantDraft { sku: format!("{key}-1"), price: 900, ..variant }],
        ..ProductDraft::default()
    }
}

async fn world_with(engine: Engine, drafts: &[ProductDraft]) -> World {
    let index = Arc::new(search::Engine::in_memory().unwrap());
    let world = World::on(engine, doors(&index)).await;
    for draft in drafts {
        catalog::actions::put_product(&world.operator(), draft).await.unwrap();
    }
    index.rebuild(&world.house).await.unwrap();
    world
}

fn strings(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(items) => items.iter().flat_map(strings).collect(),
        Value::Object(entries) => entries.values().flat_map(strings).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

#[both]
async fn goods_are_offered_with_price_unit_and_withdrawal(engine: Engine) {
    let world = shop(engine).await;
    let mug = data(&world, "/p/taza-de-dos-manos", "Product").await;
    let offer = &mug["offers"][0];
    assert_eq!((&offer["price"], &offer["priceCurrency"]), (&json!("22.40"), &json!("EUR")));
    assert_eq!(offer["availability"], "https://schema.org/InStock");
    let face = world.house.shop.face();
    assert_eq!(offer["seller"]["name"], face.legal_name.as_str());
    let struck = &offer["priceSpecification"][0];
    assert_eq!(struck["priceType"], "https://schema.org/StrikethroughPrice");
    assert_eq!(struck["price"], "28.00");
    let returns = &offer["hasMerchantReturnPolicy"];
    assert_eq!(
        (&returns["merchantReturnDays"], &returns["applicableCountry"]),
        (&json!(14), &json!(face.country))
    );
    assert_eq!(returns["merchantReturnLink"], format!("{ROOT}/devoluciones"));
    let english = data(&world, "/en/p/two-handed-mug", "Product").await;
    let link = &english["offers"][0]["hasMerchantReturnPolicy"]["merchantReturnLink"];
    assert_eq!(link, &json!(format!("{ROOT}/en/returns")));
}

#[both]
async fn what_is_not_known_is_not_said_to_be_empty(engine: Engine) {
    let world = shop(engine).await;
    for (address, kind) in [
        ("/", "Organization"),
        ("/p/taza-de-dos-manos", "Product"),
        ("/p/mesa-de-nogal-a-medida", "Product"),
        ("/c/mesa", "BreadcrumbList"),
    ] {
        let data = data(&world, address, kind).await;
        assert!(strings(&data).iter().all(|text| !text.is_empty()), "{address}: {data}");
        assert!(!data.to_string().contains("null"), "{address}: {data}");
    }
    let bare = world_with(engine, &[draft("a", VariantDraft::default())]).await;
    let product = data(&bare, "/p/cosa-a", "Product").await;
    assert!(product.get("description").is_none() && product.get("brand").is_none(), "{product}");
    assert!(product["offers"][0].get("hasMerchantReturnPolicy").is_none(), "a file is not sent back");
    let unit =
        VariantDraft { content: Some(Content { amount: 250, unit: "ml".into() }), ..VariantDraft::default() };
    let measured = world_with(engine, &[draft("b", unit)]).await;
    let product = data(&measured, "/p/cosa-b", "Product").await;
    let price = &product["offers"][0]["priceSpecification"][0];
    let per = json!({ "@type": "QuantitativeValue", "value": 1, "unitCode": "LTR" });
    let quantity =
        json!({ "@type": "QuantitativeValue", "value": 250, "unitCode": "MLT", "valueReference": per });
    assert_eq!((&price["price"], &price["referenceQuantity"]), (&json!("9.00"), &quantity));
}

#[both]
async fn what_somebody_else_sells_is_not_offered_by_us(engine: Engine) {
    let world = shop(engine).await;
    let table = data(&world, "/p/mesa-de-nogal-a-medida", "Product").await;
    let offer = &table["offers"][0];
    for left_out in ["seller", "availability", "hasMerchantReturnPolicy"] {
        assert!(offer.get(left_out).is_none(), "{left_out}: {offer}");
    }
    let link = offer["url"].as_str().expect("it is sold somewhere");
    assert!(link.starts_with("https://") && !link.starts_with(ROOT), "{link}");
}

#[both]
async fn a_sku_stands_whole_in_its_address(engine: Engine) {
    let mut odd = draft("a", VariantDraft::default());
    odd.variants[0].sku = "A&B #1 50%/ñ".into();
    let world = world_with(engine, &[odd]).await;
    let product = data(&world, "/p/cosa-a", "Product").await;
    let offer = &product["offers"][0];
    assert_eq!(offer["sku"], "A&B #1 50%/ñ");
    let address = offer["url"].as_str().expect("an address");
    assert_eq!(address, format!("{ROOT}/p/cosa-a?v=A%26B%20%231%2050%25%2F%C3%B1"));
    world.get(address.strip_prefix(ROOT).expect("ours")).await.expect(200);
}

#[both]
async fn a_product_that_is_only_drawn_shows_machines_its_share_picture(engine: Engine) {
    let world = shop(engine).await;
    let address = "/p/taza-de-dos-manos";
    let page = world.get(address).await.expect(200).body;
    let shared = crate::tests::share::picture_of(&page);
    assert_eq!(data(&world, address, "Product").await["image"], json!([format!("{ROOT}{shared}")]));
    assert_eq!(world.get(&shared).await.expect(200).header("content-type"), "image/png");
}

fn links(page: &str) -> (Vec<String>, Vec<String>) {
    let after = |mark: &str| -> Vec<String> {
        let rests = page.split(mark).skip(1);
        rests.map(|rest| rest.split('"').next().expect("an address ends").to_owned()).collect()
    };
    let canonical = after("<link rel=\"canonical\" href=\"");
    let languages = after("<link rel=\"alternate\" hreflang=\"");
    (canonical, languages)
}

#[both]
async fn what_was_written_in_one_language_is_announced_in_no_other(engine: Engine) {
    let mut only = draft("a", VariantDraft::default());
    only.name = Localized { es: "Botijo de barro".into(), ..Localized::default() };
    let mut english = draft("b", VariantDraft::default());
    english.name = Localized { en: "Clay jug".into(), ..Localized::default() };
    let world = world_with(engine, &[only, english, draft("c", VariantDraft::default())]).await;
    let table: [(&str, &str, &[&str]); 6] = [
        ("/p/botijo-de-barro", "/p/botijo-de-barro", &["es"]),
        ("/en/p/botijo-de-barro", "/p/botijo-de-barro", &["es"]),
        ("/p/clay-jug", "/en/p/clay-jug", &["en"]),
        ("/p/cosa-c", "/p/cosa-c", &["es", "en"]),
        ("/en/p/thing-c", "/en/p/thing-c", &["es", "en"]),
        ("/en", "/en", &["es", "en"]),
    ];
    for (address, canonical, languages) in table {
        let page = world.get(address).await.expect(200).body;
        let said = links(&page);
        assert_eq!(said.0, [format!("{ROOT}{canonical}")], "{address}");
        assert_eq!(said.1, languages, "{address}");
    }
    let other = world.get("/p/botijo-de-barro").await.expect(200).body;
    assert!(
        other.contains("class=\"lang\" href=\"/en/p/botijo-de-barro\""),
        "people may still change language"
    );
    let map = world.get("/sitemap.xml").await.expect(200).body;
    for (address, is_there) in [
        ("/p/botijo-de-barro", true),
        ("/en/p/botijo-de-barro", false),
        ("/p/clay-jug", false),
        ("/en/p/clay-jug", true),
        ("/en/p/thing-c", true),
    ] {
        assert_eq!(map.contains(&format!("<loc>{ROOT}{address}</loc>")), is_there, "{address}");
    }
}

#[both]
async fn a_category_in_one_language_is_announced_in_that_one(engine: Engine) {
    let world = world_with(engine, &[]).await;
    let ctx = world.operator();
    let name = Localized { es: "Barro".into(), ..Localized::default() };
    let category = CategoryDraft { key: "barro".into(), name, ..CategoryDraft::default() };
    ctx.write(async |tx| catalog::steps::put_category(tx, &ctx, &category).await).await.unwrap();
    let page = world.get("/en/c/barro").await.expect(200).body;
    assert_eq!(links(&page), (vec![format!("{ROOT}/c/barro")], vec!["es".to_owned()]));
    let map = world.get("/sitemap.xml").await.expect(200).body;
    assert!(map.contains(&format!("<loc>{ROOT}/c/barro</loc>")) && !map.contains("/en/c/barro"));
}

/// The map of a shop whose maps are small, at an address of its own.
async fn small(web: Web, Query(begins): Query<Begins>) -> Result<Response, Problem> {
    feeds::mapped(&web, begins, Pieces { products: 4, read: 2 }).await
}

fn locations(map: &str) -> Vec<String> {
    let each = map.split("<loc>").skip(1).map(|rest| rest.split("</loc>").next().expect("it ends"));
    each.map(str::to_owned).collect()
}

#[both]
async fn a_shop_too_large_for_one_map_has_several_and_an_index(engine: Engine) {
    let index = Arc::new(search::Engine::in_memory().unwrap());
    let mut doors = doors(&index);
    let routes = Routes::new().get("/small.xml", small);
    doors.push(Door { routes, ..Door::new("small") });
    let world = World::on(engine, doors).await;
    let ctx = world.operator();
    let brand = BrandDraft { key: "alfar".into(), name: "Alfar".into(), ..BrandDraft::default() };
    ctx.write(async |tx| catalog::steps::put_brand(tx, &ctx, &brand).await).await.unwrap();
    for number in 0..11 {
        let one = draft(&number.to_string(), VariantDraft::default());
        catalog::actions::put_product(&ctx, &one).await.unwrap();
    }
    let index = world.get("/small.xml").await.expect(200).body;
    assert!(
        index.contains("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"),
        "{index}"
    );
    let maps = locations(&index);
    assert_eq!(maps.len(), 3, "eleven products, four on a map");
    let mut seen = BTreeSet::new();
    for map in &maps {
        let begins = map.strip_prefix(&format!("{ROOT}/sitemap.xml?after=")).expect("a map of ours");
        let map = world.get(&format!("/small.xml?after={begins}")).await.expect(200).body;
        let found = locations(&map);
        assert!(map.contains("<urlset") && found.iter().filter(|one| one.contains("/p/")).count() <= 2 * 6);
        seen.extend(found);
    }
    assert_eq!(seen.iter().filter(|one| one.contains("/p/")).count(), 22, "each product in both languages");
    for path in ["", "/en", "/new", "/en/b", "/b/alfar", "/en/b/alfar", "/en/returns"] {
        let address = if path.is_empty() { format!("{ROOT}/") } else { format!("{ROOT}{path}") };
        assert!(seen.contains(&address), "{address}");
    }
    let whole = world.get("/sitemap.xml").await.expect(200).body;
    assert!(whole.contains("<urlset"), "one map is enough here");
    assert_eq!(locations(&whole).into_iter().collect::<BTreeSet<_>>(), seen);
}
