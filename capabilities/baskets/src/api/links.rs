//! What programs of the shop do with payment links. The words of it are in `bodies`.

mod bodies;

use crate::{model::LinkId, reads, steps};
use bodies::{AddressBody, LinkBody, LinkMadeBody, LinkWholeBody, NewLinkBody, body, line_body};
use kernel::{Personal, Right};
use std::sync::Mutex;
use webkit::{
    Audience, Problem, Routes,
    api::{At, Body, Call, Done, Listing, Made, Operation, Paging, Query, Reply},
};

const GROUP: &str = "baskets-api-links-group";
const ALL: &str = "/api/v1/admin/links";
const ONE: &str = "/api/v1/admin/links/{id}";

pub(super) fn routes() -> Routes {
    Routes::new()
        .only(Audience::Staff(Right::Sales))
        .api(Operation::get(ALL, "baskets-api-list-payment-links").of(GROUP), list)
        .api(Operation::post(ALL, "baskets-api-create-payment-link").of(GROUP), create)
        .api(Operation::get(ONE, "baskets-api-get-payment-link").of(GROUP), one)
        .api(
            Operation::post("/api/v1/admin/links/{id}/renew", "baskets-api-renew-payment-link").of(GROUP),
            renew,
        )
        .api(Operation::delete(ONE, "baskets-api-end-payment-link").of(GROUP), end)
}

async fn list(call: Call, Query(paging): Query<Paging>) -> Result<Listing<LinkBody>, Problem> {
    let bounds = paging.bounds()?;
    let found =
        call.read(async |snap| reads::links::list(snap, bounds.after.as_ref(), bounds.size).await).await?;
    Ok(Listing::of(found, |listed| body(&listed.link, listed.things, call.now())))
}

/// Where a secret leads. It is kept nowhere, so whoever asks again with the same key is not told again.
fn address(call: &Call, secret: &Mutex<Option<String>>) -> Option<String> {
    let secret = secret.lock().ok()?.take()?;
    Some(format!("{}/basket/link/{secret}", call.house().shop.face().public_url))
}

fn note_secret(of: &Mutex<Option<String>>, secret: String) {
    if let Ok(mut of) = of.lock() {
        *of = Some(secret);
    }
}

async fn create(call: Call, Body(wanted): Body<NewLinkBody>) -> Result<Made<LinkMadeBody>, Problem> {
    let name = Personal::new(call.session().map(|session| session.name.clone()).unwrap_or_default());
    let (name, wish, told) = (&name, &wanted.wish(), &Mutex::new(None));
    let id: LinkId = call
        .once(async |tx| {
            let made = steps::links::make(tx, call.ctx(), name, wish).await;
            made.map(|(id, secret)| {
                note_secret(told, secret);
                id
            })
        })
        .await?;
    let link = whole(&call, id).await?;
    Ok(Made::at(format!("{ALL}/{id}"), LinkMadeBody { link, address: address(&call, told) }))
}

async fn whole(call: &Call, id: LinkId) -> Result<LinkWholeBody, Problem> {
    let currency = call.house().shop.face().currency;
    let found = call.read(async |snap| reads::links::whole(snap, id, currency).await).await?;
    let (link, lines, items) = found.ok_or(Problem::NotFound)?;
    let things = i64::try_from(lines.len()).unwrap_or(i64::MAX);
    let lines = lines.iter().map(|line| line_body(line, &items)).collect();
    Ok(LinkWholeBody { link: body(&link, things, call.now()), lines })
}

async fn one(call: Call, At(id): At<LinkId>) -> Result<Reply<LinkWholeBody>, Problem> {
    Ok(Reply::new(whole(&call, id).await?))
}

async fn renew(call: Call, At(id): At<LinkId>) -> Result<Reply<AddressBody>, Problem> {
    let told = &Mutex::new(None);
    call.once(async |tx| {
        steps::links::renew(tx, call.ctx(), id).await.map(|secret| note_secret(told, secret))
    })
    .await?;
    Ok(Reply::new(AddressBody { address: address(&call, told) }))
}

async fn end(call: Call, At(id): At<LinkId>) -> Result<Done, Problem> {
    call.once(async |tx| steps::links::end(tx, call.ctx(), id).await).await?;
    Ok(Done)
}
