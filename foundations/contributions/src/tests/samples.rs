//! A house where people write, and what they write.

use crate::{
    model::{Contribution, ContributionId, Draft, Kind, Manner, Signals, Writer, Written},
    reads, rules,
    rules::WriteRejected,
    steps,
};
use action::{Ctx, Failure};
use contributions_facts::HoldReason;
use database::StoreError;
use kernel::{Actor, Lang, PersonId, Subject};
use testing::{Engine, World};

/// What everything here is written about.
pub(super) fn thing() -> Subject {
    Subject { kind: "product".into(), id: person(200).uuid() }
}

pub(super) const LONG: &str =
    "Compré esta olla hace un mes y es la mejor que he tenido nunca, la recomiendo a todo el mundo";

pub(super) async fn world(engine: Engine) -> World {
    let doors = vec![accounts::door(), media::door(), notifications::door(), crate::door()];
    World::on(engine, doors).await
}

pub(super) fn person(n: u8) -> PersonId {
    PersonId::from_bytes([n; 16])
}

/// A review as a buyer hands it in, whom the house knows to be one.
pub(super) fn draft(author: PersonId, body: &str) -> Draft {
    Draft {
        kind: Kind::Review,
        about: thing(),
        writer: Writer::Person(author),
        lang: Lang::Es,
        title: "Una olla".into(),
        body: body.into(),
        pictures: vec!["upload:olla".into()],
        signals: Signals { is_proven: true, ..Signals::default() },
    }
}

/// The same of somebody of whom nothing is known.
pub(super) fn unproven(author: PersonId, body: &str) -> Draft {
    Draft { signals: Signals::default(), ..draft(author, body) }
}

pub(super) fn manner() -> Manner {
    rules::manner(Kind::Review)
}

pub(super) async fn try_write(ctx: &Ctx, draft: &Draft) -> Result<Written, Failure<WriteRejected>> {
    ctx.write(async |tx| steps::write(tx, ctx, &rules::manner(draft.kind), draft).await).await
}

pub(super) async fn write(world: &World, draft: &Draft) -> Written {
    let actor = draft.writer.account().map_or(Actor::Visitor, Actor::Member);
    try_write(&world.ctx(actor), draft).await.unwrap()
}

/// Something of this person that stands.
pub(super) async fn standing(world: &World, author: PersonId, body: &str) -> ContributionId {
    let written = write(world, &draft(author, body)).await;
    assert_eq!(written.reason, None, "{body}");
    written.id
}

pub(super) async fn one(world: &World, id: ContributionId) -> Contribution {
    let found: Result<_, StoreError> = world.operator().read(async |snap| reads::one(snap, id).await).await;
    found.unwrap().unwrap()
}

pub(super) async fn held_for(world: &World, id: ContributionId) -> Option<HoldReason> {
    one(world, id).await.reason
}

/// What was told, by the names of the facts.
pub(super) async fn told(world: &World) -> Vec<String> {
    testing::settle(&world.house.database).await;
    let log: Result<_, StoreError> =
        world.house.database.read(async |snap| snap.log_after(events::Position::START, 10_000).await).await;
    let names = log.unwrap().into_iter().map(|fact| fact.name);
    names.filter_map(|name| name.strip_prefix("contributions.").map(str::to_owned)).collect()
}
