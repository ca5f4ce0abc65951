//! A shop with goods in it, people who bought them, and what they say.

use crate::{
    actions,
    model::{About, Attributes, ContributionId, Provenance, Review, Score, Wanted},
    reads, store,
};
use action::Ctx;
use axum::body::Body;
use catalog::model::{Maker, PictureDraft, ProductDraft, VariantDraft};
use catalog_facts::{ProductId, VariantId};
use database::StoreError;
use events::Facts;
use http::{Request, header};
use kernel::{Actor, Currency, Lang, Localized, Money, PersonId, Personal, Role, time};
use orders_facts::{Goods, LineId, OrderConfirmed, OrderDelivered, OrderId};
use testing::{Engine, World, person_of};
use webkit::Door;

pub(super) fn doors() -> Vec<Door> {
    vec![
        shop::door(),
        accounts::door(),
        media::door(),
        catalog::door(),
        notifications::door(),
        profiles::door(),
        sellers::door(),
        evidence::door(),
        contributions::door(),
        crate::door(),
    ]
}

pub(super) async fn world(engine: Engine) -> World {
    World::on(engine, doors()).await
}

/// Something with one variant of this reference; gives both ids.
pub(super) async fn goods(world: &World, sku: &str) -> (ProductId, VariantId) {
    let maker = Maker {
        name: "Alfar".into(),
        address: "Calle 2, Talavera".into(),
        email: "a@alfar.example".into(),
        ..Maker::default()
    };
    let variant = VariantDraft { sku: sku.into(), price: 900, stock: Some(9), ..VariantDraft::default() };
    let picture =
        PictureDraft { source: "drawing:mug:pine:3:front".into(), alt: Localized::same("Una taza") };
    let draft = ProductDraft {
        key: sku.to_lowercase(),
        name: Localized { es: format!("Taza {sku}"), en: format!("Mug {sku}") },
        maker: Some(maker),
        variants: vec![variant],
        pictures: vec![picture],
        ..ProductDraft::default()
    };
    catalog::actions::put_product(&world.operator(), &draft).await.unwrap();
    let found: Result<_, StoreError> = world
        .operator()
        .read(async |snap| {
            let card = catalog::reads::card_of_sku(snap, sku).await?.unwrap();
            catalog::reads::product(snap, card.product, Currency::EUR).await
        })
        .await;
    let product = found.unwrap().unwrap();
    (product.id, product.variants[0].id)
}

pub(super) async fn record(world: &World, facts: &(impl Facts + ?Sized + Sync)) {
    let ctx = world.operator();
    let done: Result<(), StoreError> = ctx.write(async |tx| tx.record(facts).await).await;
    done.unwrap();
}

/// A form with files, on its way.
pub(super) fn with_files(at: &str, fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Request<Body> {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part = format!("--rr\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend(part.into_bytes());
    }
    for (name, content) in files {
        let head =
            format!("--rr\r\ncontent-disposition: form-data; name=\"files\"; filename=\"{name}\"\r\n\r\n");
        body.extend(head.into_bytes());
        body.extend_from_slice(content);
        body.extend(b"\r\n");
    }
    body.extend(b"--rr--\r\n");
    let request = Request::post(at)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=rr")
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(body));
    request.unwrap()
}

/// Somebody by a number.
pub(super) fn person(number: u8) -> PersonId {
    PersonId::from_bytes([number; 16])
}

/// Marina, who is a member.
pub(super) fn marina() -> PersonId {
    person_of(Role::Member)
}

pub(super) fn as_(world: &World, who: PersonId) -> Ctx {
    world.ctx(Actor::Member(who))
}

/// Somebody buys this; an order of this number.
pub(super) async fn buys(
    world: &World,
    who: PersonId,
    number: u8,
    (product, variant): (ProductId, VariantId),
) {
    let line = LineId::from_bytes([number; 16]);
    let goods = vec![Goods { line, product, variant, quantity: 1, total: Money::eur(900) }];
    let order = OrderId::from_bytes([number; 16]);
    let fact = OrderConfirmed { order, person: Some(who), total: Money::eur(900), goods };
    record(world, &fact).await;
    world.see_to_duties().await;
}

/// The order of this number arrives now.
pub(super) async fn arrives(world: &World, who: PersonId, number: u8) {
    let order = OrderId::from_bytes([number; 16]);
    record(world, &OrderDelivered { order, person: Some(who), delivered_at: world.now() }).await;
    world.see_to_duties().await;
}

/// Somebody buys it, and it arrives at once.
pub(super) async fn has(world: &World, who: PersonId, number: u8, goods: (ProductId, VariantId)) {
    buys(world, who, number, goods).await;
    arrives(world, who, number).await;
}

/// A good review.
pub(super) fn wanted(who: PersonId, product: ProductId, stars: u32) -> Wanted {
    Wanted {
        about: About::Product(product),
        person: Some(who),
        name: Personal::default(),
        stars,
        title: format!("Lo que digo yo, la persona {who}"),
        body: said(who, stars),
        lang: Lang::Es,
        attributes: Attributes::default(),
        pictures: Vec::new(),
        provenance: Provenance::OnSite,
        proven: None,
        household: None,
    }
}

/// Words of somebody that are no others': what reads alike is held.
fn said(who: PersonId, stars: u32) -> String {
    const WORDS: &[&str] = &[
        "asa", "barro", "borde", "brillo", "cocina", "color", "copa", "desayuno", "esmalte", "fondo",
        "forma", "frío", "fuego", "gris", "horno", "humo", "labio", "ligera", "lisa", "mano", "mesa", "miel",
        "molde", "nieve", "orilla", "peso", "piel", "pieza", "raya", "reborde", "regalo", "sabor", "secar",
        "suave", "suelo", "tacto", "tarde", "textura", "torno", "vapor",
    ];
    let seed = usize::from(who.as_bytes()[0]);
    let word = |place: usize| WORDS[(seed * 7 + place * (seed % 37 + 3)) % WORDS.len()];
    let words: Vec<&str> = (0..14).map(word).collect();
    format!("{} y le doy {stars}", words.join(" "))
}

/// Somebody who has it writes a review of it.
pub(super) async fn writes(world: &World, who: PersonId, product: ProductId, stars: u32) -> ContributionId {
    let (id, _) = actions::write(&as_(world, who), &wanted(who, product, stars)).await.unwrap();
    world.see_to_duties().await;
    id
}

pub(super) async fn score(world: &World, product: ProductId) -> Score {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::score(snap, About::Product(product)).await).await;
    found.unwrap()
}

pub(super) async fn review(world: &World, id: ContributionId) -> Review {
    let found: Result<_, StoreError> = world.operator().read(async |snap| reads::find(snap, id).await).await;
    found.unwrap().unwrap()
}

/// The score of a product folded from nothing out of its rows.
pub(super) async fn folded(world: &World, product: ProductId) -> Score {
    let asked: Result<_, StoreError> = world
        .operator()
        .read(async |snap| {
            let page = store::lists::all(snap, None, None, 500).await?;
            Ok(page.items)
        })
        .await;
    let all: Vec<Review> = asked.unwrap();
    let counted: Vec<_> =
        all.iter().filter(|one| one.about == About::Product(product)).filter_map(Review::counted).collect();
    crate::rules::fold::whole(&counted)
}

pub(super) fn a_second(world: &World) {
    world.machine.set(time::seconds_after(world.now(), 1));
}
