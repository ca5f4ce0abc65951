//! Variants for whoever keeps them: what one costs and how many there are. A variant is kept with its product, so its
//! version is that of the product.

use super::{kept, products, wish::VariantWords};
use crate::{model::VariantDraft, reads::program, steps};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::{
    Problem,
    api::{At, Body, Call, Fault, Reply, Seen},
};

/// A variant and the product that it belongs to.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = KeptVariant)]
pub(crate) struct Kept {
    /// Its product.
    #[schema(format = "uuid")]
    product: String,
    /// The version of its product.
    version: i64,
    /// The variant.
    variant: VariantWords,
}

/// The fields of a variant that are to be others. What is left out stays.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = VariantChange, example = json!({ "price": 1490, "is_reduction": false }))]
pub(crate) struct Change {
    /// Minor units of the shop's currency, tax included.
    #[schema(minimum = 0, maximum = 100000000000.0)]
    price: Option<i64>,
    /// Whether the price is announced as a reduction.
    is_reduction: Option<bool>,
    /// What it costs the shop, in minor units.
    #[schema(minimum = 0, maximum = 100000000000.0)]
    cost: Option<i64>,
    /// Its barcode.
    gtin: Option<String>,
    /// Weight in grams.
    #[schema(minimum = 0, maximum = 1000000000)]
    weight_g: Option<i64>,
}

/// How many there are.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Stock, example = json!({ "stock": 12 }))]
pub(crate) struct Stock {
    /// So many; null where they are not counted.
    #[schema(minimum = 0, maximum = 1000000000)]
    stock: Option<i64>,
}

fn found(kept: kept::Kept, sku: &str) -> Result<Kept, Problem> {
    let variant = kept.variants.into_iter().find(|variant| variant.sku == sku).ok_or(Problem::NotFound)?;
    Ok(Kept { product: kept.id, version: kept.version, variant })
}

/// One of them.
pub(crate) async fn one(call: Call, At(sku): At<String>) -> Result<Reply<Kept>, Problem> {
    let known = call.read(async |snap| program::of_sku(snap, &sku).await).await?;
    let (product, draft, version) = known.ok_or(Problem::NotFound)?;
    let variant = draft.variants.iter().find(|variant| variant.sku == sku).ok_or(Problem::NotFound)?;
    let kept = Kept { product: product.to_string(), version, variant: kept::variant(variant) };
    Ok(Reply::at(kept, version))
}

/// Makes the fields that are named others, if its product is the one that was seen.
pub(crate) async fn change(
    call: Call,
    At(sku): At<String>,
    seen: Seen,
    Body(wish): Body<Change>,
) -> Result<Reply<Kept>, Problem> {
    if wish.weight_g.is_some_and(|weight| !(0..=1_000_000_000).contains(&weight)) {
        return Err(Fault::new("weight_g", "webkit-api-field-unfit").into());
    }
    let apply = |variant: &mut VariantDraft| {
        variant.price = wish.price.unwrap_or(variant.price);
        variant.is_reduction = wish.is_reduction.unwrap_or(variant.is_reduction);
        variant.cost = wish.cost.or(variant.cost);
        variant.weight_g = wish.weight_g.or(variant.weight_g);
        if let Some(gtin) = &wish.gtin {
            variant.gtin = Some(gtin.clone()).filter(|gtin| !gtin.is_empty());
        }
    };
    put(&call, &sku, seen.only()?, &apply).await
}

/// Says how many there are, whatever was known before: whoever counts them knows.
pub(crate) async fn stock(
    call: Call,
    At(sku): At<String>,
    Body(Stock { stock }): Body<Stock>,
) -> Result<Reply<Kept>, Problem> {
    if stock.is_some_and(|stock| !(0..=1_000_000_000).contains(&stock)) {
        return Err(Fault::new("stock", "webkit-api-field-unfit").into());
    }
    put(&call, &sku, None, &|variant| variant.stock = stock).await
}

async fn put(
    call: &Call,
    sku: &str,
    version: Option<i64>,
    apply: &(dyn Fn(&mut VariantDraft) + Send + Sync),
) -> Result<Reply<Kept>, Problem> {
    let now = call
        .once(async |tx| {
            let product = steps::change_variant(tx, call.ctx(), sku, version, apply).await?;
            products::kept(tx, product).await
        })
        .await
        .map_err(Seen::judge)?;
    let version = now.version;
    Ok(Reply::at(found(now, sku)?, version))
}
