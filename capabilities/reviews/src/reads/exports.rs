//! Reviews as files need them: in order, some at a time, each with what it is about.

use crate::{
    model::State,
    reads::{Whole, all, product_of},
};
use catalog::reads::many::Named;
use catalog_facts::ProductId;
use database::{Snapshot, StoreError};
use kernel::{Cursor, PageOf};
use std::collections::HashMap;

/// What some reviews are about, as visitors may see it.
pub(crate) type Products = HashMap<ProductId, Named>;

/// Some of the reviews that everybody can read, the latest first, with the products that they are about.
pub(crate) async fn some(
    snap: &mut Snapshot,
    after: Option<&Cursor>,
    size: u32,
) -> Result<(PageOf<Whole>, Products), StoreError> {
    let mut page = all(snap, Some(State::Published), after, size).await?;
    // What became of words is heard only while reviews are open, and what was taken down meanwhile is given to nobody.
    page.items.retain(|one| one.words.stands());
    let mut products: Vec<ProductId> = page.items.iter().filter_map(|one| product_of(&one.review)).collect();
    products.sort_unstable();
    products.dedup();
    let known = catalog::reads::many::named(snap, &products).await?;
    Ok((page, known))
}
