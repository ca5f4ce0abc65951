//! A shop in which friends can be brought, people with accounts and addresses, and what is heard of their orders.

use crate::{
    actions,
    model::{Referral, Wanted},
    reads,
};
use accounts::{Cost, Guests, Keys, actions::Acceptance, model::Entry};
use action::Ctx;
use addresses::model::PostalAddress;
use catalog::model::{Maker, PictureDraft, ProductDraft, VariantDraft};
use catalog_facts::{ProductId, VariantId};
use database::StoreError;
use events::Facts;
use kernel::{Actor, Currency, Lang, Localized, Money, PersonId, Role, text};
use orders_facts::{Goods, GroupId, LineId, OrderConfirmed, OrderDelivered, OrderId, OrderPlaced};
use std::sync::Arc;
use testing::{Caller, Engine, World};
use webkit::SessionCookie;

/// The shop, with its plan as usual: five euros each, from thirty on.
pub(super) async fn world(engine: Engine) -> World {
    let world = closed(engine).await;
    actions::put_settings(&world.operator(), &plan(0)).await.unwrap();
    world
}

/// The same before anybody has decided about it.
pub(super) async fn closed(engine: Engine) -> World {
    let doors = vec![
        shop::door(),
        accounts::door(),
        media::door(),
        catalog::door(),
        addresses::door(),
        pricing::door(),
        notifications::door(),
        profiles::door(),
        evidence::door(),
        crate::door(),
    ];
    let world = World::on(engine, doors).await;
    world.house.receive(Arc::new(Guests));
    world
}

/// What the shop decides.
pub(super) fn plan(version: i64) -> Wanted {
    Wanted {
        version,
        is_on: true,
        friend: "5".into(),
        advocate: "5".into(),
        minimum: "30".into(),
        window_days: "30".into(),
        lock_days: "30".into(),
        reward_days: "180".into(),
        most_a_year: "3".into(),
    }
}

/// Somebody with an account, and what their browser carries.
pub(super) struct Somebody {
    pub(super) person: PersonId,
    cookie: String,
}

impl Somebody {
    pub(super) fn ctx(&self, world: &World) -> Ctx {
        world.ctx(Actor::Member(self.person))
    }

    pub(super) fn browser<'w>(&self, world: &'w World) -> Caller<'w> {
        world.carrying(&self.cookie)
    }
}

/// A customer of this name.
pub(super) async fn somebody(world: &World, name: &str) -> Somebody {
    with_role(world, name, Role::Member).await
}

/// Whoever owns the shop.
pub(super) async fn owner(world: &World) -> Somebody {
    with_role(world, "Olvido", Role::Owner).await
}

async fn with_role(world: &World, name: &str, role: Role) -> Somebody {
    let address = format!("{}@gente.example", text::slug(name));
    let inviting = world.operator();
    let made = accounts::actions::invite_link(&inviting, &address, name, role, Lang::Es).await;
    let secret = made.unwrap();
    let password = "tres frases bastante largas";
    let form = Acceptance { name, password, is_fourteen: true, takes_terms: true };
    let entry = Entry { agent: String::new(), before: None };
    let (visitor, keys) = (world.ctx(Actor::Visitor), Keys::new(Cost::CHEAP));
    let begun = accounts::actions::accept(&visitor, &keys, &secret, &form, &entry).await.unwrap();
    let line = SessionCookie::set(&world.house.shop.face().public_url, &begun.secret);
    let cookie = line.to_str().unwrap().split("; Path").next().unwrap().to_owned();
    Somebody { person: begun.person, cookie }
}

/// They live there.
pub(super) async fn lives(world: &World, who: &Somebody, line1: &str) {
    let address = PostalAddress {
        name: "Alguien".into(),
        line1: line1.into(),
        postcode: "16002".into(),
        city: "Cuenca".into(),
        country: "ES".into(),
        ..PostalAddress::default()
    };
    addresses::actions::add(&who.ctx(world), &address).await.unwrap();
}

/// Their code.
pub(super) async fn code(world: &World, who: &Somebody) -> String {
    actions::enrol(&who.ctx(world)).await.unwrap().code.into_revealed()
}

/// One brings the other.
pub(super) async fn brings(world: &World, one: &Somebody, other: &Somebody) {
    let code = code(world, one).await;
    actions::join(&other.ctx(world), &code).await.unwrap();
}

/// By whose invitation somebody came last, and how far that has come.
pub(super) async fn came(world: &World, who: &Somebody) -> Referral {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::last_of(snap, who.person).await).await;
    found.unwrap().unwrap()
}

pub(super) async fn record(world: &World, facts: &(impl Facts + ?Sized + Sync)) {
    let ctx = world.operator();
    let done: Result<(), StoreError> = ctx.write(async |tx| tx.record(facts).await).await;
    done.unwrap();
    world.see_to_duties().await;
}

pub(super) fn order(number: u8) -> OrderId {
    OrderId::from_bytes([number; 16])
}

pub(super) fn group(number: u8) -> GroupId {
    GroupId::from_bytes([100 + number; 16])
}

/// The order of this number is placed and stands.
pub(super) async fn buys(world: &World, who: &Somebody, number: u8, total: i64) {
    let person = Some(who.person);
    let (order, total) = (order(number), Money::eur(total));
    record(world, &OrderPlaced { order, group: group(number), person, total, lines: 1 }).await;
    record(world, &OrderConfirmed { order, person, total, goods: Vec::new() }).await;
}

/// It arrives now.
pub(super) async fn arrives(world: &World, who: &Somebody, number: u8) {
    let fact = OrderDelivered { order: order(number), person: Some(who.person), delivered_at: world.now() };
    record(world, &fact).await;
}

/// So many days go by.
pub(super) async fn days(world: &World, days: i64) {
    world.pass_days(days);
    world.see_to_duties().await;
}

/// Something is sold; gives both ids.
pub(super) async fn goods(world: &World, sku: &str) -> (ProductId, VariantId) {
    let maker = Maker {
        name: "Telar".into(),
        address: "Calle 3, Ávila".into(),
        email: "t@telar.example".into(),
        ..Maker::default()
    };
    let picture =
        PictureDraft { source: "drawing:mug:pine:3:front".into(), alt: Localized::same("Una jarra") };
    let draft = ProductDraft {
        key: sku.to_lowercase(),
        name: Localized { es: format!("Jarra {sku}"), en: format!("Jug {sku}") },
        maker: Some(maker),
        variants: vec![VariantDraft {
            sku: sku.into(),
            price: 3_100,
            stock: Some(4),
            ..VariantDraft::default()
        }],
        pictures: vec![picture],
        ..ProductDraft::default()
    };
    catalog::actions::put_product(&world.operator(), &draft).await.unwrap();
    let found: Result<_, StoreError> = world
        .operator()
        .read(async |snap| {
            let card = catalog::reads::card_of_sku(snap, sku).await?.unwrap();
            let product = catalog::reads::product(snap, card.product, Currency::EUR).await?;
            Ok((card.product, product.unwrap().variants[0].id))
        })
        .await;
    found.unwrap()
}

/// Somebody has bought this, and it arrived.
pub(super) async fn has(
    world: &World,
    who: &Somebody,
    number: u8,
    (product, variant): (ProductId, VariantId),
) {
    let line = LineId::from_bytes([number; 16]);
    let total = Money::eur(3_100);
    let goods = vec![Goods { line, product, variant, quantity: 1, total }];
    let person = Some(who.person);
    record(world, &OrderConfirmed { order: order(number), person, total, goods }).await;
    arrives(world, who, number).await;
}
