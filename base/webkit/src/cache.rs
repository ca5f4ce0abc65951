//! Pages kept for everybody who has not said who they are. It stands before routing, so a kept page costs a look-up and a
//! write to the socket.
//!
//! A page is kept with its tags. A fact about a subject drops every page that carries the subject, or all of its kind; a
//! page is also made again when something printed on it has changed by itself, and when the clock was moved.

use crate::{
    about::{THEME_COOKIE, Theme, cookie},
    door::Door,
    encode::{Effort, WORTH_IT, Way},
    frame::Keep,
};
use action::{BoxFut, Follow, House};
use axum::{body::Body, response::Response};
use bytes::Bytes;
use database::StoreError;
use events::Envelope;
use http::{HeaderMap, HeaderValue, Method, Request, StatusCode, header};
use http_body_util::BodyExt;
use kernel::{Subject, Timestamp};
use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

/// Memory for kept pages.
const BYTES_MAX: u64 = 48 * 1024 * 1024;
/// Cookies of people who are signed in; their pages are their own.
const SESSIONS: [&str; 2] = ["plaza", "__Host-plaza"];

/// What a page is kept under.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    address: String,
    theme: Theme,
}

/// A kept page.
struct Entry {
    headers: HeaderMap,
    plain: Bytes,
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
    tags: Vec<Subject>,
    fresh_until: Option<Timestamp>,
    born: Timestamp,
}

/// The pages that this node keeps.
pub struct PageCache {
    house: Arc<House>,
    pages: moka::sync::Cache<Key, Arc<Entry>>,
    /// Facts after which no page is good any more.
    emptied_by: Vec<&'static str>,
    /// Grows with every drop: a page whose making began before a drop is not kept.
    drops: AtomicU64,
}

/// A page that may be kept once it is made.
pub(crate) struct Wanted {
    key: Key,
    drops: u64,
    born: Timestamp,
}

impl PageCache {
    /// An empty cache for the pages of these doors.
    pub fn new(house: Arc<House>, doors: &[Door]) -> Self {
        let emptied_by = doors.iter().flat_map(|door| door.empties).copied().collect();
        let pages = moka::sync::Cache::builder()
            .max_capacity(BYTES_MAX)
            .weigher(|key: &Key, entry: &Arc<Entry>| entry.weight(key))
            .support_invalidation_closures()
            .build();
        Self { house, pages, emptied_by, drops: AtomicU64::new(0) }
    }

    /// The kept answer to a request, or what to keep the answer under, or neither if such answers are not kept.
    pub(crate) fn look_up(&self, request: &Request<Body>) -> (Option<Response>, Option<Wanted>) {
        let Some(key) = key_of(request) else { return (None, None) };
        let now = self.house.now();
        let kept = self.pages.get(&key).filter(|entry| entry.is_fresh(now));
        match kept {
            Some(entry) => (Some(entry.answer(request.headers(), request.method())), None),
            // The answer to a HEAD has no body: kept, it would be an empty page for everybody.
            None if *request.method() == Method::HEAD => (None, None),
            None => (None, Some(Wanted { key, drops: self.drops.load(Ordering::Acquire), born: now })),
        }
    }

    /// Keeps an answer if it may be kept, and gives it back as this visitor understands it.
    pub(crate) async fn keep(&self, wanted: Wanted, asked: HeaderMap, response: Response) -> Response {
        let keep = response.extensions().get::<Keep>().cloned();
        let Some(keep) = keep.filter(|keep| keep.whole && response.status() == StatusCode::OK) else {
            return response;
        };
        let (parts, body) = response.into_parts();
        let Ok(body) = body.collect().await else {
            return Response::from_parts(parts, Body::empty());
        };
        let plain = body.to_bytes();
        let mut headers = parts.headers;
        // What belongs to this one answer: its id, and the length of a body that others get compressed.
        headers.remove("x-request-id");
        headers.remove(header::CONTENT_LENGTH);
        if let Ok(etag) = HeaderValue::from_str(&etag(&plain)) {
            headers.insert(header::ETAG, etag);
        }
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding, cookie"));
        let small =
            |way: Way| (plain.len() >= WORTH_IT).then(|| way.compress(&plain, Effort::Thorough)).flatten();
        let entry = Arc::new(Entry {
            brotli: small(Way::Brotli),
            gzip: small(Way::Gzip),
            headers,
            plain,
            tags: keep.tags,
            fresh_until: keep.fresh_until,
            born: wanted.born,
        });
        let answer = entry.answer(&asked, &Method::GET);
        if self.drops.load(Ordering::Acquire) == wanted.drops {
            self.pages.insert(wanted.key, entry);
        }
        answer
    }

    /// Forgets every page that carries one of these tags.
    fn drop_tagged(&self, dropped: Vec<Subject>) {
        self.drops.fetch_add(1, Ordering::AcqRel);
        let touched = move |_: &Key, entry: &Arc<Entry>| entry.tags.iter().any(|tag| dropped.contains(tag));
        if let Err(error) = self.pages.invalidate_entries_if(touched) {
            tracing::error!(%error, "kept pages cannot be picked out; all are forgotten");
            self.pages.invalidate_all();
        }
    }
}

impl Follow for PageCache {
    fn hear<'a>(&'a self, _: &'a Arc<House>, heard: &'a [Envelope]) -> BoxFut<'a, Result<(), StoreError>> {
        if heard.iter().any(|fact| self.emptied_by.contains(&fact.name.as_str())) {
            self.drops.fetch_add(1, Ordering::AcqRel);
            self.pages.invalidate_all();
            return Box::pin(async { Ok(()) });
        }
        let mut dropped: Vec<Subject> = Vec::new();
        for fact in heard {
            let all = Subject { kind: fact.subject.kind.clone(), id: Default::default() };
            for subject in [fact.subject.clone(), all] {
                if !dropped.contains(&subject) {
                    dropped.push(subject);
                }
            }
        }
        self.drop_tagged(dropped);
        Box::pin(async { Ok(()) })
    }
}

impl Entry {
    fn weight(&self, key: &Key) -> u32 {
        let bodies = [Some(&self.plain), self.brotli.as_ref(), self.gzip.as_ref()];
        let bytes: usize = bodies.into_iter().flatten().map(Bytes::len).sum();
        (bytes + key.address.len() + 500).try_into().unwrap_or(u32::MAX)
    }

    /// The shop's clock only goes on; a page from before it was moved by hand is older than any `fresh_until` allows, and
    /// one without is made again after an hour.
    fn is_fresh(&self, now: Timestamp) -> bool {
        let hour = jiff_hours(self.born, now);
        self.fresh_until.is_none_or(|until| now < until) && hour < 1
    }

    fn answer(&self, asked: &HeaderMap, method: &Method) -> Response {
        let known = asked.get(header::IF_NONE_MATCH);
        if known.is_some() && known == self.headers.get(header::ETAG) {
            let mut response = Response::new(Body::empty());
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            *response.headers_mut() = self.headers.clone();
            return response;
        }
        let small = Way::accepted(asked).and_then(|way| match way {
            Way::Brotli => self.brotli.clone().map(|body| (way, body)),
            Way::Gzip => self.gzip.clone().map(|body| (way, body)),
        });
        let (way, body) = small.map_or_else(|| (None, self.plain.clone()), |(way, body)| (Some(way), body));
        let mut response =
            Response::new(if *method == Method::HEAD { Body::empty() } else { Body::from(body) });
        *response.headers_mut() = self.headers.clone();
        if let Some(way) = way {
            response.headers_mut().insert(header::CONTENT_ENCODING, way.header());
        }
        response
    }
}

fn jiff_hours(from: Timestamp, to: Timestamp) -> i64 {
    (to.as_second() - from.as_second()) / 3_600
}

/// Only plain addresses are kept: what is asked for in a query has no end.
fn key_of(request: &Request<Body>) -> Option<Key> {
    let readable = matches!(*request.method(), Method::GET | Method::HEAD);
    if !readable || request.uri().query().is_some_and(|query| !query.is_empty()) {
        return None;
    }
    let headers = request.headers();
    if SESSIONS.iter().any(|name| cookie(headers, name).is_some()) {
        return None;
    }
    let theme = cookie(headers, THEME_COOKIE).map_or(Theme::Auto, Theme::from_code);
    Some(Key { address: request.uri().path().to_owned(), theme })
}

/// Names the content: FNV-1a of its bytes, enough to tell two versions of a page apart.
fn etag(body: &[u8]) -> String {
    let hash = body.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("\"{hash:016x}\"")
}
