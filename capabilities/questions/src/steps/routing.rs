//! Asking owners about a question, inside a transaction: it begins when everybody can read the question, goes on in waves, and ends.

mod answer;
mod ask;
mod owner;

pub(crate) use answer::{AskedOwner, answer, asked};
pub(crate) use owner::{has, set_willing};

use crate::{
    model::{ContributionId, Question, Routing, RoutingEnd, RoutingKnown, RoutingState},
    rules::routing::{self as rules, RoutingRejected, RoutingStep},
    store,
};
use action::{Ctx, Failure};
use database::{Snapshot, StoreError, Tx};
use kernel::{PersonId, Subject, Timestamp};

/// The deadline at which it is looked whether somebody is asked.
pub(crate) const LOOK: &str = "questions.routing";
/// So many answers are looked at for the good ones.
const LOOKED_AT: u32 = 100;

/// Everybody can read a question from now on. Heard twice, it begins once.
pub(crate) async fn begin(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ContributionId,
    begun_at: Timestamp,
) -> Result<(), StoreError> {
    let Some(question) = store::questions::find(tx, id).await? else { return Ok(()) };
    // What was brought from elsewhere, or lost whoever asked it, is urgent for nobody.
    if question.person.is_none() || store::routing::find(tx, id).await?.is_some() {
        return Ok(());
    }
    store::routing::put(tx, &new(&question, begun_at)).await?;
    look(tx, ctx, id).await
}

fn new(question: &Question, begun_at: Timestamp) -> Routing {
    Routing {
        question: question.id,
        product: question.product,
        state: RoutingState::Waiting,
        why: None,
        is_wanted: false,
        asked: 0,
        begun_at,
        wave_at: None,
    }
}

/// Whoever asked wants owners to be asked at once.
pub(crate) async fn want(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ContributionId,
    by: PersonId,
) -> Result<(), Failure<RoutingRejected>> {
    let question = store::questions::find(tx, id).await?.ok_or(Failure::NotFound)?;
    if question.person != Some(by) {
        return Err(Failure::Rejected(RoutingRejected::NotYours));
    }
    if !question.is_listed() {
        return Err(Failure::Rejected(RoutingRejected::Over));
    }
    let known = store::routing::find(tx, id).await?.unwrap_or_else(|| new(&question, ctx.now()));
    let wanted = rules::wanted(&known).map_err(Failure::Rejected)?;
    store::routing::put(tx, &wanted).await?;
    Ok(look(tx, ctx, id).await?)
}

/// Looks what is to be done about a question now, and does it.
pub(crate) async fn look(tx: &mut Tx, ctx: &Ctx, id: ContributionId) -> Result<(), StoreError> {
    let Some(known) = gather(tx, id).await? else { return Ok(()) };
    let (ways, _) = store::routing_ways::find(tx).await?;
    match rules::step(&known, &ways, ctx.now()) {
        RoutingStep::Rest => Ok(()),
        RoutingStep::Wait(at) => tx.set_deadline(LOOK, &Subject::from(id), at).await,
        RoutingStep::End(why) => end(tx, &known.routing, why).await,
        RoutingStep::Ask(most) => ask::ask(tx, ctx, &known.routing, (most, &ways)).await,
    }
}

async fn end(tx: &mut Tx, is: &Routing, why: RoutingEnd) -> Result<(), StoreError> {
    store::routing::put(tx, &rules::ended(is, why)).await?;
    tx.clear_deadline(LOOK, &Subject::from(is.question)).await
}

/// How far it has come, with what was answered meanwhile.
async fn gather(snap: &mut Snapshot, id: ContributionId) -> Result<Option<RoutingKnown>, StoreError> {
    let Some(routing) = store::routing::find(snap, id).await? else { return Ok(None) };
    let question = store::questions::find(snap, id).await?;
    let answers = store::answers::of_question(snap, id, LOOKED_AT).await?;
    let good = answers.iter().filter(|one| one.score >= 0).count();
    let count = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
    Ok(Some(RoutingKnown {
        routing,
        is_going_on: question.is_some_and(|one| one.is_listed()),
        answers: count(answers.len()),
        good: count(good),
    }))
}
