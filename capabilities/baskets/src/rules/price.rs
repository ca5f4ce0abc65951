//! What of a basket is to be priced.

use crate::model::{Basket, Offer};
use catalog::reads::sale::SaleItem;
use catalog_facts::VariantId;
use pricing::model::LineToPrice;

/// The lines that can be bought, for pricing. Their key is the place of the line in [`Basket::lines`], from 0. What is not sold
/// any more is left out; what is short is not, since whoever wants to buy it must be told.
pub fn to_price(basket: &Basket, items: &[SaleItem]) -> Vec<LineToPrice> {
    let mut all = Vec::with_capacity(basket.lines.len());
    for (line, key) in basket.lines.iter().zip(0_u32..) {
        let Some(item) = find(items, line.variant).filter(|item| item.is_on_sale) else { continue };
        all.push(LineToPrice {
            key,
            product: item.product,
            variant: item.variant,
            brand: item.brand,
            categories: item.categories.clone(),
            class: item.class,
            unit: item.price,
            is_reduced: item.regular.is_some(),
            quantity: line.quantity,
        });
    }
    all
}

/// What the catalogue says of a variant.
pub fn find(items: &[SaleItem], variant: VariantId) -> Option<&SaleItem> {
    items.iter().find(|item| item.variant == variant)
}

/// The same, as far as a basket must know.
pub fn offer(items: &[SaleItem], variant: VariantId) -> Option<Offer> {
    find(items, variant).map(|item| Offer {
        price: item.price,
        is_on_sale: item.is_on_sale,
        available: item.available,
    })
}
