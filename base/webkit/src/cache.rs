//! Pages kept for everybody who has not said who they are. It stands before routing, so a kept page costs a look-up and a
//! write to the socket.
//!
//! A page is kept with its tags. A fact about a subject drops every page that carries the subject, or all of its kind; a
//! page is also made again when something printed on it has changed by itself, and when the clock was moved. One page is
//! made once at a time, and not more often than its pace allows: in between, what was dropped a moment ago still answers.

pub(crate) mod drops;
mod entry;
mod flights;

use crate::{
    about::{THEME_COOKIE, Theme, cookie},
    address::{Addresses, Narrowed},
    api,
    door::Door,
    frame::Keep,
    front::lang_of,
    measures::Kept as Measures,
    session::SessionCookie,
};
use action::{BoxFut, Follow, House};
use axum::{body::Body, response::Response};
use database::StoreError;
use drops::Drops;
use entry::Entry;
use events::Envelope;
use flights::{Boarding, Flights};
use http::{HeaderMap, Method, Request, StatusCode, Uri};
use kernel::{Subject, Timestamp};
use std::{future::Future, sync::Arc, time::Duration};

/// Memory for kept pages.
const BYTES_MAX: u64 = 48 * 1024 * 1024;
/// Larger answers are not kept.
const ONE_MAX: usize = 8 * 1024 * 1024;

/// What a page is kept under.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    path: String,
    query: String,
    theme: Theme,
}

/// The pages that this node keeps.
pub struct PageCache {
    house: Arc<House>,
    addresses: Addresses,
    pages: moka::sync::Cache<Key, Arc<Entry>>,
    /// Facts after which no page is good any more.
    emptied_by: Vec<&'static str>,
    drops: Arc<Drops>,
    making: Flights<Key, Arc<Entry>>,
    /// How long after a page was begun it is not begun again, dropped or not.
    pace: Duration,
    /// The cookie of those who are signed in; their pages are their own.
    session_cookie: &'static str,
    measures: Measures,
}

/// A page that may be kept once it is made.
pub(crate) struct Wanted {
    key: Key,
    drops: u64,
    born: Timestamp,
    begun: Timestamp,
}

/// What the cache has to say to a request.
pub(crate) enum LookedUp {
    /// Here is the answer.
    Answer(Response),
    /// It has none, and wants it.
    Wanted(Wanted),
    /// Such answers are not kept.
    Unkept,
}

impl PageCache {
    /// An empty cache for the pages of these doors.
    pub fn new(house: Arc<House>, doors: &[Door]) -> Self {
        let pages = moka::sync::Cache::builder()
            .max_capacity(BYTES_MAX)
            .weigher(|key: &Key, entry: &Arc<Entry>| entry.weight(key.path.len() + key.query.len()))
            .build();
        let session_cookie = SessionCookie::name(&house.shop.face().public_url);
        Self {
            house,
            session_cookie,
            addresses: Addresses::of(doors),
            pages,
            emptied_by: doors.iter().flat_map(|door| door.empties).copied().collect(),
            drops: Arc::default(),
            making: Flights::new(),
            pace: Duration::ZERO,
            measures: Measures::new(),
        }
    }

    /// The same cache, which begins each page at most once in this time.
    pub fn at_most_every(self, pace: Duration) -> Self {
        Self { pace, ..self }
    }

    /// Keeps nothing of what it has, and nothing that is being made now.
    pub fn empty(&self) {
        self.drops.drop_all();
        self.pages.invalidate_all();
    }

    pub(crate) fn drops(&self) -> &Arc<Drops> {
        &self.drops
    }

    /// How many pages are kept, and how many bytes they take.
    pub fn size(&self) -> (u64, u64) {
        (self.pages.entry_count(), self.pages.weighted_size())
    }

    /// The kept answer to a request, or what to keep the answer under. The part of the query on which no page depends is
    /// taken off the address, so that nobody's words end up on a page for all.
    pub(crate) fn look_up(&self, request: &mut Request<Body>) -> LookedUp {
        let Some(key) = self.key_of(request) else { return LookedUp::Unkept };
        if let Some(entry) = self.kept(&key) {
            self.measures.hits.increment(1);
            return LookedUp::Answer(entry.answer(request.headers(), request.method()));
        }
        // The answer to a HEAD has no body: kept, it would be an empty page for everybody.
        if *request.method() == Method::HEAD {
            return LookedUp::Unkept;
        }
        self.measures.misses.increment(1);
        if request.uri().query().is_some_and(|query| query != key.query) {
            let query = if key.query.is_empty() { String::new() } else { format!("?{}", key.query) };
            if let Ok(uri) = format!("{}{query}", key.path).parse::<Uri>() {
                *request.uri_mut() = uri;
            }
        }
        let begun = self.house.machine.now();
        LookedUp::Wanted(Wanted { key, drops: self.drops.now(), born: self.house.now(), begun })
    }

    fn kept(&self, key: &Key) -> Option<Arc<Entry>> {
        let entry = self.pages.get(key)?;
        let (now, machine_now) = (self.house.now(), self.house.machine.now());
        let good = entry.is_true_at(now)
            && (entry.is_untouched(&self.drops) || entry.is_begun_within(self.pace, machine_now));
        good.then_some(entry)
    }

    /// Only addresses whose queries have few values are kept.
    fn key_of(&self, request: &Request<Body>) -> Option<Key> {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return None;
        }
        let path = request.uri().path();
        if api::is_below(lang_of(path).1) {
            return None;
        }
        // Our addresses need no such signs: with them, one page has a thousand addresses.
        if path.contains('%') {
            return None;
        }
        let query = match request.uri().query() {
            None | Some("") => String::new(),
            Some(query) => match self.addresses.narrow(lang_of(path).1, query) {
                Narrowed::Kept(query) => query,
                Narrowed::Endless => return None,
            },
        };
        let headers = request.headers();
        if SessionCookie::secret(headers, self.session_cookie).is_some() {
            return None;
        }
        let theme = cookie(headers, THEME_COOKIE).map_or(Theme::Auto, Theme::from_code);
        Some(Key { path: path.to_owned(), query, theme })
    }

    /// Answers with what `make` makes, unless somebody makes the same already.
    pub(crate) async fn make<F>(
        self: Arc<Self>,
        wanted: Wanted,
        asked: HeaderMap,
        make: F,
    ) -> Option<Response>
    where
        F: Future<Output = Response> + Send + 'static,
    {
        match self.making.board(&wanted.key) {
            Boarding::Wait(waiting) => {
                self.measures.waits.increment(1);
                let entry = flights::outcome(waiting).await?;
                Some(entry.answer(&asked, &Method::GET))
            }
            Boarding::First(making) => {
                // Somebody may have finished between the look-up and now.
                if let Some(entry) = self.kept(&wanted.key) {
                    making.over(Some(entry.clone()));
                    return Some(entry.answer(&asked, &Method::GET));
                }
                let task = tokio::spawn(async move {
                    let (response, entry) = self.keep(wanted, &asked, make.await).await;
                    making.over(entry);
                    response
                });
                task.await.ok()
            }
        }
    }

    /// Keeps an answer if it may be kept, and gives it back as this visitor understands it.
    async fn keep(
        &self,
        wanted: Wanted,
        asked: &HeaderMap,
        response: Response,
    ) -> (Response, Option<Arc<Entry>>) {
        let keep = response.extensions().get::<Keep>().cloned();
        let Some(keep) = keep.filter(|keep| keep.whole && response.status() == StatusCode::OK) else {
            self.measures.unkept.increment(1);
            return (crate::front::squeezed(asked, response).await, None);
        };
        let Some(entry) = Entry::of(response, keep, wanted.drops, wanted.born, wanted.begun).await else {
            return (Response::new(Body::empty()), None);
        };
        let entry = Arc::new(entry);
        let answer = entry.answer(asked, &Method::GET);
        if entry.len() <= ONE_MAX {
            self.pages.insert(wanted.key, entry.clone());
        }
        (answer, Some(entry))
    }
}

impl Follow for PageCache {
    fn hear<'a>(&'a self, _: &'a Arc<House>, heard: &'a [Envelope]) -> BoxFut<'a, Result<(), StoreError>> {
        if heard.iter().any(|fact| self.emptied_by.contains(&fact.name.as_str())) {
            self.empty();
            return Box::pin(async { Ok(()) });
        }
        let all_of = |fact: &Envelope| Subject { kind: fact.subject.kind.clone(), id: Default::default() };
        let mut dropped: Vec<Subject> =
            heard.iter().flat_map(|fact| [fact.subject.clone(), all_of(fact)]).collect();
        dropped.sort_unstable();
        dropped.dedup();
        self.measures.drops.increment(dropped.len() as u64);
        self.drops.forget(dropped);
        Box::pin(async { Ok(()) })
    }
}
