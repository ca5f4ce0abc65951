//! The list of what is bad and must sell nothing: amounts and quantities that are none, sums that somebody made up, prices and
//! goods that are not there any more, forms sent again, codes that two want at once, notifications that no provider has signed.
//! Each is refused by its stable code, no table is another one afterwards, and nobody is charged.

mod forms;
mod notices;
mod races;

use super::{buying::Browser, made_once::hidden, registry::doors};
use catalog::model::{Maker, ProductDraft, VariantDraft};
use database::StoreError;
use kernel::{Currency, Lang, Localized, Word};
use std::collections::BTreeMap;
use testing::{Answer, Engine, World};

/// What one costs, in minor units.
const PRICE: i64 = 1_200;
/// How many there are.
const PIECES: i64 = 10;

/// A form as it is sent.
type Fields = Vec<(String, String)>;

/// Puts so many mugs at this price on sale.
async fn put_mugs(world: &World, price: i64, stock: i64) {
    let mug = ProductDraft {
        key: "mug".into(),
        name: Localized { es: "Taza de barro".into(), en: "Clay mug".into() },
        maker: Some(Maker {
            name: "Horno".into(),
            address: "Calle 1, Madrid".into(),
            email: "h@h.example".into(),
            ..Maker::default()
        }),
        variants: vec![VariantDraft {
            sku: "MUG".into(),
            price,
            stock: Some(stock),
            weight_g: Some(400),
            ..VariantDraft::default()
        }],
        ..ProductDraft::default()
    };
    catalog::actions::put_product(&world.operator(), &mug).await.unwrap();
}

/// The whole shop, with mugs.
async fn shop(engine: Engine) -> World {
    let world = World::on(engine, doors()).await;
    put_mugs(&world, PRICE, PIECES).await;
    payments::demo::fill(&world.operator()).await.unwrap();
    world.see_to_duties().await;
    world
}

/// What is bought: the id of a variant.
async fn mug(world: &World) -> String {
    let found: Result<_, StoreError> = world
        .operator()
        .read(async |snap| {
            let card = catalog::reads::card_of_sku(snap, "MUG").await?.unwrap();
            catalog::reads::product(snap, card.product, Currency::EUR).await
        })
        .await;
    found.unwrap().unwrap().variants[0].id.to_string()
}

/// Somebody who comes by with an empty basket.
fn stranger(world: &World) -> Browser<'_> {
    Browser { world, cookies: Vec::new() }
}

/// Somebody with so many mugs in their basket.
async fn holder<'w>(world: &'w World, quantity: &str) -> Browser<'w> {
    let (mut browser, mug) = (stranger(world), mug(world).await);
    browser.post("/basket/add", &[("variant", &mug), ("quantity", quantity)]).await.expect(303);
    browser
}

/// The form of the checkout as it stands there, filled in by somebody with this address.
async fn filled(browser: &mut Browser<'_>, email: &str) -> Fields {
    let page = browser.get("/checkout").await.expect(200).body;
    let mut form = hidden(&page, "/checkout/place");
    for (name, value) in [
        ("email", email),
        ("name", "Eva Luna"),
        ("line1", "Calle del Pez 3"),
        ("postcode", "28004"),
        ("city", "Madrid"),
        ("country", "ES"),
        ("pay", "test"),
    ] {
        form.retain(|(known, _)| known != name);
        form.push((name.to_owned(), value.to_owned()));
    }
    form
}

/// Sends a form with other values in some of its fields.
async fn send(browser: &mut Browser<'_>, to: &str, form: &Fields, but: &[(&str, &str)]) -> Answer {
    let mut fields: Vec<(&str, &str)> =
        form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.retain(|(name, _)| !but.iter().any(|(other, _)| name == other));
    fields.extend(but);
    browser.post(to, &fields).await
}

/// All tables, row by row.
type Rows = BTreeMap<String, Vec<String>>;

/// The tables that are others than they were.
async fn changed(world: &World, before: &Rows) -> Vec<String> {
    let now = world.everything().await;
    now.into_iter().filter(|(table, rows)| before.get(table) != Some(rows)).map(|(table, _)| table).collect()
}

/// What a code says, as a page prints it.
fn said(world: &World, code: &str, words: &[(&str, Word<'_>)]) -> String {
    let text = world.house.texts.say(Lang::Es, code, words);
    assert_ne!(text, code, "{code} says something");
    text
}

/// That nobody was charged: nothing was taken or promised, and nothing waits for it.
async fn nobody_is_charged(world: &World) {
    let sql = "SELECT CAST(COALESCE(SUM(captured + authorised), 0) AS BIGINT) FROM payment";
    let taken: Result<(i64,), StoreError> =
        world.operator().read(async |snap| snap.one(sql, &[]).await).await;
    assert_eq!(taken.unwrap(), (0,));
}
