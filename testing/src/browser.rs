//! A browser without sockets: requests go straight into the service that a server would listen with.

use crate::World;
use axum::{Router, body::Body};
use http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt;
use std::sync::Arc;
use tower::ServiceExt;
use webkit::{Door, Front, PageCache, Site};

/// Two ways in: one that makes every page anew, one that keeps pages as a server does.
pub(crate) struct Browser {
    plain: Front<Router>,
    keeping: Front<Router>,
}

impl Browser {
    pub(crate) fn new(site: &Site, doors: &[Door], cache: Arc<PageCache>) -> Self {
        let router = webkit::router(site, doors);
        Self { plain: Front::plain(router.clone()), keeping: Front::keeping(router, cache) }
    }
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// HTTP status.
    pub status: StatusCode,
    /// Headers.
    pub headers: HeaderMap,
    /// The body as text.
    pub body: String,
}

impl Answer {
    /// One header as text; empty if it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The cookie of a session that came with it, as a browser sends it back; nothing if none came.
    pub fn session_cookie(&self) -> Option<String> {
        let lines = self.headers.get_all(header::SET_COOKIE).iter().filter_map(|line| line.to_str().ok());
        let pairs = lines.filter_map(|line| line.split(';').next());
        pairs
            .filter(|pair| pair.starts_with("__Host-plaza=") || pair.starts_with("plaza="))
            .last()
            .map(str::to_owned)
    }

    /// The same answer, if it has this status. Fails with the body otherwise.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.body);
        self
    }
}

impl World {
    /// Asks for an address.
    pub async fn get(&self, address: &str) -> Answer {
        self.send(Request::get(address).body(Body::empty()).unwrap()).await
    }

    /// Sends a form from one of our own pages.
    pub async fn post(&self, address: &str, form: &str) -> Answer {
        let request = Request::post(address)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(form.to_owned()));
        self.send(request.unwrap()).await
    }

    /// Sends any request.
    pub async fn send(&self, request: Request<Body>) -> Answer {
        answer(self.browser.plain.clone(), request).await
    }

    /// Asks for an address the way a visitor of a real server does: a kept page may answer.
    pub async fn visit(&self, address: &str) -> Answer {
        answer(self.browser.keeping.clone(), Request::get(address).body(Body::empty()).unwrap()).await
    }

    /// The same with any request.
    pub async fn visit_with(&self, request: Request<Body>) -> Answer {
        answer(self.browser.keeping.clone(), request).await
    }

    /// Lets the kept pages hear what has happened.
    pub async fn drop_stale(&self) {
        crate::settle(&self.house.database).await;
        self.kept.lock().await.catch_up(&self.house).await.unwrap();
    }
}

async fn answer(front: Front<Router>, request: Request<Body>) -> Answer {
    let response = front.oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    // What a real connection would refuse to send, a test must not accept.
    if let Some(length) = parts.headers.get(header::CONTENT_LENGTH).filter(|_| !bytes.is_empty()) {
        assert_eq!(length.to_str().unwrap(), bytes.len().to_string(), "the length that the answer claims");
    }
    Answer {
        status: parts.status,
        headers: parts.headers,
        body: String::from_utf8_lossy(&bytes).into_owned(),
    }
}
