//! What programs read and change of groups of people.

use crate::{
    actions::GroupRejected,
    model::{Group, GroupId, GroupWanted, Grouped},
    reads,
    steps::groups,
};
use action::Failure;
use kernel::{PersonId, Right};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::{
    Audience, Problem, Routes,
    api::{At, Body, Call, Done, Fault, Listing, Made, Operation, Paging, Query, Reply, Seen, instant},
};

const GROUP: &str = "pricing-api-groups";
const ALL: &str = "/api/v1/admin/groups";
const ONE: &str = "/api/v1/admin/groups/{group}";
const PEOPLE: &str = "/api/v1/admin/groups/{group}/people";
const OUT: &str = "/api/v1/admin/groups/{group}/people/remove";

pub(super) fn routes() -> Routes {
    Routes::new()
        .only(Audience::Staff(Right::Sales))
        .api(Operation::get(ALL, "pricing-api-list-customer-groups").of(GROUP), list)
        .api(Operation::post(ALL, "pricing-api-create-customer-group").of(GROUP), create)
        .api(Operation::get(ONE, "pricing-api-get-customer-group").of(GROUP), one)
        .api(Operation::patch(ONE, "pricing-api-change-customer-group").of(GROUP), change)
        .api(Operation::delete(ONE, "pricing-api-delete-customer-group").of(GROUP), remove)
        .api(Operation::get(PEOPLE, "pricing-api-list-customer-group-people").of(GROUP), people)
        .api(Operation::post(PEOPLE, "pricing-api-add-customer-group-person").of(GROUP), put_in)
        .api(Operation::post(OUT, "pricing-api-remove-customer-group-person").of(GROUP), take_out)
}

/// A group of customers.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = CustomerGroup, example = json!({
    "id": "019a0000-0000-7000-8000-000000000001", "code": "socios", "name": "Socios del taller", "people": 12,
    "created_at": "2026-11-03T09:00:00Z",
}))]
struct GroupBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// The word by which promotions name it.
    code: String,
    /// What it is called.
    name: String,
    /// How many people are in it.
    people: u32,
    /// Since when there is one.
    #[schema(format = "date-time")]
    created_at: String,
}

/// A group that is to be made.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewCustomerGroup, example = json!({ "name": "Socios del taller", "code": "socios" }))]
struct NewBody {
    /// What it is called.
    #[schema(min_length = 1, max_length = 60)]
    name: String,
    /// The word by which promotions name it; made of the name where it is empty.
    #[serde(default)]
    #[schema(max_length = 40)]
    code: String,
}

/// What is to be different.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CustomerGroupChange, example = json!({ "name": "Socios y amigos" }))]
struct ChangeBody {
    /// What it is called.
    #[schema(min_length = 1, max_length = 60)]
    name: String,
}

/// Somebody in a group.
#[derive(Clone, Serialize, ToSchema)]
#[schema(as = CustomerGroupPerson, example = json!({
    "person": "019a0000-0000-7000-8000-000000000002", "name": "Ana Ruiz", "email": "ana@people.example",
    "added_at": "2026-11-03T09:00:00Z",
}))]
struct PersonBody {
    /// Who.
    #[schema(format = "uuid")]
    person: String,
    /// What they are called.
    name: String,
    /// The address of their account.
    email: String,
    /// Since when they are in it.
    #[schema(format = "date-time")]
    added_at: String,
}

/// Somebody who is put in.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CustomerGroupEntry, example = json!({ "email": "ana@people.example" }))]
struct EntryBody {
    /// The address of their account.
    #[schema(max_length = 320)]
    email: String,
}

/// Somebody who is taken out.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CustomerGroupExit, example = json!({ "person": "019a0000-0000-7000-8000-000000000002" }))]
struct ExitBody {
    /// Who.
    #[schema(format = "uuid")]
    person: String,
}

fn body(group: &Group) -> GroupBody {
    GroupBody {
        id: group.id.to_string(),
        code: group.code.clone(),
        name: group.name.clone(),
        people: group.people,
        created_at: instant(group.created_at),
    }
}

fn person(one: &Grouped) -> PersonBody {
    PersonBody {
        person: one.person.to_string(),
        name: one.name.reveal().clone(),
        email: one.email.reveal().clone(),
        added_at: instant(one.added_at),
    }
}

async fn find(call: &Call, id: GroupId) -> Result<Group, Problem> {
    call.read(async |snap| reads::group(snap, id).await).await?.ok_or(Problem::NotFound)
}

async fn list(call: Call) -> Result<Listing<GroupBody>, Problem> {
    let all = call.read(async |snap| reads::groups(snap).await).await?;
    Ok(Listing::whole(all.iter().map(body).collect()))
}

async fn create(call: Call, Body(wanted): Body<NewBody>) -> Result<Made<GroupBody>, Problem> {
    let wanted = &GroupWanted { name: wanted.name, code: wanted.code };
    let id: GroupId = call.once(async |tx| groups::make(tx, call.ctx(), wanted).await).await?;
    Ok(Made::at(format!("{ALL}/{id}"), body(&find(&call, id).await?)))
}

async fn one(call: Call, At(id): At<GroupId>) -> Result<Reply<GroupBody>, Problem> {
    let known = find(&call, id).await?;
    Ok(Reply::at(body(&known), known.version))
}

async fn change(
    call: Call,
    At(id): At<GroupId>,
    seen: Seen,
    Body(wanted): Body<ChangeBody>,
) -> Result<Reply<GroupBody>, Problem> {
    let (seen, name) = (&seen, wanted.name.as_str());
    call.once(async |tx| {
        let known = reads::group(tx, id).await?.ok_or(Failure::NotFound)?;
        if !seen.is(known.version) {
            return Err(Failure::Conflict);
        }
        groups::rename(tx, call.ctx(), id, known.version, name).await
    })
    .await
    .map_err(Seen::judge)?;
    one(call, At(id)).await
}

async fn remove(call: Call, At(id): At<GroupId>) -> Result<Done, Problem> {
    call.once(async |tx| groups::remove(tx, call.ctx(), id).await).await?;
    Ok(Done)
}

async fn people(
    call: Call,
    At(id): At<GroupId>,
    Query(paging): Query<Paging>,
) -> Result<Listing<PersonBody>, Problem> {
    let bounds = paging.bounds()?;
    find(&call, id).await?;
    let page = call
        .read(async |snap| reads::group_people(snap, id, bounds.after.as_ref(), bounds.size).await)
        .await?;
    Ok(Listing::of(page, |one| person(&one)))
}

/// Who was put in is kept for whoever asks again with the same key, and not by which address.
async fn put_in(
    call: Call,
    At(id): At<GroupId>,
    Body(wanted): Body<EntryBody>,
) -> Result<Reply<GroupBody>, Problem> {
    let address = wanted.email.as_str();
    call.once(async |tx| {
        groups::put_in(tx, call.ctx(), id, address).await?;
        Ok::<_, Failure<GroupRejected>>(())
    })
    .await?;
    one(call, At(id)).await
}

async fn take_out(
    call: Call,
    At(id): At<GroupId>,
    Body(wanted): Body<ExitBody>,
) -> Result<Reply<GroupBody>, Problem> {
    let unfit = || Fault::new("person", "webkit-api-field-unfit");
    let person: PersonId = wanted.person.parse().map_err(|_| unfit())?;
    call.once(async |tx| groups::take_out(tx, call.ctx(), id, person).await).await?;
    one(call, At(id)).await
}
