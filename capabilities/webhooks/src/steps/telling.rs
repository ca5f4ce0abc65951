//! From a fact to messages, and from message to message: who is told, what is under way, what follows from an attempt.

use crate::{
    model::{Attempt, Delivery, DeliveryId, Progress, State, Webhook, WebhookId},
    notices, rules,
    rules::{After, Failing},
    store,
};
use action::{Ctx, Work};
use database::{StoreError, Tx};
use events::Envelope;
use jiff::SignedDuration;
use kernel::{Right, Subject, Timestamp};
use notifications::Tell;
use serde::{Deserialize, Serialize};

/// The deadline at which it is looked what waits for a program.
pub(crate) const WAKE: &str = "webhooks.wake";
/// How many attempts are made at once at one program: one that is slow holds up nobody else.
const AT_ONCE: u32 = 2;
/// An attempt that has not ended after so long was forgotten with its process.
const FORGOTTEN: SignedDuration = SignedDuration::from_mins(15);

/// An attempt at a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Deliver {
    /// Of this message.
    pub(crate) delivery: DeliveryId,
    /// The how manieth; another one has nothing to do with this job.
    pub(crate) attempt: u32,
}

impl Work for Deliver {
    const NAME: &'static str = "webhooks.deliver";
}

/// A fact becomes a message to each program that wants to hear of it and was there when it happened.
pub(crate) async fn note(tx: &mut Tx, ctx: &Ctx, fact: &Envelope) -> Result<(), StoreError> {
    let listeners = store::webhooks::list_on(tx).await?;
    for webhook in listeners.iter().filter(|one| one.hears(&fact.name) && one.created_at <= fact.stamp.at) {
        let id = ctx.id();
        let delivery = Delivery {
            id,
            webhook: webhook.id,
            kind: fact.name.clone(),
            body: rules::fact_body(id, &fact.name, fact.stamp.at, &fact.body),
            progress: Progress::Waiting,
            attempts: 0,
            due_at: ctx.now(),
            created_at: ctx.now(),
        };
        store::deliveries::insert(tx, &delivery).await?;
        get_on(tx, ctx, webhook.id).await?;
    }
    Ok(())
}

/// Begins what is due for a program as far as there is room, and sets when it is looked again.
pub(crate) async fn get_on(tx: &mut Tx, ctx: &Ctx, webhook: WebhookId) -> Result<(), StoreError> {
    let now = ctx.now();
    let forgotten = now.saturating_sub(FORGOTTEN).unwrap_or(Timestamp::MIN);
    store::webhooks::stand_in_line(tx, webhook).await?;
    store::deliveries::take_back(tx, webhook, forgotten, now).await?;
    let under_way = store::deliveries::count_sending(tx, webhook).await?;
    let due = store::deliveries::due(tx, webhook, now, AT_ONCE.saturating_sub(under_way)).await?;
    for delivery in &due {
        if store::deliveries::begin(tx, delivery.id, now).await? {
            let work = Deliver { delivery: delivery.id, attempt: delivery.attempts + 1 };
            ctx.enqueue(tx, &work).await?;
        }
    }
    let next = store::deliveries::next_due(tx, webhook, now).await?;
    let is_under_way = under_way > 0 || !due.is_empty();
    let again = now.saturating_add(FORGOTTEN).unwrap_or(Timestamp::MAX);
    let look_at = match (next, is_under_way) {
        (Some(next), true) => next.min(again),
        (Some(next), false) => next,
        (None, true) => again,
        (None, false) => return tx.clear_deadline(WAKE, &webhook.into()).await,
    };
    tx.set_deadline(WAKE, &webhook.into(), look_at).await
}

/// An attempt has ended: it is written down, what follows from it is done, and what waits gets on.
pub(crate) async fn end(tx: &mut Tx, ctx: &Ctx, attempt: &Attempt) -> Result<(), StoreError> {
    let Some(known) = store::deliveries::find(tx, attempt.delivery).await? else { return Ok(()) };
    store::webhooks::stand_in_line(tx, known.webhook).await?;
    let Some(delivery) = store::deliveries::find(tx, attempt.delivery).await? else { return Ok(()) };
    store::attempts::insert(tx, attempt).await?;
    let Some(webhook) = store::webhooks::find(tx, delivery.webhook).await? else { return Ok(()) };
    if delivery.progress == Progress::Sending && delivery.attempts == attempt.number {
        follow(tx, ctx, &webhook, &delivery, attempt).await?;
    }
    get_on(tx, ctx, webhook.id).await
}

async fn follow(
    tx: &mut Tx,
    ctx: &Ctx,
    webhook: &Webhook,
    delivery: &Delivery,
    attempt: &Attempt,
) -> Result<(), StoreError> {
    let (now, dice) = (ctx.now(), ctx.house().machine.random());
    let (after, failing) = rules::after(webhook, delivery, attempt, now, dice);
    let (progress, due_at) = match after {
        After::Delivered => (Progress::Delivered, delivery.due_at),
        After::Again(at) => (Progress::Waiting, at),
        After::GivenUp => (Progress::Failed, delivery.due_at),
    };
    store::deliveries::put(tx, delivery.id, progress, due_at).await?;
    let reached_at = if after == After::Delivered { Some(now) } else { webhook.reached_at };
    let failing_since = match failing {
        Failing::No => None,
        Failing::Since(at) => Some(at),
        Failing::SwitchedOff(_) => webhook.failing_since,
    };
    store::webhooks::save_health(tx, webhook.id, reached_at, failing_since).await?;
    match failing {
        Failing::SwitchedOff(state) if webhook.state == State::On => {
            switch_off(tx, ctx, webhook, state).await
        }
        Failing::SwitchedOff(_) | Failing::No | Failing::Since(_) => Ok(()),
    }
}

/// Nothing more is sent there, and those who can mend it are told.
async fn switch_off(tx: &mut Tx, ctx: &Ctx, webhook: &Webhook, state: State) -> Result<(), StoreError> {
    let off = Webhook { state, ..webhook.clone() };
    store::webhooks::save(tx, &off).await?;
    store::deliveries::give_up_all(tx, webhook.id).await?;
    let link = format!("/admin/webhooks/{}", webhook.id);
    for person in accounts::reads::who_may(tx, Right::Settings).await? {
        let notice = Tell {
            kind: &notices::SWITCHED_OFF,
            to: person,
            about: Subject::from(webhook.id),
            nth: webhook.version,
            link: &link,
            by: None,
        };
        notifications::steps::tell(tx, ctx, &notice).await?;
    }
    Ok(())
}
