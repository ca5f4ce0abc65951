//! What programs read and change of the addresses that whoever they ask for keeps. The words of it are in `bodies`.

mod bodies;

use crate::{
    model::{AddressId, Kept},
    patience::Patience,
    reads, steps,
};
use axum::Extension;
use bodies::{AddressBody, ChangeBody, NewBody, body};
use kernel::{PersonId, rejection::Never};
use std::sync::Arc;
use webkit::{
    Audience, Problem, Routes,
    api::{At, Body, Call, Done, Listing, Made, Operation, Reply, Seen},
};

const GROUP: &str = "addresses-api-group";
const ALL: &str = "/api/v1/me/addresses";
const ONE: &str = "/api/v1/me/addresses/{id}";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .only(Audience::Member)
        .api(Operation::get(ALL, "addresses-api-list-own-addresses").of(GROUP), list)
        .api(Operation::post(ALL, "addresses-api-add-own-address").of(GROUP), add)
        .api(Operation::get(ONE, "addresses-api-get-own-address").of(GROUP), one)
        .api(Operation::patch(ONE, "addresses-api-change-own-address").of(GROUP), change)
        .api(Operation::delete(ONE, "addresses-api-remove-own-address").of(GROUP), remove)
}

fn me(call: &Call) -> Result<PersonId, Problem> {
    Ok(call.person::<Never>()?)
}

async fn find(call: &Call, id: AddressId) -> Result<Kept, Problem> {
    let me = me(call)?;
    call.read(async |snap| reads::one(snap, me, id).await).await?.ok_or(Problem::NotFound)
}

async fn list(call: Call) -> Result<Listing<AddressBody>, Problem> {
    let me = me(&call)?;
    let all = call.read(async |snap| reads::of_person(snap, me).await).await?;
    Ok(Listing::whole(all.iter().map(body).collect()))
}

async fn one(call: Call, At(id): At<AddressId>) -> Result<Reply<AddressBody>, Problem> {
    let known = find(&call, id).await?;
    Ok(Reply::at(body(&known), known.version))
}

/// Where somebody lives is kept in one place: of the answer, for whoever asks again with the same key, only which one it was.
async fn add(
    call: Call,
    Extension(patience): Extension<Arc<Patience>>,
    Body(wanted): Body<NewBody>,
) -> Result<Made<AddressBody>, Problem> {
    let me = me(&call)?;
    patience.changing.take(me)?;
    let (address, is_first) = (&wanted.address(), wanted.offered_first);
    let adding = call.once(async |tx| {
        let id = steps::add(tx, call.ctx(), me, address).await?;
        match is_first {
            true => steps::prefer(tx, me, id).await.map(|()| id),
            false => Ok(id),
        }
    });
    let id: AddressId = adding.await?;
    Ok(Made::at(format!("{ALL}/{id}"), body(&find(&call, id).await?)))
}

async fn change(
    call: Call,
    Extension(patience): Extension<Arc<Patience>>,
    At(id): At<AddressId>,
    seen: Seen,
    Body(wanted): Body<ChangeBody>,
) -> Result<Reply<AddressBody>, Problem> {
    let me = me(&call)?;
    patience.changing.take(me)?;
    let (seen, wanted) = (&seen, &wanted);
    let changing = call.once(async |tx| {
        let onto = |before| wanted.over(before);
        steps::change(tx, call.ctx(), (me, id), |version| seen.is(version), onto).await?;
        match wanted.offered_first {
            Some(true) => steps::prefer(tx, me, id).await,
            Some(false) | None => Ok(()),
        }
    });
    changing.await.map_err(Seen::judge)?;
    let now = find(&call, id).await?;
    Ok(Reply::at(body(&now), now.version))
}

async fn remove(
    call: Call,
    Extension(patience): Extension<Arc<Patience>>,
    At(id): At<AddressId>,
) -> Result<Done, Problem> {
    let me = me(&call)?;
    patience.changing.take(me)?;
    call.once(async |tx| steps::remove(tx, me, id).await).await?;
    Ok(Done)
}
