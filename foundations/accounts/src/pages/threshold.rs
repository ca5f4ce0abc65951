//! What the pages at the threshold share: how a form is shown, how a browser is let in, what it carries.

use crate::{
    model::{Begun, Ceremony, Entered, Entry, Pending},
    reads,
};
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use kernel::Lang;
use look::{Field, FieldKind, FormCard};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use std::time::Duration;
use webkit::{Meta, Page, Problem, SeeOther, SessionCookie, Web};

/// A cookie that a browser carries on its way in. It names nobody and opens nothing by itself.
pub(crate) struct Token {
    plain: &'static str,
    /// The name where it can be tied to this very host: no neighbour below the same domain can plant one.
    strict: &'static str,
    /// How long it is good for.
    lasts_s: i64,
}

/// Ties a letter to the browser that asked for it.
pub(crate) const BOND: Token =
    Token { plain: "plaza-letter", strict: "__Host-plaza-letter", lasts_s: 24 * 3_600 };
/// Ties a code to the browser in which somebody showed who they are.
pub(crate) const SECOND: Token =
    Token { plain: "plaza-second", strict: "__Host-plaza-second", lasts_s: Pending::LASTS_S };

/// Ties a way to a provider and back, and what follows it, to the browser that set out.
pub(crate) const WAY: Token = Token { plain: "plaza-way", strict: "__Host-plaza-way", lasts_s: 1_800 };

/// Where somebody wanted to go who had to make an account first: a path, which is looked at again when it is used.
const AFTERWARDS: Token =
    Token { plain: "plaza-afterwards", strict: "__Host-plaza-afterwards", lasts_s: 24 * 3_600 };

/// Has a browser remember where to go once there is an account, as far as it is a path of ours.
pub fn remember_way(web: &Web, path: &str) -> HeaderValue {
    AFTERWARDS.set(web, path)
}

/// Where a new member goes: where they had wanted to, or to the page that welcomes them.
pub(crate) fn first_way(web: &Web, headers: &HeaderMap) -> String {
    const WELCOME: &str = "/account?done=welcome";
    let wanted = AFTERWARDS.carried(web, headers).map(|wanted| reads::way_on(Some(wanted)));
    wanted.filter(|way| *way != reads::way_on(None)).unwrap_or(WELCOME).to_owned()
}

/// Ties the answer of a passkey to the browser that was asked for it.
pub(crate) const PASSKEY: Token =
    Token { plain: "plaza-passkey", strict: "__Host-plaza-passkey", lasts_s: Ceremony::LASTS_S };

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

/// Where whoever wanted to leave for good is asked whether they stay.
const LEAVING: &str = "/account/data";

/// Gives the browser its secret and goes on. Whoever wanted to leave is asked about that first.
pub(crate) fn let_in(web: &Web, begun: &Begun, to: &str) -> Response {
    let cookie = SessionCookie::set(&web.house().shop.face().public_url, &begun.secret);
    SeeOther(onward(begun, to).to_owned()).with_cookie(cookie)
}

/// Where somebody goes on to who was let in and wanted to go there.
pub(crate) fn onward<'w>(begun: &Begun, to: &'w str) -> &'w str {
    if begun.is_leaving { LEAVING } else { to }
}

/// Lets in whoever may be let in; asks for a code first where there is a second factor.
pub(crate) fn go_in(web: &Web, entered: &Entered, to: &str) -> Response {
    match entered {
        Entered::In(begun) => let_in(web, begun, to),
        Entered::Second { secret } => SeeOther(second_page(to)).with_cookie(SECOND.set(web, secret)),
    }
}

/// Where a code is asked for, by somebody who wants to go on to this path of ours.
pub(crate) fn second_page(to: &str) -> String {
    format!("/sign-in/second?next={}", utf8_percent_encode(to, NON_ALPHANUMERIC))
}

impl Token {
    /// What this browser carries of it.
    pub(crate) fn carried<'h>(&self, web: &Web, headers: &'h HeaderMap) -> Option<&'h str> {
        let (wanted, _) = self.name(web);
        let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
        let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
        pairs.find(|(name, _)| *name == wanted).map(|(_, value)| value)
    }

    /// What the cookie is called here, and what else is said of it.
    fn name(&self, web: &Web) -> (&'static str, &'static str) {
        match web.house().shop.face().public_url.starts_with("https://") {
            true => (self.strict, "; Secure"),
            false => (self.plain, ""),
        }
    }

    /// Gives it to the browser.
    pub(crate) fn set(&self, web: &Web, value: &str) -> HeaderValue {
        self.line(web, value, self.lasts_s)
    }

    /// Takes it away again.
    pub(crate) fn clear(&self, web: &Web) -> HeaderValue {
        self.line(web, "", 0)
    }

    fn line(&self, web: &Web, value: &str, lasts_s: i64) -> HeaderValue {
        let (name, secure) = self.name(web);
        let line = format!("{name}={value}; Path=/; Max-Age={lasts_s}; HttpOnly; SameSite=Lax{secure}");
        HeaderValue::from_str(&line).unwrap_or_else(|_| HeaderValue::from_static(""))
    }
}

/// The half of a bond that this browser carries.
pub(crate) fn bond<'h>(web: &Web, headers: &'h HeaderMap) -> Option<&'h str> {
    BOND.carried(web, headers)
}

/// Gives the browser its half.
pub(crate) fn tie(web: &Web, bond: &str) -> HeaderValue {
    BOND.set(web, bond)
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
