//! What the stories share: what a table makes, a shop with mugs to sell, a file that is brought and let in.

use crate::model::Shop;
use catalog::model::{BrandDraft, Maker, ProductDraft, VariantDraft};
use database::{FromRow, args};
use exchange::{
    Header, Rows,
    actions::{self, Brought},
    model::{Delivery, DeliveryId, Event, Remark, Stage, Wish},
};
use jiff::{civil::date, tz::TimeZone};
use kernel::{Currency, Lang, Localized, PersonId, Role};
use std::io::Write;
use testing::{Engine, World};

pub(super) const SHOPIFY_CUSTOMERS: &str = include_str!("../../samples/shopify.customers.csv");
pub(super) const SHOPIFY_ORDERS: &str = include_str!("../../samples/shopify.orders.csv");
pub(super) const WOOCOMMERCE_CUSTOMERS: &str = include_str!("../../samples/woocommerce.customers.csv");
pub(super) const WOOCOMMERCE_ORDERS: &str = include_str!("../../samples/woocommerce.orders.csv");
pub(super) const WOOCOMMERCE_ITEMS: &str = include_str!("../../samples/woocommerce.items.csv");
pub(super) const PRESTASHOP_ORDERS: &str = include_str!("../../samples/prestashop.orders.csv");
pub(super) const PRESTASHOP_CUSTOMERS: &str = include_str!("../../samples/prestashop.customers.csv");
pub(super) const OUR_CUSTOMERS: &str = include_str!("../../samples/plaza.customers.csv");
pub(super) const OUR_ORDERS: &str = include_str!("../../samples/plaza.orders.csv");

/// A shop in Madrid.
pub(super) fn shop() -> Shop {
    Shop {
        currency: Currency::EUR,
        zone: TimeZone::get("Europe/Madrid").unwrap(),
        country: "ES".into(),
        lang: Lang::Es,
        now: date(2026, 11, 3).at(10, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap().timestamp(),
    }
}

/// What a table makes.
pub(super) struct Made<T> {
    pub(super) things: Vec<T>,
    pub(super) notes: Vec<Remark>,
    pub(super) refused: Vec<Remark>,
}

impl<T> Made<T> {
    pub(super) fn said(&self) -> Vec<(u64, &'static str)> {
        self.notes
            .iter()
            .filter(|note| note.code != "exchange-column-left")
            .map(|note| (note.line, note.code))
            .collect()
    }

    pub(super) fn refusals(&self) -> Vec<(u64, &'static str)> {
        self.refused.iter().map(|why| (why.line, why.code)).collect()
    }
}

pub(super) fn made<R: Rows>(
    text: &[u8],
    rules: impl FnOnce(Header, u8, u64) -> Result<R, Remark>,
) -> Made<R::Thing> {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(text).unwrap();
    let opened = exchange::open(&file.path().display().to_string()).unwrap();
    let mut made = Made { things: Vec::new(), notes: Vec::new(), refused: Vec::new() };
    let mut hear = |event: Event<R::Thing>| {
        match event {
            Event::Parcel(parcel) => made.things.push(parcel.item),
            Event::Note(note) => made.notes.push(note),
            Event::Refused { why, .. } => made.refused.push(why),
            Event::Header(_) | Event::Read(_) => {}
        }
        true
    };
    exchange::read_rows(&opened, rules, &mut hear).unwrap();
    made
}

/// A shop with mugs and plates, and with everything that customers and orders are put into.
pub(super) async fn world(engine: Engine) -> World {
    let doors = vec![
        ::shop::door(),
        accounts::door(),
        media::door(),
        catalog::door(),
        addresses::door(),
        pricing::door(),
        payments::door(),
        notifications::door(),
        sellers::door(),
        evidence::door(),
        ::orders::door(),
        exchange::door(),
        profiles::door(),
        contributions::door(),
        ::questions::door(),
        ::reviews::door(),
        crate::door(),
    ];
    let world = World::on(engine, doors).await;
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
    for (sku, name) in [("MUG", "Taza"), ("PLATE", "Plato")] {
        let variant =
            VariantDraft { sku: sku.into(), price: 1_200, stock: Some(10), ..VariantDraft::default() };
        let draft = ProductDraft {
            key: sku.to_lowercase(),
            name: Localized::same(name),
            brand: Some("kiln".into()),
            variants: vec![variant],
            ..ProductDraft::default()
        };
        catalog::actions::put_product(&ctx, &draft).await.unwrap();
    }
    world
}

/// Brings a file and has it tried.
pub(super) async fn tried(world: &World, text: &[u8]) -> DeliveryId {
    let path = world.folder().join("archivo.csv");
    std::fs::write(&path, text).unwrap();
    let file = Brought { name: "archivo.csv", bytes: text.len() as u64, path: &path, beside: None };
    let (lang, reader, tax) = (Lang::Es, Lang::Es, String::new());
    let wish =
        Wish { format: None, lang, reader, maker_is_shop: false, tax, has_beside: false, matter: None };
    let id = actions::deliver(&world.operator(), Some(&file), &wish).await.unwrap().what;
    world.see_to_duties().await;
    id
}

pub(super) async fn delivery(world: &World, id: DeliveryId) -> Delivery {
    world.operator().read(async |snap| exchange::reads::delivery(snap, id).await).await.unwrap().unwrap()
}

/// Brings a file and lets it in.
pub(super) async fn carried(world: &World, text: &[u8]) -> Delivery {
    let id = tried(world, text).await;
    let one = delivery(world, id).await;
    assert_eq!(one.stage, Stage::Tried, "{one:?}");
    actions::carry_in(&world.operator(), id).await.unwrap();
    world.see_to_duties().await;
    let one = delivery(world, id).await;
    assert_eq!(one.stage, Stage::Done, "{one:?}");
    one
}

/// Somebody confirms an address: they have an account now.
pub(super) async fn joins(world: &World, address: &str) -> PersonId {
    let ctx = world.operator();
    let person = accounts::actions::add_person(&ctx, address, "Lucía", Role::Member, Lang::Es).await.unwrap();
    world.see_to_duties().await;
    person
}

/// Rows of a table.
pub(super) async fn rows<T: FromRow + Send + 'static>(world: &World, sql: &'static str) -> Vec<T> {
    let found: Result<Vec<T>, database::StoreError> =
        world.house.database.read(async |snap| snap.all(sql, args![]).await).await;
    found.unwrap()
}

/// How many of these facts were told.
pub(super) async fn facts(world: &World, name: &str) -> usize {
    let log =
        world.house.database.read(async |snap| snap.log_after(events::Position::START, 1_000_000).await);
    log.await.unwrap().iter().filter(|fact| fact.name == name).count()
}
