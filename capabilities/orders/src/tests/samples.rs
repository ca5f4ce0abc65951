//! A shop with two things to sell, somebody who buys them, and money that comes by transfer or at the door.

mod priced;
mod told;

pub(super) use priced::{priced, sum};
pub(super) use told::{a_second, letters, subjects, told, way_in};

use crate::{
    model::{ChosenDelivery, GroupId, Kind, NewGroup, NewItem, OrderId, Placed, Source, Wanted, Whole},
    reads, steps,
};
use action::{Ctx, Failure};
use addresses::model::PostalAddress;
use catalog::{
    model::{BrandDraft, Maker, ProductDraft, VariantDraft},
    reads::sale::SaleItem,
    steps::stock,
};
use catalog_facts::VariantId;
use database::StoreError;
use jiff::civil::date;
use kernel::{Lang, Localized, Money, PersonId, Personal, Role, Subject, rejection::Never};
use payments::model::{CardWish, NewPayment};
use payments_facts::PaymentId;
use sellers::model::Commission;
use sellers_facts::SellerId;
use testing::{Engine, World};
use webkit::Door;

pub(super) fn doors() -> Vec<Door> {
    vec![
        shop::door(),
        accounts::door(),
        media::door(),
        catalog::door(),
        pricing::door(),
        payments::door(),
        notifications::door(),
        sellers::door(),
        crate::door(),
    ]
}

/// A shop with mugs at 12 and jugs at 25 euro, ten of each, that can be paid by all ways of the demo.
pub(super) async fn world(engine: Engine) -> World {
    let world = World::on(engine, doors()).await;
    let ctx = world.operator();
    let maker = Maker {
        name: "Horno".into(),
        address: "Calle 1, Madrid".into(),
        email: "h@h.example".into(),
        ..Maker::default()
    };
    let brand =
        BrandDraft { key: "kiln".into(), name: "Horno".into(), maker: Some(maker), ..BrandDraft::default() };
    ctx.write(async |tx| catalog::steps::put_brand(tx, &ctx, &brand).await).await.unwrap();
    for (key, name, price) in [("mug", "Taza", 1_200), ("jug", "Jarra", 2_500)] {
        let variant =
            VariantDraft { sku: key.to_uppercase(), price, stock: Some(10), ..VariantDraft::default() };
        let draft = ProductDraft {
            key: key.into(),
            name: Localized { es: name.into(), en: key.into() },
            brand: Some("kiln".into()),
            variants: vec![variant],
            ..ProductDraft::default()
        };
        catalog::actions::put_product(&ctx, &draft).await.unwrap();
    }
    payments::demo::fill(&ctx).await.unwrap();
    world
}

pub(super) async fn variant(world: &World, key: &str) -> VariantId {
    let ctx = world.operator();
    let currency = kernel::Currency::EUR;
    let found: Result<_, StoreError> = ctx
        .read(async |snap| {
            let card = catalog::reads::card_of_key(snap, key).await?.unwrap();
            catalog::reads::product(snap, card.product, currency).await
        })
        .await;
    found.unwrap().unwrap().variants[0].id
}

pub(super) async fn item(world: &World, key: &str) -> SaleItem {
    let id = variant(world, key).await;
    let ctx = world.operator();
    let found: Result<_, StoreError> =
        ctx.read(async |snap| catalog::reads::sale::items(snap, &[id], kernel::Currency::EUR).await).await;
    found.unwrap().remove(0)
}

/// How many of it can be bought.
pub(super) async fn available(world: &World, key: &str) -> i64 {
    item(world, key).await.available
}

pub(super) fn address() -> PostalAddress {
    PostalAddress {
        name: "Lucía Núñez".into(),
        line1: "Calle del Pez 7".into(),
        postcode: "28004".into(),
        city: "Madrid".into(),
        region: "Madrid".into(),
        country: "ES".into(),
        phone: "+34600111222".into(),
        ..PostalAddress::default()
    }
}

/// Who buys, and how.
#[derive(Clone, Copy)]
pub(super) struct How {
    pub(super) person: Option<PersonId>,
    pub(super) method: &'static str,
    pub(super) mugs: u32,
    pub(super) email: &'static str,
}

pub(super) const GUEST: How = How { person: None, method: "transfer", mugs: 2, email: "lucia@casa.example" };

/// Somebody who is signed in.
pub(super) fn member() -> How {
    How { person: Some(testing::person_of(Role::Member)), ..GUEST }
}

/// Something that the house sells.
pub(super) fn of_the_house(key: u32, item: SaleItem) -> NewItem {
    NewItem { key, item, seller: None, commissions: Vec::new() }
}

/// What somebody agrees to buy: mugs and a jug.
pub(super) async fn wish(world: &World, how: &How) -> NewGroup {
    let (mug, jug) = (item(world, "mug").await, item(world, "jug").await);
    NewGroup {
        id: world.operator().id(),
        person: how.person,
        email: Personal::new(how.email.into()),
        lang: Lang::Es,
        delivery_to: Personal::new(address()),
        billing_to: None,
        wants_invoice: false,
        note: Personal::new("Llamad antes, por favor.".into()),
        priced: sum(vec![priced(3, 1_200, how.mugs), priced(7, 2_500, 1)]),
        items: vec![of_the_house(7, jug), of_the_house(3, mug)],
        delivery_of: Vec::new(),
        delivery: Some(ChosenDelivery {
            key: "correos".into(),
            name: Localized { es: "Correos a casa".into(), en: "Correos to your door".into() },
            kind: Kind::Carrier,
            carrier: Some("correos".into()),
            earliest: date(2026, 11, 5),
            latest: date(2026, 11, 9),
            point: None,
            standard: Some(Money::eur(495)),
        }),
        method: how.method.into(),
        card: CardWish::Once,
        consents: false,
        terms: Vec::new(),
        source: Source { referrer: "buscador.example".into(), share: String::new() },
    }
}

/// Somebody who sells here besides the house.
pub(super) fn seller(number: u8) -> SellerId {
    SellerId::from_bytes([number; 16])
}

/// The same as a wish, but the jug is sold by somebody else, who sends it for 1.95 and of whom the house keeps a tenth.
pub(super) async fn of_two(world: &World, how: &How) -> NewGroup {
    let mut wish = wish(world, how).await;
    let jug = wish.items.iter_mut().find(|item| item.key == 7).unwrap();
    jug.seller = Some(seller(8));
    jug.commissions = vec![Commission {
        rule: kernel::Id::from_bytes([3; 16]),
        name: "Comisión general".into(),
        rate: 1_000,
        flat: 0,
        amount: Money::eur(250),
    }];
    wish.delivery_of = vec![(None, Money::eur(300)), (Some(seller(8)), Money::eur(195))];
    wish
}

pub(super) struct Bought {
    pub(super) placed: Placed,
    pub(super) group: GroupId,
    pub(super) order: OrderId,
    pub(super) payment: PaymentId,
}

/// Places a wish as a checkout does: goods put aside, the order, its payment, in one transaction.
pub(super) async fn place(ctx: &Ctx, wish: &NewGroup) -> Result<Bought, Failure<Never>> {
    ctx.write(async |tx| {
        let owner = Subject::from(wish.id);
        let held: Vec<(VariantId, u32)> = wish
            .priced
            .lines
            .iter()
            .map(|line| {
                let item = wish.items.iter().find(|item| item.key == line.key).unwrap();
                (item.item.variant, line.quantity)
            })
            .collect();
        stock::hold(tx, ctx, &owner, &held).await.map_err(broken)?;
        let placed = steps::place(tx, ctx, wish).await.map_err(broken)?;
        let new = NewPayment {
            about: owner,
            reference: placed.code.clone(),
            amount: wish.priced.total,
            method: wish.method.clone(),
            back_to: "/orders/here".into(),
            lang: wish.lang,
            expires_at: Some(kernel::time::seconds_after(ctx.now(), 900)),
            card: wish.card,
        };
        let payment = payments::steps::start(tx, ctx, &new).await.map_err(broken)?;
        Ok(Bought { group: placed.group, order: placed.orders[0], placed, payment })
    })
    .await
}

/// In these stories nothing is refused.
fn broken<R: std::fmt::Debug>(failure: Failure<R>) -> Failure<Never> {
    match failure {
        Failure::Broken(error) => Failure::Broken(error),
        other => Failure::Broken(StoreError::Corrupt(format!("{other:?}"))),
    }
}

/// Somebody buys mugs and a jug, and the house sees to its duties.
pub(super) async fn buy(world: &World, how: &How) -> Bought {
    let wish = wish(world, how).await;
    let bought = place(&world.operator(), &wish).await.unwrap();
    world.see_to_duties().await;
    bought
}

/// Somebody buys, and the money has come.
pub(super) async fn paid(world: &World, how: &How) -> Bought {
    let bought = buy(world, how).await;
    payments::actions::confirm(&world.operator(), bought.payment).await.unwrap();
    world.see_to_duties().await;
    bought
}

pub(super) async fn whole(world: &World, id: OrderId) -> Whole {
    let found: Result<_, StoreError> = world.operator().read(async |snap| reads::whole(snap, id).await).await;
    found.unwrap().unwrap()
}

/// Codes of the orders that are looked for.
pub(super) async fn listed(world: &World, wanted: &Wanted) -> Vec<String> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::list(snap, wanted, None, 100).await).await;
    found.unwrap().items.into_iter().map(|one| one.code).collect()
}
