//! What buyers think of a product is another than before: its card says so.

use crate::{
    model::Scored,
    store::{cards, scored},
    view::CardView,
};
use catalog_facts::{ProductId, ProductRated};
use database::{StoreError, Tx};

/// Keeps it, and writes it onto the card. Heard twice it is done once.
pub(crate) async fn scored(tx: &mut Tx, product: ProductId, now: &Scored) -> Result<(), StoreError> {
    if scored::find(tx, product).await?.is_some_and(|known| known == *now) {
        return Ok(());
    }
    scored::put(tx, product, now).await?;
    let Some(card) = cards::of_product(tx, product).await? else { return Ok(()) };
    let rating = now.rating();
    if card.rating == rating {
        return Ok(());
    }
    cards::rate(tx, &CardView { rating, ..card }).await?;
    tx.record(&ProductRated { product }).await
}
