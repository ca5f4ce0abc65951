//! What programs read and change of webhooks. The words of it are in `bodies`.

mod bodies;

use crate::{
    actions, kinds,
    model::{DeliveryId, State, Webhook, WebhookId, Wish},
    reads, steps,
};
use action::Failure;
use bodies::{
    ChangeBody, DeliveryBody, KindBody, MadeBody, NewBody, SecretBody, WebhookBody, body, delivery_body,
};
use kernel::Right;
use webkit::{
    Audience, Problem, Routes,
    api::{At, Body, Call, Done, Listing, Made, Operation, Paging, Query, Reply, Seen},
};

const GROUP: &str = "webhooks-api-group";
const ALL: &str = "/api/v1/admin/webhooks";
const ONE: &str = "/api/v1/admin/webhooks/{id}";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .only(Audience::Staff(Right::Settings))
        .api(
            Operation::get("/api/v1/admin/webhook-kinds", "webhooks-api-list-webhook-kinds").of(GROUP),
            list_kinds,
        )
        .api(Operation::get(ALL, "webhooks-api-list-webhooks").of(GROUP), list)
        .api(Operation::post(ALL, "webhooks-api-create-webhook").of(GROUP), create)
        .api(Operation::get(ONE, "webhooks-api-get-webhook").of(GROUP), one)
        .api(Operation::patch(ONE, "webhooks-api-change-webhook").of(GROUP), change)
        .api(Operation::delete(ONE, "webhooks-api-delete-webhook").of(GROUP), remove)
        .api(
            Operation::post("/api/v1/admin/webhooks/{id}/secret", "webhooks-api-renew-webhook-secret")
                .of(GROUP),
            renew,
        )
        .api(Operation::post("/api/v1/admin/webhooks/{id}/test", "webhooks-api-test-webhook").of(GROUP), test)
        .api(
            Operation::get("/api/v1/admin/webhooks/{id}/deliveries", "webhooks-api-list-webhook-deliveries")
                .of(GROUP),
            deliveries,
        )
        .api(
            Operation::post(
                "/api/v1/admin/webhook-deliveries/{id}/retry",
                "webhooks-api-retry-webhook-delivery",
            )
            .of(GROUP),
            retry,
        )
}

async fn find(call: &Call, id: WebhookId) -> Result<Webhook, Problem> {
    call.read(async |snap| reads::one(snap, id).await).await?.ok_or(Problem::NotFound)
}

async fn list_kinds(call: Call) -> Result<Listing<KindBody>, Problem> {
    let all =
        kinds::ALL.iter().map(|kind| KindBody { name: kind.name.to_owned(), title: call.say.t(kind.title) });
    Ok(Listing::whole(all.collect()))
}

async fn list(call: Call) -> Result<Listing<WebhookBody>, Problem> {
    let all = call.read(async |snap| reads::list(snap).await).await?;
    let shown = |one: &Webhook| WebhookBody { address: one.host().to_owned(), ..body(one) };
    Ok(Listing::whole(all.iter().map(shown).collect()))
}

/// The secret is not among what is kept for whoever asks again with the same key: it is read where it stands.
async fn create(call: Call, Body(wanted): Body<NewBody>) -> Result<Made<MadeBody>, Problem> {
    let NewBody { name, address, kinds } = wanted;
    let wish = &Wish { name, address, kinds };
    let (id, print) = call.once(async |tx| steps::add_by_program(tx, call.ctx(), wish).await).await?;
    let secret = secret_of(&call, id, &print).await?;
    Ok(Made::at(format!("{ALL}/{id}"), MadeBody { webhook: body(&find(&call, id).await?), secret }))
}

async fn secret_of(call: &Call, id: WebhookId, print: &str) -> Result<String, Problem> {
    let now = call.now();
    let newest = call.read(async |snap| reads::newest_secret(snap, id, now, print).await).await?;
    newest.ok_or(Problem::Conflict)
}

async fn one(call: Call, At(id): At<WebhookId>) -> Result<Reply<WebhookBody>, Problem> {
    let known = find(&call, id).await?;
    Ok(Reply::at(body(&known), known.version))
}

async fn change(
    call: Call,
    At(id): At<WebhookId>,
    seen: Seen,
    Body(wanted): Body<ChangeBody>,
) -> Result<Reply<WebhookBody>, Problem> {
    let (seen, wanted) = (&seen, &wanted);
    call.once(async |tx| {
        let known = reads::one(tx, id).await?.ok_or(Failure::NotFound)?;
        if !seen.is(known.version) {
            return Err(Failure::Conflict);
        }
        let wish = wanted.over(&known);
        let is_on = wanted.is_on.unwrap_or(known.state == State::On);
        steps::change(tx, call.ctx(), id, known.version, (&wish, is_on)).await.map(drop)
    })
    .await
    .map_err(Seen::judge)?;
    let now = find(&call, id).await?;
    Ok(Reply::at(body(&now), now.version))
}

async fn remove(call: Call, At(id): At<WebhookId>) -> Result<Done, Problem> {
    call.once(async |tx| steps::remove(tx, call.ctx(), id).await).await?;
    Ok(Done)
}

async fn renew(call: Call, At(id): At<WebhookId>) -> Result<Reply<SecretBody>, Problem> {
    let print = call.once(async |tx| steps::renew_by_program(tx, call.ctx(), id).await).await?;
    Ok(Reply::new(SecretBody { secret: secret_of(&call, id, &print).await? }))
}

async fn test(call: Call, At(id): At<WebhookId>) -> Result<Reply<DeliveryBody>, Problem> {
    let delivery = call.once(async |tx| steps::begin_test(tx, call.ctx(), id).await).await?;
    actions::finish_test(call.ctx(), delivery).await?;
    let tried = call.read(async |snap| reads::tried(snap, id, delivery).await).await?;
    Ok(Reply::new(delivery_body(tried.ok_or(Problem::NotFound)?)))
}

async fn deliveries(
    call: Call,
    At(id): At<WebhookId>,
    Query(paging): Query<Paging>,
) -> Result<Listing<DeliveryBody>, Problem> {
    let bounds = paging.bounds()?;
    find(&call, id).await?;
    let page = call.read(async |snap| reads::log(snap, id, bounds.after.as_ref(), bounds.size).await).await?;
    Ok(Listing::of(page, delivery_body))
}

async fn retry(call: Call, At(id): At<DeliveryId>) -> Result<Done, Problem> {
    let known = call.read(async |snap| reads::delivery(snap, id).await).await?.ok_or(Problem::NotFound)?;
    call.once(async |tx| steps::send_again(tx, call.ctx(), known.webhook, id).await).await?;
    Ok(Done)
}
