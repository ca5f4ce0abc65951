//! What programs do for somebody who buys (RULES 1.F, checkout state machine): a purchase is made, looked at, changed, completed or
//! called off. It is a basket of its own: what they have put into theirs stays there. The words of it are in `bodies`.

mod bodies;
mod shown;

use crate::{
    model::Placed,
    patience::Patience,
    steps::{self, About, Asked},
};
use axum::Extension;
use baskets::{
    model::{Checkout, CheckoutId},
    rules::checkout::is_over,
    steps::{begin_checkout, cancel_checkout, change_checkout, escalate_checkout},
};
use bodies::{ChangeBody, CheckoutBody, CompleteBody, NewBody};
use kernel::rejection::Never;
use orders::model::Source;
use payments::model::Next;
use shown::shown;
use std::sync::Arc;
use webkit::{
    Audience, Problem, Routes,
    api::{At, Body, Call, Made, Operation, Reply},
};

const GROUP: &str = "checkout-api-group";
const ALL: &str = "/api/v1/checkouts";
const ONE: &str = "/api/v1/checkouts/{id}";

type Patient = Extension<Arc<Patience>>;

pub(crate) fn routes() -> Routes {
    let complete_path = "/api/v1/checkouts/{id}/complete";
    let cancel_path = "/api/v1/checkouts/{id}/cancel";
    Routes::new()
        .only(Audience::Member)
        .api(Operation::post(ALL, "checkout-api-create-checkout").of(GROUP), create)
        .api(Operation::get(ONE, "checkout-api-get-checkout").of(GROUP), one)
        .api(Operation::patch(ONE, "checkout-api-change-checkout").of(GROUP), change)
        .api(Operation::post(complete_path, "checkout-api-complete-checkout").of(GROUP), complete)
        .api(Operation::post(cancel_path, "checkout-api-cancel-checkout").of(GROUP), cancel)
}

async fn find(call: &Call, id: CheckoutId) -> Result<Checkout, Problem> {
    let person = call.person::<Never>()?;
    let found = call.read(async |snap| baskets::reads::checkout(snap, person, id).await).await?;
    found.ok_or(Problem::NotFound)
}

async fn create(
    call: Call,
    Extension(patience): Patient,
    Body(wanted): Body<NewBody>,
) -> Result<Made<CheckoutBody>, Problem> {
    let person = call.person::<Never>()?;
    let (wanted, written) = (&wanted.wanted()?, &wanted.written());
    let id = call.once(async |tx| begin_checkout(tx, call.ctx(), person, (wanted, written)).await).await?;
    let made = find(&call, id).await?;
    Ok(Made::at(format!("{ALL}/{id}"), shown(&call, &patience, &made, None).await?))
}

async fn one(
    call: Call,
    Extension(patience): Patient,
    At(id): At<CheckoutId>,
) -> Result<Reply<CheckoutBody>, Problem> {
    let known = find(&call, id).await?;
    Ok(Reply::new(shown(&call, &patience, &known, None).await?))
}

async fn change(
    call: Call,
    Extension(patience): Patient,
    At(id): At<CheckoutId>,
    Body(wanted): Body<ChangeBody>,
) -> Result<Reply<CheckoutBody>, Problem> {
    let person = call.person::<Never>()?;
    let (lines, change) = (&wanted.wanted()?, &wanted);
    call.once(async |tx| {
        let known = baskets::reads::checkout(tx, person, id).await?.ok_or(action::Failure::NotFound)?;
        change_checkout(tx, call.ctx(), &known, (lines, &change.over(known.written.reveal()))).await
    })
    .await?;
    let now = find(&call, id).await?;
    Ok(Reply::new(shown(&call, &patience, &now, None).await?))
}

/// Whoever orders too often is asked to do it by themselves, once: what is over is answered as it was.
async fn complete(
    call: Call,
    Extension(patience): Patient,
    At(id): At<CheckoutId>,
    Body(wanted): Body<CompleteBody>,
) -> Result<Reply<CheckoutBody>, Problem> {
    let person = call.person::<Never>()?;
    let way = wanted.way()?;
    let known = find(&call, id).await?;
    if !is_over(known.state) && patience.wait(call.household(), &person.to_string()).is_some() {
        // Not kept under the key of the request: sent again later, it may become an order.
        call.write(async |tx| {
            let known = baskets::reads::checkout(tx, person, id).await?.ok_or(action::Failure::NotFound)?;
            escalate_checkout(tx, &known).await
        })
        .await?;
        return Ok(Reply::new(shown(&call, &patience, &find(&call, id).await?, None).await?));
    }
    let wish = bodies::wish(known.written.reveal(), way, wanted.consent);
    crate::pages::look::looked_up(&call, &patience, &wish).await?;
    let lang = call.session().map_or(call.say.lang, |session| session.lang);
    let about = About { lang, source: Source::default() };
    let asked = &Asked { wish, total: wanted.total, about };
    let placed: Placed = call
        .once(async |tx| {
            let known = baskets::reads::checkout(tx, person, id).await?.ok_or(action::Failure::NotFound)?;
            steps::complete(tx, call.ctx(), &known, asked).await
        })
        .await?;
    let next = go_on(&call, &placed).await;
    Ok(Reply::new(shown(&call, &patience, &find(&call, id).await?, next).await?))
}

/// Where whoever buys pays: a path, where they must go anywhere for that.
async fn go_on(call: &Call, placed: &Placed) -> Option<String> {
    match payments::actions::go(call.ctx(), placed.payment).await {
        Ok(Next::Page(way)) => Some(way),
        Ok(Next::Done | Next::Waiting | Next::Declined(_)) => None,
        Err(failure) => {
            // The order is there, and can be paid from its own page.
            tracing::warn!(%failure, "a payment of a program could not be begun at once");
            None
        }
    }
}

async fn cancel(
    call: Call,
    Extension(patience): Patient,
    At(id): At<CheckoutId>,
) -> Result<Reply<CheckoutBody>, Problem> {
    let person = call.person::<Never>()?;
    call.once(async |tx| {
        let known = baskets::reads::checkout(tx, person, id).await?.ok_or(action::Failure::NotFound)?;
        cancel_checkout(tx, call.ctx(), &known).await
    })
    .await?;
    Ok(Reply::new(shown(&call, &patience, &find(&call, id).await?, None).await?))
}
