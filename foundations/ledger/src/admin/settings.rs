//! What the shop decides about paying sellers.

use super::{Pairs, Place, Ways, value, ways};
use crate::{
    actions,
    model::{Settings, SettingsWish},
    reads,
};
use askama::Template;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use kernel::{Lang, Money};
use look::{Button, Field, FieldKind, FormError, Icon};
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Template)]
#[template(path = "settings.html")]
struct Shown<'a> {
    say: &'a Say,
    ways: Ways,
    action: String,
    done: bool,
    error: Option<FormError>,
    fields: Vec<Field>,
    save: Button,
}

/// What is known, as somebody would type it.
fn wished(web: &Web, known: &Settings) -> SettingsWish {
    let minimum = Money::new(known.minimum, web.house().shop.face().currency).decimal();
    let minimum = match web.say.lang {
        Lang::Es => minimum.replace('.', ","),
        Lang::En => minimum,
    };
    SettingsWish { hold_days: known.hold_days.to_string(), minimum, is_tax_on_top: known.is_tax_on_top }
}

fn fields(say: &Say, wish: &SettingsWish, version: &str) -> Vec<Field> {
    vec![
        Field {
            value: wish.hold_days.clone(),
            hint: Some(say.t("ledger-hold-hint")),
            ..Field::new(FieldKind::Text, "hold_days", say.t("ledger-hold"))
        },
        Field {
            value: wish.minimum.clone(),
            hint: Some(say.t("ledger-minimum-hint")),
            required: false,
            ..Field::new(FieldKind::Text, "minimum", say.t("ledger-minimum"))
        },
        Field {
            value: if wish.is_tax_on_top { "yes".to_owned() } else { String::new() },
            hint: Some(say.t("ledger-tax-on-top-hint")),
            required: false,
            ..Field::new(FieldKind::Tick, "tax_on_top", say.t("ledger-tax-on-top"))
        },
        Field::hidden("version", version),
    ]
}

fn page(web: &Web, wish: &SettingsWish, version: &str, done: bool, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let mut fields = fields(say, wish, version);
    let blamed =
        fields.iter_mut().find(|field| refusal.is_some_and(|refusal| refusal.field == Some(field.name)));
    let error = match (blamed, refusal) {
        (Some(field), Some(refusal)) => {
            field.error = Some(refusal.text.clone());
            None
        }
        (None, Some(refusal)) => Some(FormError { text: refusal.text.clone() }),
        (_, None) => None,
    };
    let view = Shown {
        say,
        ways: ways(say, Place::Settings),
        action: say.link("/admin/ledger/settings"),
        done,
        error,
        fields,
        save: Button::main(say.t("ledger-save")),
    };
    Page::new(say.t("ledger-settings"), Html(view.to_string())).office()
}

/// `/admin/ledger/settings`
pub(crate) async fn show(web: Web, Query(asked): Query<Pairs>) -> Result<Page, Problem> {
    let known = web.read(async |snap| reads::settings(snap).await).await?;
    let is_done = value(&asked, "done") == "yes";
    Ok(page(&web, &wished(&web, &known), &known.version.to_string(), is_done, None))
}

/// Keeps it.
pub(crate) async fn send(web: Web, Form(sent): Form<Pairs>) -> Result<Response, Problem> {
    let wish = SettingsWish {
        hold_days: value(&sent, "hold_days").to_owned(),
        minimum: value(&sent, "minimum").to_owned(),
        is_tax_on_top: value(&sent, "tax_on_top") == "yes",
    };
    let version = value(&sent, "version");
    let seen = version.parse().map_err(|_| Problem::Unreadable)?;
    let Err(failure) = actions::put_settings(web.ctx(), seen, &wish).await else {
        return Ok(SeeOther("/admin/ledger/settings?done=yes".into()).into_response());
    };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    Ok(page(&web, &wish, version, false, Some(&refusal)).refused().office().into_response())
}
