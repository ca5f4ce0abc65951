//! `/metrics` in the text form of Prometheus: what was counted, and what can be looked up when somebody asks. Who counts
//! what stands where it happens; here is only who may read it.

use crate::config::Settings;
use axum::{
    Extension,
    extract::ConnectInfo,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, StatusCode, header};
use metrics::{counter, describe_counter, describe_gauge, describe_histogram, gauge};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use search::Engine;
use std::{
    net::SocketAddr,
    sync::{Arc, OnceLock},
    time::Duration,
};
use webkit::{Address, Cost, Door, PageCache, Routes, is_from_here};

/// Upper bounds of the histogram of answering times, in seconds.
const BOUNDS: [f64; 12] = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5];

const UPKEEP: Duration = Duration::from_secs(5);

/// Begins to count. Nothing that was counted before this is known; a second time in one process nothing is.
pub(crate) fn record() -> Option<PrometheusHandle> {
    let builder = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), &BOUNDS)
        .unwrap_or_else(|_| PrometheusBuilder::new());
    let handle = builder.install_recorder().ok()?;
    describe_counter!("plaza_requests_total", "Requests that were made anew, by door and class of status");
    describe_histogram!("plaza_request_seconds", "How long making an answer took, by door");
    describe_counter!("plaza_page_cache_hits_total", "Answers that were kept");
    describe_counter!("plaza_page_cache_misses_total", "Pages that were not kept, or no longer");
    describe_counter!("plaza_page_cache_waited_total", "Visitors who waited for a page that was being made");
    describe_counter!(
        "plaza_page_cache_unkept_total",
        "Answers that may not be kept: problems, pages not whole"
    );
    describe_counter!("plaza_page_cache_drops_total", "Subjects whose pages were dropped");
    describe_gauge!("plaza_page_cache_pages", "Pages kept now");
    describe_gauge!("plaza_page_cache_bytes", "Memory of pages kept now");
    describe_counter!("plaza_panels_left_out_total", "Panels that failed or took too long");
    describe_counter!("plaza_refused_total", "Requests refused because a household asked too often");
    describe_counter!("plaza_writes_total", "Actions kept by SQLite");
    describe_counter!("plaza_commits_total", "Groups in which they were kept");
    describe_histogram!("plaza_commit_seconds", "How long keeping a group took");
    describe_gauge!(
        "plaza_follower_behind_seconds",
        "Age of what a follower is hearing; it stays where one is stuck"
    );
    describe_gauge!("plaza_live_listeners", "Pages that are being watched");
    describe_counter!("plaza_live_frames_total", "Frames told to watchers");
    describe_gauge!("plaza_index_documents", "Documents in the search index of this node");
    describe_gauge!("plaza_memory_bytes", "Memory of this process: anonymous is its own, resident is all");
    describe_gauge!("plaza_build_info", "One, with the version of the program");
    gauge!("plaza_build_info", "version" => env!("CARGO_PKG_VERSION")).set(1.0);
    counter!("plaza_starts_total").increment(1);
    Some(handle)
}

/// What is looked up when somebody asks.
pub(crate) struct Figures {
    handle: Option<PrometheusHandle>,
    watched: OnceLock<(Arc<Engine>, Arc<PageCache>)>,
}

impl Figures {
    pub(crate) fn new(handle: Option<PrometheusHandle>) -> Self {
        Self { handle, watched: OnceLock::new() }
    }

    /// Looks at these too. They are made later than the door.
    pub(crate) fn watch(&self, index: Arc<Engine>, cache: Arc<PageCache>) {
        let _ = self.watched.set((index, cache));
    }

    /// Everything, as text. Asked every few seconds it also keeps the histograms small.
    fn render(&self) -> String {
        if let Some((index, cache)) = self.watched.get() {
            gauge!("plaza_index_documents").set(index.documents() as f64);
            let (pages, bytes) = cache.size();
            gauge!("plaza_page_cache_pages").set(pages as f64);
            gauge!("plaza_page_cache_bytes").set(bytes as f64);
        }
        for (kind, line) in [("anonymous", "RssAnon:"), ("resident", "VmRSS:")] {
            if let Some(bytes) = memory(line) {
                gauge!("plaza_memory_bytes", "kind" => kind).set(bytes as f64);
            }
        }
        self.handle.as_ref().map(PrometheusHandle::render).unwrap_or_default()
    }

    /// Keeps what waits to be sorted into histograms from growing while nobody asks. Never ends.
    pub(crate) async fn tidy_up(self: Arc<Self>) {
        loop {
            tokio::time::sleep(UPKEEP).await;
            if let Some(handle) = &self.handle {
                handle.run_upkeep();
            }
        }
    }
}

/// A line of what Linux says about this process; nothing elsewhere.
fn memory(line: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let said = status.lines().find_map(|said| said.strip_prefix(line))?;
    said.split_whitespace().next()?.parse::<u64>().ok().map(|kilobytes| kilobytes * 1_024)
}

/// Who may read the figures.
#[derive(Clone)]
struct Readers {
    token: String,
    /// Without a token: only this machine, and only where the shop itself is of this machine. A proxy in front of a real
    /// shop also comes from this machine, and would show them to everybody.
    from_here: bool,
}

impl Readers {
    fn admit(&self, peer: SocketAddr, headers: &HeaderMap) -> bool {
        if self.token.is_empty() {
            return self.from_here && is_from_here(peer.ip(), headers);
        }
        let said = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        said.and_then(|said| said.strip_prefix("Bearer ")).is_some_and(|said| same(said, &self.token))
    }
}

/// Compares in a time that tells nothing about where they differ.
fn same(one: &str, other: &str) -> bool {
    let differ = one.bytes().zip(other.bytes()).fold(0, |differ, (a, b)| differ | (a ^ b));
    one.len() == other.len() && differ == 0
}

/// The door of the figures.
pub(crate) fn door(settings: &Settings, figures: Arc<Figures>) -> Door {
    const ADDRESSES: &[Address] = &[Address::at("/metrics").cost(Cost::Free)];
    let public_url = settings.public_url();
    let host = public_url.split("://").nth(1).unwrap_or_default();
    let from_here = is_this_machine(host);
    let readers = Readers { token: settings.metrics_token().to_owned(), from_here };
    let routes = Routes::new().get("/metrics", show).share((readers, figures));
    Door { routes, addresses: ADDRESSES, ..Door::new("server") }
}

/// Whether a host, with or without a port, is this machine and no other that begins alike.
fn is_this_machine(host: &str) -> bool {
    ["localhost", "127.0.0.1", "[::1]"].iter().any(|name| {
        host.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '/']))
    })
}

async fn show(
    Extension((readers, figures)): Extension<(Readers, Arc<Figures>)>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
) -> Response {
    if !readers.admit(peer, &headers) {
        return (StatusCode::NOT_FOUND, "not found\n").into_response();
    }
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], figures.render()).into_response()
}

#[cfg(test)]
mod tests {
    use super::{Readers, same};
    use http::{HeaderMap, header};
    use std::net::SocketAddr;

    fn admitted(token: &str, from_here: bool, peer: &str, said: &str) -> bool {
        let mut headers = HeaderMap::new();
        if !said.is_empty() {
            headers.insert(header::AUTHORIZATION, said.parse().expect("a header"));
        }
        let peer: SocketAddr = peer.parse().expect("an address");
        Readers { token: token.to_owned(), from_here }.admit(peer, &headers)
    }

    #[test]
    fn figures_are_for_whoever_knows_the_word_or_for_this_machine() {
        assert!(!admitted("", true, "203.0.113.9:1", ""));
        assert!(!admitted("", false, "127.0.0.1:1", ""), "a proxy in front of a real shop is from here too");
        assert!(!admitted("word", true, "127.0.0.1:1", ""));
        assert!(!admitted("word", true, "127.0.0.1:1", "Bearer words"));
        assert!(admitted("", true, "127.0.0.1:1", ""));
        assert!(admitted("word", false, "203.0.113.9:1", "Bearer word"));
        assert!(!same("", "word") && !same("word", "wore") && same("word", "word"));
    }
}
