//! The outermost service: answers with kept pages, lets nobody ask too often, and takes the language off the address, so
//! that a door names each address once.

use crate::{
    about::{About, AddressLang, own_path},
    api,
    cache::{LookedUp, PageCache},
    client::Visitor,
    door::Door,
    encode::{Effort, WORTH_IT, Way},
    form::BODY_MAX,
    frame::{self, Keep},
    gate,
    limits::Limits,
    origin,
    problem::Problem,
    site::Site,
    web::Web,
};
use action::BoxFut;
use axum::{
    Router,
    body::Body,
    extract::{ConnectInfo, DefaultBodyLimit},
    middleware,
    response::{IntoResponse, Response},
};
use futures_util::future::{Either, Ready, ready};
use http::{HeaderMap, HeaderValue, Request, StatusCode, Uri, header};
use http_body_util::BodyExt;
use kernel::Lang;
use std::{
    convert::Infallible,
    net::SocketAddr,
    sync::Arc,
    task::{Context, Poll},
};
use tower::{Service, ServiceExt};

/// All routes of all doors, with the frame round their pages.
pub fn router(site: &Site, doors: &[Door]) -> Router {
    doors
        .iter()
        .map(|door| gate::before(site, door))
        .fold(Router::new(), Router::merge)
        .fallback(async || Problem::NotFound)
        .method_not_allowed_fallback(async |uri: Uri| match api::is_below(uri.path()) {
            true => Problem::WrongMethod,
            false => Problem::NotFound,
        })
        .layer(DefaultBodyLimit::max(BODY_MAX))
        .layer(middleware::from_fn_with_state(site.clone(), origin::ours_only))
        .layer(middleware::from_fn_with_state(site.clone(), api::entrance))
        .layer(middleware::from_fn_with_state(site.clone(), frame::put_frame))
        .with_state(site.clone())
}

/// Whether pages can be answered: the database is there.
pub(crate) async fn is_ready(web: Web) -> Result<&'static str, Problem> {
    web.read(async |snap| snap.one::<(i64,)>("SELECT 1", &[]).await).await?;
    Ok("ready")
}

/// Answers with a kept page if there is one; else reads the language off the address and hands the rest to the router.
#[derive(Clone)]
pub struct Front<S> {
    inner: S,
    cache: Option<Arc<PageCache>>,
    limits: Option<(Site, Arc<Limits>)>,
}

impl<S> Front<S> {
    /// A front that makes every page anew.
    pub fn plain(inner: S) -> Self {
        Self { inner, cache: None, limits: None }
    }

    /// A front that keeps pages.
    pub fn keeping(inner: S, cache: Arc<PageCache>) -> Self {
        Self { inner, cache: Some(cache), limits: None }
    }

    /// The same front, which makes nothing more for whoever asks too often. It needs to know who asks: see
    /// [`ConnectInfo`].
    pub fn limiting(self, site: Site, limits: Arc<Limits>) -> Self {
        Self { limits: Some((site, limits)), ..self }
    }

    fn remember_visitor(&self, request: &mut Request<Body>) {
        let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
        if let Some(((_, limits), peer)) = self.limits.as_ref().zip(peer) {
            let visitor = limits.visitor(peer, request.headers());
            request.extensions_mut().insert(Visitor(visitor));
        }
    }

    /// The answer to whoever asks too often, if this request does.
    fn refused(&self, request: &Request<Body>) -> Option<Response> {
        let (site, limits) = self.limits.as_ref()?;
        let ConnectInfo(peer) = request.extensions().get::<ConnectInfo<SocketAddr>>()?;
        let (lang, path) = lang_of(request.uri().path());
        let wait = limits.wait((request.method(), path), peer.ip(), request.headers())?;
        let mut about = About::of(request.uri(), request.headers(), request.extensions());
        (about.lang, about.path) = (lang, own_path(path));
        Some(frame::refuse(site, &about, request.headers(), wait))
    }
}

type Answered = Result<Response, Infallible>;

impl<S> Service<Request<Body>> for Front<S>
where
    S: Service<Request<Body>, Response = Response, Error = Infallible> + Clone + Send + 'static,
    S::Future: Send + 'static,
{
    type Response = Response;
    type Error = Infallible;
    type Future = Either<Ready<Answered>, BoxFut<'static, Answered>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, mut request: Request<Body>) -> Self::Future {
        let looked_up = self.cache.as_ref().map_or(LookedUp::Unkept, |cache| cache.look_up(&mut request));
        if let LookedUp::Answer(kept) = looked_up {
            return Either::Left(ready(Ok(kept)));
        }
        if let Some(refused) = self.refused(&request) {
            return Either::Left(ready(Ok(refused)));
        }
        self.remember_visitor(&mut request);
        let (lang, stripped) = without_lang(request.uri());
        if let Some(uri) = stripped {
            *request.uri_mut() = uri;
        }
        request.extensions_mut().insert(AddressLang(lang));
        let asked = request.headers().clone();
        let inner = self.inner.clone();
        match (self.cache.clone(), looked_up) {
            (Some(cache), LookedUp::Wanted(wanted)) => Either::Right(Box::pin(async move {
                // If what somebody else makes cannot be shared, this visitor needs one of their own.
                let again = copy(&request);
                let making = inner.clone();
                let make = async move { never(making.oneshot(request).await) };
                match cache.make(wanted, asked.clone(), make).await {
                    Some(response) => Ok(response),
                    None => Ok(squeezed(&asked, never(inner.oneshot(again).await)).await),
                }
            })),
            _ => Either::Right(Box::pin(async move {
                Ok(squeezed(&asked, never(inner.oneshot(request).await)).await)
            })),
        }
    }
}

fn never(answered: Answered) -> Response {
    match answered {
        Ok(response) => response,
        Err(never) => match never {},
    }
}

/// The same question again. Only such are kept as have no body.
fn copy(request: &Request<Body>) -> Request<Body> {
    let mut copy = Request::new(Body::empty());
    *copy.method_mut() = request.method().clone();
    *copy.uri_mut() = request.uri().clone();
    *copy.headers_mut() = request.headers().clone();
    *copy.extensions_mut() = request.extensions().clone();
    copy
}

/// A page for one visitor, compressed quickly if they understand that.
pub(crate) async fn squeezed(asked: &HeaderMap, response: Response) -> Response {
    let is_page = response.extensions().get::<Keep>().is_some();
    let Some(way) = Way::accepted(asked).filter(|_| is_page) else { return response };
    let (mut parts, body) = response.into_parts();
    let Ok(body) = body.collect().await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let body = body.to_bytes();
    let small = (body.len() >= WORTH_IT).then(|| way.compress(&body, Effort::Quick)).flatten();
    let Some(small) = small else { return Response::from_parts(parts, Body::from(body)) };
    parts.headers.insert(header::CONTENT_ENCODING, way.header());
    parts.headers.insert(header::VARY, HeaderValue::from_static("accept-encoding, cookie"));
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(small))
}

/// The language of a path, and the path without it.
pub(crate) fn lang_of(path: &str) -> (Lang, &str) {
    for lang in Lang::ALL {
        let Some(rest) = path.strip_prefix(lang.prefix()).filter(|_| !lang.prefix().is_empty()) else {
            continue;
        };
        if rest.is_empty() || rest.starts_with('/') {
            return (lang, if rest.is_empty() { "/" } else { rest });
        }
    }
    (Lang::default(), path)
}

/// The language of an address, and the address without it if it had one.
fn without_lang(uri: &Uri) -> (Lang, Option<Uri>) {
    let (lang, path) = lang_of(uri.path());
    if lang == Lang::default() {
        return (lang, None);
    }
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    (lang, format!("{path}{query}").parse().ok())
}

#[cfg(test)]
mod tests {
    use super::without_lang;
    use http::Uri;
    use kernel::Lang;

    #[test]
    fn the_language_is_the_first_part_of_an_address() {
        let cases = [
            ("/", Lang::Es, "/"),
            ("/en", Lang::En, "/"),
            ("/en?a=1", Lang::En, "/?a=1"),
            ("/en/p/mug?v=2", Lang::En, "/p/mug?v=2"),
            ("/enormous", Lang::Es, "/enormous"),
            ("/p/en", Lang::Es, "/p/en"),
        ];
        for (address, lang, rest) in cases {
            let uri: Uri = address.parse().expect("an address");
            let (found, stripped) = without_lang(&uri);
            assert_eq!((found, stripped.unwrap_or(uri).to_string().as_str()), (lang, rest));
        }
    }
}
