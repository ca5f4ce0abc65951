//! Password and sessions of whoever is in.

use super::threshold::{patiently, unkept};
use crate::{actions, model::Browsing, porter::Porter, reads};
use askama::Template;
use axum::{
    Extension,
    extract::Query,
    response::{IntoResponse, Response},
};
use kernel::Word;
use look::{Button, Field, FieldKind, FormError, Icon};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    current: String,
    password: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Which {
    session: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "security.html")]
struct Security<'a> {
    say: &'a Say,
    title: String,
    done: Option<String>,
    error: Option<FormError>,
    fields: Vec<Field>,
    save: Button,
    sessions: Vec<Row>,
    end: Button,
    end_others: Option<Button>,
}

/// A session, ready to print.
struct Row {
    id: String,
    browser: String,
    times: String,
    is_this: bool,
}

fn row(say: &Say, one: &Browsing) -> Row {
    let words = [("begun", Word::At(one.begun_at)), ("seen", Word::At(one.seen_at))];
    Row {
        id: one.id.to_string(),
        browser: if one.browser.is_empty() { say.t("accounts-browser-unknown") } else { one.browser.clone() },
        times: say.with("accounts-session-times", &words),
        is_this: one.is_this,
    }
}

fn fields(say: &Say, refusal: Option<&Refusal>) -> Vec<Field> {
    let field = |name, label: String, autocomplete, hint| Field {
        autocomplete: Some(autocomplete),
        hint,
        error: refusal.filter(|why| why.field == Some(name)).map(|why| why.text.clone()),
        ..Field::new(FieldKind::Password, name, label)
    };
    let hint = Some(say.t("accounts-password-hint"));
    vec![
        field("current", say.t("accounts-password-current"), "current-password", None),
        field("password", say.t("accounts-password-new"), "new-password", hint),
    ]
}

async fn page(web: &Web, done: Option<String>, refusal: Option<&Refusal>) -> Result<Page, Problem> {
    let session = web.session().ok_or(Problem::Forbidden)?;
    let (person, this, now) = (session.person, &session.secret_hash, web.house().machine.now());
    let sessions = web.read(async |snap| reads::sessions(snap, person, this, now).await).await?;
    let say = &web.say;
    let view = Security {
        say,
        title: say.t("accounts-security-title"),
        done,
        error: refusal.filter(|why| why.field.is_none()).map(|why| FormError { text: why.text.clone() }),
        fields: fields(say, refusal),
        save: Button::main(say.t("accounts-password-save")),
        end: Button::small(say.t("accounts-session-end")),
        end_others: (sessions.len() > 1)
            .then(|| Button { text: say.t("accounts-sessions-end-others"), ..Button::default() }),
        sessions: sessions.iter().map(|one| row(say, one)).collect(),
    };
    Ok(unkept(Page::new(view.title.clone(), Html(view.to_string()))))
}

/// Password and sessions.
pub(crate) async fn show(web: Web, Query(way): Query<Way>) -> Result<Page, Problem> {
    let done = match way.done.as_deref() {
        Some("password") => Some(web.say.t("accounts-password-done")),
        Some("ended") => Some(web.say.t("accounts-sessions-ended")),
        _ => None,
    };
    page(&web, done, None).await
}

/// Another password.
pub(crate) async fn send_password(
    web: Web,
    Extension(porter): Extension<Arc<Porter>>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    let session = web.session().ok_or(Problem::Forbidden)?;
    // Whoever found an open browser must not guess the password in it.
    patiently(porter.wait_to_enter(web.household(), &session.person.to_string()))?;
    let pair = (said.current.as_str(), said.password.as_str());
    match actions::change_password(web.ctx(), &porter.keys, pair, &session.secret_hash).await {
        Ok(()) => Ok(SeeOther("/account/security?done=password".into()).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, None, Some(&refusal)).await?.refused().into_response())
        }
    }
}

/// Ends one session.
pub(crate) async fn end(web: Web, Form(which): Form<Which>) -> Result<SeeOther, Problem> {
    let session = which.session.parse().map_err(|_| Problem::NotFound)?;
    actions::end_session(web.ctx(), session).await?;
    Ok(SeeOther("/account/security?done=ended".into()))
}

/// Ends all sessions but this one.
pub(crate) async fn end_others(web: Web) -> Result<SeeOther, Problem> {
    let session = web.session().ok_or(Problem::Forbidden)?;
    actions::end_other_sessions(web.ctx(), &session.secret_hash).await?;
    Ok(SeeOther("/account/security?done=ended".into()))
}
