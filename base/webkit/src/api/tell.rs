//! Problems as programs read them, `application/problem+json`, and the headers that every answer to a program has.

use crate::{about::About, problem::Problem, say::Say, site::Site};
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use kernel::Word;
use serde::Serialize;
use utoipa::ToSchema;

/// Why there is no answer, by RFC 9457.
#[derive(Serialize, ToSchema)]
#[schema(as = Problem, example = json!({
    "type": "https://shop.example/api#webkit-not-found",
    "title": "There is nothing here",
    "status": 404,
    "detail": "There is no such thing, or not for you.",
    "code": "webkit-not-found",
    "instance": "urn:request:00f1e2d3c4b5a697",
}))]
pub(crate) struct Told {
    /// Where the code is explained.
    r#type: String,
    /// What happened, in the language of `Accept-Language`.
    title: String,
    /// The HTTP status.
    status: u16,
    /// What to do about it, in that language.
    detail: String,
    /// The stable word for it.
    code: String,
    /// What to quote when you ask about it.
    instance: String,
    /// What is wrong with which field.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    errors: Vec<ToldFault>,
}

/// What is wrong with a field.
#[derive(Serialize, ToSchema)]
#[schema(as = Fault)]
pub(crate) struct ToldFault {
    /// The way to it: `variants[0].price`.
    field: String,
    /// The stable word for it.
    code: String,
    /// The same in words.
    detail: String,
}

/// Makes an answer of the house one that programs read.
pub(crate) fn dress(site: &Site, about: &About, mut response: Response) -> Response {
    if let Some(problem) = response.extensions_mut().remove::<Problem>() {
        problem.log(&site.to_log(about));
        let mut told = print(site, about, &problem);
        carry_over(response.headers(), told.headers_mut());
        response = told;
    }
    let headers = response.headers_mut();
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // What is somebody's own stays on no disk of a browser.
    let keeping = if about.you.is_some() { "private, no-store" } else { "private, no-cache" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keeping));
    let vary = "accept, accept-language, authorization, cookie";
    headers.insert(header::VARY, HeaderValue::from_static(vary));
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(about.lang.code()));
    response
}

/// What was said about the request stays said, whatever the answer is.
fn carry_over(from: &HeaderMap, into: &mut HeaderMap) {
    for (name, line) in from {
        if ![header::CONTENT_TYPE, header::CONTENT_LENGTH].contains(name) {
            into.insert(name.clone(), line.clone());
        }
    }
}

/// A problem in the language of whoever asks.
pub(crate) fn print(site: &Site, about: &About, problem: &Problem) -> Response {
    let say = Say::new(site.house(), about.lang);
    let status = problem.status();
    let told = told(&say, problem, &site.house().shop.face().public_url, &about.request_id);
    let body = serde_json::to_vec(&told).unwrap_or_default();
    let kind = [(header::CONTENT_TYPE, "application/problem+json")];
    let mut response = (status, kind, body).into_response();
    let headers = response.headers_mut();
    if let Some(wait) = problem.wait() {
        let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
        headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    if status == StatusCode::UNAUTHORIZED {
        headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer realm=\"api\""));
    }
    response
}

fn told(say: &Say, problem: &Problem, public_url: &str, request_id: &str) -> Told {
    let errors: Vec<ToldFault> = match problem {
        Problem::Unfit(faults) => {
            faults.iter().map(|fault| told_fault(&fault.field, &fault.code, fault.text(say))).collect()
        }
        Problem::Refused(reason) => reason
            .field()
            .map(|field| told_fault(field, reason.code(), say.with(reason.code(), &reason.words())))
            .into_iter()
            .collect(),
        _ => Vec::new(),
    };
    let (title, _) = problem.keys();
    let code = match problem {
        Problem::Refused(reason) => reason.code().to_owned(),
        Problem::Unfit(_) => errors.first().map_or(title.to_owned(), |first| first.code.clone()),
        _ => title.to_owned(),
    };
    Told {
        r#type: format!("{public_url}/api#{code}"),
        title: say.t(title),
        status: problem.status().as_u16(),
        detail: detail(say, problem, &errors),
        code,
        instance: format!("urn:request:{request_id}"),
        errors,
    }
}

fn told_fault(field: &str, code: &str, detail: String) -> ToldFault {
    ToldFault { field: field.to_owned(), code: code.to_owned(), detail }
}

fn detail(say: &Say, problem: &Problem, errors: &[ToldFault]) -> String {
    match problem {
        Problem::OutOfScope(scope) => {
            say.with("webkit-api-scope-detail", &[("scope", Word::Text(&scope.to_string()))])
        }
        Problem::Unfit(_) => errors.first().map(|first| first.detail.clone()).unwrap_or_default(),
        Problem::Refused(_) => problem.reason(say),
        other => say.t(other.advice_for_programs()),
    }
}
