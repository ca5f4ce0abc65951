//! A shop with some goods in it, guests and members who fill baskets, and a page on which something is sold.

use crate::{
    model::{Basket, Holder, SecretHash},
    reads, secret,
};
use axum::extract::Path;
use catalog::model::{Maker, PictureDraft, ProductDraft, Status, VariantDraft};
use catalog_facts::VariantId;
use database::StoreError;
use kernel::{Currency, Localized, Role};
use testing::{Caller, Engine, World, fields, person_of, secret_of};
use webkit::{Door, Html, Page, Problem, Routes, Web};

pub(super) async fn world(engine: Engine) -> World {
    let doors = vec![
        shop::door(),
        media::door(),
        catalog::door(),
        addresses::door(),
        pricing::door(),
        crate::door(),
        window(),
    ];
    World::on(engine, doors).await
}

/// A page of a variant, kept for everybody as pages of products are.
fn window() -> Door {
    Door { routes: Routes::new().get("/window/{variant}", shown), ..Door::new("window") }
}

async fn shown(web: Web, Path(variant): Path<VariantId>) -> Result<Page, Problem> {
    let asked: Result<_, StoreError> =
        web.read(async |snap| Ok(web.panels(snap, "product.buy", variant).await)).await;
    let panels = asked?;
    let html: String = panels.html.iter().map(|part| part.0.as_str()).collect();
    Ok(Page::new("Escaparate", Html(html)).with(&panels))
}

/// A product with one variant of this reference.
pub(super) fn draft(sku: &str, price: i64, stock: Option<i64>) -> ProductDraft {
    ProductDraft {
        key: sku.to_lowercase(),
        name: Localized { es: format!("Taza {sku}"), en: format!("Mug {sku}") },
        maker: Some(Maker {
            name: "Horno".into(),
            address: "Calle 1, Madrid".into(),
            email: "h@h.example".into(),
            ..Maker::default()
        }),
        variants: vec![VariantDraft { sku: sku.into(), price, stock, ..VariantDraft::default() }],
        pictures: vec![PictureDraft {
            source: "drawing:mug:pine:3:front".into(),
            alt: Localized::same("Una taza"),
        }],
        ..ProductDraft::default()
    }
}

pub(super) async fn put(world: &World, draft: &ProductDraft) {
    catalog::actions::put_product(&world.operator(), draft).await.unwrap();
}

/// Something is sold at this price, so many of it; gives its variant.
pub(super) async fn goods(world: &World, sku: &str, price: i64, stock: Option<i64>) -> VariantId {
    put(world, &draft(sku, price, stock)).await;
    let found: Result<_, StoreError> = world
        .operator()
        .read(async |snap| {
            let card = catalog::reads::card_of_sku(snap, sku).await?.unwrap();
            catalog::reads::product(snap, card.product, Currency::EUR).await
        })
        .await;
    found.unwrap().unwrap().variants[0].id
}

/// Nobody but the shop sees it any more.
pub(super) async fn hide(world: &World, sku: &str) {
    put(world, &ProductDraft { status: Status::Archived, ..draft(sku, 1_000, Some(5)) }).await;
}

/// Whoever puts something in as a guest; gives the cookie that their browser carries then.
pub(super) async fn guest(world: &World, variant: VariantId, quantity: &str) -> String {
    let form = fields(&[("variant", &variant.to_string()), ("quantity", quantity)]);
    let answer = world.post("/basket/add", &form).await.expect(303);
    let cookie = answer.header("set-cookie").split(';').next().unwrap().to_owned();
    assert!(cookie.starts_with("__Host-plaza-basket="), "{cookie}");
    cookie
}

/// The hash that is kept of the secret in a cookie.
pub(super) fn hash_of(cookie: &str) -> SecretHash {
    secret::hash(cookie.split('=').nth(1).unwrap()).unwrap()
}

/// The basket of a guest who carries this cookie.
pub(super) async fn basket_of(world: &World, cookie: &str) -> Option<Basket> {
    basket(world, &Holder::Cookie(hash_of(cookie))).await
}

pub(super) async fn basket(world: &World, holder: &Holder) -> Option<Basket> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::of(snap, holder).await).await;
    found.unwrap()
}

/// Marina, who is a member.
pub(super) fn member() -> Holder {
    Holder::Person(person_of(Role::Member))
}

/// The browser of Marina, which still carries this.
pub(super) fn signed_in<'w>(world: &'w World, cookie: &str) -> Caller<'w> {
    let _ = world.as_(Role::Member);
    world.carrying(&format!("__Host-plaza={}; {cookie}", secret_of(Role::Member)))
}

/// How many of what, in the order of the lines.
pub(super) fn quantities(basket: Option<&Basket>) -> Vec<(VariantId, u32)> {
    basket.map_or_else(Vec::new, |one| one.lines.iter().map(|line| (line.variant, line.quantity)).collect())
}

/// Lets a second pass, so that what is put in now stands behind what was.
pub(super) fn a_second(world: &World) {
    world.machine.set(kernel::time::seconds_after(world.now(), 1));
}

/// The id of the line of this variant, as forms send it.
pub(super) async fn line_of(world: &World, cookie: &str, variant: VariantId) -> String {
    basket_of(world, cookie).await.unwrap().line_of(variant).unwrap().id.to_string()
}
