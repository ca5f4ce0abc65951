//! A kept page: its bytes in every form that browsers understand, and how long it is good.

use super::{ONE_MAX, drops::Drops};
use crate::{
    encode::{Effort, WORTH_IT, Way},
    frame::Keep,
};
use axum::{body::Body, response::Response};
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use http_body_util::BodyExt;
use kernel::{Subject, Timestamp};
use std::{
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
    time::Duration,
};

/// How long a page is kept about which nothing is heard.
const AGE_MAX_S: i64 = 3_600;

pub(super) struct Entry {
    headers: HeaderMap,
    plain: Bytes,
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
    tags: Vec<Subject>,
    fresh_until: Option<Timestamp>,
    /// When it was made, by the shop's clock.
    born: Timestamp,
    /// When its making began, by the machine's.
    begun: Timestamp,
    /// Up to which drop it is known to be good.
    good_at: AtomicU64,
    is_dropped: AtomicBool,
}

impl Entry {
    /// The page of an answer; nothing if its body cannot be read.
    pub(super) async fn of(
        response: Response,
        keep: Keep,
        drops: u64,
        born: Timestamp,
        begun: Timestamp,
    ) -> Option<Self> {
        let (parts, body) = response.into_parts();
        let plain = body.collect().await.ok()?.to_bytes();
        let mut headers = parts.headers;
        // What belongs to this one answer: its id, and the length of a body that others get compressed.
        headers.remove("x-request-id");
        headers.remove(header::CONTENT_LENGTH);
        if let Ok(etag) = HeaderValue::from_str(&etag(&plain)) {
            headers.insert(header::ETAG, etag);
        }
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding, cookie"));
        // What is too large to be kept is not worth the time.
        let worth_it = WORTH_IT..=ONE_MAX;
        let small = |way: Way| {
            worth_it.contains(&plain.len()).then(|| way.compress(&plain, Effort::Thorough)).flatten()
        };
        Some(Self {
            brotli: small(Way::Brotli),
            gzip: small(Way::Gzip),
            headers,
            plain,
            tags: keep.tags,
            fresh_until: keep.fresh_until,
            born,
            begun,
            good_at: AtomicU64::new(drops),
            is_dropped: AtomicBool::new(false),
        })
    }

    pub(super) fn len(&self) -> usize {
        self.plain.len()
    }

    pub(super) fn weight(&self, key: usize) -> u32 {
        let bodies = [Some(&self.plain), self.brotli.as_ref(), self.gzip.as_ref()];
        let bytes: usize = bodies.into_iter().flatten().map(Bytes::len).sum();
        (bytes + key + 40 * self.tags.len() + 600).try_into().unwrap_or(u32::MAX)
    }

    /// The shop's clock only goes on; a page from before it was moved by hand is older than any `fresh_until` allows, and
    /// one without is made again after an hour.
    pub(super) fn is_true_at(&self, now: Timestamp) -> bool {
        let age_s = now.as_second() - self.born.as_second();
        self.fresh_until.is_none_or(|until| now < until) && age_s < AGE_MAX_S
    }

    /// Whether nothing that it carries was dropped since it was begun.
    pub(super) fn is_untouched(&self, drops: &Drops) -> bool {
        let now = drops.now();
        let good_at = self.good_at.load(Ordering::Acquire);
        if good_at == now {
            return !self.is_dropped.load(Ordering::Acquire);
        }
        if drops.touched(&self.tags, good_at) {
            self.is_dropped.store(true, Ordering::Release);
        }
        self.good_at.store(now, Ordering::Release);
        !self.is_dropped.load(Ordering::Acquire)
    }

    /// The machine's clock may go back; then the page counts as old.
    pub(super) fn is_begun_within(&self, pace: Duration, now: Timestamp) -> bool {
        let age_us = now.as_microsecond() - self.begun.as_microsecond();
        u128::try_from(age_us).is_ok_and(|age_us| age_us < pace.as_micros())
    }

    pub(super) fn answer(&self, asked: &HeaderMap, method: &Method) -> Response {
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

/// Names the content: FNV-1a of its bytes, enough to tell two versions of a page apart.
fn etag(body: &[u8]) -> String {
    let hash = body.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("\"{hash:016x}\"")
}
