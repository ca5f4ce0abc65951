//! What the pages at the threshold share: how a form is shown, how a browser is let in, what it carries.

use crate::model::{Begun, Entry};
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use kernel::Lang;
use look::{Field, FieldKind, FormCard};
use std::time::Duration;
use webkit::{Meta, Page, Problem, SeeOther, SessionCookie, Web};

/// The cookie that ties a letter to the browser that asked for it. It names nobody and opens nothing by itself.
const BOND: &str = "plaza-letter";
/// The same where it can be tied to this very host: no neighbour below the same domain can plant one.
const BOND_STRICT: &str = "__Host-plaza-letter";
/// As long as the letter is good.
const BOND_S: i64 = 24 * 3_600;

/// The page of a form. Nobody finds it by searching, and nobody keeps it.
pub(crate) fn page(card: &FormCard) -> Page {
    unkept(Page::new(card.title.clone(), card.html()))
}

/// A page that is nobody else's.
pub(crate) fn unkept(page: Page) -> Page {
    let mut page = page.meta(Meta { unlisted: true, ..Meta::default() });
    page.whole = false;
    page
}

/// The form again, with what a rule said about it.
pub(crate) fn again(web: &Web, card: FormCard, problem: impl Into<Problem>) -> Result<Response, Problem> {
    let refusal = problem.into().refusal(&web.say)?;
    Ok(page(&card.refused(&refusal)).refused().into_response())
}

/// A link from a letter that leads nowhere, whatever the reason.
pub(crate) fn over(web: &Web) -> Page {
    let say = &web.say;
    let card = FormCard {
        title: say.t("accounts-over-title"),
        lead: vec![say.t("accounts-link-over")],
        links: vec![
            (say.link("/sign-in"), say.t("accounts-sign-in-title")),
            (say.link("/reset"), say.t("accounts-forgotten")),
            (say.link("/sign-up"), say.t("accounts-sign-up-title")),
        ],
        ..FormCard::default()
    };
    let mut page = page(&card);
    page.status = StatusCode::NOT_FOUND;
    page
}

/// Refuses whoever must wait.
pub(crate) fn patiently(wait: Option<Duration>) -> Result<(), Problem> {
    wait.map_or(Ok(()), |wait| Err(Problem::TooFast(wait)))
}

/// How whoever asks comes in.
pub(crate) fn entry(web: &Web, headers: &HeaderMap) -> Entry {
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    Entry { agent: agent.to_owned(), before: web.session().map(|session| session.secret_hash) }
}

/// Gives the browser its secret and goes on.
pub(crate) fn let_in(web: &Web, begun: &Begun, to: &str) -> Response {
    let cookie = SessionCookie::set(&web.house().shop.face().public_url, &begun.secret);
    SeeOther(to.to_owned()).with_cookie(cookie)
}

/// The half of a bond that this browser carries.
pub(crate) fn bond<'h>(web: &Web, headers: &'h HeaderMap) -> Option<&'h str> {
    let (wanted, _) = bond_name(web);
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == wanted).map(|(_, value)| value)
}

/// What the cookie is called here, and what else is said of it.
fn bond_name(web: &Web) -> (&'static str, &'static str) {
    match web.house().shop.face().public_url.starts_with("https://") {
        true => (BOND_STRICT, "; Secure"),
        false => (BOND, ""),
    }
}

/// Gives the browser its half.
pub(crate) fn tie(web: &Web, bond: &str) -> HeaderValue {
    let (name, secure) = bond_name(web);
    let line = format!("{name}={bond}; Path=/; Max-Age={BOND_S}; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::from_str(&line).unwrap_or_else(|_| HeaderValue::from_static(""))
}

/// What whoever gets an account says: that they are fourteen, and that they accept the terms.
pub(crate) fn agreements(web: &Web, age: &str, taken: &str) -> [Field; 2] {
    let say = &web.say;
    [
        Field { value: age.to_owned(), ..Field::new(FieldKind::Tick, "age", say.t("accounts-age")) },
        Field {
            value: taken.to_owned(),
            link: Some((say.link(terms(say.lang)), say.t("accounts-terms-read"))),
            ..Field::new(FieldKind::Tick, "terms", say.t("accounts-terms"))
        },
    ]
}

/// The shop's terms, in this language.
fn terms(lang: Lang) -> &'static str {
    match lang {
        Lang::Es => "/condiciones",
        Lang::En => "/terms",
    }
}

/// What the shop does with data about people, in this language.
pub(crate) fn privacy(lang: Lang) -> &'static str {
    match lang {
        Lang::Es => "/privacidad",
        Lang::En => "/privacy",
    }
}
