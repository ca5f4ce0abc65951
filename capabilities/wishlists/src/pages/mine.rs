//! The lists of whoever is signed in, and the form for another.

use super::{
    audience, day, me,
    pieces::{above, fields},
    unkept,
};
use crate::{
    actions,
    model::{List, ListWanted},
    patience::Patience,
    reads,
};
use askama::Template;
use axum::{
    Extension,
    response::{IntoResponse, Response},
};
use look::{Button, Field, FormError, Icon, Style};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    mark: String,
    pub(super) name: String,
    pub(super) audience: String,
    pub(super) event_on: String,
}

impl Sent {
    pub(super) fn wanted(&self) -> ListWanted {
        let Self { name, audience, event_on, .. } = self;
        ListWanted { name: name.clone(), audience: audience.clone(), event_on: event_on.clone() }
    }
}

#[derive(Template)]
#[template(path = "mine.html")]
struct Mine<'a> {
    say: &'a Say,
    rows: Vec<Row>,
    error: Option<FormError>,
    is_open: bool,
    action: String,
    fields: Vec<Field>,
    make: Button,
}

struct Row {
    link: String,
    name: String,
    said: String,
    is_registry: bool,
}

fn row(say: &Say, list: &List) -> Row {
    let mut said = vec![say.n("wishlists-count", &i64::from(list.items)), audience(say, list.audience)];
    said.extend(list.event_on.map(|on| day(say, on)));
    Row {
        link: say.link(&format!("/account/lists/{}", list.id)),
        name: list.name.reveal().clone(),
        said: said.join(" · "),
        is_registry: list.event_on.is_some(),
    }
}

async fn page(
    web: &Web,
    (mark, wanted): (&str, &ListWanted),
    refusal: Option<&Refusal>,
) -> Result<Page, Problem> {
    let (say, me) = (&web.say, me(web)?);
    let lists = web.read(async |snap| reads::of_person(snap, me).await).await?;
    let mut fields = fields(say, wanted, refusal);
    fields.push(Field::hidden("mark", web.mark(mark)));
    let view = Mine {
        say,
        is_open: refusal.is_some() || lists.is_empty(),
        rows: lists.iter().map(|list| row(say, list)).collect(),
        error: above(refusal),
        action: say.link("/account/lists"),
        fields,
        make: Button::main(say.t("wishlists-make")),
    };
    Ok(unkept(Page::new(say.t("wishlists-mine"), Html(view.to_string()))))
}

/// `/account/lists`
pub(crate) async fn show(web: Web) -> Result<Page, Problem> {
    page(&web, ("", &ListWanted::default()), None).await
}

/// Makes another.
pub(crate) async fn make(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Form(sent): Form<Sent>,
) -> Result<Response, Problem> {
    patience.change(me(&web)?)?;
    let wanted = sent.wanted();
    match actions::make_list(&web.of_form(&sent.mark), &wanted).await {
        Ok(id) => Ok(SeeOther(format!("/account/lists/{id}?done=made")).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, (&sent.mark, &wanted), Some(&refusal)).await?.refused().into_response())
        }
    }
}
