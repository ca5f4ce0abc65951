//! The button: places the order, and leads to where it is paid.

use super::{
    asked::{Sent, said},
    look,
    view::Typed,
};
use crate::{
    actions,
    model::Placed,
    patience::Patience,
    steps::{About, Bought},
};
use action::{Failure, Made};
use axum::{
    Extension,
    response::{IntoResponse, Response},
};
use baskets::model::Holder;
use http::HeaderMap;
use orders::model::Source;
use payments::model::Next;
use std::sync::Arc;
use webkit::{Form, Problem, SeeOther, Web};

/// Places the order of a form, once, and goes on to the payment. What was typed survives every refusal.
pub(crate) async fn send(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Result<Response, Problem> {
    let holder = baskets::settle(&web, &headers).await?;
    let Some(holder) = holder else { return look::printed(&web, None, &Typed::default(), None).await };
    if let Some(wait) = patience.wait(web.household(), said(&sent, "email")) {
        return Err(Problem::TooFast(wait));
    }
    let typed = look::typed(&web, &patience, &sent).await?;
    let Typed { wish, mark, .. } = &typed;
    match actions::place(&web.of_form(mark), &holder, wish, &about(&web)).await {
        Ok(Made { what, told: None }) if !is_theirs(&web, &holder, &what).await? => {
            Ok(SeeOther(what.order).into_response())
        }
        Ok(Made { what, told }) => go_on(&web, &what, told).await,
        Err(Failure::Rejected(refused)) => look::printed(&web, Some(&holder), &typed, Some(&refused)).await,
        Err(failure) => Err(failure.into()),
    }
}

/// Where an order goes on: to the page of a provider, or to the order itself. A guest's browser carries the way to it from now on.
async fn go_on(web: &Web, placed: &Placed, told: Option<Bought>) -> Result<Response, Problem> {
    let way = match payments::actions::go(web.ctx(), placed.payment).await {
        Ok(Next::Page(way)) => way,
        Ok(Next::Done | Next::Waiting | Next::Declined(_)) => placed.order.clone(),
        Err(failure) => {
            // The order is there, and can be paid from its own page.
            tracing::warn!(%failure, "a payment could not be begun at once");
            placed.order.clone()
        }
    };
    let way = SeeOther(way);
    Ok(match told.filter(|_| web.session().is_none()) {
        Some(bought) => way.with_cookie(orders::carry(web, &bought.secret)),
        None => way.into_response(),
    })
}

/// Whether whoever sends a form again has sent it before: only then they are led to its payment. The order itself asks who looks.
async fn is_theirs(web: &Web, holder: &Holder, placed: &Placed) -> Result<bool, Problem> {
    let basket = web.read(async |snap| baskets::reads::of(snap, holder).await).await?;
    Ok(basket.is_some_and(|basket| basket.id == placed.basket))
}

/// What stands besides the form: the language of whoever buys. Where they came from stands with their basket.
fn about(web: &Web) -> About {
    About { lang: web.session().map_or(web.say.lang, |session| session.lang), source: Source::default() }
}
