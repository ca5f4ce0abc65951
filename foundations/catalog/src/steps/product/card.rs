//! The card of a product: what lists print of it, and where it is listed.

use super::variants::Kept;
use crate::{
    model::{ProductDraft, ProductType},
    rules::stock::sum,
    store::{cards, tree},
    view::{CardView, Rating},
};
use catalog_facts::{BrandId, CategoryId, ProductId};
use database::{StoreError, Tx};
use kernel::{Localized, Timestamp};

/// What lists show of a product.
pub(super) fn of(
    product: ProductId,
    draft: &ProductDraft,
    slug: Localized,
    brand: Option<String>,
    kept: &[Kept],
    (rating, published_at): (Option<Rating>, Timestamp),
) -> CardView {
    let card = CardView {
        product,
        name: draft.name.clone(),
        slug,
        brand,
        pictures: draft.pictures.iter().take(2).map(|picture| picture.source.clone()).collect(),
        price: told(kept).price,
        is_from: false,
        prior: None,
        unit_price: None,
        swatches: draft
            .options
            .iter()
            .flat_map(|option| &option.values)
            .filter_map(|value| value.swatch.clone())
            .collect(),
        left: None,
        rating,
        published_at,
    };
    retold(card, draft.product_type, kept).0
}

/// The card with what it tells of these variants, and since when what it tells is a reduction.
pub(in crate::steps) fn retold(
    card: CardView,
    kind: ProductType,
    kept: &[Kept],
) -> (CardView, Option<Timestamp>) {
    let cheapest = told(kept);
    let dearest = kept.iter().map(|one| one.price.minor).max().unwrap_or(cheapest.price.minor);
    let card = CardView {
        price: cheapest.price,
        is_from: dearest > cheapest.price.minor,
        prior: cheapest.reduction.map(|reduction| reduction.prior),
        unit_price: cheapest.unit_price.clone(),
        left: sum(kind, kept.iter().map(|one| one.left)),
        ..card
    };
    (card, cheapest.reduction.map(|reduction| reduction.since))
}

/// The variant whose price a card tells: the cheapest that can be had, as long as anything can. A card must not tell a price
/// that nobody gets.
fn told(kept: &[Kept]) -> &Kept {
    let had = kept.iter().filter(|one| one.left != Some(0)).min_by_key(|one| one.price.minor);
    had.or_else(|| kept.iter().min_by_key(|one| one.price.minor))
        .expect("a checked product has at least one variant")
}

/// Where a card is listed.
pub(super) struct Place<'p> {
    pub(super) brand: Option<BrandId>,
    pub(super) categories: &'p [CategoryId],
    /// Whether it is listed nowhere yet.
    pub(super) is_new: bool,
}

/// Lists a product where it stands, and among what is reduced if the price on its card is.
pub(super) async fn list(
    tx: &mut Tx,
    card: &CardView,
    place: &Place<'_>,
    kept: &[Kept],
) -> Result<(), StoreError> {
    let reduced_since = told(kept).reduction.map(|reduction| reduction.since);
    cards::save(tx, card, place.brand, reduced_since).await?;
    if !place.is_new {
        cards::leave_categories(tx, card.product).await?;
    }
    let mut shown_in: Vec<CategoryId> = Vec::new();
    for category in place.categories {
        for above in tree::line_of(tx, *category).await? {
            if !shown_in.contains(&above) {
                shown_in.push(above);
            }
        }
    }
    cards::list_in(tx, card, &shown_in).await
}
