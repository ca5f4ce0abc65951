//! A shop with goods in it, questions that were answered, people who write and people who look after it.

use crate::{
    actions,
    model::{About, Article, ArticleId, Change, ContributionId, Draft, ProposalState, Revision, Terms},
    reads,
    rules::Verb,
};
use action::Ctx;
use catalog::model::{Maker, PictureDraft, ProductDraft, VariantDraft};
use catalog_facts::ProductId;
use contributions::model::{Kind, Signals, Writer};
use database::StoreError;
use events::Facts;
use kernel::{Actor, Lang, Localized, PersonId, Role, Subject};
use questions_facts::AnswerAccepted;
use testing::{Engine, World, person_of};
use webkit::Door;

pub(super) const BODY: &str = "Lávalo a 40 grados, sin suavizante, y tiéndelo estirado y a la sombra.";

pub(super) fn doors() -> Vec<Door> {
    vec![
        shop::door(),
        accounts::door(),
        media::door(),
        catalog::door(),
        notifications::door(),
        profiles::door(),
        contributions::door(),
        crate::door(),
    ]
}

pub(super) async fn world(engine: Engine) -> World {
    World::on(engine, doors()).await
}

pub(super) fn draft_of(sku: &str) -> ProductDraft {
    let maker = Maker {
        name: "Telar".into(),
        address: "Calle 3, Cuenca".into(),
        email: "t@telar.example".into(),
        ..Maker::default()
    };
    ProductDraft {
        key: sku.to_lowercase(),
        name: Localized { es: format!("Mantel {sku}"), en: format!("Cloth {sku}") },
        maker: Some(maker),
        variants: vec![VariantDraft {
            sku: sku.into(),
            price: 900,
            stock: Some(9),
            ..VariantDraft::default()
        }],
        pictures: vec![PictureDraft {
            source: "drawing:mug:pine:3:front".into(),
            alt: Localized::same("Un mantel"),
        }],
        ..ProductDraft::default()
    }
}

/// Something with one variant of this reference.
pub(super) async fn goods(world: &World, sku: &str) -> ProductId {
    catalog::actions::put_product(&world.operator(), &draft_of(sku)).await.unwrap();
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| catalog::reads::card_of_sku(snap, sku).await).await;
    found.unwrap().unwrap().product
}

pub(super) async fn record(world: &World, facts: &(impl Facts + ?Sized + Sync)) {
    let ctx = world.operator();
    let done: Result<(), StoreError> = ctx.write(async |tx| tx.record(facts).await).await;
    done.unwrap();
    world.see_to_duties().await;
}

/// Somebody who looks after what people write.
pub(super) fn staff(world: &World) -> Ctx {
    world.ctx(Actor::Staff(person_of(Role::Moderator)))
}

/// Marina, who is a member.
pub(super) fn marina() -> PersonId {
    person_of(Role::Member)
}

pub(super) fn as_(world: &World, who: PersonId) -> Ctx {
    world.ctx(Actor::Member(who))
}

/// Eva, who has an account of her own.
pub(super) async fn eva(world: &World) -> PersonId {
    let ctx = world.operator();
    accounts::actions::add_person(&ctx, "eva@casa.example", "Eva Luna", Role::Member, Lang::Es).await.unwrap()
}

/// A good draft.
pub(super) fn wanted(product: ProductId, topic: &str) -> Draft {
    Draft {
        about: About::Product(product),
        topic: topic.into(),
        lang: Lang::Es,
        title: format!("¿Qué hay que saber de: {topic}?"),
        body: BODY.into(),
        terms: Terms::default(),
    }
}

/// An article that was begun, reviewed and published.
pub(super) async fn live(world: &World, product: ProductId, topic: &str) -> Article {
    let ctx = staff(world);
    let id = actions::begin(&ctx, &wanted(product, topic)).await.unwrap();
    for verb in [Verb::Review, Verb::Publish] {
        actions::turn(&ctx, id, verb).await.unwrap();
    }
    world.see_to_duties().await;
    article(world, id).await
}

pub(super) async fn article(world: &World, id: ArticleId) -> Article {
    let found: Result<_, StoreError> = world.operator().read(async |snap| reads::find(snap, id).await).await;
    found.unwrap().unwrap()
}

pub(super) async fn revisions(world: &World, id: ArticleId) -> Vec<Revision> {
    let found: Result<_, StoreError> =
        world.operator().read(async |snap| reads::revisions(snap, id).await).await;
    found.unwrap()
}

/// A change of this revision.
pub(super) fn change(base: u32, body: &str) -> Change {
    Change { base, title: "¿Cómo se lava el mantel?".into(), body: body.into() }
}

/// Somebody suggests a change of what it says now.
pub(super) async fn proposes(
    world: &World,
    who: PersonId,
    of: &Article,
    body: &str,
) -> (ContributionId, Option<ProposalState>) {
    let now = article(world, of.id).await;
    let made = actions::propose(&as_(world, who), of.id, None, &change(now.revision, body)).await.unwrap();
    world.see_to_duties().await;
    made
}

/// Somebody wrote something of a kind that stands.
pub(super) async fn says(
    world: &World,
    (kind, about): (Kind, Subject),
    who: PersonId,
    (title, body): (&str, &str),
) -> ContributionId {
    let ctx = as_(world, who);
    let draft = contributions::model::Draft {
        kind,
        about,
        writer: Writer::Person(who),
        lang: Lang::Es,
        title: title.into(),
        body: body.into(),
        pictures: Vec::new(),
        signals: Signals { is_proven: true, ..Signals::default() },
    };
    let manner = contributions::rules::manner(kind);
    let written =
        ctx.write(async |tx| contributions::steps::write(tx, &ctx, &manner, &draft).await).await.unwrap();
    assert_eq!(written.reason, None);
    written.id
}

/// A question about a product with an accepted answer; gives the answer.
pub(super) async fn accepted(
    world: &World,
    who: PersonId,
    product: ProductId,
    (question, answer): (&str, &str),
) -> ContributionId {
    let asker = PersonId::from_bytes([77; 16]);
    let asked = says(world, (Kind::Question, product.into()), asker, (question, "")).await;
    let said = says(world, (Kind::Answer, asked.into()), who, ("", answer)).await;
    let fact = AnswerAccepted {
        question: asked,
        answer: said,
        product,
        asker: Some(asker),
        author: Some(who),
        is_own: false,
    };
    record(world, &fact).await;
    said
}
