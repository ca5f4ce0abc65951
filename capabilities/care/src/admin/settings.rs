//! What the shop decides about its customer care: WhatsApp, and the holidays by which its days are counted.

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
    whatsapp: String,
    holidays: String,
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
    has_mailbox: bool,
}

fn page(web: &Web, written: &Settings, done: bool, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let mut fields = vec![
        Field {
            value: written.whatsapp.clone(),
            required: false,
            hint: Some(say.t("care-whatsapp-hint")),
            ..Field::new(FieldKind::Text, "whatsapp", say.t("care-whatsapp-number"))
        },
        Field {
            value: written.holidays.clone(),
            required: false,
            hint: Some(say.t("care-holidays-hint")),
            ..Field::new(FieldKind::Lines, "holidays", say.t("care-holidays"))
        },
    ];
    let error = blame(&mut fields, refusal);
    let view = Shown {
        say,
        back: say.link("/admin/cases"),
        action: say.link("/admin/cases/settings"),
        done,
        error,
        fields,
        save: Button::main(say.t("care-save")),
        has_mailbox: web.house().mailbox.is_set(),
    };
    Page::new(say.t("care-settings"), Html(view.to_string())).office()
}

/// `/admin/cases/settings`
pub(crate) async fn show(web: Web, Query(way): Query<Way>) -> Result<Page, Problem> {
    let known = web.read(async |snap| reads::settings(snap).await).await?;
    Ok(page(&web, &known, way.done == "yes", None))
}

/// Keeps it.
pub(crate) async fn send(web: Web, Form(written): Form<Written>) -> Result<Response, Problem> {
    let wanted = Settings { whatsapp: written.whatsapp, holidays: written.holidays };
    let Err(failure) = actions::put_settings(web.ctx(), &wanted).await else {
        return Ok(SeeOther("/admin/cases/settings?done=yes".into()).into_response());
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    Ok(page(&web, &wanted, false, Some(&refusal)).refused().office().into_response())
}
