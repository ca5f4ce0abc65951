//! Forgetting a customer of another program who is awaited and does not want to be.

use crate::actions::awaiting;
use askama::Template;
use axum::response::{IntoResponse, Response};
use kernel::Right;
use look::{Button, Field, FieldKind};
use serde::Deserialize;
use webkit::{Form, Problem, Say, SeeOther, Web};

/// The form below the list of files.
#[derive(Template)]
#[template(path = "forget.html")]
pub(super) struct Forget<'a> {
    say: &'a Say,
    action: String,
    field: Field,
    go: Button,
    done: Option<String>,
}

/// The form, for whoever may decide about people, while somebody is awaited; with what became of it.
pub(super) fn form<'a>(web: &'a Web, is_awaited: bool, done: Option<&str>) -> Option<Forget<'a>> {
    let say = &web.say;
    let said = match done {
        Some("forgotten") => Some(say.t("exchange-forget-done")),
        Some("unknown") => Some(say.t("exchange-forget-unknown")),
        _ => None,
    };
    (web.may(Right::People) && (is_awaited || said.is_some())).then(|| Forget {
        say,
        action: say.link("/admin/import/forget"),
        field: Field {
            autocomplete: Some("off"),
            ..Field::new(FieldKind::Email, "email", say.t("exchange-forget-email"))
        },
        go: Button { text: say.t("exchange-forget-go"), ..Button::default() },
        done: said,
    })
}

/// What is written into it.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    email: String,
}

/// Forgets them.
pub(crate) async fn send(web: Web, Form(said): Form<Said>) -> Result<Response, Problem> {
    let done = if awaiting::forget(web.ctx(), &said.email).await? { "forgotten" } else { "unknown" };
    Ok(SeeOther(format!("/admin/import?done={done}")).into_response())
}
