//! What whoever is in says about themselves.

use super::threshold::unkept;
use crate::{actions, model::Person, reads};
use askama::Template;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use kernel::{Lang, Word};
use look::{Button, Field, FieldKind, FormError, Icon};
use serde::Deserialize;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    name: String,
    lang: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Way {
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "account.html")]
struct Account<'a> {
    say: &'a Say,
    title: String,
    lead: String,
    done: Option<String>,
    error: Option<FormError>,
    fields: Vec<Field>,
    save: Button,
    out: Button,
    /// What others say to whoever is in.
    cards: Vec<Html>,
}

fn fields(say: &Say, said: &Said) -> Vec<Field> {
    let languages = Lang::ALL.map(|lang| {
        let name = match lang {
            Lang::Es => say.t("accounts-lang-es"),
            Lang::En => say.t("accounts-lang-en"),
        };
        (lang.code().to_owned(), name)
    });
    vec![
        Field {
            value: said.name.clone(),
            autocomplete: Some("name"),
            ..Field::new(FieldKind::Text, "name", say.t("accounts-name"))
        },
        Field {
            value: said.lang.clone(),
            hint: Some(say.t("accounts-lang-hint")),
            ..Field::new(FieldKind::Choice(languages.to_vec()), "lang", say.t("accounts-lang"))
        },
    ]
}

async fn page(
    web: &Web,
    person: &Person,
    said: &Said,
    done: Option<String>,
    refusal: Option<&Refusal>,
) -> Result<Page, Problem> {
    let say = &web.say;
    let asked = web.read(async |snap| Ok::<_, Problem>(web.panels(snap, "account.card", person.id).await));
    let cards = asked.await?.html;
    let mut fields = fields(say, said);
    let blamed = refusal.and_then(|why| fields.iter_mut().find(|field| Some(field.name) == why.field));
    let error = match (refusal, blamed) {
        (Some(why), Some(field)) => {
            field.error = Some(why.text.clone());
            None
        }
        (Some(why), None) => Some(FormError { text: why.text.clone() }),
        (None, _) => None,
    };
    let words = [("address", Word::Text(person.address.reveal()))];
    let view = Account {
        say,
        title: say.t("accounts-account-title"),
        lead: say.with("accounts-account-lead", &words),
        done,
        error,
        fields,
        save: Button::main(say.t("accounts-save")),
        out: Button { text: say.t("accounts-sign-out"), ..Button::default() },
        cards,
    };
    Ok(unkept(Page::new(view.title.clone(), Html(view.to_string()))))
}

async fn me(web: &Web) -> Result<Person, Problem> {
    let id = web.person::<kernel::rejection::Never>()?;
    web.read(async |snap| reads::person(snap, id).await).await?.ok_or(Problem::NotFound)
}

/// The form.
pub(crate) async fn show(web: Web, Query(way): Query<Way>) -> Result<Page, Problem> {
    let person = me(&web).await?;
    let done = match way.done.as_deref() {
        Some("welcome") => Some(web.say.t("accounts-welcome")),
        Some("address") => Some(web.say.t("accounts-address-asked")),
        Some("moved") => Some(web.say.t("accounts-address-moved")),
        Some("saved") => Some(web.say.t("accounts-saved")),
        _ => None,
    };
    let said = Said { name: person.name.reveal().clone(), lang: person.lang.code().to_owned() };
    page(&web, &person, &said, done, None).await
}

/// Keeps what they say.
pub(crate) async fn send(web: Web, Form(said): Form<Said>) -> Result<Response, Problem> {
    let lang = said.lang.parse().unwrap_or(web.say.lang);
    match actions::set_profile(web.ctx(), &said.name, lang).await {
        Ok(()) => Ok(SeeOther("/account?done=saved".into()).into_response()),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            let person = me(&web).await?;
            let page = page(&web, &person, &said, None, Some(&refusal)).await?;
            Ok(page.refused().into_response())
        }
    }
}
