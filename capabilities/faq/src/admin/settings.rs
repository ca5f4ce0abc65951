//! `/admin/faq/settings`: under which terms help is written, how long it holds, who changes it at once.

use crate::{
    actions::{self, SettingsRejected},
    model::{Licence, Settings},
    names, reads,
};
use action::Failure;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use contributions::model::Trust;
use look::{Button, Field, FieldKind, FormCard};
use serde::Deserialize;
use webkit::{Form, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: Option<String>,
}

/// What was typed.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    licence: String,
    review_days: String,
    trust: String,
}

impl Said {
    fn of(settings: &Settings) -> Self {
        Self {
            licence: settings.licence.code().to_owned(),
            review_days: settings.review_days.to_string(),
            trust: settings.trust.level().to_string(),
        }
    }

    fn settings(&self) -> Result<Settings, SettingsRejected> {
        let level: Option<usize> = self.trust.trim().parse().ok();
        Ok(Settings {
            licence: Licence::from_code(&self.licence).ok_or(SettingsRejected::Licence)?,
            review_days: self.review_days.trim().parse().map_err(|_| SettingsRejected::Days)?,
            trust: level.and_then(|level| Trust::ALL.get(level).copied()).ok_or(SettingsRejected::Trust)?,
        })
    }
}

fn page(web: &Web, said: &Said, is_done: bool, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let lead = if is_done { "faq-settings-done" } else { "faq-settings-lead" };
    let card = FormCard {
        title: say.t("faq-settings"),
        lead: vec![say.t(lead)],
        action: say.link("/admin/faq/settings"),
        fields: fields(say, said),
        button: Some(Button::main(say.t("faq-save"))),
        links: vec![(say.link("/admin/faq"), say.t("faq-admin"))],
        ..FormCard::default()
    };
    let card = match refusal {
        Some(refusal) => card.refused(refusal),
        None => card,
    };
    Page::new(card.title.clone(), card.html()).office()
}

fn fields(say: &Say, said: &Said) -> Vec<Field> {
    let licences = Licence::ALL.iter().map(|one| (one.code().to_owned(), names::licence(say, *one)));
    let levels = Trust::ALL.iter().filter(|one| **one != Trust::New);
    let levels = levels.map(|one| (one.level().to_string(), names::trust(say, *one)));
    let field = |kind: FieldKind, name: &'static str, (key, hint): (&str, &str), value: &str| Field {
        value: value.to_owned(),
        hint: Some(say.t(hint)),
        ..Field::new(kind, name, say.t(key))
    };
    vec![
        field(
            FieldKind::Choice(licences.collect()),
            "licence",
            ("faq-licence", "faq-licence-hint"),
            &said.licence,
        ),
        field(FieldKind::Text, "review_days", ("faq-review-days", "faq-review-days-hint"), &said.review_days),
        field(FieldKind::Choice(levels.collect()), "trust", ("faq-trust", "faq-trust-hint"), &said.trust),
    ]
}

/// The form.
pub(crate) async fn show(web: Web, Query(way): Query<Way>) -> Result<Page, Problem> {
    let settings = web.read(async |snap| reads::settings(snap).await).await?;
    Ok(page(&web, &Said::of(&settings), way.done.as_deref() == Some("saved"), None))
}

/// Keeps it.
pub(crate) async fn send(web: Web, Form(said): Form<Said>) -> Result<Response, Problem> {
    let kept = match said.settings() {
        Ok(settings) => actions::set(web.ctx(), settings).await,
        Err(why) => Err(Failure::Rejected(why)),
    };
    match kept {
        Ok(()) => Ok(SeeOther("/admin/faq/settings?done=saved".into()).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, &said, false, Some(&refusal)).refused().office().into_response())
        }
    }
}
