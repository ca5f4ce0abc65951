//! The outermost service: takes the language off the address, so that a door names each address once.

use crate::{
    about::AddressLang,
    cache::PageCache,
    door::Door,
    encode::{Effort, WORTH_IT, Way},
    frame::{self, Keep},
    gate, origin,
    problem::Problem,
    site::Site,
    web::Web,
};
use action::BoxFut;
use axum::{Router, body::Body, middleware, response::Response, routing::get};
use futures_util::future::{Either, Ready, ready};
use http::{HeaderMap, HeaderValue, Request, Uri, header};
use http_body_util::BodyExt;
use kernel::Lang;
use std::{
    convert::Infallible,
    sync::Arc,
    task::{Context, Poll},
};
use tower::Service;

/// All routes of all doors, with the frame round their pages.
pub fn router(site: &Site, doors: &[Door]) -> Router {
    doors
        .iter()
        .map(|door| gate::before(site, door))
        .fold(Router::new(), Router::merge)
        .fallback(async || Problem::NotFound)
        .method_not_allowed_fallback(async || Problem::NotFound)
        .route("/healthz", get(async || "ok"))
        .route("/readyz", get(is_ready))
        .layer(middleware::from_fn_with_state(site.clone(), origin::ours_only))
        .layer(middleware::from_fn_with_state(site.clone(), frame::put_frame))
        .with_state(site.clone())
}

/// Whether pages can be answered: the database is there.
async fn is_ready(web: Web) -> Result<&'static str, Problem> {
    web.read(async |snap| snap.one::<(i64,)>("SELECT 1", &[]).await).await?;
    Ok("ready")
}

/// Answers with a kept page if there is one; else reads the language off the address and hands the rest to the router.
#[derive(Clone)]
pub struct Front<S> {
    inner: S,
    cache: Option<Arc<PageCache>>,
}

impl<S> Front<S> {
    /// A front that makes every page anew.
    pub fn plain(inner: S) -> Self {
        Self { inner, cache: None }
    }

    /// A front that keeps pages.
    pub fn keeping(inner: S, cache: Arc<PageCache>) -> Self {
        Self { inner, cache: Some(cache) }
    }
}

type Answered = Result<Response, Infallible>;

impl<S> Service<Request<Body>> for Front<S>
where
    S: Service<Request<Body>, Response = Response, Error = Infallible>,
    S::Future: Send + 'static,
{
    type Response = Response;
    type Error = Infallible;
    type Future = Either<Ready<Answered>, BoxFut<'static, Answered>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, mut request: Request<Body>) -> Self::Future {
        let (kept, wanted) = self.cache.as_ref().map_or((None, None), |cache| cache.look_up(&request));
        if let Some(kept) = kept {
            return Either::Left(ready(Ok(kept)));
        }
        let (lang, stripped) = without_lang(request.uri());
        if let Some(uri) = stripped {
            *request.uri_mut() = uri;
        }
        request.extensions_mut().insert(AddressLang(lang));
        let asked = request.headers().clone();
        let answering = self.inner.call(request);
        let cache = self.cache.clone();
        Either::Right(Box::pin(async move {
            let response = answering.await?;
            Ok(match cache.zip(wanted) {
                Some((cache, wanted)) => cache.keep(wanted, asked, response).await,
                None => squeezed(&asked, response).await,
            })
        }))
    }
}

/// A page for one visitor, compressed quickly if they understand that.
async fn squeezed(asked: &HeaderMap, response: Response) -> Response {
    let is_page = response.extensions().get::<Keep>().is_some();
    let Some(way) = Way::accepted(asked).filter(|_| is_page) else { return response };
    let (mut parts, body) = response.into_parts();
    let Ok(body) = body.collect().await else { return Response::from_parts(parts, Body::empty()) };
    let body = body.to_bytes();
    let small = (body.len() >= WORTH_IT).then(|| way.compress(&body, Effort::Quick)).flatten();
    let Some(small) = small else { return Response::from_parts(parts, Body::from(body)) };
    parts.headers.insert(header::CONTENT_ENCODING, way.header());
    parts.headers.insert(header::VARY, HeaderValue::from_static("accept-encoding, cookie"));
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(small))
}

/// The language of an address, and the address without it if it had one.
fn without_lang(uri: &Uri) -> (Lang, Option<Uri>) {
    let path = uri.path();
    for lang in Lang::ALL {
        let Some(rest) = path.strip_prefix(lang.prefix()).filter(|_| !lang.prefix().is_empty()) else {
            continue;
        };
        if rest.is_empty() || rest.starts_with('/') {
            let path = if rest.is_empty() { "/" } else { rest };
            let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
            return (lang, format!("{path}{query}").parse().ok());
        }
    }
    (Lang::default(), None)
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
