//! What programs read and do with orders: staff all of them, and parcels; members their own.

mod bodies;
mod parcels;

use crate::{
    model::{OrderId, Shelf, ToSend, Wanted},
    reads,
    steps::{self, SendRejected},
};
use action::Failure;
use bodies::{ListedBody, OrderBody, body, listed};
use kernel::{Right, rejection::Never};
use parcels::ParcelWish;
use serde::Deserialize;
use utoipa::IntoParams;
use webkit::{
    Audience, Problem, Routes,
    api::{At, Body, Bounds, Call, Fault, Listing, Operation, Paging, Query, Reply},
};

const GROUP: &str = "orders-api-group";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .only(Audience::Member)
        .api(Operation::get("/api/v1/orders", "orders-api-list-own").of(GROUP), list_own)
        .api(Operation::get("/api/v1/orders/{id}", "orders-api-get-own").of(GROUP), one_own)
        .only(Audience::Staff(Right::Orders))
        .api(Operation::get("/api/v1/admin/orders", "orders-api-list-orders").of(GROUP), list)
        .api(Operation::get("/api/v1/admin/orders/{id}", "orders-api-get-order").of(GROUP), one)
        .api(Operation::post("/api/v1/admin/orders/{id}/parcels", "orders-api-send-parcel").of(GROUP), send)
}

/// Which orders.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// `to_pay`, `to_send`, `on_the_way`, `delivered`, `to_refund`, `done` or `over`; all if nothing is said.
    only: Option<String>,
    /// Words with which a word of its code, of the name or of the address begins.
    q: Option<String>,
    /// Where the page begins: `next` of the page before.
    after: Option<String>,
    /// How many there are on it at most.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
}

/// The longest words that are looked for.
const WORDS_MAX: usize = 200;

async fn list(call: Call, Query(asked): Query<Asked>) -> Result<Listing<ListedBody>, Problem> {
    let bounds = Bounds::of(asked.after, asked.limit)?;
    let shelf = asked.only.as_deref().map(|code| {
        Shelf::from_code(code).ok_or_else(|| Problem::from(Fault::new("only", "webkit-api-field-unfit")))
    });
    let words = webkit::api::typed("q", asked.q.as_deref(), WORDS_MAX)?;
    let wanted = Wanted { shelf: shelf.transpose()?, words };
    let page =
        call.read(async |snap| reads::list(snap, &wanted, bounds.after.as_ref(), bounds.size).await).await?;
    Ok(Listing::of(page, |one| listed(&one)))
}

async fn one(call: Call, At(id): At<OrderId>) -> Result<Reply<OrderBody>, Problem> {
    let whole = call.read(async |snap| reads::whole(snap, id).await).await?.ok_or(Problem::NotFound)?;
    Ok(Reply::at(body(&whole, true), whole.order.version))
}

async fn list_own(call: Call, Query(asked): Query<Paging>) -> Result<Listing<ListedBody>, Problem> {
    let (bounds, me) = (asked.bounds()?, call.person::<Never>()?);
    let page =
        call.read(async |snap| reads::mine(snap, me, bounds.after.as_ref(), bounds.size).await).await?;
    Ok(Listing::of(page, |one| listed(&one)))
}

async fn one_own(call: Call, At(id): At<OrderId>) -> Result<Reply<OrderBody>, Problem> {
    let me = call.person::<Never>()?;
    let whole = call.read(async |snap| reads::own(snap, me, id).await).await?.ok_or(Problem::NotFound)?;
    Ok(Reply::at(body(&whole, false), whole.order.version))
}

async fn send(
    call: Call,
    At(id): At<OrderId>,
    Body(wish): Body<ParcelWish>,
) -> Result<Reply<OrderBody>, Problem> {
    let goods = wish.goods.into_iter().map(|one| {
        let unfit = || Problem::from(Fault::new("goods", "webkit-api-field-unfit"));
        Ok((one.line.parse().map_err(|_| unfit())?, one.quantity.to_string()))
    });
    let goods = goods.collect::<Result<Vec<_>, Problem>>()?;
    let typed =
        &ToSend { goods, carrier: wish.carrier.unwrap_or_default(), number: wish.number.unwrap_or_default() };
    call.once(async |tx| {
        steps::send(tx, call.ctx(), id, typed).await?;
        Ok::<_, Failure<SendRejected>>(())
    })
    .await?;
    one(call, At(id)).await
}
