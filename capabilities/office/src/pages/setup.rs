//! Setting up a shop that has nobody yet: a few steps under a secret link, each a form of its own, kept as one goes. Whoever
//! holds the link runs the machine, for only there it was printed.

use super::blocks::{Part, Said, blame};
use crate::{actions, reads};
use accounts::{Keys, actions::FirstOwner, model::Entry};
use action::Ctx;
use askama::Template;
use axum::{
    Extension,
    extract::Path,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, StatusCode, header};
use kernel::{Actor, Lang};
use look::{Button, Field, FieldKind, FormCard, FormError};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Html, Page, Problem, Refusal, Say, SeeOther, SessionCookie, Web};

/// The last step: whoever runs the shop.
const OWNER: &str = "owner";
/// After the parts of what the shop says.
const STEPS: usize = Part::ALL.len() + 1;

#[derive(Template)]
#[template(path = "setup.html")]
struct Step<'a> {
    say: &'a Say,
    steps: Vec<Way>,
    place: String,
    title: String,
    lead: String,
    error: Option<FormError>,
    action: String,
    fields: Vec<Field>,
    button: Button,
    back: Option<String>,
}

/// A step as the way shows it.
struct Way {
    name: String,
    link: Option<String>,
    is_here: bool,
    is_done: bool,
}

/// The page that stands for the whole shop while it is set up; afterwards there is nothing here.
pub(crate) async fn closed(web: Web) -> Result<Response, Problem> {
    if web.read(async |snap| accounts::reads::has_owner(snap).await).await? {
        return Ok(SeeOther("/".into()).into_response());
    }
    let say = &web.say;
    let card = FormCard {
        title: say.t("office-closed-title"),
        lead: vec![say.t("office-closed-lead"), say.t("office-closed-operator")],
        ..FormCard::default()
    };
    Ok(Page::new(card.title.clone(), card.html()).bare().into_response())
}

/// `/setup/SECRET`: the first step, in the language that the browser asks for.
pub(crate) async fn begin(
    web: Web,
    Path(secret): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    if !is_open(&web, &secret).await? {
        return Ok(over(&web));
    }
    let lang = if web.say.lang == Lang::En { Lang::En } else { preferred(&headers) };
    let first = format!("{}/setup/{secret}/{}", lang.prefix(), Part::Naming.slug());
    Ok((StatusCode::SEE_OTHER, [(header::LOCATION, first)]).into_response())
}

/// The language that stands first in what the browser says it reads.
fn preferred(headers: &HeaderMap) -> Lang {
    let line = headers.get(header::ACCEPT_LANGUAGE).and_then(|line| line.to_str().ok()).unwrap_or_default();
    let known = line.split(',').find_map(|one| one.trim().get(..2)?.to_ascii_lowercase().parse().ok());
    known.unwrap_or_default()
}

async fn is_open(web: &Web, secret: &str) -> Result<bool, Problem> {
    let now = web.house().machine.now();
    Ok(web.read(async |snap| reads::is_setup_open(snap, secret, now).await).await?)
}

/// The link leads nowhere: it is over, or never was one.
fn over(web: &Web) -> Response {
    let say = &web.say;
    let card = FormCard {
        title: say.t("office-setup-over"),
        lead: vec![say.t("office-setup-over-lead")],
        links: vec![
            (say.link("/sign-in"), say.t("office-setup-sign-in")),
            (say.link("/"), say.t("office-welcome-look")),
        ],
        ..FormCard::default()
    };
    let mut page = Page::new(card.title.clone(), card.html()).bare();
    page.status = StatusCode::NOT_FOUND;
    page.into_response()
}

/// What the way shows: the steps, and where one is.
fn ways(say: &Say, secret: &str, here: usize, done: usize) -> Vec<Way> {
    let titles =
        Part::ALL.map(|part| (part.slug(), part.title())).into_iter().chain([(OWNER, "office-part-owner")]);
    let way = |(at, (slug, title)): (usize, (&str, &str))| Way {
        name: say.t(title),
        link: (at <= done && at != here).then(|| say.link(&format!("/setup/{secret}/{slug}"))),
        is_here: at == here,
        is_done: at < done,
    };
    titles.enumerate().map(way).collect()
}

fn place(say: &Say, here: usize) -> String {
    use kernel::Word::Count;
    say.with("office-setup-place", &[("step", Count(here as i64 + 1)), ("steps", Count(STEPS as i64))])
}

/// A step that is a part of what the shop says.
fn part_page(
    web: &Web,
    secret: &str,
    (part, done): (Part, usize),
    said: &Said,
    refusal: Option<&Refusal>,
) -> Page {
    let say = &web.say;
    let here = Part::ALL.iter().position(|one| *one == part).unwrap_or_default();
    let face = web.house().shop.face();
    let mut fields = said.fields(say, part, &face);
    let error = refusal.and_then(|refusal| blame(&mut fields, refusal));
    let back = here.checked_sub(1).map(|at| say.link(&format!("/setup/{secret}/{}", Part::ALL[at].slug())));
    let view = Step {
        say,
        steps: ways(say, secret, here, done),
        place: place(say, here),
        title: say.t(part.title()),
        lead: say.t(part.lead(&face)),
        error,
        action: say.link(&format!("/setup/{secret}/{}", part.slug())),
        fields,
        button: Button::main(say.t("office-setup-next")),
        back,
    };
    Page::new(view.title.clone(), Html(view.to_string())).bare()
}

/// Shows one step.
pub(crate) async fn step(
    web: Web,
    Path((secret, slug)): Path<(String, String)>,
) -> Result<Response, Problem> {
    if !is_open(&web, &secret).await? {
        return Ok(over(&web));
    }
    let (profile, seen) = web.read(async |snap| shop::reads::known(snap).await).await?;
    let done = reads::steps_taken(&profile, seen);
    let part = Part::of_slug(&slug).ok_or(Problem::NotFound)?;
    let said = Said::of(&profile, seen);
    let said = if seen == 0 { said.unnamed() } else { said };
    Ok(part_page(&web, &secret, (part, done), &said, None).into_response())
}

/// Keeps one step and goes on.
pub(crate) async fn send(
    web: Web,
    Path((secret, slug)): Path<(String, String)>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    if !is_open(&web, &secret).await? {
        return Ok(over(&web));
    }
    let part = Part::of_slug(&slug).ok_or(Problem::NotFound)?;
    let operator = Ctx::new(web.house().clone(), Actor::Operator);
    match actions::set_block(&operator, said.seen, said.block(part)?).await {
        Ok(()) => {
            let at = Part::ALL.iter().position(|one| *one == part).unwrap_or_default();
            let next = Part::ALL.get(at + 1).map_or(OWNER, |part| part.slug());
            Ok(SeeOther(format!("/setup/{secret}/{next}")).into_response())
        }
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            let (profile, seen) = web.read(async |snap| shop::reads::known(snap).await).await?;
            let done = reads::steps_taken(&profile, seen);
            let page = part_page(&web, &secret, (part, done), &said, Some(&refusal));
            Ok(page.refused().into_response())
        }
    }
}

/// What whoever becomes the owner writes.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Owner {
    name: String,
    address: String,
    password: String,
}

fn owner_page(web: &Web, secret: &str, owner: &Owner, refusal: Option<&Refusal>) -> Page {
    let say = &web.say;
    let mut fields = vec![
        Field {
            value: owner.name.clone(),
            autocomplete: Some("name"),
            ..Field::new(FieldKind::Text, "name", say.t("office-owner-name"))
        },
        Field {
            value: owner.address.clone(),
            autocomplete: Some("username"),
            hint: Some(say.t("office-owner-address-hint")),
            ..Field::new(FieldKind::Email, "address", say.t("office-owner-address"))
        },
        Field {
            autocomplete: Some("new-password"),
            hint: Some(say.t("office-owner-password-hint")),
            ..Field::new(FieldKind::Password, "password", say.t("office-owner-password"))
        },
    ];
    let error = refusal.and_then(|refusal| blame(&mut fields, refusal));
    let view = Step {
        say,
        steps: ways(say, secret, STEPS - 1, STEPS - 1),
        place: place(say, STEPS - 1),
        title: say.t("office-part-owner"),
        lead: say.t("office-part-owner-lead"),
        error,
        action: say.link(&format!("/setup/{secret}/{OWNER}")),
        fields,
        button: Button::main(say.t("office-setup-finish")),
        back: Some(say.link(&format!("/setup/{secret}/{}", Part::Trade.slug()))),
    };
    Page::new(view.title.clone(), Html(view.to_string())).bare()
}

/// The first part that nobody has said yet.
async fn missing(web: &Web) -> Result<Option<Part>, Problem> {
    let (profile, seen) = web.read(async |snap| shop::reads::known(snap).await).await?;
    Ok(Part::ALL.get(reads::steps_taken(&profile, seen)).copied())
}

/// Shows the last step, once the others have been taken.
pub(crate) async fn owner(web: Web, Path(secret): Path<String>) -> Result<Response, Problem> {
    if !is_open(&web, &secret).await? {
        return Ok(over(&web));
    }
    Ok(match missing(&web).await? {
        Some(part) => SeeOther(format!("/setup/{secret}/{}", part.slug())).into_response(),
        None => owner_page(&web, &secret, &Owner::default(), None).into_response(),
    })
}

/// Makes the first owner, lets them in, and the shop is open. Only one of two who come at once is.
pub(crate) async fn send_owner(
    web: Web,
    Extension(keys): Extension<Arc<Keys>>,
    Path(secret): Path<String>,
    headers: HeaderMap,
    Form(owner): Form<Owner>,
) -> Result<Response, Problem> {
    if !is_open(&web, &secret).await? {
        return Ok(over(&web));
    }
    if let Some(part) = missing(&web).await? {
        return Ok(SeeOther(format!("/setup/{secret}/{}", part.slug())).into_response());
    }
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let entry = Entry { agent: agent.to_owned(), before: None };
    let form = FirstOwner {
        name: &owner.name,
        address: &owner.address,
        password: &owner.password,
        lang: web.say.lang,
    };
    let operator = Ctx::new(web.house().clone(), Actor::Operator);
    match actions::finish_setup(&operator, &keys, &form, &entry).await {
        Ok(begun) => {
            let cookie = SessionCookie::set(&web.house().shop.face().public_url, &begun.secret);
            Ok(SeeOther("/admin/welcome".into()).with_cookie(cookie))
        }
        Err(_) if !is_open(&web, &secret).await? => Ok(over(&web)),
        Err(failure) => {
            let refusal = Problem::from(failure).refusal(&web.say)?;
            Ok(owner_page(&web, &secret, &owner, Some(&refusal)).refused().into_response())
        }
    }
}
