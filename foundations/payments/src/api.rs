//! What programs read of payments: those who look after money all of them, members the cards that are kept for them. Nothing that
//! opens a card, a page of a provider or somebody's order is in any of it.

mod bodies;

use crate::{
    model::{SavedId, State},
    patience::Patience,
    reads, steps,
};
use axum::Extension;
use bodies::{CardBody, ListedBody, PaymentBody, body, card, listed};
use kernel::{Right, rejection::Never};
use payments_facts::PaymentId;
use serde::Deserialize;
use std::sync::Arc;
use utoipa::IntoParams;
use webkit::{
    Audience, Problem, Routes,
    api::{At, Bounds, Call, Done, Fault, Listing, Operation, Query, Reply},
};

const GROUP: &str = "payments-api-group";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .only(Audience::Member)
        .api(Operation::get("/api/v1/me/cards", "payments-api-list-own-cards").of(GROUP), list_cards)
        .api(
            Operation::delete("/api/v1/me/cards/{id}", "payments-api-remove-own-card").of(GROUP),
            remove_card,
        )
        .only(Audience::Staff(Right::Sales))
        .api(Operation::get("/api/v1/admin/payments", "payments-api-list-payments").of(GROUP), list)
        .api(Operation::get("/api/v1/admin/payments/{id}", "payments-api-get-payment").of(GROUP), one)
}

/// Which payments.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// `started`, `action_needed`, `authorised`, `captured`, `declined`, `voided` or `expired`; all if nothing is said.
    state: Option<String>,
    /// Where the page begins: `next` of the page before.
    after: Option<String>,
    /// How many there are on it at most.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
}

async fn list(call: Call, Query(asked): Query<Asked>) -> Result<Listing<ListedBody>, Problem> {
    let bounds = Bounds::of(asked.after, asked.limit)?;
    let state = asked.state.as_deref().map(|code| {
        State::from_code(code).ok_or_else(|| Problem::from(Fault::new("state", "webkit-api-field-unfit")))
    });
    let state = state.transpose()?;
    let page =
        call.read(async |snap| reads::list(snap, state, bounds.after.as_ref(), bounds.size).await).await?;
    Ok(Listing::of(page, |one| listed(&one)))
}

async fn one(call: Call, At(id): At<PaymentId>) -> Result<Reply<PaymentBody>, Problem> {
    let whole = call.read(async |snap| reads::whole(snap, id).await).await?.ok_or(Problem::NotFound)?;
    Ok(Reply::new(body(&whole)))
}

async fn list_cards(call: Call) -> Result<Listing<CardBody>, Problem> {
    let me = call.person::<Never>()?;
    let all = call.read(async |snap| reads::all_of(snap, me).await).await?;
    Ok(Listing::whole(all.iter().map(card).collect()))
}

async fn remove_card(
    call: Call,
    Extension(patience): Extension<Arc<Patience>>,
    At(id): At<SavedId>,
) -> Result<Done, Problem> {
    let me = call.person::<Never>()?;
    patience.removing.take(me)?;
    call.once(async |tx| steps::remove_card::<Never>(tx, call.ctx(), me, id).await).await?;
    Ok(Done)
}
