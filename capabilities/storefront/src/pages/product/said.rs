//! What a product page says of the variant that is shown: its price, whether it can be had, what it is like.

use crate::pages::shelf;
use catalog::{
    model::{AttributeValue, ProductType},
    view::{ProductView, VariantView},
};
use kernel::Word;
use look::Price;
use webkit::Say;

/// From how few on it is said how many are left.
const FEW: i64 = 3;
/// Whether it can be had.
pub(super) struct Stock {
    pub(super) class: &'static str,
    pub(super) text: String,
    pub(super) is_out: bool,
}

pub(super) fn price(chosen: &VariantView, say: &Say) -> Price {
    let was = chosen.prior.map(|minor| kernel::Money::new(minor, chosen.price.currency));
    Price {
        label: Some(say.t("storefront-price")),
        now: say.money(&chosen.price),
        percent: was.map(|was| shelf::percent(chosen.price.minor, was.minor, say)),
        was: was.map(|was| (say.t("storefront-before"), say.money(&was))),
        from: None,
    }
}

/// Unit price, prior price, tax: the sentences under the price.
pub(super) fn fine(chosen: &VariantView, say: &Say) -> String {
    let unit = chosen.unit_price().map(|(price, unit)| shelf::per_unit(&price, unit, say));
    let prior = chosen.prior.map(|minor| {
        let was = kernel::Money::new(minor, chosen.price.currency);
        say.with("storefront-lowest", &[("price", Word::Money(was))])
    });
    let said = [prior, unit, Some(say.t("storefront-tax-included"))];
    said.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Whether it is something one can hold that this shop sells.
pub(super) fn is_physical(kind: ProductType) -> bool {
    match kind {
        ProductType::Physical | ProductType::Grouped => true,
        ProductType::Digital | ProductType::External => false,
    }
}

pub(super) fn stock(chosen: &VariantView, kind: ProductType, say: &Say) -> Stock {
    let (class, text) = match (kind, chosen.left) {
        (ProductType::External, _) => ("stock", say.t("storefront-sold-elsewhere")),
        (ProductType::Digital, _) => ("stock stock-in", say.t("storefront-stock-digital")),
        (_, Some(0)) => ("stock stock-out", say.t("storefront-stock-out")),
        (_, Some(left)) if left <= FEW => ("stock stock-low", say.n("storefront-few-left", &left)),
        (_, Some(_) | None) => ("stock stock-in", say.t("storefront-stock-in")),
    };
    Stock { class, text, is_out: chosen.is_out() }
}

/// What the kind of product says about itself, in the kind's order.
pub(super) fn attributes(product: &ProductView, say: &Say) -> Vec<(String, String)> {
    let each = product.kind.iter().flat_map(|kind| &kind.attributes).filter_map(|attribute| {
        let value = match product.details.attributes.get(&attribute.key)? {
            AttributeValue::Number(number) => {
                let digits = number.to_string().replace('.', &say.lang.decimal_mark().to_string());
                format!("{digits} {}", attribute.unit.as_deref().unwrap_or_default()).trim_end().to_owned()
            }
            AttributeValue::Text(text) => text.show(say.lang).to_owned(),
        };
        Some((attribute.name.show(say.lang).to_owned(), value))
    });
    each.collect()
}

pub(super) fn specs(product: &ProductView, chosen: &VariantView, say: &Say) -> Vec<(String, String)> {
    let mut specs = attributes(product, say);
    specs.extend(chosen.weight_g.map(|grams| (say.t("storefront-weight"), format!("{grams} g"))));
    specs.push((say.t("storefront-sku"), chosen.sku.clone()));
    specs.extend(chosen.gtin.clone().map(|gtin| (say.t("storefront-gtin"), gtin)));
    specs
}
