//! Somebody who bought something, and what others wrote about it.

use accounts::{Cost, Guests, Keys, actions::Acceptance, model::Entry};
use axum::extract::Path;
use catalog::model::{Maker, PictureDraft, ProductDraft, VariantDraft};
use catalog_facts::{ProductId, VariantId};
use contributions::model::{ContributionId, Draft, Kind, Signals, Writer};
use database::StoreError;
use events::Facts;
use kernel::{Actor, Currency, Lang, Localized, Money, PersonId, Role, Subject};
use orders_facts::{Goods, LineId, OrderConfirmed, OrderId};
use std::sync::Arc;
use testing::{Caller, Engine, World};
use webkit::{Door, Html, Page, Problem, Routes, SessionCookie, Web};

pub(super) async fn world(engine: Engine) -> World {
    let doors = vec![
        shop::door(),
        accounts::door(),
        media::door(),
        catalog::door(),
        notifications::door(),
        profiles::door(),
        evidence::door(),
        contributions::door(),
        crate::door(),
        window(),
    ];
    let world = World::on(engine, doors).await;
    world.house.receive(Arc::new(Guests));
    world
}

/// A page of an order.
fn window() -> Door {
    Door { routes: Routes::new().get("/window/{id}", shown), ..Door::new("window") }
}

async fn shown(web: Web, Path(id): Path<OrderId>) -> Result<Page, Problem> {
    let asked: Result<_, StoreError> =
        web.read(async |snap| Ok(web.panels(snap, "order.after", id).await)).await;
    let panels = asked?;
    let html: String = panels.html.iter().map(|part| part.0.as_str()).collect();
    Ok(Page::new("Pedido", Html(html)).with(&panels))
}

/// Somebody with an account, and what their browser carries.
pub(super) struct Somebody {
    pub(super) person: PersonId,
    cookie: String,
}

impl Somebody {
    pub(super) async fn new(world: &World, name: &str) -> Self {
        let address = format!("{}@casa.example", name.to_lowercase());
        let role = Role::Member;
        let secret = accounts::actions::invite_link(&world.operator(), &address, name, role, Lang::Es).await;
        let form =
            Acceptance { name, password: "un secreto bastante largo", is_fourteen: true, takes_terms: true };
        let entry = Entry { agent: String::new(), before: None };
        let (visitor, keys) = (world.ctx(Actor::Visitor), Keys::new(Cost::CHEAP));
        let begun =
            accounts::actions::accept(&visitor, &keys, &secret.unwrap(), &form, &entry).await.unwrap();
        let line = SessionCookie::set(&world.house.shop.face().public_url, &begun.secret);
        let cookie = line.to_str().unwrap().split("; Path").next().unwrap().to_owned();
        Self { person: begun.person, cookie }
    }

    pub(super) fn browser<'w>(&self, world: &'w World) -> Caller<'w> {
        world.carrying(&self.cookie)
    }
}

pub(super) fn order(number: u8) -> OrderId {
    OrderId::from_bytes([number; 16])
}

pub(super) async fn record(world: &World, facts: &(impl Facts + ?Sized + Sync)) {
    let ctx = world.operator();
    let done: Result<(), StoreError> = ctx.write(async |tx| tx.record(facts).await).await;
    done.unwrap();
    world.see_to_duties().await;
}

/// Something that is sold here.
pub(super) async fn goods(world: &World, sku: &str) -> (ProductId, VariantId) {
    let maker = Maker {
        name: "Alfar".into(),
        address: "Calle 2".into(),
        email: "a@alfar.example".into(),
        ..Maker::default()
    };
    let draft = ProductDraft {
        key: sku.to_lowercase(),
        name: Localized { es: format!("Taza {sku}"), en: format!("Mug {sku}") },
        maker: Some(maker),
        variants: vec![VariantDraft {
            sku: sku.into(),
            price: 900,
            stock: Some(9),
            ..VariantDraft::default()
        }],
        pictures: vec![PictureDraft {
            source: "drawing:mug:pine:3:front".into(),
            alt: Localized::same("Una taza"),
        }],
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

pub(super) async fn buys(
    world: &World,
    who: PersonId,
    number: u8,
    (product, variant): (ProductId, VariantId),
) {
    let line = LineId::from_bytes([number; 16]);
    let goods = vec![Goods { line, product, variant, quantity: 1, total: Money::eur(900) }];
    let fact = OrderConfirmed { order: order(number), person: Some(who), total: Money::eur(900), goods };
    record(world, &fact).await;
}

/// Somebody wrote this before.
pub(super) async fn wrote(
    world: &World,
    kind: Kind,
    about: Subject,
    (title, body): (&str, &str),
) -> ContributionId {
    let ctx = world.operator();
    let draft = Draft {
        kind,
        about,
        writer: Writer::House(PersonId::from_bytes([9; 16])),
        lang: Lang::Es,
        title: title.to_owned(),
        body: body.to_owned(),
        pictures: Vec::new(),
        signals: Signals::default(),
    };
    let manner = contributions::rules::manner(kind);
    let done: Result<_, action::Failure<_>> =
        ctx.write(async |tx| contributions::steps::write(tx, &ctx, &manner, &draft).await).await;
    done.unwrap().id
}

/// A question about a product, with an answer.
pub(super) async fn answered(world: &World, product: ProductId) -> ContributionId {
    let words = ("¿Cierra bien la tapa?", "La tapa de mi taza no cierra bien y se sale el café.");
    let question = wrote(world, Kind::Question, product.into(), words).await;
    wrote(world, Kind::Answer, question.into(), ("", "Gira la tapa hasta oír un clic: entonces cierra."))
        .await;
    question
}
