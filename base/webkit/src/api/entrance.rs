//! What every request of a program passes: who it is, in which language it is answered, how often it may ask, and what is
//! said about that in the headers of its answer.

use super::{answers::Next as GoesOn, is_below, rate::Caller, rate::Counted};
use crate::{
    client::{Household, Visitor},
    problem::Problem,
    session::{self, Who},
    site::Site,
};
use action::Program;
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use kernel::Lang;
use std::sync::Arc;

/// The way in which tokens are shown, in whatever letters.
const BEARER: &str = "bearer";

/// Finds out who asks: by a token, or, for a look from one of our own pages, by the cookie of a browser. A token that is
/// nobody's is never taken for no token.
pub(crate) async fn recognize(site: &Site, request: &mut Request) -> Who {
    let Some(line) = request.headers().get(header::AUTHORIZATION) else {
        let is_ours = request.method().is_safe() && is_from_here(request.headers());
        return if is_ours {
            session::recognize(site, request.uri(), request.headers()).await
        } else {
            Who::Nobody
        };
    };
    let words = line.to_str().ok().and_then(|line| line.split_once(' '));
    let token =
        words.filter(|(scheme, _)| scheme.eq_ignore_ascii_case(BEARER)).map(|(_, token)| token.trim());
    let (Some(token), Some(programs)) = (token, site.house().programs()) else { return Who::Stale };
    match programs.find(site.house(), token).await {
        Ok(Some(program)) => {
            let session = Arc::new(program.session.clone());
            request.extensions_mut().insert(Arc::new(program));
            Who::Somebody(session)
        }
        Ok(None) => Who::Stale,
        Err(error) => {
            tracing::warn!(%error, "for whom a program asks could not be found out");
            Who::Unsure(error.into())
        }
    }
}

/// Whether no other site made a browser ask.
fn is_from_here(headers: &HeaderMap) -> bool {
    let site = headers.get("sec-fetch-site").and_then(|site| site.to_str().ok());
    site.is_none_or(|site| site == "same-origin" || site == "none")
}

/// The language that whoever asks prefers, of those that we speak.
pub(crate) fn language(headers: &HeaderMap) -> Lang {
    let line = headers.get(header::ACCEPT_LANGUAGE).and_then(|line| line.to_str().ok()).unwrap_or_default();
    let mut best: Option<(Lang, f32)> = None;
    for part in line.split(',') {
        let (tag, weight) = weighed(part);
        let Ok(lang) = tag.split('-').next().unwrap_or_default().parse::<Lang>() else { continue };
        if weight > best.map_or(0.0, |(_, most)| most) {
            best = Some((lang, weight));
        }
    }
    best.map_or(Lang::default(), |(lang, _)| lang)
}

fn weighed(part: &str) -> (String, f32) {
    let mut words = part.split(';').map(str::trim);
    let name = words.next().unwrap_or_default().to_ascii_lowercase();
    let weight = words.find_map(|word| word.strip_prefix("q=")).and_then(|weight| weight.parse().ok());
    (name, weight.unwrap_or(1.0))
}

/// Whether whoever asks reads JSON.
fn reads_json(headers: &HeaderMap) -> bool {
    let mut lines = headers.get_all(header::ACCEPT).iter().filter_map(|line| line.to_str().ok()).peekable();
    if lines.peek().is_none() {
        return true;
    }
    let good = ["*/*", "application/*", "application/json", "application/problem+json"];
    lines
        .flat_map(|line| line.split(','))
        .map(weighed)
        .any(|(kind, weight)| weight > 0.0 && good.contains(&kind.as_str()))
}

/// Lets requests of programs in that do not come too often, and finishes their answers.
pub(crate) async fn entrance(State(site): State<Site>, request: Request, next: Next) -> Response {
    if !is_below(request.uri().path()) {
        return next.run(request).await;
    }
    let windows = site.windows();
    let counted = windows.count(caller(&request), site.house().machine.now());
    let asked = Asked::of(&request);
    let mut response = match refused(&request, counted) {
        Some(problem) => problem.into_response(),
        None => asked.finish(next.run(request).await),
    };
    if let Some(counted) = counted {
        say_how_often(response.headers_mut(), windows.most(), counted);
    }
    response
}

fn refused(request: &Request, counted: Option<Counted>) -> Option<Problem> {
    if let Some(counted) = counted.filter(|counted| counted.is_too_many) {
        return Some(Problem::TooFast(counted.wait()));
    }
    if !reads_json(request.headers()) {
        return Some(Problem::Unspoken);
    }
    let carries = request.headers().contains_key(header::AUTHORIZATION);
    match request.extensions().get::<Who>() {
        Some(Who::Stale) if carries => Some(Problem::Unproved),
        Some(Who::Unsure(problem)) if carries => Some(problem.clone()),
        _ => None,
    }
}

fn caller(request: &Request) -> Caller {
    let extensions = request.extensions();
    if let Some(program) = extensions.get::<Arc<Program>>() {
        return Caller::Token(program.token);
    }
    if let Some(session) = extensions.get::<Who>().and_then(Who::session) {
        return Caller::Person(session.person.uuid());
    }
    match extensions.get::<Visitor>() {
        Some(Visitor(address)) => Caller::Household(Household::from(*address).0),
        None => Caller::Unknown,
    }
}

fn say_how_often(headers: &mut HeaderMap, most: u32, counted: Counted) {
    let policy = format!("\"minute\";q={most};w=60");
    let state = format!("\"minute\";r={};t={}", counted.left, counted.reset_s);
    for (name, line) in [("ratelimit-policy", policy), ("ratelimit", state)] {
        if let Ok(line) = HeaderValue::from_str(&line) {
            headers.insert(HeaderName::from_static(name), line);
        }
    }
}

/// What of a request its answer depends on at the end.
struct Asked {
    uri: Uri,
    is_look: bool,
    known: Option<HeaderValue>,
}

impl Asked {
    fn of(request: &Request) -> Self {
        let is_look = matches!(*request.method(), Method::GET | Method::HEAD);
        let known = request.headers().get(header::IF_NONE_MATCH).cloned();
        Self { uri: request.uri().clone(), is_look, known }
    }

    /// Says where a list goes on, and leaves away what whoever asks has already.
    fn finish(&self, mut response: Response) -> Response {
        if let Some(GoesOn(next)) = response.extensions_mut().remove::<GoesOn>()
            && let Ok(line) = HeaderValue::from_str(&format!("<{}>; rel=\"next\"", self.behind(&next)))
        {
            response.headers_mut().insert(header::LINK, line);
        }
        if !self.is_look || !response.status().is_success() || !self.knows(response.headers()) {
            return response;
        }
        let mut unchanged = StatusCode::NOT_MODIFIED.into_response();
        for name in [header::ETAG, header::LINK] {
            if let Some(line) = response.headers().get(&name) {
                unchanged.headers_mut().insert(name, line.clone());
            }
        }
        unchanged
    }

    /// The same address, behind a place of its list.
    fn behind(&self, next: &str) -> String {
        let pairs: Vec<(String, String)> =
            serde_urlencoded::from_str(self.uri.query().unwrap_or_default()).unwrap_or_default();
        let kept = pairs.into_iter().filter(|(name, _)| name != "after");
        let all: Vec<(String, String)> = kept.chain([("after".to_owned(), next.to_owned())]).collect();
        format!("{}?{}", self.uri.path(), serde_urlencoded::to_string(all).unwrap_or_default())
    }

    fn knows(&self, headers: &HeaderMap) -> bool {
        let (Some(known), Some(tag)) = (&self.known, headers.get(header::ETAG)) else { return false };
        let (Ok(known), Ok(tag)) = (known.to_str(), tag.to_str()) else { return false };
        known.split(',').map(str::trim).any(|one| one == "*" || one.trim_start_matches("W/") == tag)
    }
}

#[cfg(test)]
mod tests {
    use super::{Asked, language, reads_json};
    use http::{HeaderMap, HeaderValue, header};
    use kernel::Lang;

    fn with(name: header::HeaderName, line: &str) -> HeaderMap {
        HeaderMap::from_iter([(name, HeaderValue::from_str(line).expect("a header"))])
    }

    #[test]
    fn the_language_is_the_one_that_is_liked_best() {
        let cases = [
            ("en", Lang::En),
            ("en-GB,en;q=0.9", Lang::En),
            ("fr, en;q=0.4, es;q=0.8", Lang::Es),
            ("es;q=0, en;q=0.1", Lang::En),
            ("de", Lang::Es),
            ("", Lang::Es),
            (";;;,q=", Lang::Es),
        ];
        for (line, lang) in cases {
            assert_eq!(language(&with(header::ACCEPT_LANGUAGE, line)), lang, "{line}");
        }
    }

    #[test]
    fn json_is_sent_to_whoever_reads_it() {
        let cases = [
            ("*/*", true),
            ("text/html, application/json;q=0.1", true),
            ("application/problem+json", true),
            ("text/html", false),
            ("application/json;q=0", false),
        ];
        for (line, reads) in cases {
            assert_eq!(reads_json(&with(header::ACCEPT, line)), reads, "{line}");
        }
        assert!(reads_json(&HeaderMap::new()));
    }

    #[test]
    fn the_next_page_keeps_what_was_asked() {
        let uri = "/api/v1/products?q=taza%20azul&after=1.a&limit=5".parse().expect("an address");
        let asked = Asked { uri, is_look: true, known: None };
        assert_eq!(asked.behind("2.b"), "/api/v1/products?q=taza+azul&limit=5&after=2.b");
    }

    #[test]
    fn what_is_known_is_not_sent_again() {
        let tag = with(header::ETAG, "\"7.ab\"");
        for (known, knows) in [
            ("\"7.ab\"", true),
            ("W/\"7.ab\"", true),
            ("\"1\", \"7.ab\"", true),
            ("*", true),
            ("\"7\"", false),
        ] {
            let known = Some(HeaderValue::from_str(known).expect("a header"));
            let asked = Asked { uri: "/".parse().expect("an address"), is_look: true, known };
            assert_eq!(asked.knows(&tag), knows, "{:?}", asked.known);
        }
    }
}
