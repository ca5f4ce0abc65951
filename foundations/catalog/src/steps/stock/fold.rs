//! What is folded of the stock of a product: what its card tells visitors, what its line tells whoever works here.

use crate::{
    model::{ProductType, Stocked, UNCOUNTED},
    reads::stock::parts,
    rules::{
        price::{self, Reduction},
        stock::sum,
    },
    steps::product::{Kept, retold},
    store::{
        cards,
        ware::{self, Ware},
    },
};
use catalog_facts::{CatalogFact, ProductId, StockChanged, VariantId};
use database::{StoreError, Tx};
use kernel::Money;
use std::collections::BTreeSet;

/// Variants of which more or less may be bought, behind their products.
pub(super) type Touched = BTreeSet<(ProductId, VariantId)>;

/// What may be bought of a product now.
#[derive(Debug, Default)]
pub(in crate::steps) struct Folded {
    lefts: Vec<(VariantId, Option<i64>)>,
    held: i64,
    /// Whether its card tells visitors something else now.
    is_changed: bool,
}

impl Folded {
    /// The variants that are counted, and how many of each may be bought.
    pub(super) fn counted(&self) -> impl Iterator<Item = (VariantId, i64)> {
        self.lefts.iter().filter_map(|(variant, left)| Some((*variant, (*left)?)))
    }

    /// The same in all, for a product of this type.
    pub(in crate::steps) fn stocked(&self, kind: ProductType) -> Stocked {
        Stocked { left: sum(kind, self.lefts.iter().map(|(_, left)| *left)), held: self.held }
    }
}

/// Folds the card and the line of a product anew, out of what lies here.
pub(in crate::steps) async fn refold(tx: &mut Tx, product: ProductId) -> Result<Folded, StoreError> {
    let Some(details) = ware::details(tx, product).await? else { return Ok(Folded::default()) };
    let kind = details.product_type;
    let wares = ware::of(tx, product).await?;
    let parts = parts(tx, kind, &details.parts).await?;
    let lefts = wares.iter().map(|one| (one.variant, parts.left(one.variant, one.left))).collect();
    let held = wares.iter().map(|one| one.held).sum();
    let mut folded = Folded { lefts, held, is_changed: false };
    let there = sum(kind, wares.iter().map(|one| one.quantity));
    ware::count(tx, product, there.unwrap_or(UNCOUNTED), folded.stocked(kind)).await?;
    if let Some(card) = cards::of_product(tx, product).await?.filter(|_| !wares.is_empty()) {
        let lefts = folded.lefts.iter().map(|(_, left)| *left);
        let kept: Vec<Kept> =
            wares.iter().zip(lefts).map(|(one, left)| kept(one, left, card.price)).collect();
        let (now, reduced_since) = retold(card.clone(), kind, &kept);
        folded.is_changed = now != card;
        if folded.is_changed {
            cards::retell(tx, &now, reduced_since).await?;
        }
        if now.price != card.price {
            cards::reprice(tx, &now).await?;
        }
    }
    Ok(folded)
}

/// A variant as a card needs it, in the money of its card.
fn kept(one: &Ware, left: Option<i64>, money: Money) -> Kept {
    let content = one.content.as_ref();
    let unit_price = content.and_then(|(amount, unit)| price::unit_price(one.price, *amount, unit));
    Kept {
        price: Money::new(one.price, money.currency),
        reduction: one.reduced.map(|(since, prior)| Reduction { since, prior }),
        unit_price: unit_price.map(|(minor, unit)| (minor, unit.to_owned())),
        left,
    }
}

/// Folds the sets anew that have a part among these products, and tells of those that visitors see otherwise now.
pub(in crate::steps) async fn refold_sets(
    tx: &mut Tx,
    products: &BTreeSet<ProductId>,
) -> Result<Vec<CatalogFact>, StoreError> {
    let mut sets = BTreeSet::new();
    for product in products {
        sets.extend(ware::sets_with(tx, *product).await?);
    }
    let mut facts = Vec::new();
    sets.retain(|set| !products.contains(set));
    for set in &sets {
        let folded = refold(tx, *set).await?;
        if folded.is_changed {
            for (variant, left) in folded.counted() {
                facts.push(StockChanged { product: *set, variant, left }.into());
            }
        }
    }
    Ok(facts)
}
