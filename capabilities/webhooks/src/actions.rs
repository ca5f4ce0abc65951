//! What somebody of the shop does with webhooks.

use crate::{
    jobs,
    model::{DeliveryId, Progress, Webhook, WebhookId, Wish},
    reads,
    rules::WebhookRejected,
    steps,
};
use action::{Ctx, Failure, Made};

/// Another program is told what happens. Gives the secret by which it knows us, this once.
pub async fn add(ctx: &Ctx, wish: &Wish) -> Result<(WebhookId, String), Failure<WebhookRejected>> {
    ctx.write(async |tx| steps::add(tx, ctx, wish).await).await
}

/// The same for a form, once for each.
pub(crate) async fn add_by_form(
    ctx: &Ctx,
    wish: &Wish,
) -> Result<Made<WebhookId, String>, Failure<WebhookRejected>> {
    ctx.make(async |tx| steps::add(tx, ctx, wish).await).await
}

/// It is told elsewhere, of something else, nothing for the time being, or everything again.
pub async fn change(
    ctx: &Ctx,
    id: WebhookId,
    version: i64,
    wish: &Wish,
    is_on: bool,
) -> Result<Webhook, Failure<WebhookRejected>> {
    ctx.write(async |tx| steps::change(tx, ctx, id, version, (wish, is_on)).await).await
}

/// Another secret; for a day messages carry the signatures of both. Gives the new one, this once.
pub async fn renew_secret(ctx: &Ctx, id: WebhookId) -> Result<String, Failure<WebhookRejected>> {
    ctx.write(async |tx| steps::renew_secret(tx, ctx, id).await).await
}

/// It is told nothing more and is forgotten.
pub async fn remove(ctx: &Ctx, id: WebhookId) -> Result<(), Failure<WebhookRejected>> {
    ctx.write(async |tx| steps::remove(tx, ctx, id).await).await
}

/// Sends a message that says nothing but that it is a test, and waits for what comes back.
pub async fn test(ctx: &Ctx, id: WebhookId) -> Result<DeliveryId, Failure<WebhookRejected>> {
    let delivery = ctx.write(async |tx| steps::begin_test(tx, ctx, id).await).await?;
    finish_test(ctx, delivery).await.map(|()| delivery)
}

/// Makes the attempt at a test that was begun, unless it was made already.
pub(crate) async fn finish_test(ctx: &Ctx, delivery: DeliveryId) -> Result<(), Failure<WebhookRejected>> {
    let now = ctx.now();
    let found: Result<_, Failure<WebhookRejected>> =
        ctx.read(async |snap| Ok(reads::parcel(snap, delivery, now).await?)).await;
    let parcel = found?.ok_or(Failure::NotFound)?;
    if parcel.delivery.progress != Progress::Sending {
        return Ok(());
    }
    let attempt = &jobs::attempt(ctx.house(), &parcel).await;
    ctx.write(async |tx| Ok(steps::end(tx, ctx, attempt).await?)).await
}

/// Tries a message again at once.
pub async fn send_again(
    ctx: &Ctx,
    id: WebhookId,
    delivery: DeliveryId,
) -> Result<(), Failure<WebhookRejected>> {
    ctx.write(async |tx| steps::send_again(tx, ctx, id, delivery).await).await
}
