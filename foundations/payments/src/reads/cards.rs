//! What is asked about the cards that providers keep for people.

use crate::{
    model::{AskCard, Saved, SavedCard, SavedId, SavedStanding, Way},
    rules, store,
};
use database::{Snapshot, StoreError};
use kernel::{PersonId, Personal};

/// The cards that somebody may pay with, the latest first.
pub async fn saved(snap: &mut Snapshot, person: PersonId) -> Result<Vec<SavedCard>, StoreError> {
    let all = store::saved::of(snap, person).await?;
    if all.is_empty() {
        return Ok(Vec::new());
    }
    Ok(rules::usable(&all, &store::ways::list(snap).await?))
}

/// All cards that are kept for somebody, also those of ways that are switched off, the latest first.
pub(crate) async fn all_of(snap: &mut Snapshot, person: PersonId) -> Result<Vec<SavedCard>, StoreError> {
    Ok(store::saved::of(snap, person).await?.iter().filter_map(rules::seen).collect())
}

/// Whether cards are kept for somebody, or could be by a way that the shop offers.
pub(crate) async fn has_cards(snap: &mut Snapshot, person: PersonId) -> Result<bool, StoreError> {
    let settings = store::ways::list(snap).await?;
    if settings.iter().any(|setting| setting.is_on && setting.way.abilities().keeps_cards) {
        return Ok(true);
    }
    Ok(!all_of(snap, person).await?.is_empty())
}

/// One card, with what opens it.
pub(crate) async fn card(snap: &mut Snapshot, id: SavedId) -> Result<Option<Saved>, StoreError> {
    store::saved::find(snap, id).await
}

/// Whether another card is kept of the same customer of the provider.
pub(crate) async fn has_customer_more(snap: &mut Snapshot, card: &Saved) -> Result<bool, StoreError> {
    store::saved::has_customer_more(snap, card).await
}

/// How the provider of a way calls whoever has agreed to this card; empty where it does not know them.
pub(super) async fn customer(
    snap: &mut Snapshot,
    agreed: SavedId,
    way: Way,
) -> Result<Personal<String>, StoreError> {
    let person = store::saved::find(snap, agreed).await?.and_then(|known| known.person);
    let all = match person {
        Some(person) => store::saved::of(snap, person).await?,
        None => Vec::new(),
    };
    let mut theirs = all.into_iter().filter(|known| known.way == way).map(|known| known.card.customer);
    Ok(theirs.find(|customer| !customer.reveal().is_empty()).unwrap_or_default())
}

/// A kept card as the provider is asked for it; nothing where it was forgotten in between and nobody is there who could type one.
pub(super) async fn to_charge(
    snap: &mut Snapshot,
    id: SavedId,
    is_there: bool,
) -> Result<Option<AskCard>, StoreError> {
    let known = store::saved::find(snap, id).await?;
    let kept = known.filter(|known| known.standing == SavedStanding::Kept).map(|known| known.card);
    Ok(match kept {
        Some(card) => Some(AskCard::Charge { card, is_there }),
        None => is_there.then_some(AskCard::Typed),
    })
}
