//! What programs read and do with orders: staff all of them, parcels and figures; members their own, which they may call off.

mod board;
mod bodies;
mod lines;
mod parcels;
mod sales;

use crate::{
    model::{OrderId, Shelf, SoldWhere, ToSend, Wanted},
    patience::Patience,
    reads,
    steps::{self, SendRejected},
};
use action::Failure;
use axum::Extension;
use bodies::{ListedBody, OrderBody, body, listed};
use kernel::{Right, rejection::Never};
use orders_facts::CancelledBy;
use parcels::ParcelWish;
use serde::Deserialize;
use std::sync::Arc;
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
        .api(Operation::post("/api/v1/orders/{id}/cancel", "orders-api-cancel-own").of(GROUP), cancel_own)
        .only(Audience::Staff(Right::Orders))
        .api(Operation::get("/api/v1/admin/orders", "orders-api-list-orders").of(GROUP), list)
        .api(Operation::get("/api/v1/admin/orders/board", "orders-api-get-board").of(GROUP), board::get)
        .api(Operation::get("/api/v1/admin/orders/{id}", "orders-api-get-order").of(GROUP), one)
        .api(Operation::post("/api/v1/admin/orders/{id}/parcels", "orders-api-send-parcel").of(GROUP), send)
        .only(Audience::Staff(Right::Reports))
        .api(Operation::get("/api/v1/admin/orders/figures", "orders-api-get-sales").of(GROUP), sales::get)
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
    /// Who sells it: the id of a seller, or `house`.
    seller: Option<String>,
    /// From where whoever bought came: the word of a link, or a host.
    source: Option<String>,
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
    let source = webkit::api::typed("source", asked.source.as_deref(), WORDS_MAX)?;
    let sold = asked.seller.as_deref().map(sold).transpose()?;
    let source = Some(source).filter(|source| !source.is_empty());
    let wanted = Wanted { shelf: shelf.transpose()?, sold, source, words };
    let (page, sellers) = call
        .read(async |snap| {
            let page = reads::list(snap, &wanted, bounds.after.as_ref(), bounds.size).await?;
            let sellers = reads::sellers_of(snap, &page.items, &wanted).await?;
            Ok::<_, Problem>((page, sellers))
        })
        .await?;
    Ok(Listing::of(page, |one| listed(&one, &sellers)))
}

/// By whom the orders are sold that are asked for.
fn sold(said: &str) -> Result<SoldWhere, Problem> {
    let unfit = |_| Problem::from(Fault::new("seller", "webkit-api-field-unfit"));
    match said {
        "house" => Ok(SoldWhere::House),
        id => id.parse().map(SoldWhere::By).map_err(unfit),
    }
}

async fn one(call: Call, At(id): At<OrderId>) -> Result<Reply<OrderBody>, Problem> {
    let whole = call.read(async |snap| reads::whole(snap, id).await).await?.ok_or(Problem::NotFound)?;
    Ok(Reply::at(body(&whole, true), whole.order.version))
}

async fn list_own(call: Call, Query(asked): Query<Paging>) -> Result<Listing<ListedBody>, Problem> {
    let (bounds, me) = (asked.bounds()?, call.person::<Never>()?);
    let (page, sellers) = call
        .read(async |snap| {
            let page = reads::mine(snap, me, bounds.after.as_ref(), bounds.size).await?;
            let sellers = reads::sellers_of(snap, &page.items, &Wanted::default()).await?;
            Ok::<_, Problem>((page, sellers))
        })
        .await?;
    Ok(Listing::of(page, |one| listed(&one, &sellers)))
}

async fn one_own(call: Call, At(id): At<OrderId>) -> Result<Reply<OrderBody>, Problem> {
    let me = call.person::<Never>()?;
    let whole = call.read(async |snap| reads::own(snap, me, id).await).await?.ok_or(Problem::NotFound)?;
    Ok(Reply::at(body(&whole, false), whole.order.version))
}

/// Whoever bought calls it off, as long as nothing of it was sent.
async fn cancel_own(
    call: Call,
    At(id): At<OrderId>,
    Extension(patience): Extension<Arc<Patience>>,
) -> Result<Reply<OrderBody>, Problem> {
    let me = call.person::<Never>()?;
    if let Some(wait) = patience.wait(call.household()) {
        return Err(Problem::TooFast(wait));
    }
    call.once(async |tx| {
        reads::own(tx, me, id).await?.ok_or(Failure::NotFound)?;
        steps::cancel(tx, call.ctx(), id, CancelledBy::Customer).await.map(drop)
    })
    .await?;
    one_own(call, At(id)).await
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
