//! What Stripe tells by itself: of a page of theirs, of money, of a dispute. Everything else is passed over.

use super::{
    api::{self, Api},
    sign,
    words::{Dispute, Intent, Session},
};
use crate::{
    model::{Answer, AttemptId, Delivery, NotHeard, Told, Way},
    providers::Places,
    reads,
};
use action::{Ctx, JobFailure};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;

/// What they tell us of: of their page, of the money, of what its owner disputes.
pub(super) const EVENTS: [&str; 8] = [
    "checkout.session.completed",
    "checkout.session.async_payment_succeeded",
    "checkout.session.expired",
    "payment_intent.succeeded",
    "payment_intent.amount_capturable_updated",
    "charge.dispute.created",
    "charge.dispute.funds_withdrawn",
    "charge.dispute.closed",
];

/// Something that happened there.
#[derive(Deserialize)]
struct Event {
    #[serde(rename = "type")]
    kind: String,
    data: Data,
}

#[derive(Deserialize)]
struct Data {
    object: Value,
}

/// What they say, where it is they who say it.
pub(super) async fn told(places: &Places, ctx: &Ctx, brought: &Delivery) -> Result<Vec<Told>, NotHeard> {
    let contract = api::contract(ctx).await.map_err(|error| NotHeard::Later(error.to_string()))?;
    let (_, secret) = contract.ok_or(NotHeard::Unsigned)?;
    // Their clock goes with the machine's, wherever that of the shop has been moved to.
    let now_s = ctx.house().machine.now().as_second();
    if !sign::is_theirs(secret.reveal(), brought.head("stripe-signature"), &brought.body, now_s) {
        return Err(NotHeard::Unsigned);
    }
    let Ok(event) = serde_json::from_slice::<Event>(&brought.body) else { return Ok(Vec::new()) };
    // What nobody has asked for is passed over, and what began as an inquiry takes money later, if at all.
    let kind = EVENTS.into_iter().find(|kind| *kind == event.kind).unwrap_or_default();
    let told = match kind.split('.').next() {
        Some("checkout") => of_session(event.data.object),
        Some("payment_intent") => of_intent(event.data.object),
        Some("charge") => of_dispute(places, ctx, event.data.object).await?,
        Some(_) | None => None,
    };
    Ok(told.into_iter().collect())
}

fn read<T: DeserializeOwned>(object: Value) -> Option<T> {
    serde_json::from_value(object).ok()
}

fn of_session(object: Value) -> Option<Told> {
    let session: Session = read(object)?;
    Some(Told { attempt: session.attempt()?, answer: session.answer() })
}

fn of_intent(object: Value) -> Option<Told> {
    let intent: Intent = read(object)?;
    Some(Told { attempt: intent.attempt()?, answer: intent.answer() })
}

/// A dispute names only the money: whose it is we know, or they are asked. An inquiry of a bank moves no money and is passed over.
async fn of_dispute(places: &Places, ctx: &Ctx, object: Value) -> Result<Option<Told>, NotHeard> {
    let dispute = read::<Dispute>(object).filter(|dispute| !dispute.is_inquiry());
    let Some(dispute) = dispute else { return Ok(None) };
    let (Some(said), Some(intent)) = (dispute.said(), dispute.payment_intent) else { return Ok(None) };
    let attempt =
        whose(places, ctx, &intent).await.map_err(|failure| NotHeard::Later(failure.to_string()))?;
    let answer = Answer { said, their_ref: intent };
    Ok(attempt.map(|attempt| Told { attempt, answer }))
}

async fn whose(places: &Places, ctx: &Ctx, intent: &str) -> Result<Option<AttemptId>, JobFailure> {
    let known = ctx.read(async |snap| reads::attempt_called(snap, Way::Stripe, intent).await).await?;
    if let Some(known) = known {
        return Ok(Some(known.id));
    }
    let found: Result<Intent, _> =
        Api::of(places, ctx).await?.get(&format!("/v1/payment_intents/{intent}"), &[]).await?;
    Ok(found.ok().and_then(|intent| intent.attempt()))
}
