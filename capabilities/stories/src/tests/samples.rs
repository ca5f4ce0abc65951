//! A shop with things in it, people who bought some of them, and what they lived through.

use crate::{
    actions::{self, WriteRejected},
    model::{Again, ContributionId, Parts, State, Story, Wanted},
    reads::{self, Which, Whole},
};
use action::{Ctx, Failure};
use catalog::model::{Maker, PictureDraft, ProductDraft, VariantDraft};
use catalog_facts::ProductId;
use database::StoreError;
use kernel::{Actor, Currency, Lang, Localized, Money, PersonId, time};
use orders_facts::{Goods, LineId, OrderConfirmed, OrderDelivered, OrderId};
use testing::{Engine, World};

pub(super) async fn world(engine: Engine) -> World {
    let ground = [shop::door(), accounts::door(), media::door(), catalog::door(), notifications::door()];
    let people = [profiles::door(), sellers::door(), evidence::door(), contributions::door()];
    World::on(engine, ground.into_iter().chain(people).chain([crate::door()]).collect()).await
}

/// A blanket or the like that is sold here, by the key of its name.
pub(super) async fn thing(world: &World, key: &str) -> ProductId {
    let draft = ProductDraft {
        key: key.into(),
        name: Localized::same(key),
        maker: Some(Maker {
            name: "Telar".into(),
            email: "t@telar.example".into(),
            address: "Calle 4, Béjar".into(),
            ..Maker::default()
        }),
        variants: vec![VariantDraft { sku: format!("S-{key}"), price: 4_000, ..VariantDraft::default() }],
        pictures: vec![PictureDraft {
            source: "drawing:mug:pine:3:front".into(),
            alt: Localized::same("Se ve la cosa"),
        }],
        ..ProductDraft::default()
    };
    catalog::actions::put_product(&world.operator(), &draft).await.unwrap();
    card(world, key).await
}

async fn card(world: &World, key: &str) -> ProductId {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| catalog::reads::card_of_key(snap, key).await).await;
    found.unwrap().unwrap().product
}

pub(super) fn person(number: u8) -> PersonId {
    PersonId::from_bytes([number; 16])
}

pub(super) fn as_(world: &World, who: PersonId) -> Ctx {
    world.ctx(Actor::Member(who))
}

/// Somebody buys something and gets it, by an order of this number.
pub(super) async fn has(world: &World, who: PersonId, number: u8, product: ProductId) {
    let ctx = world.operator();
    let found: Result<_, StoreError> =
        ctx.read(async |snap| catalog::reads::product(snap, product, Currency::EUR).await).await;
    let variant = found.unwrap().unwrap().variants[0].id;
    let (order, line) = (OrderId::from_bytes([number; 16]), LineId::from_bytes([number; 16]));
    let total = Money::eur(4_000);
    let goods = vec![Goods { line, product, variant, quantity: 1, total }];
    let bought = OrderConfirmed { order, person: Some(who), total, goods };
    let got = OrderDelivered { order, person: Some(who), delivered_at: world.now() };
    let done: Result<(), StoreError> = ctx
        .write(async |tx| {
            tx.record(&bought).await?;
            tx.record(&got).await
        })
        .await;
    done.unwrap();
    world.see_to_duties().await;
}

pub(super) fn parts(outcome: &str) -> Parts {
    Parts {
        situation: "Mi casa es fría y la calefacción es cara, sobre todo en enero.".into(),
        tried: "Una manta de lana sobre las piernas mientras trabajo.".into(),
        outcome: outcome.into(),
    }
}

pub(super) fn wanted(who: PersonId, products: &[ProductId], outcome: &str) -> Wanted {
    Wanted {
        person: who,
        title: "Un invierno con la manta".into(),
        parts: parts(outcome),
        lang: Lang::Es,
        again: Again::Yes,
        products: products.to_vec(),
        pictures: Vec::new(),
        household: None,
    }
}

pub(super) async fn try_tell(
    world: &World,
    wanted: &Wanted,
) -> Result<ContributionId, Failure<WriteRejected>> {
    world.machine.set(time::seconds_after(world.now(), 1));
    let told = actions::write(&as_(world, wanted.person), wanted).await;
    world.see_to_duties().await;
    told.map(|(id, _)| id)
}

/// Somebody tells it, and it stands.
pub(super) async fn tells(
    world: &World,
    who: PersonId,
    products: &[ProductId],
    outcome: &str,
) -> ContributionId {
    let id = try_tell(world, &wanted(who, products, outcome)).await.unwrap();
    if the_story(world, id).await.state == State::Held {
        publish(world, id).await;
    }
    id
}

pub(super) async fn publish(world: &World, id: ContributionId) {
    let ctx = world.operator();
    ctx.write(async |tx| contributions::steps::publish(tx, &ctx, id).await).await.unwrap();
    world.see_to_duties().await;
}

pub(super) async fn whole(world: &World, id: ContributionId) -> Whole {
    let found: Result<_, StoreError> = world.operator().read(async |snap| reads::one(snap, id).await).await;
    found.unwrap().unwrap()
}

pub(super) async fn the_story(world: &World, id: ContributionId) -> Story {
    whole(world, id).await.story
}

pub(super) async fn shown(world: &World, which: Which) -> Vec<ContributionId> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::shown(snap, &which, None, 50).await).await;
    found.unwrap().items.iter().map(|one| one.story.id).collect()
}
