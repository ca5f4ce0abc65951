//! What the shop decides about orders: after how long one that nobody marked as delivered counts as delivered.

use crate::{actions, pages::blame, reads};
use askama::Template;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use look::{Button, Field, FieldKind, FormError, Icon};
use serde::Deserialize;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Written {
    deemed_days: String,
}

#[derive(Template)]
#[template(path = "policy.html")]
struct Decides<'a> {
    say: &'a Say,
    done: bool,
    error: Option<FormError>,
    action: String,
    field: Field,
    save: Button,
    back: String,
}

fn page(web: &Web, days: String, done: bool, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let mut fields = [Field {
        value: days,
        hint: Some(say.t("orders-policy-days-hint")),
        autocomplete: Some("off"),
        ..Field::new(FieldKind::Text, "deemed_days", say.t("orders-policy-days"))
    }];
    let error = blame(&mut fields, refusal);
    let [field] = fields;
    let (back, action) = (say.link("/admin/orders"), say.link("/admin/orders/policy"));
    let save = Button::main(say.t("orders-policy-save"));
    let view = Decides { say, back, action, done, error, field, save };
    Page::new(say.t("orders-policy"), Html(view.to_string())).office()
}

/// `/admin/orders/policy`
pub(crate) async fn show(web: Web, Query(way): Query<Way>) -> Result<Page, Problem> {
    let known = web.read(async |snap| reads::policy(snap).await).await?;
    Ok(page(&web, known.deemed_days.to_string(), way.done == "yes", None))
}

/// Keeps it.
pub(crate) async fn send(web: Web, Form(written): Form<Written>) -> Result<Response, Problem> {
    let Err(failure) = actions::put_policy(web.ctx(), &written.deemed_days).await else {
        return Ok(SeeOther("/admin/orders/policy?done=yes".into()).into_response());
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    Ok(page(&web, written.deemed_days, false, Some(&refusal)).refused().office().into_response())
}
