//! What is heard before owners are asked: that a question stands, that it was answered, and what people have.

use crate::{model::ContributionId, steps::routing as steps};
use action::{Ctx, Reaction, Unheard, on};
use contributions_facts::{ContributionPublished, ContributionRestored, Kind};
use database::Tx;
use evidence_facts::EvidenceChanged;

pub(crate) fn all() -> Vec<Reaction> {
    vec![
        on("questions.routing_published", on_published),
        on("questions.routing_restored", on_restored),
        on("questions.owner_evidence", on_evidence),
    ]
}

async fn stands(tx: &mut Tx, ctx: &Ctx, kind: Kind, id: ContributionId) -> Result<(), Unheard> {
    match kind {
        Kind::Question => Ok(steps::begin(tx, ctx, id, ctx.now()).await?),
        Kind::Review | Kind::Reply | Kind::Answer | Kind::Comment | Kind::Story | Kind::Article => Ok(()),
    }
}

async fn on_published(tx: &mut Tx, ctx: &Ctx, fact: &ContributionPublished) -> Result<(), Unheard> {
    stands(tx, ctx, fact.kind, fact.contribution).await
}

async fn on_restored(tx: &mut Tx, ctx: &Ctx, fact: &ContributionRestored) -> Result<(), Unheard> {
    stands(tx, ctx, fact.kind, fact.contribution).await
}

async fn on_evidence(tx: &mut Tx, _: &Ctx, fact: &EvidenceChanged) -> Result<(), Unheard> {
    Ok(steps::has(tx, fact.person, fact.product).await?)
}
