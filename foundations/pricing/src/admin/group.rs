//! One group of people: what it is called, who is in it, in with others, out with one, away with it.

use super::{Pairs, blame, text, value};
use crate::{
    actions,
    model::{Group, GroupId, Grouped, PutIn},
    reads,
};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use kernel::{Cursor, Word};
use look::{Button, Field, FieldKind, FormError, Icon};
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

/// People on a page.
const SIZE: u32 = 25;

#[derive(Template)]
#[template(path = "group.html")]
struct One<'a> {
    say: &'a Say,
    here: String,
    back: String,
    name: String,
    code: String,
    count: String,
    done: Option<String>,
    error: Option<FormError>,
    rows: Vec<Row>,
    more: Option<String>,
    add: Vec<Field>,
    put_in: Button,
    fields: Vec<Field>,
    save: Button,
}

/// Somebody in it, ready to print.
struct Row {
    person: String,
    name: String,
    email: String,
    since: String,
}

/// What was sent to one of the forms of the page and not kept, and why.
#[derive(Default)]
struct Refused<'a> {
    name: Option<&'a str>,
    emails: &'a str,
    refusal: Option<&'a Refusal>,
}

fn id_of(path: &str) -> Result<GroupId, Problem> {
    path.parse().map_err(|_| Problem::NotFound)
}

fn row(say: &Say, one: &Grouped) -> Row {
    Row {
        person: one.person.to_string(),
        name: one.name.reveal().clone(),
        email: one.email.reveal().clone(),
        since: say.with("pricing-group-since", &[("day", Word::At(one.added_at))]),
    }
}

fn done(say: &Say, query: &Pairs) -> Option<String> {
    match value(query, "done") {
        "made" => Some(say.t("pricing-group-done-made")),
        "saved" => Some(say.t("pricing-done-saved")),
        "in" => Some(say.n("pricing-group-done-in", &value(query, "count").parse().unwrap_or(1))),
        "out" => Some(say.t("pricing-group-done-out")),
        _ => None,
    }
}

fn add_fields(say: &Say, emails: &str) -> Vec<Field> {
    vec![Field {
        value: emails.to_owned(),
        hint: Some(say.t("pricing-group-emails-hint")),
        ..Field::new(FieldKind::Lines, "email", say.t("pricing-group-emails"))
    }]
}

fn own_fields(say: &Say, group: &Group, typed: Option<&str>) -> Vec<Field> {
    let name = text("name", typed.unwrap_or(&group.name), say.t("pricing-group-name"), None);
    vec![Field { required: true, ..name }, Field::hidden("version", group.version.to_string())]
}

async fn page(web: &Web, id: GroupId, query: &Pairs, refused: Refused<'_>) -> Result<Page, Problem> {
    let say = &web.say;
    let after = Some(value(query, "after")).filter(|after| !after.is_empty());
    let after = after.map(|after| Cursor(after.to_owned()));
    let (group, people) = web
        .read(async |snap| {
            let group = reads::group(snap, id).await?.ok_or(Problem::NotFound)?;
            let people = reads::group_people(snap, id, after.as_ref(), SIZE).await?;
            Ok::<_, Problem>((group, people))
        })
        .await?;
    let here = say.link(&format!("/admin/groups/{id}"));
    let (mut add, mut fields) = (add_fields(say, refused.emails), own_fields(say, &group, refused.name));
    let refusal = refused.refusal;
    let error = match refusal.is_some_and(|refusal| refusal.field == Some("email")) {
        true => blame(&mut add, refusal),
        false => blame(&mut fields, refusal),
    };
    let view = One {
        say,
        back: say.link("/admin/groups"),
        name: group.name.clone(),
        code: group.code.clone(),
        count: say.n("pricing-group-people-count", &i64::from(group.people)),
        done: done(say, query),
        error,
        rows: people.items.iter().map(|one| row(say, one)).collect(),
        more: people.next.map(|next| format!("{here}?after={}", next.0)),
        add,
        put_in: Button::small(say.t("pricing-group-put-in")),
        fields,
        save: Button::small(say.t("pricing-save")),
        here,
    };
    Ok(Page::new(group.name, Html(view.to_string())).office())
}

/// `/admin/groups/{id}`
pub(crate) async fn show(
    web: Web,
    Path(id): Path<String>,
    Query(query): Query<Pairs>,
) -> Result<Page, Problem> {
    page(&web, id_of(&id)?, &query, Refused::default()).await
}

async fn again(
    web: &Web,
    id: GroupId,
    problem: Problem,
    sent: (Option<&str>, &str),
) -> Result<Response, Problem> {
    let refusal = problem.refusal(&web.say)?;
    let refused = Refused { name: sent.0, emails: sent.1, refusal: Some(&refusal) };
    Ok(page(web, id, &Pairs::new(), refused).await?.refused().into_response())
}

/// Calls it otherwise.
pub(crate) async fn rename(
    web: Web,
    Path(id): Path<String>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Problem> {
    let (id, name) = (id_of(&id)?, value(&sent, "name"));
    let version = value(&sent, "version").parse().map_err(|_| Problem::Unreadable)?;
    match actions::rename_group(web.ctx(), id, version, name).await {
        Ok(()) => Ok(SeeOther(format!("/admin/groups/{id}?done=saved")).into_response()),
        Err(failure) => again(&web, id, failure.into(), (Some(name), "")).await,
    }
}

/// Puts people in. Addresses with which nobody has an account come back in the form.
pub(crate) async fn put_in(
    web: Web,
    Path(id): Path<String>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Problem> {
    let (id, typed) = (id_of(&id)?, value(&sent, "email"));
    match actions::put_in_group(web.ctx(), id, typed).await {
        Ok(PutIn { added, unknown }) if unknown.is_empty() => {
            Ok(SeeOther(format!("/admin/groups/{id}?done=in&count={added}")).into_response())
        }
        Ok(PutIn { added, unknown }) => {
            let lines: Vec<&str> = unknown.iter().map(|one| one.reveal().as_str()).collect();
            let text = web.say.n("pricing-group-unknown", &i64::try_from(lines.len()).unwrap_or(i64::MAX));
            let refusal = Refusal { code: "pricing-group-person-unknown", field: Some("email"), text };
            let refused = Refused { name: None, emails: &lines.join("\n"), refusal: Some(&refusal) };
            let done = [("done".to_owned(), "in".to_owned()), ("count".to_owned(), added.to_string())];
            let said = if added > 0 { done.to_vec() } else { Pairs::new() };
            Ok(page(&web, id, &said, refused).await?.refused().into_response())
        }
        Err(failure) => again(&web, id, failure.into(), (None, typed)).await,
    }
}

/// Takes somebody out.
pub(crate) async fn take_out(
    web: Web,
    Path(id): Path<String>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    let person = value(&sent, "person").parse().map_err(|_| Problem::NotFound)?;
    actions::take_out_of_group(web.ctx(), id, person).await?;
    Ok(SeeOther(format!("/admin/groups/{id}?done=out")).into_response())
}

/// Takes it away.
pub(crate) async fn remove(web: Web, Path(id): Path<String>) -> Result<Response, Problem> {
    let id = id_of(&id)?;
    match actions::remove_group(web.ctx(), id).await {
        Ok(()) => Ok(SeeOther("/admin/groups?done=removed".into()).into_response()),
        Err(failure) => again(&web, id, failure.into(), (None, "")).await,
    }
}
