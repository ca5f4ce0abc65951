//! `/admin/sharing/settings`: what both get, from what an order on, and how long each of them waits.

use crate::{
    actions,
    model::{Settings, Wanted},
    reads,
};
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use kernel::{Currency, Money, Word};
use look::{Button, Field, FieldKind, FormCard};
use serde::Deserialize;
use webkit::{Form, Page, Problem, Refusal, SeeOther, Web};

/// The page itself.
const HERE: &str = "/admin/sharing/settings";

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    version: String,
    is_on: String,
    friend: String,
    advocate: String,
    minimum: String,
    window_days: String,
    lock_days: String,
    reward_days: String,
    most_a_year: String,
}

impl Typed {
    fn of(settings: &Settings, currency: Currency) -> Self {
        let amount = |minor: i64| Money::new(minor, currency).decimal();
        Self {
            version: settings.version.to_string(),
            is_on: if settings.is_on { "yes".to_owned() } else { String::new() },
            friend: amount(settings.friend_minor),
            advocate: amount(settings.advocate_minor),
            minimum: amount(settings.minimum_minor),
            window_days: settings.window_days.to_string(),
            lock_days: settings.lock_days.to_string(),
            reward_days: settings.reward_days.to_string(),
            most_a_year: settings.most_a_year.to_string(),
        }
    }

    fn wanted(&self) -> Wanted {
        Wanted {
            // What is no number is no version that anybody has seen.
            version: self.version.parse().unwrap_or(-1),
            is_on: self.is_on == "yes",
            friend: self.friend.clone(),
            advocate: self.advocate.clone(),
            minimum: self.minimum.clone(),
            window_days: self.window_days.clone(),
            lock_days: self.lock_days.clone(),
            reward_days: self.reward_days.clone(),
            most_a_year: self.most_a_year.clone(),
        }
    }
}

fn page(web: &Web, typed: &Typed, is_done: bool, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let lead = if is_done { "sharing-settings-done" } else { "sharing-settings-lead" };
    let card = FormCard {
        title: say.t("sharing-settings"),
        lead: vec![say.t(lead)],
        action: say.link(HERE),
        fields: fields(web, typed),
        button: Some(Button::main(say.t("sharing-settings-save"))),
        links: vec![(say.link("/admin/sharing"), say.t("sharing-admin"))],
        ..FormCard::default()
    };
    let card = match refusal {
        Some(refusal) => card.refused(refusal),
        None => card,
    };
    Page::new(card.title.clone(), card.html()).office()
}

fn fields(web: &Web, typed: &Typed) -> Vec<Field> {
    let say = &web.say;
    let currency = web.house().shop.face().currency.code();
    let text = |name: &'static str, label: String, value: &str| Field {
        value: value.to_owned(),
        autocomplete: Some("off"),
        ..Field::new(FieldKind::Text, name, label)
    };
    let money = |name: &'static str, key: &str, value: &str| {
        text(name, say.with(key, &[("currency", Word::Text(currency))]), value)
    };
    let hinted = |field: Field, key: &str| Field { hint: Some(say.t(key)), ..field };
    vec![
        Field::hidden("version", typed.version.clone()),
        Field {
            value: typed.is_on.clone(),
            required: false,
            hint: Some(say.t("sharing-settings-on-hint")),
            ..Field::new(FieldKind::Tick, "is_on", say.t("sharing-settings-on"))
        },
        hinted(money("friend", "sharing-settings-friend", &typed.friend), "sharing-settings-friend-hint"),
        money("advocate", "sharing-settings-advocate", &typed.advocate),
        money("minimum", "sharing-settings-minimum", &typed.minimum),
        text("window_days", say.t("sharing-settings-window"), &typed.window_days),
        hinted(
            text("lock_days", say.t("sharing-settings-lock"), &typed.lock_days),
            "sharing-settings-lock-hint",
        ),
        text("reward_days", say.t("sharing-settings-reward"), &typed.reward_days),
        text("most_a_year", say.t("sharing-settings-year"), &typed.most_a_year),
    ]
}

/// The form.
pub(crate) async fn show(web: Web, Query(way): Query<Way>) -> Result<Page, Problem> {
    let settings = web.read(async |snap| reads::settings(snap).await).await?;
    let typed = Typed::of(&settings, web.house().shop.face().currency);
    Ok(page(&web, &typed, way.done == "yes", None))
}

/// Keeps it.
pub(crate) async fn send(web: Web, Form(typed): Form<Typed>) -> Result<Response, Problem> {
    match actions::put_settings(web.ctx(), &typed.wanted()).await {
        Ok(()) => Ok(SeeOther(format!("{HERE}?done=yes")).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, &typed, false, Some(&refusal)).refused().office().into_response())
        }
    }
}
