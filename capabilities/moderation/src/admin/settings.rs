//! What the shop decides about moderation: how soon it decides, and what is too often.

use crate::{actions, model::Settings, pages::blame, reads};
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
    due_days: String,
    window_days: String,
    warn_after: String,
    suspend_after: String,
    share_min: String,
    suspend_days: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: String,
}

#[derive(Template)]
#[template(path = "settings.html")]
struct Shown<'a> {
    say: &'a Say,
    back: String,
    action: String,
    done: bool,
    error: Option<FormError>,
    fields: Vec<Field>,
    save: Button,
}

/// What each number is called, in the order of `Settings::NAMES`.
const LABELS: [&str; 6] = [
    "moderation-due-days",
    "moderation-window-days",
    "moderation-warn-after",
    "moderation-suspend-after",
    "moderation-share-min",
    "moderation-suspend-days",
];

fn page(web: &Web, typed: &[String; 6], done: bool, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let rows = Settings::NAMES.into_iter().zip(LABELS).zip(typed);
    let mut fields: Vec<Field> = rows
        .map(|((name, label), value)| Field {
            value: value.clone(),
            ..Field::new(FieldKind::Text, name, say.t(label))
        })
        .collect();
    let error = blame(&mut fields, refusal);
    let view = Shown {
        say,
        back: say.link("/admin/moderation"),
        action: say.link("/admin/moderation/settings"),
        done,
        error,
        fields,
        save: Button::main(say.t("moderation-save")),
    };
    Page::new(say.t("moderation-settings"), Html(view.to_string())).office()
}

/// `/admin/moderation/settings`
pub(crate) async fn show(web: Web, Query(way): Query<Way>) -> Result<Page, Problem> {
    let known = web.read(async |snap| reads::settings(snap).await).await?;
    Ok(page(&web, &known.listed().map(|number| number.to_string()), way.done == "yes", None))
}

/// Keeps it.
pub(crate) async fn send(web: Web, Form(written): Form<Written>) -> Result<Response, Problem> {
    let Written { due_days, window_days, warn_after, suspend_after, share_min, suspend_days } = written;
    let typed = [due_days, window_days, warn_after, suspend_after, share_min, suspend_days];
    let Err(failure) = actions::put_settings(web.ctx(), &typed).await else {
        return Ok(SeeOther("/admin/moderation/settings?done=yes".into()).into_response());
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    Ok(page(&web, &typed, false, Some(&refusal)).refused().into_response())
}
