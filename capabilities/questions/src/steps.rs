//! Each verb inside a transaction that somebody else opened: gather, decide, keep.

mod accept;
mod answer;
mod ask;
mod follow;
mod helped;
mod import;
mod leave;
mod named;
mod office;
pub(crate) mod privilege;
pub(crate) mod reputation;
pub(crate) mod routing;
pub(crate) mod routing_ways;
mod same;

pub(crate) use accept::{accept, unaccept};
pub use answer::answer;
pub use ask::{ask, ask_privately};
pub(crate) use follow::{follow, voted};
pub(crate) use helped::helped;
pub use import::{bring, import};
pub(crate) use leave::{forget_answers, forget_questions, forget_same};
pub(crate) use named::renamed;
pub(crate) use office::{close, convert, merge, reopen};
pub(crate) use same::same;

use crate::{
    model::{ContributionId, Question},
    rules::{
        ranked::ranked,
        stages::{Has, settled},
    },
    store,
};
use action::Failure;
use database::{StoreError, Tx};
use questions_facts::QuestionMoved;

/// So many answers are looked at for the one that stands first.
const LOOKED_AT: u32 = 100;

async fn load<R>(tx: &mut Tx, id: ContributionId) -> Result<Question, Failure<R>> {
    store::questions::find(tx, id).await?.ok_or(Failure::NotFound)
}

/// Keeps what has become of a question, and has the pages of its product made anew.
async fn keep<R>(tx: &mut Tx, now: &Question) -> Result<(), Failure<R>> {
    if !store::questions::save(tx, now).await? {
        return Err(Failure::Conflict);
    }
    Ok(tell(tx, now).await?)
}

async fn tell(tx: &mut Tx, of: &Question) -> Result<(), StoreError> {
    tx.record(&QuestionMoved { question: of.id, product: of.product }).await
}

/// A question with what its answers make of it: how many there are, which stands first, how far it has come.
async fn counted(tx: &mut Tx, of: &Question) -> Result<Question, StoreError> {
    let answers = store::answers::count(tx, of.id).await?;
    let accepted = match of.accepted {
        Some(id) => store::answers::find(tx, id).await?.filter(|one| one.is_shown()),
        None => None,
    };
    let mut first = store::answers::of_question(tx, of.id, LOOKED_AT).await?;
    if let Some(one) = &accepted
        && !first.iter().any(|known| known.id == one.id)
    {
        first.push(one.clone());
    }
    let accepted = accepted.map(|one| one.id);
    let best = ranked(first, accepted).first().map(|one| one.id);
    let stage = settled(of.stage, Has { answers, accepted: accepted.is_some() });
    Ok(Question { answers, accepted, best, stage, ..of.clone() })
}
