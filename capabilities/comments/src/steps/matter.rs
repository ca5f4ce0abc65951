//! What is known of the thing that somebody comments on, where it stands for everybody.

use crate::model::{Matter, On};
use catalog_facts::Product;
use database::{Snapshot, StoreError};

/// What it is about and who wrote it; nothing where there is no such thing, or none that everybody may see.
pub(crate) async fn matter(snap: &mut Snapshot, on: On) -> Result<Option<Matter>, StoreError> {
    if let Some(product) = on.product_id() {
        let card = catalog::reads::card(snap, product).await?;
        return Ok(card.map(|_| Matter { product: Some(product), author: None }));
    }
    let Some((kind, id)) = on.text() else { return Ok(None) };
    let found = contributions::reads::one(snap, id).await?;
    let Some(text) = found.filter(|one| one.kind == kind && one.stands()) else { return Ok(None) };
    Ok(Some(Matter { product: text.about.id_of::<Product>(), author: text.writer.person() }))
}
