//! A shop with something to talk about, and people who talk.

use crate::{
    actions::{self, WriteRejected},
    model::{Comment, ContributionId, On, State, Wanted},
    reads::{self, Thread},
};
use action::{Ctx, Failure};
use catalog::model::{Maker, PictureDraft, ProductDraft, VariantDraft};
use catalog_facts::ProductId;
use contributions::model::{Draft, Kind, Signals, Writer};
use database::StoreError;
use kernel::{Actor, Lang, Localized, PersonId, Role, time};
use testing::{Engine, World};

pub(super) async fn world(engine: Engine) -> World {
    let base = vec![shop::door(), accounts::door(), media::door(), catalog::door(), notifications::door()];
    let ours = [profiles::door(), sellers::door(), contributions::door(), crate::door()];
    World::on(engine, base.into_iter().chain(ours).collect()).await
}

/// Something that is sold here, by the key of its name.
pub(super) async fn thing(world: &World, key: &str) -> ProductId {
    let picture = PictureDraft { source: "drawing:mug:pine:3:front".into(), alt: Localized::same("Foto") };
    let variants = vec![VariantDraft { sku: key.to_uppercase(), price: 900, ..VariantDraft::default() }];
    let maker = Maker { name: "Alfar".into(), ..Maker::default() };
    let maker = Maker { address: "Calle 2, Talavera".into(), email: "a@alfar.example".into(), ..maker };
    let draft = ProductDraft {
        key: key.into(),
        name: Localized::same(format!("Jarra {key}")),
        maker: Some(maker),
        pictures: vec![picture],
        variants,
        ..ProductDraft::default()
    };
    catalog::actions::put_product(&world.operator(), &draft).await.unwrap();
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| catalog::reads::card_of_key(snap, key).await).await;
    found.unwrap().unwrap().product
}

/// Somebody by a number, of whom nothing is known.
pub(super) fn person(number: u8) -> PersonId {
    PersonId::from_bytes([number; 16])
}

/// Somebody with an account.
pub(super) async fn member(world: &World, name: &str, role: Role) -> PersonId {
    let address = format!("{}@people.example", name.split(' ').next().unwrap().to_lowercase());
    accounts::actions::add_person(&world.operator(), &address, name, role, Lang::Es).await.unwrap()
}

pub(super) fn as_(world: &World, who: PersonId) -> Ctx {
    world.ctx(Actor::Member(who))
}

pub(super) fn wanted(who: PersonId, on: On, answers: Option<ContributionId>, body: &str) -> Wanted {
    Wanted { on, answers, person: who, body: body.to_owned(), lang: Lang::Es, household: None }
}

/// Somebody says something; it waits, since nobody knows them yet.
pub(super) async fn try_say(
    world: &World,
    wanted: &Wanted,
) -> Result<ContributionId, Failure<WriteRejected>> {
    world.machine.set(time::seconds_after(world.now(), 1));
    actions::write(&as_(world, wanted.person), wanted).await.map(|(id, _)| id)
}

/// Somebody says something, and it stands.
pub(super) async fn says(
    world: &World,
    who: PersonId,
    on: On,
    answers: Option<ContributionId>,
    body: &str,
) -> ContributionId {
    let id = try_say(world, &wanted(who, on, answers, body)).await.unwrap();
    if comment(world, id).await.state == State::Held {
        publish(world, id).await;
    }
    world.see_to_duties().await;
    id
}

pub(super) async fn publish(world: &World, id: ContributionId) {
    let ctx = world.operator();
    ctx.write(async |tx| contributions::steps::publish(tx, &ctx, id).await).await.unwrap();
}

/// Takes it back, as its author.
pub(super) async fn withdraws(world: &World, who: PersonId, id: ContributionId) {
    let ctx = as_(world, who);
    contributions::actions::withdraw(&ctx, id).await.unwrap();
    world.see_to_duties().await;
}

pub(super) async fn comment(world: &World, id: ContributionId) -> Comment {
    let found: Result<_, StoreError> = world.operator().read(async |snap| reads::find(snap, id).await).await;
    found.unwrap().unwrap()
}

pub(super) async fn count(world: &World, on: On) -> u32 {
    let found: Result<_, StoreError> = world.operator().read(async |snap| reads::count(snap, on).await).await;
    found.unwrap()
}

pub(super) async fn threads(world: &World, on: On) -> Vec<Thread> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::threads(snap, on, None, (50, 50)).await).await;
    found.unwrap().items
}

/// A review of something by somebody, as whoever keeps reviews would keep it.
pub(super) async fn review(world: &World, who: PersonId, product: ProductId) -> ContributionId {
    let draft = Draft {
        kind: Kind::Review,
        about: product.into(),
        writer: Writer::Person(who),
        lang: Lang::Es,
        title: "No gotea".into(),
        body: "La jarra vierte bien y no gotea.".into(),
        pictures: Vec::new(),
        signals: Signals { is_proven: true, ..Signals::default() },
    };
    let ctx = as_(world, who);
    let manner = contributions::rules::manner(Kind::Review);
    ctx.write(async |tx| contributions::steps::write(tx, &ctx, &manner, &draft).await).await.unwrap().id
}
