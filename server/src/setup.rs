//! A shop that has nobody yet: the link under which it is set up, printed once, and the page that stands for all others until
//! then. The steps themselves are the back office's.

use crate::{config::Settings, stopped::Stopped};
use action::{Ctx, House};
use axum::{
    Router,
    extract::{Request, State},
    middleware::{self, Next},
    response::Response,
};
use database::{Snapshot, StoreError};
use http::{HeaderValue, StatusCode, Uri, header};
use kernel::Actor;
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// What is there before the shop is: signs of life, files, and whatever lets people in who run it.
const BEFORE: &[&str] = &[
    "/account",
    "/admin",
    "/assets",
    "/healthz",
    "/invite",
    "/metrics",
    "/readyz",
    "/reset",
    "/setup/",
    "/sign-in",
    "/sign-out",
    "/theme",
];
/// The page that stands for all others.
const CLOSED: &str = "/setup";
/// After how many seconds it is worth looking again.
const LOOK_AGAIN_S: u32 = 120;

/// Whether the shop is still to be set up, asked until it is not.
struct Closed {
    house: Arc<House>,
    is_over: AtomicBool,
}

/// What stands before the router of a shop without owner, and the link that sets it up. A shop that was filled from a terminal
/// is open all the same: it was before there were owners.
pub(crate) async fn before(
    router: Router,
    house: &Arc<House>,
    settings: &Settings,
) -> Result<(Router, Option<String>), Stopped> {
    if house.database.read(async |snap| accounts::reads::has_owner(snap).await).await? {
        return Ok((router, None));
    }
    let operator = Ctx::new(house.clone(), Actor::Operator);
    let secret = shop::actions::mint_setup(&operator).await?;
    tracing::info!("a link under which the shop is set up was printed");
    let closed = Arc::new(Closed { house: house.clone(), is_over: AtomicBool::new(false) });
    let guarded =
        Router::new().fallback_service(router).layer(middleware::from_fn_with_state(closed, stand_for_all));
    Ok((guarded, Some(format!("{}/setup/{secret}", settings.public_url()))))
}

/// Shows the one page instead of what was asked for.
async fn stand_for_all(State(closed): State<Arc<Closed>>, mut request: Request, next: Next) -> Response {
    if is_there_before(request.uri().path()) || closed.is_over().await {
        return next.run(request).await;
    }
    if !matches!(*request.method(), http::Method::GET | http::Method::HEAD) {
        *request.method_mut() = http::Method::GET;
    }
    *request.uri_mut() = Uri::from_static(CLOSED);
    let mut response = next.run(request).await;
    if response.status() == StatusCode::OK {
        *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(LOOK_AGAIN_S));
    }
    response
}

fn is_there_before(path: &str) -> bool {
    BEFORE.iter().any(|known| {
        let rest = path.strip_prefix(known);
        rest.is_some_and(|rest| known.ends_with('/') || rest.is_empty() || rest.starts_with('/'))
    })
}

impl Closed {
    /// A question that cannot be asked closes nothing: the page that is asked for says itself what is the matter.
    async fn is_over(&self) -> bool {
        if self.is_over.load(Ordering::Relaxed) {
            return true;
        }
        let found = self.house.database.read(async |snap| is_a_shop(snap).await).await;
        if matches!(found, Ok(true)) {
            self.is_over.store(true, Ordering::Relaxed);
        }
        found.unwrap_or(true)
    }
}

/// Whether there is an owner, or anything to sell.
async fn is_a_shop(snap: &mut Snapshot) -> Result<bool, StoreError> {
    let has_owner = accounts::reads::has_owner(snap).await?;
    Ok(has_owner || !catalog::reads::drafts::products(snap, None, 1).await?.is_empty())
}

#[cfg(test)]
mod tests {
    use super::is_there_before;

    #[test]
    fn only_what_lets_people_in_is_there_before_the_shop() {
        for (path, expected) in [
            ("/", false),
            ("/p/mug", false),
            ("/setup", false),
            ("/setup/secret", true),
            ("/sign-in", true),
            ("/sign-inside", false),
            ("/admin/welcome", true),
            ("/administrator", false),
            ("/assets/1/plaza.css", true),
            ("/healthz", true),
            ("/robots.txt", false),
        ] {
            assert_eq!(is_there_before(path), expected, "{path}");
        }
    }
}
