//! All by which whoever is in comes in, and where they are in: password, passkeys, second factor, sessions.

use super::{
    passkey_button::{Does, island},
    threshold::{patiently, unkept},
};
use crate::{
    actions,
    model::{Browsing, KeyRing, Passkey},
    porter::{Porter, Proof},
    reads,
};
use askama::Template;
use axum::{
    Extension,
    extract::Query,
    response::{IntoResponse, Response},
};
use database::StoreError;
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
    has_password: bool,
    fields: Vec<Field>,
    save: Button,
    passkeys: Vec<Key>,
    rename: Button,
    remove: Button,
    make: Html,
    second: String,
    second_go: String,
    sessions: Vec<Row>,
    end: Button,
    end_others: Option<Button>,
}

/// A passkey, ready to print.
struct Key {
    id: String,
    name: String,
    times: String,
}

/// A session, ready to print.
struct Row {
    id: String,
    browser: String,
    times: String,
    is_this: bool,
}

fn key(say: &Say, one: &Passkey) -> Key {
    let made = say.with("accounts-passkey-made", &[("day", Word::At(one.made_at))]);
    let used = one.used_at.map(|at| say.with("accounts-passkey-used", &[("day", Word::At(at))]));
    let times = [Some(made), used].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    Key { id: one.id.to_string(), name: one.name.reveal().clone(), times }
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

/// What is said about the second factor, and where it is changed.
fn second(say: &Say, ring: &KeyRing) -> (String, String) {
    match &ring.second {
        Some(second) => {
            let words = [("since", Word::At(second.since)), ("count", Word::Count(second.codes_left))];
            (say.with("accounts-second-is-on", &words), say.t("accounts-second-change"))
        }
        None => (say.t("accounts-second-about"), say.t("accounts-second-begin")),
    }
}

async fn page(web: &Web, done: Option<String>, refusal: Option<&Refusal>) -> Result<Page, Problem> {
    let session = web.session().ok_or(Problem::Forbidden)?;
    let (person, this, now) = (session.person, &session.secret_hash, web.house().machine.now());
    let (sessions, ring) = web
        .read(async |snap| -> Result<_, StoreError> {
            Ok((reads::sessions(snap, person, this, now).await?, reads::key_ring(snap, person).await?))
        })
        .await?;
    let say = &web.say;
    // What a rule says about a field that has no place here is said above.
    let is_ours = |field: Option<&str>| ring.has_password && matches!(field, Some("current" | "password"));
    let (second, second_go) = second(say, &ring);
    let view = Security {
        say,
        title: say.t("accounts-security-title"),
        done,
        error: refusal.filter(|why| !is_ours(why.field)).map(|why| FormError { text: why.text.clone() }),
        has_password: ring.has_password,
        fields: fields(say, refusal),
        save: Button::main(say.t("accounts-password-save")),
        passkeys: ring.passkeys.iter().map(|one| key(say, one)).collect(),
        rename: Button::small(say.t("accounts-passkey-rename")),
        remove: Button::small(say.t("accounts-passkey-remove")),
        make: island(web, Does::Make, "/account/security"),
        second,
        second_go,
        end: Button::small(say.t("accounts-session-end")),
        end_others: (sessions.len() > 1)
            .then(|| Button { text: say.t("accounts-sessions-end-others"), ..Button::default() }),
        sessions: sessions.iter().map(|one| row(say, one)).collect(),
    };
    Ok(unkept(Page::new(view.title.clone(), Html(view.to_string()))))
}

/// The page again, with what a rule said.
pub(super) async fn refused(web: &Web, problem: impl Into<Problem>) -> Result<Response, Problem> {
    let refusal = problem.into().refusal(&web.say)?;
    Ok(page(web, None, Some(&refusal)).await?.refused().into_response())
}

/// All by which they come in.
pub(crate) async fn show(web: Web, Query(way): Query<Way>) -> Result<Page, Problem> {
    let done = match way.done.as_deref() {
        Some("password") => Some(web.say.t("accounts-password-done")),
        Some("passkey") => Some(web.say.t("accounts-passkey-added")),
        Some("renamed") => Some(web.say.t("accounts-saved")),
        Some("removed") => Some(web.say.t("accounts-passkey-removed")),
        Some("second-off") => Some(web.say.t("accounts-second-off-done")),
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
    patiently(porter.wait_to_prove(Proof::Password, session.person))?;
    let pair = (said.current.as_str(), said.password.as_str());
    match actions::change_password(web.ctx(), &porter.keys, pair, &session.secret_hash).await {
        Ok(()) => Ok(SeeOther("/account/security?done=password".into()).into_response()),
        Err(failure) => refused(&web, failure).await,
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
