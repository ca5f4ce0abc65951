//! Going to a provider and coming back. What a provider sends along is text of a stranger's: it is never printed, and leads
//! nowhere but where this browser wanted to go.

use super::threshold::{WAY, entry, go_in, page, patiently, unkept};
use crate::{
    actions::{self, Brought, SettingOut},
    model::Passage,
    porter::Porter,
    providers::Providers,
    reads,
    steps::Arrived,
};
use askama::Template;
use axum::{
    Extension,
    extract::{Path, Query},
    response::{IntoResponse, Response},
};
use http::{HeaderMap, HeaderValue, header};
use kernel::{Lang, Word};
use look::{Button, Field, FormCard, FormError};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use std::sync::Arc;
use webkit::{Form, Html, Page, Problem, SeeOther, Web};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wanted {
    pub(crate) provider: String,
    pub(crate) next: String,
}

/// What comes back in the address.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Back {
    state: Option<String>,
    code: Option<String>,
    error: Option<String>,
    iss: Option<String>,
    /// Apple's word about a name, as JSON, when somebody comes from there for the first time.
    user: Option<String>,
}

#[derive(Deserialize)]
struct AppleUser {
    name: AppleName,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
struct AppleName {
    first_name: String,
    last_name: String,
}

impl Back {
    fn name(&self) -> Option<String> {
        let AppleUser { name } = serde_json::from_str(self.user.as_deref()?).ok()?;
        Some(format!("{} {}", name.first_name, name.last_name))
    }
}

/// What is not ours is not longer than this.
const WORD_MAX: usize = 4_096;

#[derive(Template)]
#[template(path = "provider_button.html")]
struct ProviderButton {
    action: String,
    provider: Field,
    next: Field,
    button: Button,
}

/// A button for each provider, below a form by which one comes in otherwise.
pub(crate) fn buttons(web: &Web, providers: &Providers, next: Option<&str>) -> Vec<Html> {
    let button = |(id, name): (&str, &str)| {
        let text = web.say.with("accounts-provider-go", &[("provider", Word::Text(name))]);
        let form = ProviderButton {
            action: web.say.link("/sign-in/with"),
            provider: Field::hidden("provider", id),
            next: Field::hidden("next", reads::way_on(next)),
            button: Button { text, ..Button::default() },
        };
        Html(form.to_string())
    };
    providers.offered().map(button).collect()
}

/// What went wrong on the way to a provider and back, told where somebody arrives. Only what we say ourselves is said.
pub(crate) fn trouble(web: &Web, code: Option<&str>) -> Option<FormError> {
    const KNOWN: [&str; 8] = [
        "accounts-provider-not-offered",
        "accounts-provider-over",
        "accounts-provider-denied",
        "accounts-provider-unfit",
        "accounts-provider-down",
        "accounts-identity-anothers",
        "accounts-identity-other-session",
        "accounts-sign-in-suspended",
    ];
    let key = KNOWN.into_iter().find(|key| Some(*key) == code)?;
    Some(FormError { text: web.say.t(key) })
}

/// Sets out: the browser is given what ties the answer to it.
pub(crate) async fn set_out(
    web: Web,
    Extension(porter): Extension<Arc<Porter>>,
    Extension(providers): Extension<Arc<Providers>>,
    Form(wanted): Form<Wanted>,
) -> Result<Response, Problem> {
    patiently(porter.wait_for_ceremony(web.household()))?;
    leave(&web, &providers, &wanted, false).await
}

/// The same for whoever is in and wants one more way in.
pub(crate) async fn leave(
    web: &Web,
    providers: &Providers,
    wanted: &Wanted,
    to_link: bool,
) -> Result<Response, Problem> {
    let person = web.session().filter(|_| to_link).map(|session| session.person);
    let out = SettingOut { provider: &wanted.provider, person, next: &wanted.next, lang: web.say.lang };
    match actions::set_out(web.ctx(), providers, &out).await {
        Ok(secret) => Ok(SeeOther("/sign-in/away".into()).with_cookie(WAY.set(web, &secret))),
        Err(failure) => astray(web, failure, web.say.lang),
    }
}

#[derive(Template)]
#[template(path = "provider_away.html")]
struct Away {
    title: String,
    lead: String,
    go: String,
    address: String,
}

/// Sends the browser on. A form of ours may lead to pages of ours only, so this page stands between.
pub(crate) async fn away(
    web: Web,
    Extension(providers): Extension<Arc<Providers>>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let secret = WAY.carried(&web, &headers).unwrap_or_default();
    match actions::way_there(web.ctx(), &providers, secret).await {
        Ok((address, name)) => {
            let words = [("provider", Word::Text(&name))];
            let view = Away {
                title: web.say.with("accounts-provider-away", &words),
                lead: web.say.with("accounts-provider-away-lead", &words),
                go: web.say.with("accounts-provider-go", &words),
                address,
            };
            Ok(unkept(Page::new(view.title.clone(), Html(view.to_string()))).into_response())
        }
        Err(failure) => astray(&web, failure, web.say.lang),
    }
}

/// Back where somebody set out, with a word about what went wrong. Whatever is no refusal of ours is a problem.
fn astray(web: &Web, problem: impl Into<Problem>, lang: Lang) -> Result<Response, Problem> {
    let refusal = problem.into().refusal(&web.say)?;
    let place = if web.session().is_some() { "/account/identities" } else { "/sign-in" };
    Ok(in_language(SeeOther(format!("{place}?trouble={}", refusal.code)).into_response(), web, lang))
}

/// A provider leads back to an address without a language: whoever left in another one goes on in it.
fn in_language(mut response: Response, web: &Web, lang: Lang) -> Response {
    if lang != web.say.lang
        && let Some(SeeOther(path)) = response.extensions_mut().get_mut::<SeeOther>()
    {
        *path = format!("{}{path}", lang.prefix());
    }
    response
}

fn append(mut response: Response, cookie: HeaderValue) -> Response {
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}

/// The provider sends the browser back.
pub(crate) async fn back(
    web: Web,
    Extension(providers): Extension<Arc<Providers>>,
    Path(provider): Path<String>,
    Query(back): Query<Back>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let name = back.name();
    let brought = Brought {
        provider: &provider,
        state: back.state.as_deref(),
        code: back.code.as_deref(),
        error: back.error.as_deref(),
        issuer: back.iss.as_deref(),
        name: name.as_deref(),
    };
    let secret = WAY.carried(&web, &headers);
    let passage = match actions::way_back(web.ctx(), secret, &brought).await {
        Ok(passage) => passage,
        Err(failure) => return astray(&web, failure, web.say.lang),
    };
    let way = (&passage, secret.unwrap_or_default());
    let entry = entry(&web, &headers);
    match actions::come_back(web.ctx(), &providers, way, &brought, &entry).await {
        Ok(arrived) => Ok(arrive(&web, &passage, &arrived)),
        Err(failure) => Ok(append(astray(&web, failure, passage.lang)?, WAY.clear(&web))),
    }
}

fn arrive(web: &Web, passage: &Passage, arrived: &Arrived) -> Response {
    let response = match arrived {
        Arrived::In(entered) => append(go_in(web, entered, &passage.next), WAY.clear(web)),
        Arrived::Linked => SeeOther("/account/identities?done=linked".into()).with_cookie(WAY.clear(web)),
        Arrived::Stranger(secret) => SeeOther("/sign-up/provider".into()).with_cookie(WAY.set(web, secret)),
    };
    in_language(response, web, passage.lang)
}

/// Some providers send their answer as a form from their own pages. Nothing is done with it but to send the browser to the
/// address that holds the same: what it carries of ours comes along only there.
pub(crate) async fn back_by_form(
    Path(provider): Path<String>,
    Form(back): Form<Back>,
) -> Result<SeeOther, Problem> {
    let sign = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let Back { state, code, error, iss, user } = &back;
    let pairs = [("state", state), ("code", code), ("error", error), ("iss", iss), ("user", user)];
    let mut query = String::new();
    for (name, value) in pairs {
        if let Some(value) = value.as_ref().filter(|value| value.len() <= WORD_MAX) {
            query.push_str(if query.is_empty() { "?" } else { "&" });
            query.push_str(&format!("{name}={}", sign(value)));
        }
    }
    Ok(SeeOther(format!("/sign-in/back/{}{query}", sign(&provider))))
}

/// A page that says that there is nothing more to say.
pub(crate) fn over(web: &Web) -> Response {
    let say = &web.say;
    let card = FormCard {
        title: say.t("accounts-sign-in-title"),
        lead: vec![say.t("accounts-provider-over")],
        links: vec![(say.link("/sign-in"), say.t("accounts-sign-in-title"))],
        ..FormCard::default()
    };
    let mut page = page(&card);
    page.status = http::StatusCode::NOT_FOUND;
    page.into_response()
}
