//! The outermost service: takes the language off the address, so that a door names each address once.

use crate::{
    about::AddressLang,
    door::Door,
    frame,
    origin,
    problem::Problem,
    site::Site,
    web::Web,
};
use axum::{Router, body::Body, middleware, response::Response, routing::get};
use http::{Request, Uri};
use kernel::Lang;
use std::{
    convert::Infallible,
    task::{Context, Poll},
};
use tower::Service;

/// All routes of all doors, with the frame round their pages.
pub fn router(site: &Site, doors: impl IntoIterator<Item = Router<Site>>) -> Router {
    doors
        .into_iter()
        .fold(Router::new(), Router::merge)
        .fallback(async || Problem::NotFound)
        .method_not_allowed_fallback(async || Problem::NotFound)
        .route("/healthz", get(async || "ok"))
        .route("/readyz", get(ready))
        .layer(middleware::from_fn_with_state(site.clone(), origin::ours_only))
        .layer(middleware::from_fn_with_state(site.clone(), frame::put_frame))
        .with_state(site.clone())
}

/// Whether pages can be answered: the database is there.
async fn ready(web: Web) -> Result<&'static str, Problem> {
    web.read(async |snap| snap.one::<(i64,)>("SELECT 1", &[]).await).await?;
    Ok("ready")
}

impl Door {
    /// The routes of several doors.
    pub fn routes_of(doors: &[Self]) -> Vec<Router<Site>> {
        doors.iter().map(|door| door.routes.clone()).collect()
    }
}

/// Reads the language off the address and hands the rest to the router.
#[derive(Clone)]
pub struct Front<S>(pub S);

impl<S> Service<Request<Body>> for Front<S>
where
    S: Service<Request<Body>, Response = Response, Error = Infallible>,
{
    type Response = Response;
    type Error = Infallible;
    type Future = S::Future;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.0.poll_ready(context)
    }

    fn call(&mut self, mut request: Request<Body>) -> Self::Future {
        let (lang, stripped) = without_lang(request.uri());
        if let Some(uri) = stripped {
            *request.uri_mut() = uri;
        }
        request.extensions_mut().insert(AddressLang(lang));
        self.0.call(request)
    }
}

/// The language of an address, and the address without it if it had one.
fn without_lang(uri: &Uri) -> (Lang, Option<Uri>) {
    let path = uri.path();
    for lang in Lang::ALL {
        let Some(rest) = path.strip_prefix(lang.prefix()).filter(|_| !lang.prefix().is_empty()) else { continue };
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
