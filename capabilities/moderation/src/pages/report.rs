//! The form by which anybody says that something here is illegal (DSA art. 16). Nobody need have an account.

use super::{blame, unkept};
use crate::{
    actions,
    model::{Category, Contact},
    names,
    patience::Patience,
    steps::Typed,
};
use action::Made;
use askama::Template;
use axum::{
    Extension,
    extract::Query,
    response::{IntoResponse, Response},
};
use look::{Button, Field, FieldKind, FormError};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    url: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    urls: String,
    category: String,
    text: String,
    ground: String,
    name: String,
    address: String,
    faith: String,
    mark: String,
    /// Nobody sees this field; programs that fill every form fill it too.
    website: String,
}

#[derive(Template)]
#[template(path = "report.html")]
struct Shown<'a> {
    say: &'a Say,
    error: Option<FormError>,
    fields: Vec<Field>,
    button: Button,
    action: String,
    links: Vec<(String, String)>,
}

/// What whoever is signed in is called, and their address.
async fn known(web: &Web) -> Result<Option<Contact>, Problem> {
    let Some(person) = web.actor().person() else { return Ok(None) };
    let found = web.read(async |snap| crate::reads::person(snap, person).await).await?;
    Ok(found.map(|one| Contact { name: one.name.reveal().clone(), address: one.address.reveal().clone() }))
}

fn categories(say: &Say) -> Vec<(String, String)> {
    let first = (String::new(), say.t("moderation-choose"));
    let all = Category::ALL.iter().map(|one| (one.code().to_owned(), names::category(say, *one)));
    std::iter::once(first).chain(all).collect()
}

fn who(say: &Say, said: &Said) -> [Field; 2] {
    [
        Field {
            value: said.name.clone(),
            autocomplete: Some("name"),
            required: false,
            ..Field::new(FieldKind::Text, "name", say.t("moderation-name"))
        },
        Field {
            value: said.address.clone(),
            autocomplete: Some("email"),
            required: false,
            hint: Some(say.t("moderation-address-hint")),
            ..Field::new(FieldKind::Email, "address", say.t("moderation-address"))
        },
    ]
}

fn fields_of(web: &Web, said: &Said, is_known: bool) -> Vec<Field> {
    let say = &web.say;
    let mut fields = vec![
        Field {
            value: said.urls.clone(),
            hint: Some(say.t("moderation-urls-hint")),
            ..Field::new(FieldKind::Lines, "urls", say.t("moderation-urls"))
        },
        Field {
            value: said.category.clone(),
            ..Field::new(FieldKind::Choice(categories(say)), "category", say.t("moderation-category"))
        },
        Field {
            value: said.text.clone(),
            hint: Some(say.t("moderation-why-hint")),
            ..Field::new(FieldKind::Lines, "text", say.t("moderation-why"))
        },
        Field {
            value: said.ground.clone(),
            required: false,
            hint: Some(say.t("moderation-law-hint")),
            ..Field::new(FieldKind::Text, "ground", say.t("moderation-law"))
        },
    ];
    if !is_known {
        fields.extend(who(say, said));
    }
    fields.push(Field {
        value: said.faith.clone(),
        ..Field::new(FieldKind::Tick, "faith", say.t("moderation-faith"))
    });
    fields.push(Field::hidden("mark", web.mark(&said.mark)));
    fields
}

fn page(web: &Web, said: &Said, is_known: bool, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let mut fields = fields_of(web, said, is_known);
    let error = blame(&mut fields, refusal);
    let view = Shown {
        say,
        error,
        fields,
        button: Button::main(say.t("moderation-send")),
        action: say.link("/report-content"),
        links: vec![
            (say.link("/report-content/status"), say.t("moderation-status-have")),
            (say.link("/transparency"), say.t("moderation-transparency")),
        ],
    };
    unkept(Page::new(say.t("moderation-title"), Html(view.to_string())))
}

/// `/report-content`
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let known = known(&web).await?;
    let said = Said { urls: asked.url, ..Said::default() };
    Ok(page(&web, &said, known.is_some(), None))
}

/// Keeps it and leads to where it can be followed.
pub(crate) async fn send(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    if !said.website.is_empty() {
        // A program is told that all is well, and nobody is written to.
        return Ok(SeeOther("/report-content/sent".into()).into_response());
    }
    let known = known(&web).await?;
    let is_known = known.is_some();
    let face = web.house().shop.face();
    let typed = Typed {
        person: web.actor().person(),
        known,
        name: &said.name,
        address: &said.address,
        urls: &said.urls,
        category: &said.category,
        text: &said.text,
        law: &said.ground,
        is_meant: said.faith == "yes",
        lang: web.session().map_or(web.say.lang, |session| session.lang),
        public_url: &face.public_url,
    };
    let sent = match actions::read(&typed) {
        Ok(wish) => {
            if let Some(wait) = patience.wait_to_send(web.household(), wish.address()) {
                return Err(Problem::TooFast(wait));
            }
            actions::send(&web.of_form(&said.mark), &wish).await
        }
        Err(failure) => Err(failure),
    };
    match sent {
        Ok(Made { told: Some(received), .. }) => {
            Ok(SeeOther(format!("/notices/{}?done=new", received.code)).into_response())
        }
        // The same form again: its code was shown once, and stands in the receipt.
        Ok(Made { told: None, .. }) => Ok(SeeOther("/report-content/sent".into()).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, &said, is_known, Some(&refusal)).refused().into_response())
        }
    }
}

/// That it is here: for a form that was sent twice, and for programs that fill every form.
pub(crate) async fn thanks(web: Web) -> Result<Page, Problem> {
    let say = &web.say;
    let card = look::FormCard {
        title: say.t("moderation-sent-title"),
        lead: vec![say.t("moderation-sent-lead")],
        links: vec![(say.link("/report-content/status"), say.t("moderation-status-have"))],
        ..look::FormCard::default()
    };
    Ok(unkept(Page::new(card.title.clone(), card.html())))
}
