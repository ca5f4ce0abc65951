//! An order, for whoever bought it: by its link, or signed in. How it is drawn is `view`.

mod view;

use super::carry;
use crate::{
    actions,
    model::{HeardFrom, Order, Whole},
    patience::Patience,
    reads::{self, Around},
};
use axum::{
    Extension,
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use database::Snapshot;
use kernel::rejection::Never;
use orders_facts::CancelledBy;
use payments::model::Next;
use serde::Deserialize;
use std::sync::Arc;
use view::page;
use webkit::{Form, Page, Panels, Problem, Refusal, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    pub(super) done: String,
    /// Of several orders of one link, the code of the one that is meant.
    pub(super) of: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Paid {
    method: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Heard {
    from: String,
}

/// How somebody came to an order: a path without the prefix of a language, the secret in it, and which of several is meant.
pub(crate) struct Door {
    path: String,
    secret: Option<String>,
    of: String,
}

impl Door {
    /// Where one of its forms goes, or the same page with what was done.
    fn at(&self, verb: &str, done: &str) -> String {
        let said =
            [("done", done), ("of", self.of.as_str())].into_iter().filter(|(_, value)| !value.is_empty());
        let said: Vec<String> = said.map(|(name, value)| format!("{name}={value}")).collect();
        let query = if said.is_empty() { String::new() } else { format!("?{}", said.join("&")) };
        format!("{}{verb}{query}", self.path)
    }

    /// Where another order of the same payment is shown.
    fn beside(&self, other: &Order) -> String {
        match &self.secret {
            Some(secret) => format!("/orders/{secret}?of={}", other.code),
            None => format!("/account/orders/{}", other.id),
        }
    }
}

/// An order, how somebody came to it, and what its page needs besides.
pub(crate) struct Opened {
    door: Door,
    pub(super) whole: Whole,
    pub(super) around: Around,
    /// What others show about it.
    after: Panels,
}

/// The order behind a link, of several the one of that code.
pub(crate) async fn by_link(web: &Web, secret: &str, of: &str) -> Result<Opened, Problem> {
    web.read(async |snap| {
        let whole = reads::by_secret_of(snap, (secret, of), web.now()).await?.ok_or(Problem::NotFound)?;
        // What is asked for is known by now: nothing else of it is written anywhere.
        let of = if whole.others.is_empty() { String::new() } else { whole.order.code.clone() };
        let door = Door { path: format!("/orders/{secret}"), secret: Some(secret.to_owned()), of };
        open(web, snap, (door, whole)).await
    })
    .await
}

async fn open(web: &Web, snap: &mut Snapshot, (door, whole): (Door, Whole)) -> Result<Opened, Problem> {
    let mut around = reads::around(snap, &whole).await?;
    around.cards = reads::cards(snap, &whole, (&around.methods, web.actor().person())).await?;
    let after = web.panels(snap, "order.after", whole.order.id).await;
    let whole = reads::seen(whole, &mut around, web.now());
    Ok(Opened { door, whole, around, after })
}

/// An order of whoever is signed in.
pub(crate) async fn by_person(web: &Web, id: &str) -> Result<Opened, Problem> {
    let person = web.person::<Never>()?;
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    let door = Door { path: format!("/account/orders/{id}"), secret: None, of: String::new() };
    web.read(async |snap| {
        let whole = reads::own(snap, person, id).await?.ok_or(Problem::NotFound)?;
        open(web, snap, (door, whole)).await
    })
    .await
}

pub(crate) async fn shown(web: &Web, opened: Opened, way: &Way) -> Result<Page, Problem> {
    Ok(page(web, &opened, &way.done, None))
}

/// The same again, with why something was refused.
fn again(web: &Web, opened: &Opened, refusal: &Refusal) -> Response {
    page(web, opened, "", Some(refusal)).refused().into_response()
}

/// On to the next page; a browser without an account is given the way back.
fn on(web: &Web, door: &Door, way: String) -> Response {
    match &door.secret {
        Some(secret) => SeeOther(way).with_cookie(carry(web, secret)),
        None => SeeOther(way).into_response(),
    }
}

pub(crate) async fn pay(
    web: &Web,
    patience: &Patience,
    opened: Opened,
    paid: &Paid,
) -> Result<Response, Problem> {
    if let Some(wait) = patience.wait(web.household()) {
        return Err(Problem::TooFast(wait));
    }
    let door = &opened.door;
    let back_to = if door.secret.is_some() { "/orders/here" } else { door.path.as_str() };
    match actions::pay(web.ctx(), opened.whole.order.id, &paid.method, back_to).await {
        Ok(Next::Page(path)) => Ok(on(web, door, path)),
        Ok(Next::Done) => Ok(on(web, door, door.at("", "paid"))),
        Ok(Next::Waiting) => Ok(on(web, door, door.at("", ""))),
        Ok(Next::Declined(key)) => {
            let refusal = Refusal { code: "declined", field: Some("method"), text: web.say.t(&key) };
            Ok(again(web, &opened, &refusal))
        }
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(again(web, &opened, &refusal))
        }
    }
}

pub(crate) async fn cancel(web: &Web, opened: Opened) -> Result<Response, Problem> {
    match actions::cancel(web.ctx(), opened.whole.order.id, CancelledBy::Customer).await {
        Ok(()) => Ok(SeeOther(opened.door.at("", "cancelled")).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(again(web, &opened, &refusal))
        }
    }
}

pub(crate) async fn hear(web: &Web, opened: Opened, heard: &Heard) -> Result<Response, Problem> {
    if let Some(from) = HeardFrom::from_code(&heard.from).filter(|_| reads::may(&opened.whole).hear) {
        actions::hear(web.ctx(), opened.whole.order.id, from).await?;
    }
    Ok(SeeOther(opened.door.at("", "heard")).into_response())
}

/// The order behind a link.
pub(crate) async fn show(
    web: Web,
    Path(secret): Path<String>,
    Query(way): Query<Way>,
) -> Result<Page, Problem> {
    let opened = by_link(&web, &secret, &way.of).await?;
    shown(&web, opened, &way).await
}

/// Pays it after all.
pub(crate) async fn send_pay(
    web: Web,
    Path(secret): Path<String>,
    Query(way): Query<Way>,
    Extension(patience): Extension<Arc<Patience>>,
    Form(paid): Form<Paid>,
) -> Result<Response, Problem> {
    let opened = by_link(&web, &secret, &way.of).await?;
    pay(&web, &patience, opened, &paid).await
}

/// Calls it off.
pub(crate) async fn send_cancel(
    web: Web,
    Path(secret): Path<String>,
    Query(way): Query<Way>,
) -> Result<Response, Problem> {
    let opened = by_link(&web, &secret, &way.of).await?;
    cancel(&web, opened).await
}

/// Says from where they know the shop.
pub(crate) async fn send_hear(
    web: Web,
    Path(secret): Path<String>,
    Query(way): Query<Way>,
    Form(heard): Form<Heard>,
) -> Result<Response, Problem> {
    let opened = by_link(&web, &secret, &way.of).await?;
    hear(&web, opened, &heard).await
}

/// Makes it theirs: whoever came by its link is signed in.
pub(crate) async fn send_claim(
    web: Web,
    Path(secret): Path<String>,
    Query(way): Query<Way>,
) -> Result<Response, Problem> {
    let opened = by_link(&web, &secret, &way.of).await?;
    let id = opened.whole.order.id;
    match actions::claim(web.ctx(), id).await {
        Ok(()) => Ok(SeeOther(format!("/account/orders/{id}?done=claimed")).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(again(&web, &opened, &refusal))
        }
    }
}
