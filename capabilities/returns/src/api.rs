//! What programs read and do with returns as far as no order is needed: staff read all of them, members their own. What the order
//! must know too is the workflow's `returning`.

mod bodies;

use crate::{
    model::{ReturnId, Wanted, WithdrawalId},
    patience::Patience,
    reads,
    steps::{self, SendRejected},
};
use action::Failure;
use axum::Extension;
use bodies::{ListedBody, listed};
pub use bodies::{ReturnBody, WithdrawalBody, body, declared};
use kernel::{Right, rejection::Never};
use serde::Deserialize;
use std::sync::Arc;
use utoipa::{IntoParams, ToSchema};
use webkit::{
    Audience, Problem, Routes,
    api::{At, Body, Bounds, Call, Fault, Listing, Operation, Paging, Query, Reply},
};

/// Under what the operations stand, those of the workflow too.
pub const GROUP: &str = "returns-api-group";

pub(crate) fn routes() -> Routes {
    let get = |path, name| Operation::get(path, name).of(GROUP);
    let sent = Operation::post("/api/v1/returns/{id}/sent", "returns-api-send-own-return").of(GROUP);
    Routes::new()
        .only(Audience::Member)
        .api(get("/api/v1/returns", "returns-api-list-own-returns"), list_own)
        .api(get("/api/v1/returns/{id}", "returns-api-get-own-return"), one_own)
        .api(sent, send)
        .only(Audience::Staff(Right::Orders))
        .api(get("/api/v1/admin/returns", "returns-api-list-returns"), list)
        .api(get("/api/v1/admin/returns/{id}", "returns-api-get-return"), one)
        .api(get("/api/v1/admin/withdrawals", "returns-api-list-lost-withdrawals"), lost)
        .api(get("/api/v1/admin/withdrawals/{id}", "returns-api-get-withdrawal"), withdrawal)
}

/// That something was sent back, and how.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReturnSent, example = json!({ "tracking": "Correos PQ1234567890" }))]
pub(crate) struct SentBody {
    /// Who carries it, and the number of the parcel: the proof that it was sent.
    #[schema(min_length = 1, max_length = 100)]
    tracking: String,
}

/// Which returns.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// `open` (the default), `withdrawal`, `allowed`, `conformity` (those of them that are open) or `done`.
    only: Option<String>,
    /// Where the page begins: `next` of the page before.
    after: Option<String>,
    /// How many there are on it at most.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
}

async fn list(call: Call, Query(asked): Query<Asked>) -> Result<Listing<ListedBody>, Problem> {
    let bounds = Bounds::of(asked.after, asked.limit)?;
    let unfit = || Problem::from(Fault::new("only", "webkit-api-field-unfit"));
    let wanted = Wanted::from_code(asked.only.as_deref().unwrap_or_default()).ok_or_else(unfit)?;
    let (after, size) = (bounds.after.as_ref(), bounds.size);
    let page = call.read(async |snap| reads::list(snap, wanted, after, size).await).await?;
    Ok(Listing::of(page, |one| listed(&one)))
}

async fn one(call: Call, At(id): At<ReturnId>) -> Result<Reply<ReturnBody>, Problem> {
    let found = call.read(async |snap| reads::whole(snap, id).await).await?.ok_or(Problem::NotFound)?;
    Ok(Reply::at(body(&found), found.ret.version))
}

async fn list_own(call: Call, Query(asked): Query<Paging>) -> Result<Listing<ListedBody>, Problem> {
    let (me, bounds) = (call.person::<Never>()?, asked.bounds()?);
    let (after, size) = (bounds.after.as_ref(), bounds.size);
    let page = call.read(async |snap| reads::mine(snap, me, after, size).await).await?;
    Ok(Listing::of(page, |one| listed(&one)))
}

async fn one_own(call: Call, At(id): At<ReturnId>) -> Result<Reply<ReturnBody>, Problem> {
    let me = call.person::<Never>()?;
    let found = call.read(async |snap| reads::own(snap, me, id).await).await?.ok_or(Problem::NotFound)?;
    Ok(Reply::at(body(&found), found.ret.version))
}

async fn send(
    call: Call,
    Extension(patience): Extension<Arc<Patience>>,
    At(id): At<ReturnId>,
    Body(sent): Body<SentBody>,
) -> Result<Reply<ReturnBody>, Problem> {
    if let Some(wait) = patience.wait(call.household()) {
        return Err(Problem::TooFast(wait));
    }
    let me = call.person::<Never>()?;
    call.read(async |snap| reads::own(snap, me, id).await).await?.ok_or(Problem::NotFound)?;
    call.once(async |tx| {
        steps::send(tx, call.ctx(), id, &sent.tracking).await?;
        Ok::<_, Failure<SendRejected>>(())
    })
    .await?;
    one_own(call, At(id)).await
}

async fn lost(call: Call, Query(asked): Query<Paging>) -> Result<Listing<WithdrawalBody>, Problem> {
    let bounds = asked.bounds()?;
    let (after, size) = (bounds.after.as_ref(), bounds.size);
    let page = call.read(async |snap| reads::lost(snap, after, size).await).await?;
    Ok(Listing::of(page, |one| declared(&one)))
}

async fn withdrawal(call: Call, At(id): At<WithdrawalId>) -> Result<Reply<WithdrawalBody>, Problem> {
    let found = call.read(async |snap| reads::withdrawal(snap, id).await).await?.ok_or(Problem::NotFound)?;
    Ok(Reply::new(declared(&found)))
}
