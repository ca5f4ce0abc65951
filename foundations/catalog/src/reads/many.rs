//! Many products at once, for whoever writes files or shows what is said of several: in two statements, however many there are.

use crate::{store::many, view::CardView};
use catalog_facts::ProductId;
use database::{Snapshot, StoreError};
use std::collections::HashMap;

/// A product as files name it.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// The key under which it is carried in and out.
    pub key: String,
    /// What lists show of it.
    pub card: CardView,
    /// The references of what is on sale of it, each with its barcode.
    pub references: Vec<(String, Option<String>)>,
}

/// Those of these that visitors may see, by their ids; a few hundred at most.
pub async fn named(
    snap: &mut Snapshot,
    products: &[ProductId],
) -> Result<HashMap<ProductId, Named>, StoreError> {
    if products.is_empty() {
        return Ok(HashMap::new());
    }
    let cards = many::cards(snap, products).await?;
    let name = |(key, card): (String, CardView)| (card.product, Named { key, card, references: Vec::new() });
    let mut all: HashMap<ProductId, Named> = cards.into_iter().map(name).collect();
    for (product, sku, gtin) in many::references(snap, products).await? {
        if let Some(named) = all.get_mut(&product) {
            named.references.push((sku, gtin));
        }
    }
    Ok(all)
}

/// The cards of these that visitors may see, by their ids; a few hundred at most.
pub async fn cards(
    snap: &mut Snapshot,
    products: &[ProductId],
) -> Result<HashMap<ProductId, CardView>, StoreError> {
    if products.is_empty() {
        return Ok(HashMap::new());
    }
    let cards = many::cards(snap, products).await?;
    Ok(cards.into_iter().map(|(_, card)| (card.product, card)).collect())
}
