//! A shop with goods in it, orders that come and go, and receipts with codes.

use crate::{
    actions,
    model::{Code, Evidence, SheetId, SheetWanted},
    reads,
};
use action::Ctx;
use catalog::model::{Maker, PictureDraft, ProductDraft, VariantDraft};
use catalog_facts::{ProductId, VariantId};
use database::StoreError;
use events::Facts;
use kernel::{Actor, Currency, Localized, Money, PersonId, Role, time};
use orders_facts::{Goods, LineId, OrderConfirmed, OrderDelivered, OrderId};
use testing::{Engine, World, person_of};

pub(super) async fn world(engine: Engine) -> World {
    let doors = vec![
        shop::door(),
        accounts::door(),
        media::door(),
        catalog::door(),
        notifications::door(),
        crate::door(),
    ];
    World::on(engine, doors).await
}

/// Something with one variant of this reference; gives both ids.
pub(super) async fn goods(world: &World, sku: &str) -> (ProductId, VariantId) {
    let draft = ProductDraft {
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

pub(super) async fn record(world: &World, facts: &(impl Facts + ?Sized + Sync)) {
    let ctx = world.operator();
    let done: Result<(), StoreError> = ctx.write(async |tx| tx.record(facts).await).await;
    done.unwrap();
}

/// A line of an order, by numbers.
pub(super) fn line(number: u8, (product, variant): (ProductId, VariantId), quantity: u32) -> Goods {
    Goods { line: LineId::from_bytes([number; 16]), product, variant, quantity, total: Money::eur(900) }
}

pub(super) fn order(number: u8) -> OrderId {
    OrderId::from_bytes([number; 16])
}

/// An order of somebody stands.
pub(super) fn confirmed(number: u8, person: Option<PersonId>, goods: &[Goods]) -> OrderConfirmed {
    OrderConfirmed { order: order(number), person, total: Money::eur(900), goods: goods.to_vec() }
}

/// It arrives now.
pub(super) fn delivered(world: &World, number: u8, person: Option<PersonId>) -> OrderDelivered {
    OrderDelivered { order: order(number), person, delivered_at: world.now() }
}

/// Marina, who is a member.
pub(super) fn marina() -> PersonId {
    person_of(Role::Member)
}

/// What she does.
pub(super) fn as_marina(world: &World) -> Ctx {
    world.ctx(Actor::Member(marina()))
}

pub(super) async fn known(world: &World, person: PersonId, product: ProductId) -> Option<Evidence> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::of(snap, person, product).await).await;
    found.unwrap()
}

/// What staff types for a sheet of these.
pub(super) fn wanted(skus: &str, choice: &str, codes: &str) -> SheetWanted {
    SheetWanted {
        note: "Feria de mayo".into(),
        skus: skus.into(),
        choice: choice.into(),
        most: String::new(),
        days: "30".into(),
        codes: codes.into(),
    }
}

/// A sheet with so many codes.
pub(super) async fn sheet(world: &World, skus: &str, choice: &str, codes: &str) -> (SheetId, Vec<Code>) {
    let id = actions::make_sheet(&world.operator(), &wanted(skus, choice, codes)).await.unwrap();
    let found: Result<_, StoreError> = world.operator().read(async |snap| reads::sheet(snap, id).await).await;
    let (_, _, codes) = found.unwrap().unwrap();
    (id, codes)
}

pub(super) fn a_second(world: &World) {
    world.machine.set(time::seconds_after(world.now(), 1));
}
