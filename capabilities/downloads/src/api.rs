//! What programs ask about downloads: what somebody may fetch of an order, and the files and keys of a variant. What a key says
//! is told to nobody here but whoever bought it and has looked at it.

mod bodies;

use crate::{
    actions::{self, KeysRejected},
    reads, steps,
};
use action::Failure;
use bodies::{AddedBody, DownloadBody, FileBody, KeysBody, KeysNewBody, download, file, stock};
use catalog_facts::VariantId;
use database::Snapshot;
use kernel::{Right, rejection::Never};
use orders_facts::OrderId;
use webkit::{
    Audience, Problem, Routes,
    api::{At, Body, Call, Fault, Listing, Operation, Reply},
};

const GROUP: &str = "downloads-api-group";
const KEYS: &str = "/api/v1/admin/variants/{sku}/keys";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .only(Audience::Member)
        .api(
            Operation::get("/api/v1/orders/{id}/downloads", "downloads-api-list-own-downloads").of(GROUP),
            own,
        )
        .only(Audience::Staff(Right::Catalogue))
        .api(Operation::get(KEYS, "downloads-api-get-keys").of(GROUP), counts)
        .api(Operation::post(KEYS, "downloads-api-add-keys").of(GROUP), add)
        .api(
            Operation::get("/api/v1/admin/variants/{sku}/files", "downloads-api-list-files").of(GROUP),
            files,
        )
}

async fn own(call: Call, At(id): At<OrderId>) -> Result<Listing<DownloadBody>, Problem> {
    let me = call.person::<Never>()?;
    let currency = call.house().shop.face().currency;
    let (offers, secret) = call
        .read(async |snap| {
            let offers = reads::of_order(snap, id, currency).await?;
            Ok::<_, Problem>((offers, reads::secret(snap).await?))
        })
        .await?;
    let own: Vec<_> = offers.iter().filter(|offer| offer.grant.person == Some(me)).collect();
    let secret = secret.filter(|_| !own.is_empty()).ok_or(Problem::NotFound)?;
    Ok(Listing::whole(own.into_iter().map(|offer| download(offer, (&secret, call.now()))).collect()))
}

async fn variant_of(snap: &mut Snapshot, sku: &str) -> Result<VariantId, Problem> {
    catalog::reads::variant_of_sku(snap, sku).await?.ok_or(Problem::NotFound)
}

async fn counts(call: Call, At(sku): At<String>) -> Result<Reply<KeysBody>, Problem> {
    let currency = call.house().shop.face().currency;
    call.read(async |snap| {
        let variant = variant_of(snap, &sku).await?;
        let desk = reads::desk(snap, variant, currency).await?.ok_or(Problem::NotFound)?;
        Ok(Reply::new(stock(&desk)))
    })
    .await
}

async fn add(
    call: Call,
    At(sku): At<String>,
    Body(wanted): Body<KeysNewBody>,
) -> Result<Reply<AddedBody>, Problem> {
    let wanted = wanted.keys().ok_or_else(|| Fault::new("keys", "webkit-api-field-unfit"))?;
    let all = &actions::listed(wanted)?;
    let variant = call.read(async |snap| variant_of(snap, &sku).await).await?;
    let added = call
        .once(async |tx| {
            let added = steps::add_keys(tx, call.ctx(), variant, all).await?;
            Ok::<_, Failure<KeysRejected>>(added)
        })
        .await?;
    Ok(Reply::new(AddedBody::of(added)))
}

async fn files(call: Call, At(sku): At<String>) -> Result<Listing<FileBody>, Problem> {
    let currency = call.house().shop.face().currency;
    call.read(async |snap| {
        let variant = variant_of(snap, &sku).await?;
        let desk = reads::desk(snap, variant, currency).await?.ok_or(Problem::NotFound)?;
        Ok(Listing::whole(desk.files.iter().map(file).collect()))
    })
    .await
}
