//! The form by which one writes to the shop.

use super::{blame, unkept};
use crate::{
    actions,
    model::{CaseId, Matter, Settings},
    names,
    patience::Patience,
    reads,
    secret::mark_of,
    steps::Sent,
};
use action::Made;
use askama::Template;
use axum::{
    Extension,
    extract::Query,
    response::{IntoResponse, Response},
};
use catalog_facts::ProductId;
use http::{HeaderMap, HeaderValue, header};
use kernel::{Lang, Personal, Subject, Word};
use look::{Button, Field, FieldKind, FormError, Icon};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, Web};

/// A browser that has opened a case carries the link to it for so long.
const KNOWN_S: i64 = 30 * 24 * 3_600;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    about: String,
    matter: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    name: String,
    address: String,
    matter: String,
    about: String,
    text: String,
    consent: String,
    mark: String,
    /// Nobody sees this field; programs that fill every form fill it too.
    website: String,
}

/// What the page knows besides what was typed.
struct Known {
    /// The confirmed address of whoever is signed in.
    address: Option<Personal<String>>,
    /// What it is about, if it is about something: the subject, its name, where it is.
    about: Option<(Subject, String, String)>,
    settings: Settings,
}

#[derive(Template)]
#[template(path = "contact.html")]
struct Contact<'a> {
    say: &'a Say,
    title: String,
    lead: String,
    about: Option<(String, String)>,
    error: Option<FormError>,
    fields: Vec<Field>,
    button: Button,
    action: String,
    mine: Option<String>,
    phone: Option<(String, String)>,
    whatsapp: Option<String>,
    mail: String,
}

async fn known(web: &Web, about: &str) -> Result<Known, Problem> {
    let product: Option<ProductId> = about.parse().ok();
    let person = web.actor().person();
    web.read(async |snap| {
        let settings = reads::settings(snap).await?;
        let person = match person {
            Some(id) => accounts::reads::person(snap, id).await?,
            None => None,
        };
        let card = match product {
            Some(id) => catalog::reads::card(snap, id).await?,
            None => None,
        };
        let about = card.map(|card| {
            let link = web.say.link(&format!("/p/{}", card.slug.show(web.say.lang)));
            (Subject::from(card.product), card.name.show(web.say.lang).to_owned(), link)
        });
        Ok(Known { address: person.map(|person| person.address), about, settings })
    })
    .await
}

fn fields_of(web: &Web, known: &Known, said: &Said) -> Vec<Field> {
    let say = &web.say;
    let first = (String::new(), say.t("care-choose"));
    let matters = Matter::ALL.iter().map(|one| (one.code().to_owned(), names::matter(say, *one)));
    let matters = std::iter::once(first).chain(matters).collect();
    let about = known.about.as_ref().map(|(subject, ..)| subject.id.to_string()).unwrap_or_default();
    let address = match &known.address {
        Some(_) => None,
        None => Some(Field {
            value: said.address.clone(),
            autocomplete: Some("email"),
            hint: Some(say.t("care-address-hint")),
            ..Field::new(FieldKind::Email, "address", say.t("care-address"))
        }),
    };
    let name = Field {
        value: said.name.clone(),
        autocomplete: Some("name"),
        ..Field::new(FieldKind::Text, "name", say.t("care-name"))
    };
    let rest = [
        Field {
            value: said.matter.clone(),
            ..Field::new(FieldKind::Choice(matters), "matter", say.t("care-matter"))
        },
        Field {
            value: said.text.clone(),
            hint: Some(say.t("care-text-hint")),
            ..Field::new(FieldKind::Lines, "text", say.t("care-text"))
        },
        Field {
            value: said.consent.clone(),
            link: Some((say.link(privacy(say.lang)), say.t("care-consent-read"))),
            ..Field::new(FieldKind::Tick, "consent", say.t("care-consent"))
        },
        Field::hidden("about", about),
        Field::hidden("mark", web.mark(&said.mark)),
    ];
    std::iter::once(name).chain(address).chain(rest).collect()
}

/// Where it stands what becomes of what people write.
pub(super) fn privacy(lang: Lang) -> &'static str {
    match lang {
        Lang::Es => "/privacidad",
        Lang::En => "/privacy",
    }
}

fn page(web: &Web, known: &Known, said: &Said, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let face = web.house().shop.face();
    let mut fields = fields_of(web, known, said);
    let error = blame(&mut fields, refusal);
    let lead = match &known.address {
        Some(address) => say.with("care-lead-member", &[("address", Word::Text(address.reveal()))]),
        None => say.t("care-lead"),
    };
    let whatsapp = Some(known.settings.whatsapp.clone()).filter(|number| !number.is_empty());
    let view = Contact {
        say,
        title: say.t("care-title"),
        lead,
        about: known.about.as_ref().map(|(_, name, link)| (name.clone(), link.clone())),
        error,
        fields,
        button: Button::main(say.t("care-send")),
        action: say.link("/contact/write"),
        mine: web.session().map(|_| say.link("/account/cases")),
        phone: Some(face.phone.clone())
            .filter(|phone| !phone.is_empty())
            .map(|phone| (phone.chars().filter(|sign| !sign.is_whitespace()).collect(), phone)),
        whatsapp: whatsapp.map(|number| format!("https://wa.me/{number}")),
        mail: face.email.clone(),
    };
    unkept(Page::new(view.title.clone(), Html(view.to_string())))
}

/// The form.
pub(crate) async fn show(web: Web, Query(asked): Query<Asked>) -> Result<Page, Problem> {
    let known = known(&web, &asked.about).await?;
    let chosen = Matter::from_code(&asked.matter);
    let matter = chosen.or(known.about.as_ref().map(|_| Matter::Product));
    let said = Said {
        name: web.session().map(|session| session.name.clone()).unwrap_or_default(),
        matter: matter.map(Matter::code).unwrap_or_default().to_owned(),
        ..Said::default()
    };
    Ok(page(&web, &known, &said, None))
}

/// Opens a case, or adds to the one that is there, and leads to it.
pub(crate) async fn send(
    web: Web,
    Extension(patience): Extension<Arc<Patience>>,
    headers: HeaderMap,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    if !said.website.is_empty() {
        // A program is told that all is well, and nobody is written to.
        return Ok(SeeOther("/contact/sent".into()).into_response());
    }
    let known = known(&web, &said.about).await?;
    let carried = carried(&web, &headers);
    let opened = match actions::read(&sent_by(&web, &known, &said, carried.clone())) {
        Ok(wish) => {
            if let Some(wait) = patience.wait_to_open(web.household(), wish.address.reveal()) {
                return Err(Problem::TooFast(wait));
            }
            let words = [&said.matter, &said.about, &said.address, &said.text].map(String::as_str);
            actions::open(&web.of_form(&mark_of(&said.mark, &words)), &wish).await
        }
        Err(failure) => Err(failure),
    };
    match opened {
        Ok(Made { what, told: None }) => Ok(known_already(&web, what, carried.as_deref()).into_response()),
        Ok(Made { told: Some(opened), .. }) => {
            let done = if opened.is_joined { "joined" } else { "new" };
            match web.actor().person() {
                Some(_) => {
                    let way = format!("/account/cases/{}?done={done}", opened.case.id);
                    Ok(SeeOther(way).into_response())
                }
                None => {
                    let way = SeeOther(format!("/cases/{}?done={done}", opened.secret));
                    Ok(way.with_cookie(carry(&web, &opened.secret)))
                }
            }
        }
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(page(&web, &known, &said, Some(&refusal)).refused().into_response())
        }
    }
}

/// Where the case is that a form has opened before. Only a browser that carries its link is led to it.
fn known_already(web: &Web, case: CaseId, carried: Option<&str>) -> SeeOther {
    SeeOther(match (web.actor().person(), carried) {
        (Some(_), _) => format!("/account/cases/{case}"),
        (None, Some(secret)) => format!("/cases/{secret}"),
        (None, None) => "/contact/sent".to_owned(),
    })
}

/// What was sent, with what is known besides.
fn sent_by(web: &Web, known: &Known, said: &Said, carried: Option<String>) -> Sent {
    Sent {
        person: web.actor().person(),
        name: said.name.clone(),
        confirmed: known.address.clone(),
        address: said.address.clone(),
        lang: web.session().map_or(web.say.lang, |session| session.lang),
        matter: said.matter.clone(),
        about: known.about.as_ref().map(|(subject, ..)| subject.clone()),
        text: said.text.clone(),
        has_consent: said.consent == "yes",
        known: carried,
    }
}

/// The cookie is called otherwise where it can be tied to this very host.
fn cookie_name(web: &Web) -> (&'static str, &'static str) {
    match web.house().shop.face().public_url.starts_with("https://") {
        true => ("__Host-plaza-case", "; Secure"),
        false => ("plaza-case", ""),
    }
}

fn carry(web: &Web, secret: &str) -> HeaderValue {
    let (name, secure) = cookie_name(web);
    let line = format!("{name}={secret}; Path=/; Max-Age={KNOWN_S}; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::from_str(&line).unwrap_or_else(|_| HeaderValue::from_static(""))
}

fn carried(web: &Web, headers: &HeaderMap) -> Option<String> {
    let (wanted, _) = cookie_name(web);
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == wanted).map(|(_, value)| value.to_owned())
}

/// What a program that fills every form sees.
pub(crate) async fn thanks(web: Web) -> Result<Page, Problem> {
    let say = &web.say;
    let card = look::FormCard {
        title: say.t("care-sent-title"),
        lead: vec![say.t("care-sent-lead")],
        links: vec![(say.link("/"), say.t("care-sent-home"))],
        ..look::FormCard::default()
    };
    Ok(unkept(Page::new(card.title.clone(), card.html())))
}
