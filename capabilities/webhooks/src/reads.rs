//! What pages, jobs and the API ask about webhooks.

use crate::{
    model::{Attempt, Delivery, DeliveryId, Secret, Webhook, WebhookId},
    secret, store,
};
use database::{Snapshot, StoreError};
use kernel::{Cursor, PageOf, Timestamp};

/// All programs that are told something, or were.
pub async fn list(snap: &mut Snapshot) -> Result<Vec<Webhook>, StoreError> {
    store::webhooks::list(snap).await
}

/// Whether there is any that is told something.
pub(crate) async fn is_anybody_told(snap: &mut Snapshot) -> Result<bool, StoreError> {
    store::webhooks::is_any_on(snap).await
}

/// One of them.
pub async fn one(snap: &mut Snapshot, id: WebhookId) -> Result<Option<Webhook>, StoreError> {
    store::webhooks::find(snap, id).await
}

/// Until when a secret that was replaced still signs.
pub async fn old_secret_until(
    snap: &mut Snapshot,
    id: WebhookId,
    now: Timestamp,
) -> Result<Option<Timestamp>, StoreError> {
    store::secrets::old_until(snap, id, now).await
}

/// A message with the attempts at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// The message.
    pub delivery: Delivery,
    /// The attempts, the first first.
    pub attempts: Vec<Attempt>,
}

/// A page of messages to a program with the attempts at them, the latest first.
pub async fn log(
    snap: &mut Snapshot,
    id: WebhookId,
    after: Option<&Cursor>,
    size: u32,
) -> Result<PageOf<Tried>, StoreError> {
    let page = store::deliveries::list(snap, id, after, size).await?;
    let attempts = store::attempts::of_page(snap, id, &page.items).await?;
    let of = |delivery: &Delivery| {
        attempts.iter().filter(|one| one.delivery == delivery.id).cloned().collect::<Vec<_>>()
    };
    Ok(page.map(|delivery| Tried { attempts: of(&delivery), delivery }))
}

/// One message to a program.
pub async fn tried(
    snap: &mut Snapshot,
    id: WebhookId,
    delivery: DeliveryId,
) -> Result<Option<Tried>, StoreError> {
    let found = store::deliveries::find(snap, delivery).await?.filter(|known| known.webhook == id);
    let Some(known) = found else { return Ok(None) };
    let attempts = store::attempts::of_delivery(snap, delivery).await?;
    Ok(Some(Tried { delivery: known, attempts }))
}

/// One message, to whomever it is.
pub(crate) async fn delivery(snap: &mut Snapshot, id: DeliveryId) -> Result<Option<Delivery>, StoreError> {
    store::deliveries::find(snap, id).await
}

/// The newest secret as somebody copies it, for whoever has just made it and knows what it is known by. Another that has taken
/// its place since is not given.
pub(crate) async fn newest_secret(
    snap: &mut Snapshot,
    id: WebhookId,
    now: Timestamp,
    print: &str,
) -> Result<Option<String>, StoreError> {
    let valid = store::secrets::valid(snap, id, now).await?;
    Ok(valid.first().map(secret::written).filter(|written| secret::print(written) == print))
}

/// What is needed to make an attempt.
pub(crate) struct Parcel {
    pub(crate) delivery: Delivery,
    pub(crate) webhook: Webhook,
    pub(crate) secrets: Vec<Secret>,
}

pub(crate) async fn parcel(
    snap: &mut Snapshot,
    delivery: DeliveryId,
    now: Timestamp,
) -> Result<Option<Parcel>, StoreError> {
    let Some(delivery) = store::deliveries::find(snap, delivery).await? else { return Ok(None) };
    let Some(webhook) = store::webhooks::find(snap, delivery.webhook).await? else { return Ok(None) };
    let secrets = store::secrets::valid(snap, webhook.id, now).await?;
    Ok(Some(Parcel { delivery, webhook, secrets }))
}
