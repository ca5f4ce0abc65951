//! Reviews as files need them: in order, some at a time, each with what it is about.

use crate::{
    model::{About, State},
    reads::{Whole, all},
};
use catalog::view::ProductView;
use catalog_facts::ProductId;
use database::{Snapshot, StoreError};
use kernel::{Currency, Cursor, PageOf};
use std::collections::HashMap;

/// What some reviews are about, as visitors may see it.
pub(crate) type Products = HashMap<ProductId, ProductView>;

/// Some of the reviews that everybody can read, the latest first, with the products that they are about.
pub(crate) async fn some(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
    currency: Currency,
) -> Result<(PageOf<Whole>, Products), StoreError> {
    let page = all(snap, Some(State::Published), after, size).await?;
    let mut products = Products::new();
    for whole in &page.items {
        let About::Product(product) = whole.review.about else { continue };
        if products.contains_key(&product) {
            continue;
        }
        if let Some(known) = catalog::reads::product(snap, product, currency).await? {
            products.insert(product, known);
        }
    }
    Ok((page, products))
}
