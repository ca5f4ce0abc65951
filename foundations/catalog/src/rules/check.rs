//! Whether a product may stand in the catalogue, and whether visitors may see it.

use super::{gtin::is_gtin, maker, price::unit_price, safety};
use crate::model::{Maker, ProductDraft, ProductType, Status, VariantDraft};
use kernel::{Lang, Rejection, Word};
use std::collections::HashSet;

/// Longest key, SKU and slug, in bytes.
const KEY_MAX: usize = 190;
/// Longest name, in bytes.
const NAME_MAX: usize = 500;
/// Longest text, in bytes.
const TEXT_MAX: usize = 200_000;
/// Most variants of one product.
pub(crate) const VARIANTS_MAX: usize = 2_000;
/// Most variants of one product that are no longer sold.
const RETIRED_MAX: usize = 20_000;
/// Highest price, in minor units.
const PRICE_MAX: i64 = 100_000_000_000;

/// Why a product is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProductRejected {
    /// It has no key, or one that is too long.
    KeyUnfit,
    /// Another product has its key.
    KeyTaken,
    /// It has no name, or one that is too long.
    NameUnfit,
    /// A text is too long.
    TextTooLong,
    /// It has nothing that can be bought, or too much.
    VariantsUnfit {
        /// Most variants of one product.
        most: i64,
    },
    /// A variant has no SKU, or one that is too long.
    SkuUnfit,
    /// Two variants have the same SKU, here or in another product.
    SkuTaken {
        /// That SKU.
        sku: String,
    },
    /// A variant does not choose one known value of each option.
    ValuesUnfit {
        /// Which variant.
        sku: String,
    },
    /// Two variants choose the same.
    ValuesTwice {
        /// The second of them.
        sku: String,
    },
    /// A price is negative or beyond reason.
    PriceUnfit {
        /// Which variant.
        sku: String,
    },
    /// A stock is negative.
    StockNegative {
        /// Which variant.
        sku: String,
    },
    /// A GTIN has the wrong length or check digit.
    GtinWrong {
        /// The number.
        gtin: String,
    },
    /// No price of a unit follows from what is said to be in it.
    ContentUnfit {
        /// Which variant.
        sku: String,
    },
    /// An external product does not say where it is sold.
    AddressMissing,
    /// A set is made of nothing.
    PartsMissing,
    /// Nobody is named who answers for its safety, so visitors may not see it yet (RULES section 2 row 16).
    MakerMissing,
    /// Its maker is outside the Union and nobody answers for it within.
    ResponsibleMissing,
    /// Its warnings are not written in the first language of the shop.
    SafetyUnread,
    /// The country of a maker is not written as two capital letters.
    CountryUnfit {
        /// What is written.
        country: String,
    },
    /// Visitors see products for which nobody else answers than the maker that the brand would lose.
    MakerNeeded {
        /// How many.
        products: i64,
    },
    /// It names a category, brand or product type that does not exist.
    Unknown {
        /// The key.
        key: String,
    },
    /// A category would stand below itself.
    BelowItself,
}

impl Rejection for ProductRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::KeyUnfit => "catalog-key-unfit",
            Self::KeyTaken => "catalog-key-taken",
            Self::NameUnfit => "catalog-name-unfit",
            Self::TextTooLong => "catalog-text-too-long",
            Self::VariantsUnfit { .. } => "catalog-variants-unfit",
            Self::SkuUnfit => "catalog-sku-unfit",
            Self::SkuTaken { .. } => "catalog-sku-taken",
            Self::ValuesUnfit { .. } => "catalog-values-unfit",
            Self::ValuesTwice { .. } => "catalog-values-twice",
            Self::PriceUnfit { .. } => "catalog-price-unfit",
            Self::StockNegative { .. } => "catalog-stock-negative",
            Self::GtinWrong { .. } => "catalog-gtin-wrong",
            Self::ContentUnfit { .. } => "catalog-content-unfit",
            Self::AddressMissing => "catalog-address-missing",
            Self::PartsMissing => "catalog-parts-missing",
            Self::MakerMissing => "catalog-maker-missing",
            Self::ResponsibleMissing => "catalog-responsible-missing",
            Self::SafetyUnread => "catalog-safety-unread",
            Self::CountryUnfit { .. } => "catalog-country-unfit",
            Self::MakerNeeded { .. } => "catalog-maker-needed",
            Self::Unknown { .. } => "catalog-unknown",
            Self::BelowItself => "catalog-below-itself",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::SkuTaken { sku }
            | Self::ValuesUnfit { sku }
            | Self::ValuesTwice { sku }
            | Self::PriceUnfit { sku }
            | Self::StockNegative { sku }
            | Self::ContentUnfit { sku } => vec![("sku", Word::Text(sku))],
            Self::CountryUnfit { country } => vec![("country", Word::Text(country))],
            Self::MakerNeeded { products } => vec![("count", Word::Count(*products))],
            Self::GtinWrong { gtin } => vec![("gtin", Word::Text(gtin))],
            Self::Unknown { key } => vec![("key", Word::Text(key))],
            Self::VariantsUnfit { most } => vec![("most", Word::Count(*most))],
            Self::KeyUnfit
            | Self::KeyTaken
            | Self::NameUnfit
            | Self::TextTooLong
            | Self::SkuUnfit
            | Self::AddressMissing
            | Self::PartsMissing
            | Self::MakerMissing
            | Self::ResponsibleMissing
            | Self::SafetyUnread
            | Self::BelowItself => vec![],
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::KeyUnfit | Self::KeyTaken => "key",
            Self::NameUnfit => "name",
            Self::TextTooLong => "text",
            Self::VariantsUnfit { .. } | Self::ValuesUnfit { .. } | Self::ValuesTwice { .. } => "variants",
            Self::SkuUnfit | Self::SkuTaken { .. } => "sku",
            Self::PriceUnfit { .. } => "price",
            Self::StockNegative { .. } => "stock",
            Self::GtinWrong { .. } => "gtin",
            Self::AddressMissing => "url",
            Self::PartsMissing => "parts",
            Self::ContentUnfit { .. } => "content",
            Self::MakerMissing
            | Self::ResponsibleMissing
            | Self::CountryUnfit { .. }
            | Self::MakerNeeded { .. } => "maker",
            Self::SafetyUnread => "safety",
            Self::Unknown { .. } => "categories",
            Self::BelowItself => "parent",
        })
    }
}

/// Whether the draft may be kept. `brand` is who answers for the products of its brand, `first` the first language of the
/// shop.
pub fn product(draft: &ProductDraft, brand: Option<&Maker>, first: Lang) -> Result<(), ProductRejected> {
    if draft.key.is_empty() || draft.key.len() > KEY_MAX {
        return Err(ProductRejected::KeyUnfit);
    }
    if draft.name.is_empty() || draft.name.es.len().max(draft.name.en.len()) > NAME_MAX {
        return Err(ProductRejected::NameUnfit);
    }
    let texts = [&draft.text, &draft.summary, &draft.safety];
    if texts.iter().any(|text| text.es.len().max(text.en.len()) > TEXT_MAX) {
        return Err(ProductRejected::TextTooLong);
    }
    match draft.product_type {
        ProductType::External if draft.url.as_deref().is_none_or(|url| !is_web_address(url)) => {
            return Err(ProductRejected::AddressMissing);
        }
        ProductType::Grouped if draft.parts.is_empty() => return Err(ProductRejected::PartsMissing),
        ProductType::Physical | ProductType::Digital | ProductType::Grouped | ProductType::External => {}
    }
    variants(draft)?;
    maker::country(draft.maker.as_ref())?;
    match draft.status {
        Status::Published => {
            maker::may_offer(draft.product_type, draft.maker.as_ref(), brand)?;
            safety::can_be_read(&draft.safety, first)
        }
        Status::Draft | Status::Archived => Ok(()),
    }
}

fn is_web_address(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

fn variants(draft: &ProductDraft) -> Result<(), ProductRejected> {
    if draft.variants.is_empty() || draft.variants.len() > VARIANTS_MAX {
        return Err(ProductRejected::VariantsUnfit { most: VARIANTS_MAX as i64 });
    }
    if draft.retired.len() > RETIRED_MAX {
        return Err(ProductRejected::VariantsUnfit { most: RETIRED_MAX as i64 });
    }
    let mut skus = HashSet::new();
    let mut chosen = HashSet::new();
    for variant in &draft.variants {
        one_variant(variant)?;
        chooses(draft, variant)?;
        content(variant)?;
        let sku = variant.sku.clone();
        if !skus.insert(&variant.sku) {
            return Err(ProductRejected::SkuTaken { sku });
        }
        if !chosen.insert(&variant.values) {
            return Err(ProductRejected::ValuesTwice { sku });
        }
    }
    // What is no longer sold may have chosen among options that are gone.
    for variant in &draft.retired {
        one_variant(variant)?;
        if !skus.insert(&variant.sku) {
            return Err(ProductRejected::SkuTaken { sku: variant.sku.clone() });
        }
    }
    Ok(())
}

/// Whether a variant chooses one known value of each option.
fn chooses(draft: &ProductDraft, variant: &VariantDraft) -> Result<(), ProductRejected> {
    let fits = variant.values.len() == draft.options.len()
        && draft
            .options
            .iter()
            .zip(&variant.values)
            .all(|(option, chosen)| option.values.iter().any(|value| value.key == *chosen));
    if fits { Ok(()) } else { Err(ProductRejected::ValuesUnfit { sku: variant.sku.clone() }) }
}

/// Whether what is in it gives the price of a unit, where anything is said to be in it.
fn content(variant: &VariantDraft) -> Result<(), ProductRejected> {
    let content = variant.content.as_ref();
    if content.is_none_or(|content| unit_price(variant.price, content.amount, &content.unit).is_some()) {
        Ok(())
    } else {
        Err(ProductRejected::ContentUnfit { sku: variant.sku.clone() })
    }
}

fn one_variant(variant: &VariantDraft) -> Result<(), ProductRejected> {
    let sku = || variant.sku.clone();
    if variant.sku.trim().is_empty() || variant.sku.len() > KEY_MAX {
        return Err(ProductRejected::SkuUnfit);
    }
    let prices = variant.history.iter().map(|point| point.price).chain([variant.price]).chain(variant.cost);
    if prices.into_iter().any(|price| !(0..=PRICE_MAX).contains(&price)) {
        return Err(ProductRejected::PriceUnfit { sku: sku() });
    }
    if variant.stock.is_some_and(|stock| stock < 0) {
        return Err(ProductRejected::StockNegative { sku: sku() });
    }
    match &variant.gtin {
        Some(gtin) if !is_gtin(gtin) => Err(ProductRejected::GtinWrong { gtin: gtin.clone() }),
        _ => Ok(()),
    }
}
