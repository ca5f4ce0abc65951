//! What programs read and change of people: their own profile and sessions, and for staff everybody's.

use crate::{
    model::{Browsing, Person, SessionId},
    reads, steps,
};
use kernel::{Lang, PersonId, Right, Role, rejection::Never};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use webkit::{
    Audience, Problem, Routes,
    api::{At, Body, Bounds, Call, Done, Fault, Listing, Operation, Query, Reply, Seen, instant},
};

const GROUP: &str = "accounts-api-group";
const OWN: &str = "accounts-api-group-own";

pub(crate) fn routes() -> Routes {
    own().merge(staff())
}

fn own() -> Routes {
    Routes::new()
        .only(Audience::Member)
        .api(Operation::get("/api/v1/me/profile", "accounts-api-get-own-profile").of(OWN), own_profile)
        .api(Operation::patch("/api/v1/me/profile", "accounts-api-change-own-profile").of(OWN), change_own)
        .api(Operation::get("/api/v1/me/sessions", "accounts-api-list-own-sessions").of(OWN), own_sessions)
        .api(
            Operation::delete("/api/v1/me/sessions/{id}", "accounts-api-end-own-session").of(OWN),
            end_session,
        )
}

fn staff() -> Routes {
    Routes::new()
        .only(Audience::Staff(Right::People))
        .api(Operation::get("/api/v1/admin/people", "accounts-api-list-people").of(GROUP), list)
        .api(Operation::get("/api/v1/admin/people/{id}", "accounts-api-get-person").of(GROUP), one)
        .api(Operation::put("/api/v1/admin/people/{id}/role", "accounts-api-give-role").of(GROUP), give_role)
        .api(
            Operation::post("/api/v1/admin/people/{id}/suspend", "accounts-api-suspend-person").of(GROUP),
            suspend,
        )
        .api(
            Operation::post("/api/v1/admin/people/{id}/restore", "accounts-api-restore-person").of(GROUP),
            restore,
        )
}

/// Somebody with an account.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Person, example = json!({
    "id": "019a0000-0000-7000-8000-000000000001", "name": "Lucía Prado", "address": "lucia@mail.example",
    "language": "es", "role": "member", "standing": "active",
    "joined_at": "2026-11-03T09:00:00Z", "leaves_at": null,
}))]
pub(crate) struct PersonBody {
    /// Who.
    #[schema(format = "uuid")]
    id: String,
    /// What they want to be called.
    name: String,
    /// Where letters go.
    address: String,
    /// The language of what is written to them: `es` or `en`.
    language: String,
    /// `owner`, `manager`, `agent`, `moderator`, `seller` or `member`.
    role: String,
    /// `active`, `suspended` or `erased`.
    standing: String,
    /// Since when they have an account.
    #[schema(format = "date-time")]
    joined_at: String,
    /// When they are erased, if they asked for it.
    #[schema(format = "date-time")]
    leaves_at: Option<String>,
}

/// What is to be different about oneself. What is left out stays.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ProfileChange, example = json!({ "language": "es" }))]
pub(crate) struct ProfileChange {
    /// What one wants to be called.
    #[schema(max_length = 80)]
    name: Option<String>,
    /// `es` or `en`.
    language: Option<String>,
}

/// Which role.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = RoleGiven, example = json!({ "role": "member" }))]
pub(crate) struct RoleBody {
    /// `owner`, `manager`, `agent`, `moderator`, `seller` or `member`.
    role: String,
}

/// A browser in which one is signed in.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Session, example = json!({
    "id": "019a0000-0000-7000-8000-000000000002", "browser": "Firefox · Linux", "begun_at": "2026-11-03T09:00:00Z",
    "seen_at": "2026-11-03T10:00:00Z", "is_this": false,
}))]
pub(crate) struct SessionBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// Family and system of the browser; empty where it did not say.
    browser: String,
    /// When it began.
    #[schema(format = "date-time")]
    begun_at: String,
    /// When it was last used, give or take an hour.
    #[schema(format = "date-time")]
    seen_at: String,
    /// Whether it is the one that asks. A token has none.
    is_this: bool,
}

/// Which people.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// Words that stand in a name or an address.
    q: Option<String>,
    /// Where the page begins: `next` of the page before.
    after: Option<String>,
    /// How many there are on it at most.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u32>,
}

fn body(of: &Person) -> PersonBody {
    PersonBody {
        id: of.id.to_string(),
        name: of.name.reveal().clone(),
        address: of.address.reveal().clone(),
        language: of.lang.code().to_owned(),
        role: of.role.code().to_owned(),
        standing: of.standing.code().to_owned(),
        joined_at: instant(of.joined_at),
        leaves_at: of.leaves_at.map(instant),
    }
}

fn session_body(of: &Browsing) -> SessionBody {
    SessionBody {
        id: of.id.to_string(),
        browser: of.browser.clone(),
        begun_at: instant(of.begun_at),
        seen_at: instant(of.seen_at),
        is_this: of.is_this,
    }
}

fn unfit(field: &str) -> Problem {
    Fault::new(field, "webkit-api-field-unfit").into()
}

async fn find(call: &Call, id: PersonId) -> Result<Person, Problem> {
    call.read(async |snap| reads::person(snap, id).await).await?.ok_or(Problem::NotFound)
}

async fn own_profile(call: Call) -> Result<Reply<PersonBody>, Problem> {
    let me = find(&call, call.person::<Never>()?).await?;
    Ok(Reply::at(body(&me), me.version))
}

async fn change_own(
    call: Call,
    seen: Seen,
    Body(wanted): Body<ProfileChange>,
) -> Result<Reply<PersonBody>, Problem> {
    let person = call.person::<Never>()?;
    let known = |code: &str| Lang::ALL.into_iter().find(|lang| lang.code() == code);
    let lang =
        wanted.language.as_deref().map(|code| known(code).ok_or_else(|| unfit("language"))).transpose()?;
    call.once(async |tx| {
        let said = (wanted.name.as_deref(), lang);
        steps::change_profile(tx, person, |version| seen.is(version), said).await
    })
    .await
    .map_err(Seen::judge)?;
    let now = find(&call, person).await?;
    Ok(Reply::at(body(&now), now.version))
}

async fn own_sessions(call: Call) -> Result<Listing<SessionBody>, Problem> {
    let person = call.person::<Never>()?;
    let this = call.session().map_or([0; 32], |session| session.secret_hash);
    let now = call.house().machine.now();
    let all = call.read(async |snap| reads::sessions(snap, person, &this, now).await).await?;
    Ok(Listing::whole(all.iter().map(session_body).collect()))
}

async fn end_session(call: Call, At(id): At<SessionId>) -> Result<Done, Problem> {
    let person = call.person::<Never>()?;
    call.once(async |tx| steps::end_one(tx, person, id).await).await?;
    Ok(Done)
}

async fn list(call: Call, Query(asked): Query<Asked>) -> Result<Listing<PersonBody>, Problem> {
    let bounds = Bounds::of(asked.after, asked.limit)?;
    let words = asked.q.unwrap_or_default();
    let page =
        call.read(async |snap| reads::people(snap, &words, bounds.after.as_ref(), bounds.size).await).await?;
    Ok(Listing::of(page, |person| body(&person)))
}

async fn one(call: Call, At(id): At<PersonId>) -> Result<Reply<PersonBody>, Problem> {
    let person = find(&call, id).await?;
    Ok(Reply::at(body(&person), person.version))
}

async fn give_role(
    call: Call,
    At(id): At<PersonId>,
    Body(given): Body<RoleBody>,
) -> Result<Reply<PersonBody>, Problem> {
    let role = Role::from_code(&given.role).ok_or_else(|| unfit("role"))?;
    call.once(async |tx| steps::give_role(tx, call.ctx(), id, role).await).await?;
    one(call, At(id)).await
}

async fn suspend(call: Call, At(id): At<PersonId>) -> Result<Reply<PersonBody>, Problem> {
    call.once(async |tx| steps::suspend(tx, call.ctx(), id).await).await?;
    one(call, At(id)).await
}

async fn restore(call: Call, At(id): At<PersonId>) -> Result<Reply<PersonBody>, Problem> {
    call.once(async |tx| steps::restore(tx, call.ctx(), id).await).await?;
    one(call, At(id)).await
}
