//! What programs read and change of whoever they ask for: what they show of themselves and to whom, who is what to them, and
//! the links by which friends come. A picture is handed in on its page.

mod circle;
mod invitations;
mod own;

use webkit::api::{Fault, Operation};
use webkit::{Audience, Problem, Routes};

const GROUP: &str = "profiles-api-group";

pub(crate) fn routes() -> Routes {
    let get = |path, key| Operation::get(path, key).of(GROUP);
    let patch = |path, key| Operation::patch(path, key).of(GROUP);
    let post = |path, key| Operation::post(path, key).of(GROUP);
    let delete = |path, key| Operation::delete(path, key).of(GROUP);
    Routes::new()
        .only(Audience::Member)
        .api(get("/api/v1/me/public-profile", "profiles-api-get-own-public-profile"), own::profile)
        .api(patch("/api/v1/me/public-profile", "profiles-api-change-own-public-profile"), own::change)
        .api(get("/api/v1/me/visibility", "profiles-api-get-own-visibility"), own::visibility)
        .api(patch("/api/v1/me/visibility", "profiles-api-change-own-visibility"), own::show)
        .api(get("/api/v1/me/people", "profiles-api-list-own-people"), circle::list)
        .api(get("/api/v1/me/people/{handle}", "profiles-api-get-somebody"), circle::one)
        .api(post("/api/v1/me/people/{handle}", "profiles-api-turn-to-somebody"), circle::turn)
        .api(get("/api/v1/me/invitations", "profiles-api-list-own-invitations"), invitations::list)
        .api(post("/api/v1/me/invitations", "profiles-api-make-own-invitation"), invitations::make)
        .api(get("/api/v1/me/invitations/{id}", "profiles-api-get-own-invitation"), invitations::one)
        .api(delete("/api/v1/me/invitations/{id}", "profiles-api-revoke-own-invitation"), invitations::revoke)
}

fn unfit(field: &str) -> Problem {
    Fault::new(field, "webkit-api-field-unfit").into()
}
