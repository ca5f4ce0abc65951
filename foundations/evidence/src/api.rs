//! What programs read of what whoever they ask for has bought.

use crate::{model::Evidence, reads};
use catalog::reads::sale::SaleItem;
use catalog_facts::VariantId;
use kernel::rejection::Never;
use serde::Serialize;
use utoipa::ToSchema;
use webkit::{
    Audience, Problem, Routes,
    api::{Call, Listing, Operation, Paging, Query, Translated, instant},
};

const GROUP: &str = "evidence-api-group";

pub(crate) fn routes() -> Routes {
    Routes::new()
        .only(Audience::Member)
        .api(Operation::get("/api/v1/purchases", "evidence-api-list-own-purchases").of(GROUP), list)
}

/// Something that somebody bought, the latest time that they have it from.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Purchase, example = json!({
    "product": "019a0000-0000-7000-8000-000000000001", "variant": "019a0000-0000-7000-8000-000000000002",
    "name": { "es": "Taza de desayuno", "en": "Breakfast mug" }, "source": "order", "is_verified": true,
    "bought_at": "2026-11-03T09:00:00Z", "delivered_at": "2026-11-05T11:30:00Z", "returned_at": null,
}))]
pub(crate) struct PurchaseBody {
    /// What was bought.
    #[schema(format = "uuid")]
    product: String,
    /// Its exact version.
    #[schema(format = "uuid")]
    variant: String,
    /// What it is called; null where there is no such thing any more.
    name: Option<Translated>,
    /// `order`, or `till` for the physical shop.
    source: String,
    /// Whether it counts as a verified purchase: it arrived and was not given back.
    is_verified: bool,
    /// When it was bought.
    #[schema(format = "date-time")]
    bought_at: String,
    /// When it arrived.
    #[schema(format = "date-time")]
    delivered_at: Option<String>,
    /// When it was given back.
    #[schema(format = "date-time")]
    returned_at: Option<String>,
}

fn body(one: &Evidence, items: &[SaleItem]) -> PurchaseBody {
    let item = items.iter().find(|item| item.variant == one.variant);
    PurchaseBody {
        product: one.product.to_string(),
        variant: one.variant.to_string(),
        name: item.map(|item| item.name.clone().into()),
        source: one.source.code().to_owned(),
        is_verified: one.is_verified(),
        bought_at: instant(one.bought_at),
        delivered_at: one.delivered_at.map(instant),
        returned_at: one.returned_at.map(instant),
    }
}

async fn list(call: Call, Query(paging): Query<Paging>) -> Result<Listing<PurchaseBody>, Problem> {
    let person = call.person::<Never>()?;
    let bounds = paging.bounds()?;
    let currency = call.house().shop.face().currency;
    let (page, items) = call
        .read(async |snap| {
            let page = reads::of_person(snap, person, bounds.after.as_ref(), bounds.size).await?;
            let variants: Vec<VariantId> = page.items.iter().map(|one| one.variant).collect();
            let (items, _) = reads::goods(snap, &variants, currency).await?;
            Ok::<_, Problem>((page, items))
        })
        .await?;
    Ok(Listing::of(page, |one| body(&one, &items)))
}
