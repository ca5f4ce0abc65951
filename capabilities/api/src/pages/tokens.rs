//! The tokens of whoever is in: which there are, a new one, one less.

use crate::{
    actions,
    model::{Token, Wish},
    reads,
};
use action::Made;
use askama::Template;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use kernel::{Part, Right, Role, Scope, Scopes, Word, rejection::Never};
use look::{Button, Field, FieldKind, FormError, Icon, Style};
use serde::Deserialize;
use std::collections::BTreeMap;
use webkit::{Form, Html, Meta, Page, Problem, Refusal, Say, SeeOther, Web};

/// Where all of this stands.
const HERE: &str = "/account/tokens";

/// The fields of the form, by their names.
type Said = BTreeMap<String, String>;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Which {
    token: String,
}

#[derive(Template)]
#[template(path = "tokens.html")]
struct Tokens<'a> {
    say: &'a Say,
    done: Option<String>,
    error: Option<FormError>,
    made: Option<String>,
    tokens: Vec<Row>,
    revoke: Button,
    mark: Field,
    fields: Vec<Field>,
    scopes_error: Option<String>,
    scopes: Vec<Field>,
    make: Button,
}

/// A token, ready to print.
struct Row {
    id: String,
    name: String,
    scopes: String,
    times: String,
}

fn row(say: &Say, token: &Token) -> Row {
    let ends = say.with("api-token-ends", &[("day", Word::At(token.ends_at))]);
    let used = match token.used_at {
        Some(at) => say.with("api-token-used", &[("day", Word::At(at))]),
        None => say.t("api-token-unused"),
    };
    Row {
        id: token.id.to_string(),
        name: token.name.clone(),
        scopes: token.scopes.to_string(),
        times: format!("{ends} · {used}"),
    }
}

/// The name of the field of a part, and the key of what it is called.
fn part(part: Part) -> (&'static str, &'static str) {
    match part {
        Part::Own => ("own", "api-part-own"),
        Part::Office(Right::Settings) => ("settings", "api-part-settings"),
        Part::Office(Right::People) => ("people", "api-part-people"),
        Part::Office(Right::Catalogue) => ("catalogue", "api-part-catalogue"),
        Part::Office(Right::Features) => ("features", "api-part-features"),
        Part::Office(Right::Mail) => ("mail", "api-part-mail"),
        Part::Office(Right::Jobs) => ("jobs", "api-part-jobs"),
        Part::Office(Right::Orders) => ("orders", "api-part-orders"),
        Part::Office(Right::Sales) => ("sales", "api-part-sales"),
        Part::Office(Right::Cases) => ("cases", "api-part-cases"),
        Part::Office(Right::Moderation) => ("moderation", "api-part-moderation"),
        Part::Office(Right::Reports) => ("reports", "api-part-reports"),
    }
}

/// A choice for each part that somebody with this role can give.
fn scope_fields(say: &Say, role: Role, said: &Said) -> Vec<Field> {
    let parts = actions::offered(role).filter(|scope| !scope.changes).map(|scope| scope.part);
    let choices = || {
        vec![
            (String::new(), say.t("api-scope-none")),
            ("read".to_owned(), say.t("api-scope-read")),
            ("write".to_owned(), say.t("api-scope-write")),
        ]
    };
    let field = |one: Part| {
        let (name, label) = part(one);
        let value = said.get(name).cloned().unwrap_or_default();
        Field { value, required: false, ..Field::new(FieldKind::Choice(choices()), name, say.t(label)) }
    };
    parts.map(field).collect()
}

fn fields(say: &Say, said: &Said, refusal: Option<&Refusal>) -> Vec<Field> {
    let error = |name| refusal.filter(|why| why.field == Some(name)).map(|why| why.text.clone());
    let value = |name: &str, usual: String| said.get(name).cloned().unwrap_or(usual);
    let spans = [30, actions::DAYS, 180, actions::DAYS_MAX];
    let spans = spans.iter().map(|days| (days.to_string(), say.n("api-token-days-count", days))).collect();
    vec![
        Field {
            value: value("name", String::new()),
            hint: Some(say.t("api-token-name-hint")),
            error: error("name"),
            autocomplete: Some("off"),
            ..Field::new(FieldKind::Text, "name", say.t("api-token-name"))
        },
        Field {
            value: value("days", actions::DAYS.to_string()),
            error: error("days"),
            ..Field::new(FieldKind::Choice(spans), "days", say.t("api-token-days"))
        },
    ]
}

/// What a form wants. What cannot be read is refused by the rules.
fn wish(said: &Said, role: Role) -> Wish {
    let scopes: Scopes = actions::offered(role)
        .filter(|scope| {
            let wanted = said.get(part(scope.part).0).map_or("", String::as_str);
            wanted == if scope.changes { "write" } else { "read" }
        })
        .collect::<Vec<Scope>>()
        .into_iter()
        .collect();
    let days = said.get("days").and_then(|days| days.parse().ok()).unwrap_or(0);
    Wish { name: said.get("name").cloned().unwrap_or_default(), scopes, days }
}

async fn page(
    web: &Web,
    said: &Said,
    done: Option<String>,
    made: Option<String>,
    refusal: Option<&Refusal>,
) -> Result<Page, Problem> {
    let (say, person) = (&web.say, web.person::<Never>()?);
    let role = web.session().ok_or(Problem::Forbidden)?.role;
    let tokens = web.read(async |snap| reads::tokens(snap, person).await).await?;
    let view = Tokens {
        say,
        done,
        error: refusal.filter(|why| why.field.is_none()).map(|why| FormError { text: why.text.clone() }),
        made,
        tokens: tokens.iter().map(|token| row(say, token)).collect(),
        revoke: Button::small(say.t("api-token-revoke")),
        mark: Field::hidden("mark", web.mark(said.get("mark").map_or("", String::as_str))),
        fields: fields(say, said, refusal),
        scopes_error: refusal.filter(|why| why.field == Some("scopes")).map(|why| why.text.clone()),
        scopes: scope_fields(say, role, said),
        make: Button::main(say.t("api-token-make")),
    };
    let meta = Meta { unlisted: true, ..Meta::default() };
    let mut page = Page::new(say.t("api-tokens-title"), Html(view.to_string())).meta(meta);
    page.whole = false;
    Ok(page)
}

/// Which there are.
pub(crate) async fn show(web: Web, Query(way): Query<Way>) -> Result<Page, Problem> {
    let done = match way.done.as_deref() {
        Some("revoked") => Some(web.say.t("api-token-revoked")),
        Some("again") => Some(web.say.t("api-token-again")),
        _ => None,
    };
    page(&web, &Said::default(), done, None, None).await
}

/// A new one, whose text is shown this once. Whoever found an open browser must not take one away with them.
pub(crate) async fn make(web: Web, Form(said): Form<Said>) -> Result<Response, Problem> {
    let session = web.session().ok_or(Problem::Forbidden)?;
    if !accounts::actions::is_fresh(web.ctx(), &session.secret_hash).await? {
        let next = HERE.replace('/', "%2F");
        return Ok(SeeOther(format!("/account/prove?next={next}")).into_response());
    }
    let ctx = web.of_form(said.get("mark").map_or("", String::as_str));
    match actions::make_token(&ctx, &wish(&said, session.role)).await {
        Ok(Made { told: None, .. }) => Ok(SeeOther(format!("{HERE}?done=again")).into_response()),
        Ok(Made { told, .. }) => Ok(page(&web, &Said::default(), None, told, None).await?.into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, &said, None, None, Some(&refusal)).await?.refused().into_response())
        }
    }
}

/// One less.
pub(crate) async fn revoke(web: Web, Form(which): Form<Which>) -> Result<SeeOther, Problem> {
    let token = which.token.parse().map_err(|_| Problem::NotFound)?;
    actions::revoke_token(web.ctx(), token).await?;
    Ok(SeeOther(format!("{HERE}?done=revoked")))
}
