//! A shop with something to wish for, people who wish for it, and friends of theirs.

use crate::{
    actions,
    model::{Item, ItemId, List, ListId, ListWanted},
    reads,
};
use accounts::{Cost, Guests, Keys, actions::Acceptance, model::Entry};
use action::Ctx;
use axum::extract::Path;
use catalog::model::{Maker, PictureDraft, ProductDraft, VariantDraft};
use catalog_facts::VariantId;
use database::StoreError;
use kernel::{Actor, Currency, Lang, Localized, PersonId, Role, text};
use profiles::{actions::Handed, model::Wanted};
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
        crate::door(),
        window(),
    ];
    let world = World::on(engine, doors).await;
    world.house.receive(Arc::new(Guests));
    world
}

/// A page of a variant, kept for visitors as pages of products are.
fn window() -> Door {
    Door { routes: Routes::new().get("/window/{variant}", shown), ..Door::new("window") }
}

async fn shown(web: Web, Path(variant): Path<VariantId>) -> Result<Page, Problem> {
    let asked: Result<_, StoreError> =
        web.read(async |snap| Ok(web.panels(snap, "product.save", variant).await)).await;
    let panels = asked?;
    let html: String = panels.html.iter().map(|part| part.0.as_str()).collect();
    Ok(Page::new("Escaparate", Html(html)).with(&panels))
}

/// Somebody with an account, and what their browser carries.
pub(super) struct Somebody {
    pub(super) person: PersonId,
    cookie: String,
}

/// Somebody of this name, with a profile of the same handle.
pub(super) async fn somebody(world: &World, name: &str) -> Somebody {
    let address = format!("{}@people.example", text::slug(name));
    let inviting = world.operator();
    let secret = accounts::actions::invite_link(&inviting, &address, name, Role::Member, Lang::Es).await;
    let form =
        Acceptance { name, password: "un secreto bastante largo", is_fourteen: true, takes_terms: true };
    let entry = Entry { agent: String::new(), before: None };
    let (visitor, keys) = (world.ctx(Actor::Visitor), Keys::new(Cost::CHEAP));
    let begun = accounts::actions::accept(&visitor, &keys, &secret.unwrap(), &form, &entry).await.unwrap();
    let line = SessionCookie::set(&world.house.shop.face().public_url, &begun.secret);
    let cookie = line.to_str().unwrap().split("; Path").next().unwrap().to_owned();
    let one = Somebody { person: begun.person, cookie };
    let wanted = Wanted { handle: text::slug(name), ..Wanted::default() };
    profiles::actions::set_profile(&one.ctx(world), &wanted, Handed::Nothing).await.unwrap();
    one
}

impl Somebody {
    pub(super) fn ctx(&self, world: &World) -> Ctx {
        world.ctx(Actor::Member(self.person))
    }

    pub(super) fn browser<'w>(&self, world: &'w World) -> Caller<'w> {
        world.carrying(&self.cookie)
    }
}

/// Two who are friends from now on.
pub(super) async fn befriend(world: &World, one: &Somebody, other: &Somebody) {
    let joins = profiles::model::Verb::Join;
    profiles::actions::turn(&one.ctx(world), Some(other.person), joins).await.unwrap();
}

pub(super) fn draft(sku: &str, price: i64, stock: i64) -> ProductDraft {
    ProductDraft {
        key: sku.to_lowercase(),
        name: Localized { es: format!("Taza {sku}"), en: format!("Mug {sku}") },
        maker: Some(Maker {
            name: "Horno".into(),
            address: "Calle 1, Madrid".into(),
            email: "h@h.example".into(),
            ..Maker::default()
        }),
        variants: vec![VariantDraft {
            sku: sku.into(),
            price,
            stock: Some(stock),
            ..VariantDraft::default()
        }],
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

/// Something is sold at 9 euros; gives its variant.
pub(super) async fn goods(world: &World, sku: &str) -> VariantId {
    put(world, &draft(sku, 900, 5)).await;
    let found: Result<_, StoreError> = world
        .operator()
        .read(async |snap| {
            let card = catalog::reads::card_of_sku(snap, sku).await?.unwrap();
            catalog::reads::product(snap, card.product, Currency::EUR).await
        })
        .await;
    found.unwrap().unwrap().variants[0].id
}

/// What somebody types for a list.
pub(super) fn wanted(name: &str, audience: &str, event_on: &str) -> ListWanted {
    ListWanted { name: name.into(), audience: audience.into(), event_on: event_on.into() }
}

/// So many days from now, as somebody types it.
pub(super) fn in_days(world: &World, days: i64) -> String {
    let at = kernel::time::days_after(world.now(), days);
    world.house.shop.face().zone.day(at).to_string()
}

/// A list of somebody.
pub(super) async fn list(world: &World, whose: &Somebody, audience: &str, event_on: &str) -> List {
    let id = actions::make_list(&whose.ctx(world), &wanted("Cumpleaños", audience, event_on)).await.unwrap();
    known(world, whose, id).await
}

pub(super) async fn known(world: &World, whose: &Somebody, id: ListId) -> List {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::own(snap, whose.person, id).await).await;
    found.unwrap().unwrap()
}

pub(super) async fn lists(world: &World, whose: &Somebody) -> Vec<List> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::of_person(snap, whose.person).await).await;
    found.unwrap()
}

pub(super) async fn items(world: &World, id: ListId) -> Vec<Item> {
    let found: Result<_, StoreError> = world.operator().read(async |snap| reads::items(snap, id).await).await;
    found.unwrap()
}

/// So many of something are on a list now.
pub(super) async fn wish(
    world: &World,
    whose: &Somebody,
    (list, variant): (ListId, VariantId),
    many: &str,
) -> ItemId {
    let ctx = whose.ctx(world);
    let (_, id) = actions::save(&ctx, variant, Some(list), "").await.unwrap();
    let item = crate::model::ItemWanted { wanted: many.into(), ..crate::model::ItemWanted::default() };
    actions::change_item(&ctx, id, &item).await.unwrap();
    id
}

/// The path of a list for others.
pub(super) fn path(list: &List) -> String {
    list.path().unwrap()
}
