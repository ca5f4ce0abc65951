//! Canned replies: what is answered again and again.

use crate::{actions, model::ReplyId, pages::blame, reads};
use askama::Template;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use look::{Button, Field, FieldKind, FormError, Icon};
use serde::Deserialize;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Written {
    id: String,
    name: String,
    body: String,
    mark: String,
}

#[derive(Template)]
#[template(path = "replies.html")]
struct Replies<'a> {
    say: &'a Say,
    back: String,
    action: String,
    error: Option<FormError>,
    rows: Vec<Row>,
    fields: Vec<Field>,
    save: Button,
    is_new: bool,
}

struct Row {
    name: String,
    body: String,
    change: String,
    remove: String,
}

async fn page(web: &Web, written: &Written, refusal: Option<&Refusal>) -> Result<Page, Problem> {
    let say = &web.say;
    let known = web.read(async |snap| reads::replies(snap).await).await?;
    let path = say.link("/admin/cases/replies");
    let mut fields = vec![
        Field::hidden("id", written.id.clone()),
        Field::hidden("mark", web.mark(&written.mark)),
        Field {
            value: written.name.clone(),
            ..Field::new(FieldKind::Text, "name", say.t("care-reply-name"))
        },
        Field {
            value: written.body.clone(),
            hint: Some(say.t("care-reply-hint")),
            ..Field::new(FieldKind::Lines, "body", say.t("care-reply-body"))
        },
    ];
    let error = blame(&mut fields, refusal);
    let rows = known.into_iter().map(|one| Row {
        change: format!("{path}/{}#edit", one.id),
        remove: format!("{path}/{}/remove", one.id),
        name: one.name,
        body: one.body,
    });
    let view = Replies {
        say,
        back: say.link("/admin/cases"),
        error,
        rows: rows.collect(),
        fields,
        save: Button::main(say.t("care-save")),
        is_new: written.id.is_empty(),
        action: path,
    };
    Ok(Page::new(say.t("care-replies"), Html(view.to_string())).office())
}

/// All of them, and a form for another.
pub(crate) async fn list(web: Web) -> Result<Page, Problem> {
    page(&web, &Written::default(), None).await
}

/// The same with one of them in the form.
pub(crate) async fn one(web: Web, Path(id): Path<String>) -> Result<Page, Problem> {
    let id: ReplyId = id.parse().map_err(|_| Problem::NotFound)?;
    let found = web.read(async |snap| reads::reply(snap, id).await).await?.ok_or(Problem::NotFound)?;
    let written = Written { id: id.to_string(), name: found.name, body: found.body, ..Written::default() };
    page(&web, &written, None).await
}

/// Keeps one, new or known.
pub(crate) async fn send(web: Web, Form(written): Form<Written>) -> Result<Response, Problem> {
    let id = match written.id.as_str() {
        "" => None,
        id => Some(id.parse().map_err(|_| Problem::NotFound)?),
    };
    let kept = actions::put_reply(&web.of_form(&written.mark), id, &written.name, &written.body).await;
    let Err(failure) = kept else { return Ok(SeeOther("/admin/cases/replies".into()).into_response()) };
    let refusal = Problem::from(failure).refusal(&web.say)?;
    Ok(page(&web, &written, Some(&refusal)).await?.refused().office().into_response())
}

/// Takes one away.
pub(crate) async fn remove(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let id: ReplyId = id.parse().map_err(|_| Problem::NotFound)?;
    actions::remove_reply(web.ctx(), id).await?;
    Ok(SeeOther("/admin/cases/replies".into()).into_response())
}
