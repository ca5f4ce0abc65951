//! Passkeys: what their island asks and sends as JSON, and the forms of whoever has some. A refusal is told with its stable
//! code and in the visitor's language; the secret of a ceremony stands in a cookie, its challenge with us.

use super::{
    prove,
    threshold::{PASSKEY, SECOND, entry, onward, patiently, second_page},
};
use crate::{
    actions,
    model::{CeremonyKind, Entered},
    porter::Porter,
    providers::Providers,
    reads,
};
use axum::{
    Extension, Json,
    extract::{FromRequest, Request},
    response::{IntoResponse, Response},
};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};
use std::sync::Arc;
use webauthn_rs::prelude::{PublicKeyCredential, RegisterPublicKeyCredential};
use webkit::{Form, Problem, SeeOther, SessionCookie, Web};

/// What an island sends: JSON, said to be JSON, and no more of it than a form may have.
pub(crate) struct Sent<T>(T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Sent<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        match Json::<T>::from_request(request, state).await {
            Ok(Json(sent)) => Ok(Self(sent)),
            Err(rejection) => Err(match rejection.status() {
                StatusCode::UNSUPPORTED_MEDIA_TYPE => Problem::WrongType,
                StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLarge,
                _ => Problem::Unreadable,
            }),
        }
    }
}

/// Somebody comes in by a passkey, or shows again who they are.
#[derive(Deserialize)]
pub(crate) struct Shown {
    credential: PublicKeyCredential,
    #[serde(default)]
    next: Option<String>,
}

/// A passkey was made.
#[derive(Deserialize)]
pub(crate) struct Made {
    credential: RegisterPublicKeyCredential,
    #[serde(default)]
    name: String,
}

/// A passkey of whoever is in.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Which {
    passkey: String,
    name: String,
}

/// What the island is told, with cookies. Nobody keeps it.
fn told(status: StatusCode, value: Value, cookies: impl IntoIterator<Item = HeaderValue>) -> Response {
    let mut response = (status, Json(value)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    for cookie in cookies {
        headers.append(header::SET_COOKIE, cookie);
    }
    response
}

/// Why not, for the island; what is ours to mend is answered as everywhere.
fn why_not(web: &Web, problem: impl Into<Problem>) -> Result<Response, Problem> {
    let problem = problem.into();
    let (status, code) = match &problem {
        Problem::Refused(why) => (StatusCode::UNPROCESSABLE_ENTITY, why.code()),
        Problem::TooFast(_) => (StatusCode::TOO_MANY_REQUESTS, "webkit-too-fast"),
        Problem::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "webkit-too-large"),
        Problem::WrongType => (StatusCode::UNSUPPORTED_MEDIA_TYPE, "webkit-wrong-type"),
        Problem::Unreadable => (StatusCode::BAD_REQUEST, "webkit-unreadable"),
        Problem::Conflict => (StatusCode::CONFLICT, "webkit-conflict"),
        Problem::NotFound
        | Problem::Moved(_)
        | Problem::Forbidden
        | Problem::Unproved
        | Problem::OutOfScope(_)
        | Problem::WrongMethod
        | Problem::Unspoken
        | Problem::Foreign
        | Problem::Changed
        | Problem::UnderWay
        | Problem::Unconditional
        | Problem::Unfit(_)
        | Problem::KeyReused
        | Problem::SlowDown
        | Problem::Unavailable(_)
        | Problem::Broken(_)
        | Problem::Panicked => return Err(problem),
    };
    let prove = (code == "accounts-prove-first").then(|| web.say.link(&prove::address("/account/security")));
    Ok(told(status, json!({ "code": code, "text": problem.reason(&web.say), "to": prove }), None))
}

/// Where the island goes on to, and that the ceremony is over.
fn on_to(web: &Web, path: &str, cookie: Option<HeaderValue>) -> Response {
    let cookies = cookie.into_iter().chain([PASSKEY.clear(web)]);
    told(StatusCode::OK, json!({ "to": web.say.link(path) }), cookies)
}

/// What the browser is asked, and the cookie that names the challenge.
fn asked<T: serde::Serialize>(web: &Web, asked: &actions::Asked<T>) -> Result<Response, Problem> {
    let options = serde_json::to_value(&asked.options).map_err(|error| Problem::Broken(error.to_string()))?;
    Ok(told(StatusCode::OK, options, [PASSKEY.set(web, &asked.secret)]))
}

/// A browser begins to use a passkey.
pub(crate) async fn begin(web: Web, Extension(porter): Extension<Arc<Porter>>) -> Result<Response, Problem> {
    begin_using(&web, &porter, CeremonyKind::Enter).await
}

/// The same, of somebody who is in.
pub(crate) async fn begin_proof(
    web: Web,
    Extension(porter): Extension<Arc<Porter>>,
) -> Result<Response, Problem> {
    begin_using(&web, &porter, CeremonyKind::Prove).await
}

async fn begin_using(web: &Web, porter: &Porter, kind: CeremonyKind) -> Result<Response, Problem> {
    if let Err(problem) = patiently(porter.wait_for_ceremony(web.household())) {
        return why_not(web, problem);
    }
    match actions::begin_using_passkey(web.ctx(), kind).await {
        Ok(begun) => asked(web, &begun),
        Err(failure) => why_not(web, failure),
    }
}

/// Lets in whoever shows a passkey.
pub(crate) async fn send(
    web: Web,
    headers: HeaderMap,
    sent: Result<Sent<Shown>, Problem>,
) -> Result<Response, Problem> {
    let shown = match sent {
        Ok(Sent(shown)) => shown,
        Err(problem) => return why_not(&web, problem),
    };
    let next = reads::way_on(shown.next.as_deref());
    let carried = PASSKEY.carried(&web, &headers);
    let entry = entry(&web, &headers);
    match actions::enter_by_passkey(web.ctx(), carried, &shown.credential, &entry).await {
        Ok(Entered::In(begun)) => {
            let cookie = SessionCookie::set(&web.house().shop.face().public_url, &begun.secret);
            Ok(on_to(&web, onward(&begun, next), Some(cookie)))
        }
        Ok(Entered::Second { secret }) => {
            Ok(on_to(&web, &second_page(next), Some(SECOND.set(&web, &secret))))
        }
        Err(failure) => why_not(&web, failure),
    }
}

/// Keeps that whoever is in showed a passkey.
pub(crate) async fn send_proof(
    web: Web,
    headers: HeaderMap,
    sent: Result<Sent<Shown>, Problem>,
) -> Result<Response, Problem> {
    let session = web.session().ok_or(Problem::Forbidden)?;
    let shown = match sent {
        Ok(Sent(shown)) => shown,
        Err(problem) => return why_not(&web, problem),
    };
    let carried = PASSKEY.carried(&web, &headers);
    let this = &session.secret_hash;
    match actions::prove_by_passkey(web.ctx(), carried, &shown.credential, this).await {
        Ok(()) => Ok(on_to(&web, reads::way_on(shown.next.as_deref()), None)),
        Err(failure) => why_not(&web, failure),
    }
}

/// Whoever is in begins to make a passkey.
pub(crate) async fn begin_making(
    web: Web,
    Extension(porter): Extension<Arc<Porter>>,
) -> Result<Response, Problem> {
    let session = web.session().ok_or(Problem::Forbidden)?;
    if let Err(problem) = patiently(porter.wait_for_ceremony(web.household())) {
        return why_not(&web, problem);
    }
    match actions::begin_passkey(web.ctx(), &session.secret_hash).await {
        Ok(begun) => asked(&web, &begun),
        Err(failure) => why_not(&web, failure),
    }
}

/// Keeps the passkey that a browser made.
pub(crate) async fn add(
    web: Web,
    headers: HeaderMap,
    sent: Result<Sent<Made>, Problem>,
) -> Result<Response, Problem> {
    let session = web.session().ok_or(Problem::Forbidden)?;
    let made = match sent {
        Ok(Sent(made)) => made,
        Err(problem) => return why_not(&web, problem),
    };
    let carried = PASSKEY.carried(&web, &headers);
    let agent = entry(&web, &headers).agent;
    let called = (made.name.as_str(), agent.as_str());
    let this = &session.secret_hash;
    match actions::add_passkey(web.ctx(), carried, called, &made.credential, this).await {
        Ok(()) => Ok(on_to(&web, "/account/security?done=passkey", None)),
        Err(failure) => why_not(&web, failure),
    }
}

/// Calls a passkey otherwise.
pub(crate) async fn rename(web: Web, Form(which): Form<Which>) -> Result<Response, Problem> {
    let id = which.passkey.parse().map_err(|_| Problem::NotFound)?;
    match actions::rename_passkey(web.ctx(), id, &which.name).await {
        Ok(()) => Ok(SeeOther("/account/security?done=renamed".into()).into_response()),
        Err(failure) => super::security::refused(&web, failure).await,
    }
}

/// Takes a passkey away; whoever showed who they are too long ago shows it first.
pub(crate) async fn remove(
    web: Web,
    Extension(providers): Extension<Arc<Providers>>,
    Form(which): Form<Which>,
) -> Result<Response, Problem> {
    let session = web.session().ok_or(Problem::Forbidden)?;
    let id = which.passkey.parse().map_err(|_| Problem::NotFound)?;
    if let Some(prove) = prove::freshly(&web, "/account/security").await? {
        return Ok(prove.into_response());
    }
    match actions::remove_passkey(web.ctx(), &providers, id, &session.secret_hash).await {
        Ok(()) => Ok(SeeOther("/account/security?done=removed".into()).into_response()),
        Err(failure) => super::security::refused(&web, failure).await,
    }
}
