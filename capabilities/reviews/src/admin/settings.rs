//! `/admin/reviews/settings`: how long reviews count.

use crate::{actions, model::Manners, reads};
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use look::{Button, Field, FieldKind, FormCard};
use serde::Deserialize;
use webkit::{Form, Page, Problem, Refusal, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    version: String,
    window_days: String,
}

fn page(web: &Web, said: &Said, is_done: bool, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let days = Field {
        value: said.window_days.clone(),
        hint: Some(say.t("reviews-window-hint")),
        ..Field::new(FieldKind::Text, "window_days", say.t("reviews-window"))
    };
    let lead = if is_done { "reviews-settings-done" } else { "reviews-settings-lead" };
    let card = FormCard {
        title: say.t("reviews-settings"),
        lead: vec![say.t(lead)],
        action: say.link("/admin/reviews/settings"),
        fields: vec![Field::hidden("version", said.version.clone()), days],
        button: Some(Button::main(say.t("reviews-save"))),
        links: vec![(say.link("/admin/reviews"), say.t("reviews-admin"))],
        ..FormCard::default()
    };
    let card = match refusal {
        Some(refusal) => card.refused(refusal),
        None => card,
    };
    Page::new(card.title.clone(), card.html()).office()
}

/// The form.
pub(crate) async fn show(web: Web, Query(way): Query<Way>) -> Result<Page, Problem> {
    let manners = web.read(async |snap| reads::manners(snap).await).await?;
    let is_done = way.done.as_deref() == Some("saved");
    let said = Said { version: manners.version.to_string(), window_days: manners.window_days.to_string() };
    Ok(page(&web, &said, is_done, None))
}

/// Keeps it.
pub(crate) async fn send(web: Web, Form(said): Form<Said>) -> Result<Response, Problem> {
    let window_days = said.window_days.trim().parse().unwrap_or(0);
    let version = said.version.parse().unwrap_or(-1);
    match actions::set(web.ctx(), Manners { version, window_days }).await {
        Ok(()) => Ok(SeeOther("/admin/reviews/settings?done=saved".into()).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, &said, false, Some(&refusal)).refused().office().into_response())
        }
    }
}
