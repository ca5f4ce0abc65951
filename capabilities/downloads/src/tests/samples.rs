//! A shop that sells a file and keys, and orders as their facts tell of them.

use crate::{
    actions::{self, Handed, Sent},
    model::{FileId, Grant, State},
    reads, store,
};
use catalog::model::{Maker, ProductDraft, ProductType, VariantDraft, Withdrawal};
use catalog_facts::{ProductId, VariantId};
use database::StoreError;
use downloads_facts::{DownloadBegun, HandedOver};
use events::{Fact, Facts, Position};
use kernel::{Actor, Currency, Id, Localized, Money, PersonId, Subject};
use orders_facts::{CancelledBy, Goods, LineId, OrderCancelled, OrderConfirmed, OrderId, OrderPaid};
use std::io::Write;
use tempfile::NamedTempFile;
use testing::{Engine, World};
use webkit::Door;

pub(super) async fn world(engine: Engine) -> World {
    world_with(engine, Vec::new()).await
}

/// The same with doors of a test's own.
pub(super) async fn world_with(engine: Engine, more: Vec<Door>) -> World {
    let mut doors = vec![
        shop::door(),
        accounts::door(),
        media::door(),
        catalog::door(),
        notifications::door(),
        crate::door(),
    ];
    doors.extend(more);
    World::on(engine, doors).await
}

/// Something digital is on sale; gives its variant.
pub(super) async fn goods(world: &World, sku: &str) -> VariantId {
    on_sale(world, sku, (ProductType::Digital, Withdrawal::DigitalAtOnce)).await
}

/// Something of this kind is on sale; gives its variant.
pub(super) async fn on_sale(world: &World, sku: &str, kind: (ProductType, Withdrawal)) -> VariantId {
    let draft = ProductDraft {
        key: sku.to_lowercase(),
        product_type: kind.0,
        withdrawal: kind.1,
        name: Localized { es: format!("Libro {sku}"), en: format!("Book {sku}") },
        maker: Some(Maker {
            name: "Horno".into(),
            address: "Calle 1, Madrid".into(),
            email: "h@h.example".into(),
            ..Maker::default()
        }),
        variants: vec![VariantDraft { sku: sku.into(), price: 900, ..VariantDraft::default() }],
        ..ProductDraft::default()
    };
    let ctx = &world.operator();
    catalog::actions::put_product(ctx, &draft).await.unwrap();
    ctx.read(async |snap| catalog::reads::variant_of_sku(snap, sku).await).await.unwrap().unwrap()
}

/// It hands this file over.
pub(super) async fn put(world: &World, variant: VariantId, name: &str, text: &[u8]) -> FileId {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(text).unwrap();
    let sent = Sent { name, bytes: text.len() as u64, path: file.path() };
    actions::put_file(&world.operator(), variant, None, Some(&sent)).await.unwrap()
}

/// It hands these keys over.
pub(super) async fn add(world: &World, variant: VariantId, keys: &[&str]) -> crate::model::Added {
    actions::add_keys(&world.operator(), variant, &Handed::Pasted(&keys.join("\n"))).await.unwrap()
}

pub(super) fn order(number: u8) -> OrderId {
    OrderId::from_bytes([number; 16])
}

pub(super) fn line(number: u8) -> LineId {
    LineId::from_bytes([number; 16])
}

pub(super) fn ana() -> PersonId {
    PersonId::from_bytes([7; 16])
}

/// Lines of an order: which, what, how many.
pub(super) fn lines(all: &[(u8, VariantId, u32)]) -> Vec<Goods> {
    let goods = |(number, variant, quantity): &(u8, VariantId, u32)| Goods {
        line: line(*number),
        product: ProductId::from_bytes([9; 16]),
        variant: *variant,
        quantity: *quantity,
        total: Money::eur(900),
    };
    all.iter().map(goods).collect()
}

pub(super) fn confirmed(number: u8, person: Option<PersonId>, goods: Vec<Goods>) -> OrderConfirmed {
    OrderConfirmed { order: order(number), person, total: Money::eur(900), goods }
}

pub(super) fn paid(number: u8) -> OrderPaid {
    OrderPaid { order: order(number), amount: Money::eur(900) }
}

pub(super) fn cancelled(number: u8) -> OrderCancelled {
    OrderCancelled { order: order(number), by: CancelledBy::Staff, was_confirmed: true }
}

/// It happens, and is heard.
pub(super) async fn tell(world: &World, facts: &(impl Facts + ?Sized + Sync)) {
    record(world, facts).await;
    world.see_to_duties().await;
}

/// It happens.
pub(super) async fn record(world: &World, facts: &(impl Facts + ?Sized + Sync)) {
    let done: Result<(), StoreError> = world.operator().write(async |tx| tx.record(facts).await).await;
    done.unwrap();
}

/// Somebody has bought and paid it.
pub(super) async fn buy(world: &World, number: u8, person: Option<PersonId>, goods: &[(u8, VariantId, u32)]) {
    tell(world, &confirmed(number, person, lines(goods))).await;
    tell(world, &paid(number)).await;
}

/// The grant of a line.
pub(super) async fn grant(world: &World, number: u8) -> Option<Grant> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| store::grants::of_line(snap, line(number)).await).await;
    found.unwrap()
}

pub(super) async fn state(world: &World, number: u8) -> Option<State> {
    grant(world, number).await.map(|grant| grant.state)
}

/// The keys of a line: what each says and its state.
pub(super) async fn keys_of(world: &World, number: u8) -> Vec<(String, &'static str)> {
    let grant = grant(world, number).await.unwrap();
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| store::keys::of_grant(snap, grant.id).await).await;
    let mut keys: Vec<_> =
        found.unwrap().into_iter().map(|key| (key.body.reveal().clone(), key.state.code())).collect();
    keys.sort();
    keys
}

/// How many keys of a variant are free, and how many are sold.
pub(super) async fn pool(world: &World, variant: VariantId) -> (u32, u32) {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| store::variants::find(snap, variant).await).await;
    found.unwrap().map_or((0, 0), |stocked| (stocked.keys_free, stocked.keys_taken))
}

async fn log<F: Fact>(world: &World, about: u8) -> Vec<F> {
    // PostgreSQL tells of a fact once all that began before it has ended.
    testing::settle(&world.house.database).await;
    let subject = Subject::from(order(about));
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| snap.log_about(&subject, Position::START, 500).await).await;
    found.unwrap().iter().filter(|fact| fact.name == F::NAME).map(|fact| fact.read().unwrap()).collect()
}

/// What others were told to be handed over of an order: lines and how many.
pub(super) async fn handed(world: &World, number: u8) -> Vec<(LineId, u32)> {
    log::<HandedOver>(world, number).await.into_iter().flat_map(|fact| fact.lines).collect()
}

/// Of which lines others were told that somebody has begun.
pub(super) async fn begun(world: &World, number: u8) -> Vec<LineId> {
    log::<DownloadBegun>(world, number).await.into_iter().map(|fact| fact.line).collect()
}

/// The links of an order as its page prints them: those of files, and those of keys.
pub(super) async fn links(world: &World, number: u8) -> (Vec<String>, Vec<String>) {
    let (secret, offers) = world
        .operator()
        .read(async |snap| {
            let offers = reads::of_order(snap, order(number), Currency::EUR).await?;
            Ok::<_, StoreError>((reads::secret(snap).await?, offers))
        })
        .await
        .unwrap();
    let secret = secret.unwrap();
    let until = kernel::time::days_after(world.now(), 1);
    let link = |grant, file| reads::path(&secret, (grant, file), until);
    let files = offers.iter().flat_map(|one| one.files.iter().map(|file| link(one.grant.id, Some(file.id))));
    let keys = offers.iter().filter(|one| one.grant.needs_keys).map(|one| link(one.grant.id, None));
    (files.collect(), keys.collect())
}

/// A context of somebody who works here.
pub(super) fn staff(world: &World) -> action::Ctx {
    world.ctx(Actor::Staff(Id::from_bytes([3; 16])))
}
