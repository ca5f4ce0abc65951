//! Going back on a contract, in two steps and without a reason (RULES section 2 row 5): what somebody says, then all of it once
//! more with the button that declares it. Nothing here asks whether there is such an order: what is answered, and all that is
//! done for it, is the same for every code that somebody types.

mod forms;

use super::came::{Came, Fields, Which, by_link, by_person, lines, mark, value};
use crate::reads;
use action::Failure;
use axum::{
    Extension,
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
pub(super) use forms::{ToChoose, lines_of};
use forms::{confirming, first};
use returns::{
    Patience,
    model::NewWithdrawal,
    rules::{TextRejected, texts},
};
use std::sync::Arc;
use webkit::{Form, Page, Problem, Refusal, SeeOther, Web};

/// What somebody declares, as the form says it. By an order's own page its name, code and address are known.
fn typed(web: &Web, came: Option<&Came>, fields: &Fields) -> Result<NewWithdrawal, Problem> {
    let person = web.actor().person();
    let lang = web.session().map_or(web.say.lang, |session| session.lang);
    let Some(came) = came else {
        let [name, code, email, goods] =
            ["name", "code", "email", "goods"].map(|name| value(fields, name).to_owned());
        let (lines, known_order) = (Vec::new(), None);
        return Ok(NewWithdrawal { person, name, code, email, lang, goods, lines, known_order });
    };
    let declared = reads::declared(&came.bought, (person, lang), &lines(fields));
    declared.map_err(|no| Problem::from(Failure::Rejected(no)))
}

/// The first form again, with why it was refused.
fn again(web: &Web, came: Option<&Came>, fields: &Fields, refusal: &Refusal) -> Response {
    first(web, came, fields, Some(refusal)).refused().into_response()
}

/// The second step: all of it once more.
fn reviewed(web: &Web, came: Option<&Came>, fields: &Fields) -> Result<Response, Problem> {
    let fit = typed(web, came, fields).and_then(|new| {
        texts::declaration(new).map_err(|no: TextRejected| Problem::from(Failure::Rejected(no)))
    });
    match fit {
        Ok(new) => Ok(confirming(web, came, fields, &new).into_response()),
        Err(problem) => Ok(again(web, came, fields, &problem.refusal(&web.say)?)),
    }
}

/// Declares it. The letter that acknowledges it goes later to an address that has had too many.
async fn declared(
    web: &Web,
    patience: &Patience,
    came: Option<&Came>,
    fields: &Fields,
) -> Result<Response, Problem> {
    if let Some(wait) = patience.wait(web.household()) {
        return Err(Problem::TooFast(wait));
    }
    let new = match typed(web, came, fields) {
        Ok(new) => new,
        Err(problem) => return Ok(again(web, came, fields, &problem.refusal(&web.say)?)),
    };
    let is_written = patience.may_write(&new.email);
    let ctx = web.of_form(&mark(fields));
    match returns::actions::declare(&ctx, &new, is_written).await {
        Ok(made) => {
            let to = made.told.map(|declared| format!("/withdraw/received/{}", declared.secret));
            Ok(SeeOther(to.unwrap_or_else(|| "/withdraw/received".to_owned())).into_response())
        }
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(again(web, came, fields, &refusal))
        }
    }
}

/// The first step, for anybody.
pub(crate) async fn show(web: Web) -> Page {
    first(&web, None, &Fields::new(), None)
}

/// The second step, for anybody.
pub(crate) async fn review(web: Web, Form(fields): Form<Fields>) -> Result<Response, Problem> {
    reviewed(&web, None, &fields)
}

/// The declaration of anybody.
pub(crate) async fn confirm(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    declared(&web, &patience, None, &fields).await
}

/// The first step, by the link of an order.
pub(crate) async fn show_of_link(
    web: Web,
    Path(secret): Path<String>,
    Query(which): Query<Which>,
) -> Result<Page, Problem> {
    let came = by_link(&web, &secret, &which.of).await?;
    Ok(first(&web, Some(&came), &Fields::new(), None))
}

/// The second step, by the link of an order.
pub(crate) async fn review_of_link(
    web: Web,
    Path(secret): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let came = by_link(&web, &secret, value(&fields, "of")).await?;
    reviewed(&web, Some(&came), &fields)
}

/// The declaration, by the link of an order.
pub(crate) async fn confirm_of_link(
    web: Web,
    Path(secret): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let came = by_link(&web, &secret, value(&fields, "of")).await?;
    declared(&web, &patience, Some(&came), &fields).await
}

/// The first step, for an order of whoever is signed in.
pub(crate) async fn show_of_mine(web: Web, Path(id): Path<String>) -> Result<Page, Problem> {
    let came = by_person(&web, &id).await?;
    Ok(first(&web, Some(&came), &Fields::new(), None))
}

/// The second step, for an order of whoever is signed in.
pub(crate) async fn review_of_mine(
    web: Web,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let came = by_person(&web, &id).await?;
    reviewed(&web, Some(&came), &fields)
}

/// The declaration, for an order of whoever is signed in.
pub(crate) async fn confirm_of_mine(
    web: Web,
    Path(id): Path<String>,
    Extension(patience): Extension<Arc<Patience>>,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let came = by_person(&web, &id).await?;
    declared(&web, &patience, Some(&came), &fields).await
}
