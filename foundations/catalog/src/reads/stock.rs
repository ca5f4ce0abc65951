//! What is taken when something is sold, and how many of it may be bought: for those who sell, and for what is folded.

use crate::{
    model::{Part, ProductType, Wanted},
    rules::stock::{Known, Named, Parts},
    store::stock::{self, Goods},
    view::{Details, VariantView},
};
use catalog_facts::VariantId;
use database::{Snapshot, StoreError};

/// What is taken when these are sold, in their order. What there is not is left out.
pub(crate) async fn asked(
    snap: &mut Snapshot,
    wanted: &[(VariantId, u32)],
) -> Result<Vec<Wanted>, StoreError> {
    let ids: Vec<VariantId> = wanted.iter().map(|(variant, _)| *variant).collect();
    let goods = stock::goods(snap, &ids).await?;
    let products: Vec<&Details> = goods.iter().map(|one| &one.details).collect();
    let known = known(snap, &products).await?;
    let whole = |(variant, quantity): &(VariantId, u32)| {
        let Goods { sku, details, .. } = goods.iter().find(|one| one.variant == *variant)?;
        let parts = Parts::of(details.product_type, &details.parts, &known);
        let takes = parts.takes(*variant);
        Some(Wanted { variant: *variant, sku: sku.clone(), quantity: *quantity, takes })
    };
    Ok(wanted.iter().filter_map(whole).collect())
}

/// What the parts of these products name.
pub(crate) async fn known(snap: &mut Snapshot, products: &[&Details]) -> Result<Known, StoreError> {
    let mut skus: Vec<&str> = Vec::new();
    for details in products.iter().filter(|details| details.product_type == ProductType::Grouped) {
        skus.extend(details.parts.iter().map(|part| part.sku.as_str()));
    }
    of_skus(snap, skus).await
}

async fn of_skus(snap: &mut Snapshot, mut skus: Vec<&str>) -> Result<Known, StoreError> {
    skus.sort_unstable();
    skus.dedup();
    if skus.is_empty() {
        return Ok(Known::default());
    }
    let rows = stock::of_skus(snap, &skus).await?;
    let named = |row: stock::OfSku| (row.sku, Named { variant: row.variant, left: row.left, kind: row.kind });
    Ok(rows.into_iter().map(named).collect())
}

/// The parts of a product of this type.
pub(crate) async fn parts(
    snap: &mut Snapshot,
    kind: ProductType,
    parts: &[Part],
) -> Result<Parts, StoreError> {
    let known = match kind {
        ProductType::Grouped => of_skus(snap, parts.iter().map(|part| part.sku.as_str()).collect()).await?,
        ProductType::Physical | ProductType::Digital | ProductType::External => Known::default(),
    };
    Ok(Parts::of(kind, parts, &known))
}

/// Variants of a product, of a set no more of each than its parts allow.
pub(crate) async fn limited(
    snap: &mut Snapshot,
    details: &Details,
    mut variants: Vec<VariantView>,
) -> Result<Vec<VariantView>, StoreError> {
    let parts = parts(snap, details.product_type, &details.parts).await?;
    for one in &mut variants {
        one.left = parts.left(one.id, one.left);
    }
    Ok(variants)
}
