//! What Stripe tells by itself: of a page of theirs, of money, of a dispute. Everything else is passed over.

use super::{
    api::{self, Api},
    sign,
    words::{Dispute, Intent, Session},
};
use crate::{
    model::{Answer, AttemptId, Delivery, NotHeard, Said, Told, Way},
    providers::Places,
    reads,
};
use action::{Ctx, JobFailure};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;

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
    let told = match event.kind.as_str() {
        "checkout.session.completed"
        | "checkout.session.async_payment_succeeded"
        | "checkout.session.expired" => of_session(event.data.object),
        "payment_intent.succeeded" | "payment_intent.amount_capturable_updated" => {
            of_intent(event.data.object)
        }
        // What began as an inquiry takes money later, if at all.
        "charge.dispute.created" | "charge.dispute.funds_withdrawn" => {
            of_dispute(places, ctx, event.data.object).await?
        }
        _ => None,
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
    let (Some(amount), Some(intent)) = (dispute.amount(), dispute.payment_intent) else { return Ok(None) };
    let attempt =
        whose(places, ctx, &intent).await.map_err(|failure| NotHeard::Later(failure.to_string()))?;
    let answer = Answer { said: Said::Disputes(amount), their_ref: intent };
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
