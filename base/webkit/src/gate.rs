//! The gate: the one place where somebody is let through to a route or not. Before the routes of a feature that is not open
//! for whoever asks there is nothing, as if it had never been; before the routes of members and staff there is a way to
//! sign in. Which features are open is the switchboard's; panels are left out in `site`.

use crate::{
    answer::SeeOther,
    door::Door,
    measures::AnsweredBy,
    problem::Problem,
    routes::Audience,
    session::{Who, actor_of},
    site::Site,
};
use axum::{
    Router,
    extract::{Request, State},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use http::{Method, Uri};
use kernel::Feature;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// The page where one says who one is.
const SIGN_IN: &str = "/sign-in";
/// What stands for something else inside a value of a query.
const VALUE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The routes of a door, behind the gate if its owner can close it. Each answer says whose it is.
pub(crate) fn before(site: &Site, door: &Door) -> Router<Site> {
    let routes = door.routes.router();
    // A layer round no route at all is a mistake to axum.
    if !routes.has_routes() {
        return routes;
    }
    let guarded = match door.feature {
        Some(feature) => routes.route_layer(middleware::from_fn_with_state((site.clone(), feature), pass)),
        None => routes,
    };
    let name = door.name;
    guarded.route_layer(middleware::map_response(async move |mut response: Response| {
        response.extensions_mut().insert(AnsweredBy(name));
        response
    }))
}

/// Lets those through for whom a feature is open.
async fn pass(State((site, feature)): State<(Site, Feature)>, request: Request, next: Next) -> Response {
    if site.admits(&feature, actor_of(request.extensions())) {
        next.run(request).await
    } else {
        Problem::NotFound.into_response()
    }
}

/// Lets those through for whom a route is.
pub(crate) async fn admit(State(audience): State<Audience>, request: Request, next: Next) -> Response {
    match turned_away(audience, &request) {
        Some(answer) => answer,
        None => next.run(request).await,
    }
}

fn turned_away(audience: Audience, request: &Request) -> Option<Response> {
    match request.extensions().get::<Who>() {
        Some(Who::Somebody(session)) if audience.admits(Some(session.role)) => None,
        Some(Who::Somebody(_)) => Some(Problem::Forbidden.into_response()),
        // Nobody is turned away as a stranger because the database did not answer.
        Some(Who::Unsure(problem)) => Some(problem.clone().into_response()),
        Some(Who::Unasked | Who::Nobody | Who::Stale) | None => Some(match *request.method() {
            Method::GET | Method::HEAD => to_sign_in(request.uri()).into_response(),
            _ => Problem::Forbidden.into_response(),
        }),
    }
}

/// The way to the sign-in page, which knows where one wanted to go: a path without the prefix of its language.
fn to_sign_in(uri: &Uri) -> SeeOther {
    let wanted = uri.path_and_query().map_or("/", |path| path.as_str());
    SeeOther(format!("{SIGN_IN}?next={}", utf8_percent_encode(wanted, VALUE)))
}

#[cfg(test)]
mod tests {
    use super::to_sign_in;
    use http::Uri;

    #[test]
    fn the_way_back_is_one_value_of_the_query() {
        let cases = [
            ("/account", "/sign-in?next=/account"),
            ("/admin/mail?after=3&x=%2F", "/sign-in?next=/admin/mail%3Fafter%3D3%26x%3D%252F"),
        ];
        for (wanted, expected) in cases {
            let uri: Uri = wanted.parse().expect("an address");
            assert_eq!(to_sign_in(&uri).0, expected);
        }
    }
}
