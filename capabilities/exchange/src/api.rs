//! Files that were brought, as programs watch them.

use crate::{
    model::{Delivery, DeliveryId},
    reads,
};
use kernel::Right;
use serde::Serialize;
use utoipa::ToSchema;
use webkit::{
    Audience, Problem, Routes,
    api::{At, Call, Listing, Operation, Paging, Query, Reply, instant},
};

const GROUP: &str = "exchange-api-group";

/// The operations about imports.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .only(Audience::Staff(Right::Catalogue))
        .api(Operation::get("/api/v1/admin/imports", "exchange-api-list-imports").of(GROUP), list)
        .api(Operation::get("/api/v1/admin/imports/{import}", "exchange-api-show-import").of(GROUP), one)
}

/// A file that was brought and what became of it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Import)]
pub(crate) struct Import {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// What it is about: `catalogue`, `customers` or `orders`.
    about: String,
    /// How far it is: `receiving`, `trying`, `tried`, `carrying`, `done`, `cancelled` or `failed`.
    stage: String,
    /// When it was brought.
    #[schema(format = "date-time")]
    made_at: String,
    /// Products that were made.
    created: u64,
    /// Products that are different now.
    changed: u64,
    /// Products that were there, exactly so.
    same: u64,
    /// Products and lines that were refused.
    refused: u64,
}

impl From<Delivery> for Import {
    fn from(one: Delivery) -> Self {
        Self {
            id: one.id.to_string(),
            about: one.matter().code().to_owned(),
            stage: one.stage.code().to_owned(),
            made_at: instant(one.made_at),
            created: one.told.created,
            changed: one.told.changed,
            same: one.told.same,
            refused: one.told.refused,
        }
    }
}

/// All of them, the latest first.
async fn list(call: Call, Query(paging): Query<Paging>) -> Result<Listing<Import>, Problem> {
    let bounds = paging.bounds()?;
    let page =
        call.read(async |snap| reads::deliveries(snap, bounds.after.as_ref(), bounds.size).await).await?;
    Ok(Listing::of(page, Import::from))
}

/// One of them.
async fn one(call: Call, At(id): At<DeliveryId>) -> Result<Reply<Import>, Problem> {
    let found = call.read(async |snap| reads::delivery(snap, id).await).await?;
    Ok(Reply::new(found.ok_or(Problem::NotFound)?.into()))
}
