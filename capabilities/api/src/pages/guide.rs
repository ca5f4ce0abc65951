//! The page on which people read how to write a program for this shop: how to begin, every operation, every code.

use super::Declared;
use askama::Template;
use axum::Extension;
use http::StatusCode;
use kernel::{Lang, Word};
use look::Style;
use std::sync::Arc;
use webkit::{
    Html, Meta, Page, Problem, Say, Web,
    api::{Described, ROOT},
};

/// The table of codes, as it is checked in.
const CODES: &str = include_str!("../../../../docs/api-codes.md");

#[derive(Template)]
#[template(path = "guide.html")]
struct Guide<'a> {
    say: &'a Say,
    root: String,
    begin: String,
    groups: Vec<Group>,
    codes: Vec<Code>,
}

/// Operations about one kind of thing.
struct Group {
    name: String,
    anchor: String,
    operations: Vec<Shown>,
}

/// An operation, ready to print.
struct Shown {
    name: String,
    method: String,
    path: String,
    text: String,
    scope: String,
    parameters: Vec<Parameter>,
    body: Option<String>,
    answer: Option<String>,
    status: String,
    statuses: String,
    curl: String,
}

/// A part of the address, of the query or of the headers.
struct Parameter {
    name: String,
    place: String,
    is_required: bool,
}

/// A code and what is said with it.
struct Code {
    code: &'static str,
    text: &'static str,
}

/// Everything.
pub(crate) async fn show(web: Web, Extension(declared): Extension<Arc<Declared>>) -> Result<Page, Problem> {
    let (say, public_url) = (&web.say, web.house().shop.face().public_url.clone());
    let root = format!("{public_url}{ROOT}");
    let view = Guide {
        say,
        begin: format!("curl -H \"Authorization: Bearer $PLAZA_TOKEN\" {root}/me"),
        root,
        groups: groups(say, &declared.operations, &public_url),
        codes: codes(say.lang),
    };
    let meta = Meta { description: say.t("api-guide-lead"), ..Meta::default() };
    Ok(Page::new(say.t("api-guide-title"), Html(view.to_string())).meta(meta))
}

fn groups(say: &Say, operations: &[Described], public_url: &str) -> Vec<Group> {
    let mut groups: Vec<(&'static str, Group)> = Vec::new();
    for one in operations {
        let key = one.operation.group;
        let place = groups.iter().position(|(known, _)| *known == key).unwrap_or_else(|| {
            let group = Group { name: say.t(key), anchor: key.to_owned(), operations: Vec::new() };
            groups.push((key, group));
            groups.len() - 1
        });
        groups[place].1.operations.push(shown(say, one, public_url));
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn shown(say: &Say, one: &Described, public_url: &str) -> Shown {
    let operation = &one.operation;
    let scope = match operation.scope(one.audience) {
        Some(scope) => say.with("api-guide-scope", &[("scope", Word::Text(&scope.to_string()))]),
        None => say.t("api-guide-open"),
    };
    let pretty = |example: Option<&serde_json::Value>| example.map(|json| format!("{json:#}"));
    let status = one.answer.as_ref().map_or(StatusCode::OK, |answer| answer.status);
    let codes: Vec<&str> = one.statuses.iter().map(StatusCode::as_str).collect();
    Shown {
        name: operation.name(),
        method: operation.method.to_string(),
        path: operation.path.to_owned(),
        text: say.t(operation.key),
        scope,
        parameters: one.parameters.iter().map(|parameter| described(say, parameter)).collect(),
        body: pretty(one.body.as_ref().and_then(|body| body.example.as_ref())),
        answer: pretty(one.answer.as_ref().and_then(|answer| answer.example.as_ref())),
        status: status.as_u16().to_string(),
        statuses: codes.join(", "),
        curl: curl(one, public_url),
    }
}

fn described(say: &Say, parameter: &utoipa::openapi::path::Parameter) -> Parameter {
    use utoipa::openapi::{Required, path::ParameterIn};
    let place = match parameter.parameter_in {
        ParameterIn::Path => "api-guide-in-path",
        ParameterIn::Header => "api-guide-in-header",
        ParameterIn::Query | ParameterIn::Cookie | ParameterIn::QueryString => "api-guide-in-query",
    };
    let is_required = matches!(parameter.required, Required::True);
    Parameter { name: parameter.name.clone(), place: say.t(place), is_required }
}

/// The same on a command line.
fn curl(one: &Described, public_url: &str) -> String {
    let mut words = vec!["curl".to_owned()];
    if !one.operation.is_safe() {
        words.push(format!("-X {}", one.operation.method));
    }
    if one.operation.scope(one.audience).is_some() {
        words.push("-H \"Authorization: Bearer $PLAZA_TOKEN\"".to_owned());
    }
    if one.statuses.contains(&StatusCode::PRECONDITION_REQUIRED) {
        words.push("-H 'If-Match: *'".to_owned());
    }
    if let Some(body) = one.body.as_ref().and_then(|body| body.example.as_ref()) {
        words.push("-H 'Content-Type: application/json'".to_owned());
        words.push(format!("-d '{body}'"));
    }
    words.push(format!("'{public_url}{}'", one.operation.path));
    words.join(" ")
}

/// The rows of the table in this language.
fn codes(lang: Lang) -> Vec<Code> {
    let rows = CODES.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` | "));
    rows.filter_map(|(code, texts)| {
        let mut cells = texts.trim_end().trim_end_matches('|').split(" | ");
        let (es, en) = (cells.next()?.trim(), cells.next()?.trim());
        Some(Code { code, text: if lang == Lang::Es { es } else { en } })
    })
    .collect()
}
