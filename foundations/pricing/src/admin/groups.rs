//! All groups of people, and the form for another.

use super::{Pairs, blame, text, value};
use crate::{actions, model::GroupWanted, reads};
use action::Made;
use askama::Template;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use look::{Button, Field, FormError, Icon};
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Template)]
#[template(path = "groups.html")]
struct Groups<'a> {
    say: &'a Say,
    done: Option<String>,
    error: Option<FormError>,
    rows: Vec<Row>,
    action: String,
    fields: Vec<Field>,
    make: Button,
}

/// A group, ready to print.
struct Row {
    link: String,
    name: String,
    code: String,
    people: String,
}

fn fields(say: &Say, mark: String, wanted: &GroupWanted) -> Vec<Field> {
    let hint = |key: &str| Some(say.t(key));
    let name = text("name", &wanted.name, say.t("pricing-group-name"), hint("pricing-group-name-hint"));
    vec![
        Field::hidden("mark", mark),
        Field { required: true, ..name },
        text("code", &wanted.code, say.t("pricing-group-code"), hint("pricing-group-code-hint")),
    ]
}

async fn page(
    web: &Web,
    query: &Pairs,
    (mark, wanted): (&str, &GroupWanted),
    refusal: Option<&Refusal>,
) -> Result<Page, Problem> {
    let say = &web.say;
    let known = web.read(async |snap| reads::groups(snap).await).await?;
    let rows = known.iter().map(|group| Row {
        link: say.link(&format!("/admin/groups/{}", group.id)),
        name: group.name.clone(),
        code: group.code.clone(),
        people: say.n("pricing-group-people-count", &i64::from(group.people)),
    });
    let mut fields = fields(say, web.mark(mark), wanted);
    let error = blame(&mut fields, refusal);
    let view = Groups {
        say,
        done: (value(query, "done") == "removed").then(|| say.t("pricing-group-done-removed")),
        error,
        rows: rows.collect(),
        action: say.link("/admin/groups"),
        fields,
        make: Button::main(say.t("pricing-group-make")),
    };
    Ok(Page::new(say.t("pricing-groups"), Html(view.to_string())).office())
}

/// `/admin/groups`
pub(crate) async fn show(web: Web, Query(query): Query<Pairs>) -> Result<Page, Problem> {
    page(&web, &query, ("", &GroupWanted::default()), None).await
}

/// Makes a group.
pub(crate) async fn make(web: Web, Form(sent): Form<Pairs>) -> Result<Response, Problem> {
    let own = |name: &str| value(&sent, name).to_owned();
    let (wanted, mark) = (GroupWanted { name: own("name"), code: own("code") }, value(&sent, "mark"));
    match actions::make_group(&web.of_form(mark), &wanted).await {
        Ok(Made { what: id, .. }) => Ok(SeeOther(format!("/admin/groups/{id}?done=made")).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            let shown = page(&web, &Pairs::new(), (mark, &wanted), Some(&refusal)).await?;
            Ok(shown.refused().into_response())
        }
    }
}
