//! The layer that puts the frame round a page or a problem, in one place. What the frame looks like is `look`'s.

use crate::{
    about::{About, AddressLang, RequestId},
    answer::SeeOther,
    api,
    frames::Frames,
    measures::{self, AnsweredBy},
    page::{Html, Page, Room},
    panel::{Allowance, Asking, Panels},
    problem::Problem,
    say::Say,
    section::{self, Section},
    session::{self, Who},
    site::Site,
};
use action::Face;
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use database::Stopwatch;
use futures_util::FutureExt;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use kernel::{Actor, Subject, Timestamp};
use std::{panic::AssertUnwindSafe, sync::Arc, time::Duration};
use tracing::Instrument;

/// What the frame shows when there is no page to show.
#[derive(Clone, Debug)]
pub struct Trouble {
    /// HTTP status.
    pub status: StatusCode,
    /// What happened, in the visitor's language.
    pub title: String,
    /// What to do now.
    pub advice: String,
    /// Something to quote, when it is ours to mend.
    pub quote: Option<String>,
}

/// What stands round every page.
pub trait Frame: Send + Sync {
    /// The whole document.
    fn put_round(&self, page: &Page, about: &About, say: &Say, face: &Face, around: &Surround) -> String;

    /// The main part of a page that tells of a problem.
    fn trouble(&self, trouble: &Trouble, say: &Say) -> Html;
}

/// What others show in the frame of every page.
#[derive(Clone, Debug, Default)]
pub struct Surround {
    /// Slot `frame.menu`, in the head.
    pub menu: Panels,
    /// Slot `frame.search`, in the head.
    pub search: Panels,
    /// Slot `frame.tools`, in the head: ways that stand on every page, the same for everybody.
    pub tools: Panels,
    /// Slot `frame.foot`, in the foot.
    pub foot: Panels,
    /// Slot `frame.you`, in the head, for whoever is signed in.
    pub you: Panels,
    /// Whether people can sign in here.
    pub receives: bool,
    /// Whether there is a page from which the back office begins.
    pub has_office: bool,
    /// In the back office: where whoever looks may go.
    pub sections: Vec<Section>,
}

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
                      connect-src 'self'; form-action 'self'; manifest-src 'self'; base-uri 'none'; \
                      frame-ancestors 'none'";

/// The policy of a page whose form may be sent to one origin besides ours.
fn policy_with(origin: &str) -> Option<HeaderValue> {
    let ours = "form-action 'self'";
    HeaderValue::from_str(&POLICY.replace(ours, &format!("{ours} {origin}"))).ok()
}

pub(crate) async fn put_frame(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let id = format!("{:016x}", site.house().machine.random() as u64);
    request.extensions_mut().insert(RequestId(id.clone()));
    let is_program = api::is_below(request.uri().path());
    if is_program {
        let lang = api::language(request.headers());
        request.extensions_mut().insert(AddressLang(lang));
    }
    let mut about = About::of(request.uri(), request.headers(), request.extensions());
    let span = tracing::info_span!("request", id, method = %request.method(), path = site.to_log(&about));
    let watch = Stopwatch::start();
    let is_look = request.method().is_safe();
    let answered = async {
        let who = match is_program {
            true => api::recognize(&site, &mut request).await,
            false => session::recognize(&site, request.uri(), request.headers()).await,
        };
        about.you = who.you();
        request.extensions_mut().insert(who.clone());
        let answer = AssertUnwindSafe(next.run(request)).catch_unwind().await;
        let mut response = answer.unwrap_or_else(|_| Problem::Panicked.into_response());
        let door = response.extensions_mut().remove::<AnsweredBy>().map_or("none", |by| by.0);
        if is_program {
            let response =
                if is_bare_refusal(&response) { Problem::Unreadable.into_response() } else { response };
            return (door, api::dress(&site, &about, response));
        }
        let mut response = dress(&site, &about, (&who, is_look), response).await;
        who.seal(&site, &mut response);
        (door, response)
    };
    let (door, mut response) = answered.instrument(span).await;
    measures::answered(door, response.status(), watch.elapsed());
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert("x-request-id", id);
    }
    response
}

async fn dress(site: &Site, about: &About, (who, is_look): (&Who, bool), mut response: Response) -> Response {
    let extensions = response.extensions_mut();
    if let Some(page) = extensions.remove::<Box<Page>>() {
        if let Some(elsewhere) = spoken(site, about, &page).filter(|_| is_look) {
            return elsewhere;
        }
        return print(site, about, who, *page).await;
    }
    if let Some(problem) = extensions.remove::<Problem>() {
        return tell(site, about, who, problem).await;
    }
    if let Some(next) = extensions.remove::<SeeOther>() {
        let say = Say::new(site.house(), about.lang);
        response.headers_mut().insert(header::LOCATION, next.location(|path| say.link(path)));
    }
    if is_bare_refusal(&response) {
        return tell(site, about, who, Problem::Unreadable).await;
    }
    response
}

/// Where a page stands that was asked for in a language in which the shop does not speak to visitors. What is sent to such an
/// address is still taken.
fn spoken(site: &Site, about: &About, page: &Page) -> Option<Response> {
    let only = site.house().shop.face().only.filter(|only| *only != about.lang)?;
    if page.room != Room::Shop {
        return None;
    }
    let written = page.meta.alternates.iter().find(|(lang, _)| *lang == only);
    let path = written.map_or(&about.path, |(_, path)| path);
    let query = if about.query.is_empty() { String::new() } else { format!("?{}", about.query) };
    let say = Say::new(site.house(), only);
    let location = SeeOther(path.clone()).location(|path| format!("{}{query}", say.link(path)));
    // Not for good: a shop may learn another language.
    let headers = [
        (header::LOCATION, location),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache")),
    ];
    Some((StatusCode::FOUND, headers).into_response())
}

/// What extractors answer to an address that they cannot read: English of theirs, without a page.
fn is_bare_refusal(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).map_or(&[][..], HeaderValue::as_bytes);
    response.status() == StatusCode::BAD_REQUEST && kind.starts_with(b"text/plain")
}

async fn tell(site: &Site, about: &About, who: &Who, problem: Problem) -> Response {
    problem.log(&site.to_log(about));
    if let Problem::Moved(address) = &problem {
        let address = format!("{}{address}", about.lang.prefix());
        return (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, address)]).into_response();
    }
    if let Problem::NotFound = &problem
        && let Some(target) = site.moved(&about.address()).await
    {
        return (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, target)]).into_response();
    }
    let is_office = section::is_office(&about.path, who.actor());
    let only = site.house().shop.face().only.filter(|_| !is_office);
    let about = &About { lang: only.unwrap_or(about.lang), ..about.clone() };
    let say = Say::new(site.house(), about.lang);
    let trouble = problem.trouble(&say, &about.request_id);
    let mut page = Page::new(trouble.title.clone(), site.frame().trouble(&trouble, &say));
    page.status = trouble.status;
    page.meta.unlisted = true;
    page.whole = false;
    if is_office {
        page.room = Room::Office;
    }
    let mut response = print(site, about, who, page).await;
    if let Some(wait) = problem.wait() {
        response.headers_mut().insert(header::RETRY_AFTER, seconds(wait));
    }
    response
}

fn seconds(wait: Duration) -> HeaderValue {
    HeaderValue::from(wait.as_secs() + u64::from(wait.subsec_nanos() > 0))
}

/// The answer to whoever asks too often: made without asking the database for anything.
pub(crate) fn refuse(site: &Site, about: &About, asked: &HeaderMap, wait: Duration) -> Response {
    let problem = Problem::TooFast(wait);
    let say = Say::new(site.house(), about.lang);
    let trouble = problem.trouble(&say, "");
    if api::is_below(&about.path) {
        let about = About { lang: api::language(asked), ..about.clone() };
        return api::print(site, &about, &problem);
    }
    let reads_json = |value: &HeaderValue| value.to_str().is_ok_and(|text| text.contains("json"));
    let mut response = if asked.get(header::ACCEPT).is_some_and(reads_json) {
        let title = trouble.title.replace(['"', '\\'], "");
        let body = format!("{{\"status\":429,\"code\":\"{}\",\"title\":\"{title}\"}}", Problem::TOO_FAST);
        (trouble.status, [(header::CONTENT_TYPE, "application/problem+json")], body).into_response()
    } else {
        let mut page = Page::new(trouble.title.clone(), site.frame().trouble(&trouble, &say));
        page.status = trouble.status;
        page.meta.unlisted = true;
        let document =
            site.frame().put_round(&page, about, &say, &site.house().shop.face(), &Surround::default());
        let mut response = (page.status, document).into_response();
        page_headers(response.headers_mut(), about);
        response
    };
    response.headers_mut().insert(header::RETRY_AFTER, seconds(wait));
    response
}

async fn print(site: &Site, about: &About, who: &Who, page: Page) -> Response {
    let say = Say::new(site.house(), about.lang);
    let (around, page) = match page.room {
        Room::Shop => {
            let around = surround(site, &say, who.actor()).await;
            let page = page.with(&around.menu).with(&around.search).with(&around.tools).with(&around.foot);
            (around, page)
        }
        Room::Office => (office(site, &say, who).await, page),
        Room::Bare => (Arc::default(), page),
    };
    let face = site.house().shop.face();
    let document = site.frame().put_round(&page, about, &say, &face, &around);
    let mut response = (page.status, document).into_response();
    page_headers(response.headers_mut(), about);
    if let Some(policy) = page.sends_to.as_deref().and_then(policy_with) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response.extensions_mut().insert(Keep {
        tags: page.tags,
        fresh_until: page.fresh_until,
        whole: page.whole,
    });
    response
}

fn page_headers(headers: &mut HeaderMap, about: &About) {
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("strict-origin-when-cross-origin"));
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(about.lang.code()));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
}

/// What stands round a page of the back office: ways, for which no database is asked, and what is theirs.
async fn office(site: &Site, say: &Say, who: &Who) -> Arc<Surround> {
    let sections = site.sections(who.session().map(|session| &**session));
    let you = yours(site, say, who.actor()).await;
    Arc::new(Surround { sections, you, receives: true, has_office: site.has_office(), ..Surround::default() })
}

/// What only whoever is signed in sees in the head of a page. It is asked for each page, and nobody keeps it.
async fn yours(site: &Site, say: &Say, actor: Actor) -> Panels {
    if actor.person().is_none() || site.mounted("frame.you", actor).next().is_none() {
        return Panels::default();
    }
    let (shop, allowance) = (Subject::all("shop"), &Allowance::of_a_page());
    let asked = site.house().database.read(async |snap| {
        let asking = Asking { say, actor, allowance };
        Ok::<_, database::StoreError>(site.panels(snap, asking, "frame.you", shop.clone()).await)
    });
    asked.await.unwrap_or_else(|error| {
        tracing::warn!(%error, "a page goes out without what is theirs who asked for it");
        Panels::default()
    })
}

/// What stands round a page of the shop for whoever asked for it.
async fn surround(site: &Site, say: &Say, actor: Actor) -> Arc<Surround> {
    let around = surround_for_all(site, say, actor).await;
    let you = yours(site, say, actor).await;
    if you.html.is_empty() { around } else { Arc::new(Surround { you, ..(*around).clone() }) }
}

/// A page without its menu is better than no page: a database that does not answer must not hide the message.
/// Those who work here see the ways to what only they may use; everybody else sees the same.
async fn surround_for_all(site: &Site, say: &Say, actor: Actor) -> Arc<Surround> {
    let (actor, frames) = match actor {
        Actor::Staff(_) => (actor, None),
        Actor::Visitor | Actor::Member(_) | Actor::Operator | Actor::House => (Actor::Visitor, site.frames()),
    };
    if let Some(kept) = frames.and_then(|frames| frames.find(say.lang, site.house().now())) {
        return kept;
    }
    let since = frames.map(Frames::now);
    let (shop, allowance) = (Subject::all("shop"), &Allowance::of_a_page());
    let asked = site.house().database.read(async |snap| {
        let asking = Asking { say, actor, allowance };
        let menu = site.panels(snap, asking, "frame.menu", shop.clone()).await;
        let search = site.panels(snap, asking, "frame.search", shop.clone()).await;
        let tools = site.panels(snap, asking, "frame.tools", shop.clone()).await;
        let foot = site.panels(snap, asking, "frame.foot", shop.clone()).await;
        let (receives, has_office) = (site.house().sessions().is_some(), site.has_office());
        let around = Surround { menu, search, tools, foot, receives, has_office, ..Surround::default() };
        Ok::<_, database::StoreError>(Arc::new(around))
    });
    match asked.await {
        Ok(around) => {
            if let Some((frames, since)) = frames.zip(since) {
                frames.keep(say.lang, &around, since);
            }
            around
        }
        Err(error) => {
            tracing::warn!(%error, "a page goes out without its menu");
            Arc::default()
        }
    }
}

/// What whoever keeps answers must know about this one.
#[derive(Clone, Debug)]
pub(crate) struct Keep {
    pub(crate) tags: Vec<Subject>,
    pub(crate) fresh_until: Option<Timestamp>,
    pub(crate) whole: bool,
}

/// An answer that is no page, kept like one: until something it carries changes, or until an instant.
pub fn keepable(mut response: Response, tags: Vec<Subject>, fresh_until: Option<Timestamp>) -> Response {
    response.extensions_mut().insert(Keep { tags, fresh_until, whole: true });
    response
}
