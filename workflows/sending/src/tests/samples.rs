//! A shop that sells mugs, with orders that wait for a carrier.

use addresses::model::PostalAddress;
use catalog::{
    model::{Maker, ProductDraft, VariantDraft},
    reads::sale::{self, SaleItem},
    steps::stock,
};
use database::{StoreError, args};
use jiff::civil::date;
use kernel::{Currency, Lang, Localized, Money, Personal, Role, Subject};
use orders::model::{ChosenDelivery, Kind, NewGroup, NewItem, OrderId, Source, Unsent, Whole};
use payments::model::{CardWish, NewPayment};
use pricing::model::{Buyer, LineToPrice, ToPrice};
use sellers_facts::SellerId;
use testing::{Engine, World, person_of};
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
        shipping::door(),
        orders::door(),
        crate::door(),
    ]
}

/// A shop with twenty mugs of 400 grams at 12 EUR.
pub(super) async fn world(engine: Engine) -> World {
    let world = World::on(engine, doors()).await;
    let mug = VariantDraft {
        sku: "TAZA".into(),
        price: 1_200,
        stock: Some(20),
        weight_g: Some(400),
        ..VariantDraft::default()
    };
    let maker = Maker {
        name: "Alfar".into(),
        address: "Plaza 2, Teruel".into(),
        email: "a@alfar.example".into(),
        ..Maker::default()
    };
    let draft = ProductDraft {
        key: "taza".into(),
        name: Localized::same("Taza"),
        maker: Some(maker),
        variants: vec![mug],
        ..ProductDraft::default()
    };
    let ctx = world.operator();
    catalog::actions::put_product(&ctx, &draft).await.unwrap();
    payments::demo::fill(&ctx).await.unwrap();
    world
}

async fn mug(world: &World) -> SaleItem {
    let found: Result<_, StoreError> = world
        .operator()
        .read(async |snap| {
            let card = catalog::reads::card_of_sku(snap, "TAZA").await?.unwrap();
            let product = catalog::reads::product(snap, card.product, Currency::EUR).await?.unwrap();
            sale::items(snap, &[product.variants[0].id], Currency::EUR).await
        })
        .await;
    found.unwrap().remove(0)
}

pub(super) fn home() -> PostalAddress {
    PostalAddress {
        name: "Marta Ríos".into(),
        line1: "Calle Alta 9".into(),
        line2: "2.º B".into(),
        postcode: "39008".into(),
        city: "Santander".into(),
        region: "Cantabria".into(),
        country: "ES".into(),
        phone: "+34600222333".into(),
        ..PostalAddress::default()
    }
}

/// How somebody buys two mugs.
pub(super) struct How {
    pub(super) to: PostalAddress,
    pub(super) carrier: Option<&'static str>,
    pub(super) kind: Kind,
    pub(super) method: &'static str,
    pub(super) seller: Option<SellerId>,
}

impl Default for How {
    fn default() -> Self {
        let (carrier, method) = (Some("seur"), "cash_on_delivery");
        Self { to: home(), carrier, kind: Kind::Carrier, method, seller: None }
    }
}

/// Somebody buys like that; what is paid at the door stands at once.
pub(super) async fn bought(world: &World, how: How) -> OrderId {
    let (ctx, item) = (world.operator(), mug(world).await);
    let line = LineToPrice {
        key: 0,
        product: item.product,
        variant: item.variant,
        brand: item.brand,
        categories: item.categories.clone(),
        class: item.class,
        unit: item.price,
        is_reduced: false,
        quantity: 2,
    };
    let wanted = ToPrice {
        currency: Currency::EUR,
        lines: vec![line],
        delivery: Some(Money::eur(395)),
        fee: None,
        place: None,
        buyer: Buyer::default(),
        codes: Vec::new(),
    };
    let placed = ctx
        .write(async |tx| {
            let priced = pricing::reads::price(tx, ctx.now(), &wanted).await.unwrap();
            let (amount, variant) = (priced.total, item.variant);
            let group = NewGroup {
                id: ctx.id(),
                person: None,
                email: Personal::new("marta@casa.example".into()),
                lang: Lang::Es,
                delivery_to: Personal::new(how.to.clone()),
                billing_to: None,
                wants_invoice: false,
                note: Personal::new("=Llamad al timbre".into()),
                priced,
                items: vec![NewItem {
                    key: 0,
                    item: item.clone(),
                    seller: how.seller,
                    commissions: Vec::new(),
                }],
                delivery: Some(delivery(&how)),
                delivery_of: Vec::new(),
                method: how.method.into(),
                card: CardWish::Once,
                source: Source::default(),
                consents: false,
                terms: Vec::new(),
            };
            let about = Subject::from(group.id);
            stock::hold(tx, &ctx, &about, &[(variant, 2)]).await.unwrap();
            let placed = orders::steps::place(tx, &ctx, &group).await.unwrap();
            let new = NewPayment {
                about,
                reference: placed.code.clone(),
                amount,
                method: how.method.into(),
                card: CardWish::Once,
                back_to: "/orders/here".into(),
                lang: Lang::Es,
                expires_at: None,
            };
            payments::steps::start(tx, &ctx, &new).await.unwrap();
            Ok::<_, StoreError>(placed)
        })
        .await
        .unwrap();
    world.see_to_duties().await;
    placed.orders[0]
}

fn delivery(how: &How) -> ChosenDelivery {
    ChosenDelivery {
        key: "casa".into(),
        name: Localized::same("A casa"),
        kind: how.kind,
        carrier: how.carrier.map(str::to_owned),
        earliest: date(2026, 11, 25),
        latest: date(2026, 11, 27),
        point: None,
        standard: None,
    }
}

pub(super) async fn whole(world: &World, id: OrderId) -> Whole {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| orders::reads::whole(snap, id).await).await;
    found.unwrap().unwrap()
}

/// Somebody who sells here: whoever is signed in as a member.
pub(super) async fn seller(world: &World, name: &str) -> SellerId {
    let ctx = world.operator();
    let id = sellers::actions::open(&ctx, name, true).await.unwrap().what;
    let sql = "UPDATE seller SET state = 'active', person_id = $1 WHERE id = $2";
    let me = person_of(Role::Member);
    let done: Result<u64, StoreError> = ctx.write(async |tx| tx.exec(sql, args![me, id]).await).await;
    assert_eq!(done.unwrap(), 1);
    id
}

/// An order that waits, as it is known without a shop.
pub(super) fn unsent() -> Unsent {
    Unsent {
        order: OrderId::from_bytes([7; 16]),
        code: "K7QF-2M9X".into(),
        seller: None,
        delivery_to: Personal::new(home()),
        email: Personal::new("marta@casa.example".into()),
        carrier: Some("seur".into()),
        kind: Kind::Carrier,
        weight_g: 800,
        to_collect: Some(Money::eur(2_795)),
        note: Personal::new("Llamad al timbre".into()),
        lines: 1,
    }
}
