//! What somebody of the shop does with webhooks. Each step says so in the log of staff; of an address only the host.

use super::{TIDY, get_on, tidied};
use crate::{
    kinds::TEST,
    model::{Delivery, DeliveryId, Progress, State, Webhook, WebhookId, Wish, message_id},
    rules::{self, Checked, SECRETS_MAX, WEBHOOKS_MAX, WebhookRejected},
    secret, store,
};
use action::{Change, Ctx, Failure};
use database::{StoreError, Tx};
use kernel::{Subject, time};
use serde_json::{Value, json};

/// For how long a secret that was replaced still signs.
const BOTH_S: i64 = 24 * 3_600;

type Done<T> = Result<T, Failure<WebhookRejected>>;

/// What can be said about a wish: by the rules, and by whoever guards the way out.
fn checked(ctx: &Ctx, wish: &Wish) -> Done<Checked> {
    let checked = rules::check(wish).map_err(Failure::Rejected)?;
    match ctx.house().outside.check(&checked.address) {
        Ok(()) => Ok(checked),
        Err(_) => Err(Failure::Rejected(WebhookRejected::OffLimits)),
    }
}

async fn load(tx: &mut Tx, id: WebhookId) -> Done<Webhook> {
    store::webhooks::find(tx, id).await?.ok_or(Failure::NotFound)
}

/// What it is called where somebody must know it again.
fn label(webhook: &Webhook) -> String {
    let host = webhook.host();
    if webhook.name.is_empty() { host.to_owned() } else { format!("{} ({host})", webhook.name) }
}

fn shown(webhook: &Webhook) -> Value {
    json!({ "name": webhook.name, "address": webhook.host(), "kinds": webhook.kinds,
            "state": webhook.state.code() })
}

async fn audit(
    tx: &mut Tx,
    ctx: &Ctx,
    verb: &'static str,
    webhook: &Webhook,
    (before, after): (Value, Value),
) -> Result<(), StoreError> {
    let subject = Subject::from(webhook.id);
    ctx.audit(tx, &Change { verb, subject, label: &label(webhook), before, after }).await
}

/// Another program is told. Gives the secret, this once.
pub(crate) async fn add(tx: &mut Tx, ctx: &Ctx, wish: &Wish) -> Done<(WebhookId, String)> {
    let Checked { name, address, kinds } = checked(ctx, wish)?;
    let known = store::webhooks::list(tx).await?.len();
    if i64::try_from(known).unwrap_or(i64::MAX) >= WEBHOOKS_MAX {
        return Err(Failure::Rejected(WebhookRejected::TooMany));
    }
    let (id, created_at) = (ctx.id(), ctx.now());
    let webhook = Webhook {
        id,
        name,
        address,
        kinds,
        state: State::On,
        created_at,
        reached_at: None,
        failing_since: None,
        version: 0,
    };
    store::webhooks::insert(tx, &webhook).await?;
    let secret = secret::mint(&*ctx.house().machine);
    store::secrets::insert(tx, ctx.id(), id, &secret).await?;
    tx.set_deadline(TIDY, &tidied(), time::days_after(ctx.now(), 1)).await?;
    audit(tx, ctx, "webhooks-audit-added", &webhook, (Value::Null, shown(&webhook))).await?;
    Ok((id, secret::written(&secret)))
}

/// The same for a program of somebody, which may ask again with the same key: gives by what the secret is known.
pub(crate) async fn add_by_program(tx: &mut Tx, ctx: &Ctx, wish: &Wish) -> Done<(WebhookId, String)> {
    let (id, written) = add(tx, ctx, wish).await?;
    Ok((id, secret::print(&written)))
}

/// It is told elsewhere, of something else, or nothing for the time being.
pub(crate) async fn change(
    tx: &mut Tx,
    ctx: &Ctx,
    id: WebhookId,
    version: i64,
    (wish, is_on): (&Wish, bool),
) -> Done<Webhook> {
    let Checked { name, address, kinds } = checked(ctx, wish)?;
    let before = load(tx, id).await?;
    if before.version != version {
        return Err(Failure::Conflict);
    }
    let state = match (before.state, is_on) {
        (_, true) => State::On,
        (State::On, false) => State::Off,
        (off, false) => off,
    };
    let begins_anew = state == State::On && before.state != State::On;
    let failing_since = if begins_anew { None } else { before.failing_since };
    let after = Webhook { name, address, kinds, state, failing_since, ..before.clone() };
    if after == before {
        return Ok(before);
    }
    if !store::webhooks::save(tx, &after).await? {
        return Err(Failure::Conflict);
    }
    if state != State::On {
        store::deliveries::give_up_all(tx, id).await?;
    }
    audit(tx, ctx, "webhooks-audit-changed", &after, (shown(&before), shown(&after))).await?;
    Ok(Webhook { version: after.version + 1, ..after })
}

/// Another secret; the one of before signs for a day beside it. Gives the new one, this once.
pub(crate) async fn renew_secret(tx: &mut Tx, ctx: &Ctx, id: WebhookId) -> Done<String> {
    let webhook = load(tx, id).await?;
    if store::secrets::valid(tx, id, ctx.now()).await?.len() >= SECRETS_MAX {
        return Err(Failure::Rejected(WebhookRejected::TooManySecrets));
    }
    let secret = secret::mint(&*ctx.house().machine);
    store::secrets::end_at(tx, id, time::seconds_after(ctx.now(), BOTH_S)).await?;
    store::secrets::insert(tx, ctx.id(), id, &secret).await?;
    audit(tx, ctx, "webhooks-audit-secret", &webhook, (Value::Null, Value::Null)).await?;
    Ok(secret::written(&secret))
}

/// The same for a program of somebody: gives by what the secret is known.
pub(crate) async fn renew_by_program(tx: &mut Tx, ctx: &Ctx, id: WebhookId) -> Done<String> {
    Ok(secret::print(&renew_secret(tx, ctx, id).await?))
}

/// It is told nothing more, and nothing is kept of it: at once what is secret, the rest bit by bit.
pub(crate) async fn remove(tx: &mut Tx, ctx: &Ctx, id: WebhookId) -> Done<()> {
    let webhook = load(tx, id).await?;
    let gone = Webhook {
        state: State::Removed,
        name: String::new(),
        address: String::new(),
        kinds: Vec::new(),
        ..webhook.clone()
    };
    if !store::webhooks::save(tx, &gone).await? {
        return Err(Failure::Conflict);
    }
    store::secrets::remove_all(tx, id).await?;
    store::deliveries::give_up_all(tx, id).await?;
    tx.clear_deadline(super::WAKE, &id.into()).await?;
    tx.set_deadline(TIDY, &tidied(), ctx.now()).await?;
    Ok(audit(tx, ctx, "webhooks-audit-removed", &webhook, (shown(&webhook), Value::Null)).await?)
}

/// A message that says nothing but that it is one. Whoever asks for it makes the attempt at once.
pub(crate) async fn begin_test(tx: &mut Tx, ctx: &Ctx, id: WebhookId) -> Done<DeliveryId> {
    load(tx, id).await?;
    let (delivery, now) = (ctx.id(), ctx.now());
    let made = Delivery {
        id: delivery,
        webhook: id,
        kind: TEST.to_owned(),
        body: rules::test_body(delivery, id, now),
        progress: Progress::Waiting,
        attempts: 0,
        due_at: now,
        created_at: now,
    };
    store::deliveries::insert(tx, &made).await?;
    store::deliveries::begin(tx, delivery, now).await?;
    Ok(delivery)
}

/// A message that was tried before is tried again at once, under the id by which the other side may know it.
pub(crate) async fn send_again(tx: &mut Tx, ctx: &Ctx, id: WebhookId, delivery: DeliveryId) -> Done<()> {
    let webhook = load(tx, id).await?;
    let known = store::deliveries::find(tx, delivery).await?.filter(|known| known.webhook == id);
    let known = known.ok_or(Failure::NotFound)?;
    if webhook.state != State::On {
        return Err(Failure::Rejected(WebhookRejected::IsOff));
    }
    store::webhooks::stand_in_line(tx, id).await?;
    if known.progress != Progress::Sending {
        store::deliveries::put(tx, delivery, Progress::Waiting, ctx.now()).await?;
    }
    get_on(tx, ctx, id).await?;
    let what = (Value::Null, json!({ "type": known.kind, "message": message_id(delivery) }));
    Ok(audit(tx, ctx, "webhooks-audit-again", &webhook, what).await?)
}
