//! The one gate before the routes of a feature: whoever may not use it finds nothing there, as if it had never been.
//! Which features are open is the switchboard's; panels are left out in `site`.

use crate::{door::Door, measures::AnsweredBy, problem::Problem, site::Site};
use axum::{
    Router,
    extract::{Request, State},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use kernel::{Actor, Feature};

/// The routes of a door, behind the gate if its owner can close it. Each answer says whose it is.
pub(crate) fn before(site: &Site, door: &Door) -> Router<Site> {
    let routes = door.routes.clone();
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

/// There are no accounts yet: whoever comes by the web is a visitor.
async fn pass(State((site, feature)): State<(Site, Feature)>, request: Request, next: Next) -> Response {
    if site.admits(&feature, Actor::Visitor) {
        next.run(request).await
    } else {
        Problem::NotFound.into_response()
    }
}
