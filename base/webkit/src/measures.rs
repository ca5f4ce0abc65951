//! What is counted about answers. The counters are made once and then only raised; who shows them is decided in the server.

use metrics::{Counter, counter, histogram};
use std::time::Duration;

/// Counters of the page cache.
pub(crate) struct Kept {
    pub(crate) hits: Counter,
    pub(crate) misses: Counter,
    pub(crate) waits: Counter,
    pub(crate) unkept: Counter,
    pub(crate) drops: Counter,
}

impl Kept {
    pub(crate) fn new() -> Self {
        Self {
            hits: counter!("plaza_page_cache_hits_total"),
            misses: counter!("plaza_page_cache_misses_total"),
            waits: counter!("plaza_page_cache_waited_total"),
            unkept: counter!("plaza_page_cache_unkept_total"),
            drops: counter!("plaza_page_cache_drops_total"),
        }
    }
}

/// Which door answered. Only rides in the answer.
#[derive(Clone, Copy)]
pub(crate) struct AnsweredBy(pub(crate) &'static str);

/// An answer that was made.
pub(crate) fn answered(door: &'static str, status: http::StatusCode, took: Duration) {
    let class = match status.as_u16() {
        100..=199 => "1xx",
        200..=299 => "2xx",
        300..=399 => "3xx",
        400..=499 => "4xx",
        _ => "5xx",
    };
    counter!("plaza_requests_total", "door" => door, "status" => class).increment(1);
    histogram!("plaza_request_seconds", "door" => door).record(took.as_secs_f64());
}

/// A panel that was left out.
pub(crate) fn left_out(slot: &'static str, panel: &'static str) {
    counter!("plaza_panels_left_out_total", "slot" => slot, "panel" => panel).increment(1);
}
