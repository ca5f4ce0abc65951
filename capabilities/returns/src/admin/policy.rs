//! What the shop decides about what comes back: where it is sent, for how long it takes back what is as new, who pays the way.

use crate::{
    actions,
    model::{Policy, TypedPolicy},
    pages::blame,
    reads,
};
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
pub(crate) struct Written {
    address: String,
    note: String,
    days: String,
    informs: String,
    pays_allowed: String,
    pays_withdrawal: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: String,
}

#[derive(Template)]
#[template(path = "policy.html")]
struct Shown<'a> {
    say: &'a Say,
    back: String,
    action: String,
    done: bool,
    error: Option<FormError>,
    fields: Vec<Field>,
    save: Button,
}

fn typed(known: &Policy) -> TypedPolicy {
    TypedPolicy {
        address: known.address.clone(),
        note: known.note.clone(),
        days: if known.days == 0 { String::new() } else { known.days.to_string() },
        informs: known.informs_since.map(|day| day.to_string()).unwrap_or_default(),
        pays_allowed: known.pays_allowed,
        pays_withdrawal: known.pays_withdrawal,
    }
}

fn fields(say: &Say, typed: &TypedPolicy) -> Vec<Field> {
    let of = |kind, name, value: &str, label: &str, hint: Option<&str>| Field {
        value: value.to_owned(),
        required: false,
        hint: hint.map(|key| say.t(key)),
        ..Field::new(kind, name, say.t(label))
    };
    let yes = |is: bool| if is { "yes" } else { "" };
    let (days, informs) = (Some("returns-policy-days-hint"), Some("returns-policy-informs-hint"));
    let address = Some("returns-policy-address-hint");
    vec![
        of(FieldKind::Lines, "address", &typed.address, "returns-policy-address", address),
        of(FieldKind::Lines, "note", &typed.note, "returns-policy-note", None),
        of(FieldKind::Text, "days", &typed.days, "returns-policy-days", days),
        of(FieldKind::Tick, "pays_allowed", yes(typed.pays_allowed), "returns-policy-pays-allowed", None),
        of(
            FieldKind::Tick,
            "pays_withdrawal",
            yes(typed.pays_withdrawal),
            "returns-policy-pays-withdrawal",
            None,
        ),
        of(FieldKind::Text, "informs", &typed.informs, "returns-policy-informs", informs),
    ]
}

fn page(web: &Web, typed: &TypedPolicy, done: bool, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let mut fields = fields(say, typed);
    let error = blame(&mut fields, refusal);
    let (back, action) = (say.link("/admin/returns"), say.link("/admin/returns/policy"));
    let save = Button::main(say.t("returns-policy-save"));
    let view = Shown { say, back, action, done, error, fields, save };
    Page::new(say.t("returns-policy"), Html(view.to_string())).office()
}

/// `/admin/returns/policy`
pub(crate) async fn show(web: Web, Query(way): Query<Way>) -> Result<Page, Problem> {
    let known = web.read(async |snap| reads::policy(snap).await).await?;
    Ok(page(&web, &typed(&known), way.done == "yes", None))
}

/// Keeps it.
pub(crate) async fn send(web: Web, Form(written): Form<Written>) -> Result<Response, Problem> {
    let typed = TypedPolicy {
        address: written.address,
        note: written.note,
        days: written.days,
        informs: written.informs,
        pays_allowed: written.pays_allowed == "yes",
        pays_withdrawal: written.pays_withdrawal == "yes",
    };
    let Err(failure) = actions::put_policy(web.ctx(), &typed).await else {
        return Ok(SeeOther("/admin/returns/policy?done=yes".into()).into_response());
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    Ok(page(&web, &typed, false, Some(&refusal)).refused().office().into_response())
}
