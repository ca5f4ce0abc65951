//! A shop with something in it, people who ask about it, and one who has it.

use crate::{
    actions,
    model::{Answering, Asking, ContributionId, Question},
    reads,
};
use action::Ctx;
use catalog::model::{Maker, ProductDraft, VariantDraft};
use catalog_facts::{ProductId, VariantId};
use database::StoreError;
use kernel::{Actor, Currency, Lang, Localized, Money, PersonId};
use orders_facts::{Goods, LineId, OrderConfirmed, OrderDelivered, OrderId};
use testing::{Engine, World};
use webkit::Door;

pub(super) const TITLE: &str = "¿Se puede meter en el lavavajillas?";

pub(super) async fn world(engine: Engine) -> World {
    let below: Vec<Door> = vec![shop::door(), accounts::door(), media::door(), catalog::door()];
    let beside =
        [notifications::door(), profiles::door(), sellers::door(), evidence::door(), contributions::door()];
    World::on(engine, below.into_iter().chain(beside).chain([crate::door()]).collect()).await
}

/// A pot of this reference, and its one variant.
pub(super) async fn pot(world: &World, sku: &str) -> (ProductId, VariantId) {
    let draft = ProductDraft {
        key: sku.to_lowercase(),
        name: Localized { es: format!("Olla {sku}"), en: format!("Pot {sku}") },
        maker: Some(Maker {
            name: "Forja".into(),
            email: "f@forja.example".into(),
            address: "Calle 5, Toledo".into(),
            ..Maker::default()
        }),
        variants: vec![VariantDraft {
            sku: sku.into(),
            stock: Some(5),
            price: 4_500,
            ..VariantDraft::default()
        }],
        ..ProductDraft::default()
    };
    catalog::actions::put_product(&world.operator(), &draft).await.unwrap();
    let ctx = world.operator();
    let read = ctx.read(async |snap| {
        let card = catalog::reads::card_of_sku(snap, sku).await?.unwrap();
        let whole = catalog::reads::product(snap, card.product, Currency::EUR).await?.unwrap();
        Ok::<_, StoreError>((whole.id, whole.variants[0].id))
    });
    read.await.unwrap()
}

/// Somebody by a number.
pub(super) fn person(number: u8) -> PersonId {
    PersonId::from_bytes([number; 16])
}

pub(super) fn as_(world: &World, who: PersonId) -> Ctx {
    world.ctx(Actor::Member(who))
}

/// Somebody buys it, and it arrives at once.
pub(super) async fn has(
    world: &World,
    who: PersonId,
    number: u8,
    (product, variant): (ProductId, VariantId),
) {
    let (order, line) = (OrderId::from_bytes([number; 16]), LineId::from_bytes([number; 16]));
    let goods = vec![Goods { line, product, variant, quantity: 1, total: Money::eur(4_500) }];
    let bought = OrderConfirmed { order, person: Some(who), total: Money::eur(4_500), goods };
    let arrived = OrderDelivered { order, person: Some(who), delivered_at: world.now() };
    let ctx = world.operator();
    let done: Result<(), StoreError> = ctx
        .write(async |tx| {
            tx.record(&bought).await?;
            tx.record(&arrived).await
        })
        .await;
    done.unwrap();
    world.see_to_duties().await;
}

pub(super) fn asking(who: PersonId, product: ProductId, title: &str) -> Asking {
    Asking {
        product,
        person: who,
        title: title.to_owned(),
        body: String::new(),
        lang: Lang::Es,
        is_sure: false,
        household: None,
    }
}

pub(super) fn answering(who: PersonId, question: ContributionId, body: &str) -> Answering {
    Answering {
        question,
        person: who,
        is_house: false,
        body: body.to_owned(),
        lang: Lang::Es,
        household: None,
    }
}

/// The shop lets something stand that waits.
pub(super) async fn publish(world: &World, id: ContributionId) {
    let ctx = world.operator();
    ctx.write(async |tx| contributions::steps::publish(tx, &ctx, id).await).await.unwrap();
    world.see_to_duties().await;
}

/// Somebody asks, and all can read it.
pub(super) async fn asks(world: &World, who: PersonId, product: ProductId, title: &str) -> ContributionId {
    let (id, state) = actions::ask(&as_(world, who), &asking(who, product, title)).await.unwrap();
    if state != Some(crate::model::State::Published) {
        publish(world, id).await;
    }
    world.see_to_duties().await;
    id
}

/// Somebody answers, and all can read it.
pub(super) async fn answers(
    world: &World,
    who: PersonId,
    question: ContributionId,
    body: &str,
) -> ContributionId {
    let (id, state) = actions::answer(&as_(world, who), &answering(who, question, body)).await.unwrap();
    if state != Some(crate::model::State::Published) {
        publish(world, id).await;
    }
    world.see_to_duties().await;
    id
}

pub(super) async fn question(world: &World, id: ContributionId) -> Question {
    let ctx = world.operator();
    let read = ctx.read(async |snap| reads::find(snap, id).await).await;
    let found: Result<_, StoreError> = read;
    found.unwrap().unwrap()
}

/// The answers that all can read, in their order.
pub(super) async fn order(world: &World, id: ContributionId) -> Vec<ContributionId> {
    let ctx = world.operator();
    let read = ctx.read(async |snap| {
        let question = reads::find(snap, id).await?.unwrap();
        reads::answers(snap, &question).await
    });
    let found: Result<_, StoreError> = read.await;
    found.unwrap().into_iter().map(|said| said.answer.id).collect()
}

/// What was told by questions, by the names of the facts.
pub(super) async fn told(world: &World) -> Vec<String> {
    testing::settle(&world.house.database).await;
    let log: Result<_, StoreError> =
        world.house.database.read(async |snap| snap.log_after(events::Position::START, 10_000).await).await;
    let ours =
        log.unwrap().into_iter().filter_map(|fact| fact.name.strip_prefix("questions.").map(str::to_owned));
    ours.filter(|name| name != "moved").collect()
}
