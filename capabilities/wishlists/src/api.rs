//! What programs read and change of the lists of whoever they ask for. What others give is told to nobody here.

mod bodies;

use crate::{
    actions::WishRejected,
    model::{ItemWanted, List, ListId},
    patience::Patience,
    reads,
    steps::{self, Wish},
};
use action::Failure;
use axum::Extension;
use bodies::{ItemNewBody, ListBody, ListLineBody, ListNewBody, line, whole};
use kernel::{PersonId, rejection::Never};
use std::sync::Arc;
use webkit::{
    Audience, Problem, Routes,
    api::{At, Body, Call, Done, Fault, Listing, Made, Operation, Reply},
};

const GROUP: &str = "wishlists-api-group";
const ALL: &str = "/api/v1/lists";
const ONE: &str = "/api/v1/lists/{id}";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .only(Audience::Member)
        .api(Operation::get(ALL, "wishlists-api-list-own-lists").of(GROUP), list)
        .api(Operation::post(ALL, "wishlists-api-add-own-list").of(GROUP), add)
        .api(Operation::get(ONE, "wishlists-api-get-own-list").of(GROUP), one)
        .api(Operation::delete(ONE, "wishlists-api-remove-own-list").of(GROUP), remove)
        .api(Operation::post("/api/v1/lists/{id}/items", "wishlists-api-add-own-wish").of(GROUP), save)
        .api(Operation::delete("/api/v1/wishes/{id}", "wishlists-api-remove-own-wish").of(GROUP), remove_item)
}

fn me(call: &Call) -> Result<PersonId, Problem> {
    Ok(call.person::<Never>()?)
}

async fn list(call: Call) -> Result<Listing<ListLineBody>, Problem> {
    let me = me(&call)?;
    let all = call.read(async |snap| reads::of_person(snap, me).await).await?;
    Ok(Listing::whole(all.iter().map(line).collect()))
}

async fn find(call: &Call, id: ListId) -> Result<(List, ListBody), Problem> {
    let me = me(call)?;
    let currency = call.house().shop.face().currency;
    call.read(async |snap| {
        let list = reads::own(snap, me, id).await?.ok_or(Problem::NotFound)?;
        let items = reads::items(snap, id).await?;
        let (goods, _) = reads::goods(snap, items.iter().map(|item| item.variant), currency).await?;
        let body = whole(&list, &items, &goods);
        Ok((list, body))
    })
    .await
}

async fn one(call: Call, At(id): At<ListId>) -> Result<Reply<ListBody>, Problem> {
    let (list, body) = find(&call, id).await?;
    Ok(Reply::at(body, list.version))
}

async fn add(
    call: Call,
    Extension(patience): Extension<Arc<Patience>>,
    Body(wanted): Body<ListNewBody>,
) -> Result<Made<ListBody>, Problem> {
    patience.change(me(&call)?)?;
    let wanted = &wanted.wanted().ok_or_else(|| Fault::new("audience", "webkit-api-field-unfit"))?;
    let id: ListId = call.once(async |tx| steps::make(tx, call.ctx(), wanted).await).await?;
    Ok(Made::at(format!("{ALL}/{id}"), find(&call, id).await?.1))
}

async fn remove(
    call: Call,
    Extension(patience): Extension<Arc<Patience>>,
    At(id): At<ListId>,
) -> Result<Done, Problem> {
    patience.change(me(&call)?)?;
    call.once(async |tx| steps::remove(tx, call.ctx(), id).await).await?;
    Ok(Done)
}

async fn save(
    call: Call,
    Extension(patience): Extension<Arc<Patience>>,
    At(id): At<ListId>,
    Body(wanted): Body<ItemNewBody>,
) -> Result<Reply<ListBody>, Problem> {
    patience.change(me(&call)?)?;
    let unfit = |field: &str| Problem::from(Fault::new(field, "webkit-api-field-unfit"));
    let variant = wanted.variant.parse().map_err(|_| unfit("variant"))?;
    let item: &ItemWanted = &wanted.wanted().ok_or_else(|| unfit("priority"))?;
    let wish = &Wish { variant, list: Some(id), name: "", item };
    call.once(async |tx| {
        steps::save(tx, call.ctx(), wish).await?;
        Ok::<_, Failure<WishRejected>>(())
    })
    .await?;
    one(call, At(id)).await
}

async fn remove_item(
    call: Call,
    Extension(patience): Extension<Arc<Patience>>,
    At(id): At<crate::model::ItemId>,
) -> Result<Done, Problem> {
    patience.change(me(&call)?)?;
    call.once(async |tx| steps::remove_item(tx, call.ctx(), id).await).await?;
    Ok(Done)
}
