//! What pages and lists read of the catalogue: folded, ready to be printed in any language.

use crate::model::{AttributeValue, KindDraft, Maker, OptionDraft, Part, ProductType, TaxClass, Withdrawal};
use catalog_facts::{BrandId, CategoryId, ProductId, VariantId};
use kernel::{Currency, Localized, Money, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a list shows of a product.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CardView {
    /// Which product.
    pub product: ProductId,
    /// Its name.
    pub name: Localized,
    /// Its address.
    pub slug: Localized,
    /// Who made it.
    pub brand: Option<String>,
    /// Sources of its first two pictures.
    pub pictures: Vec<String>,
    /// The lowest price.
    pub price: Money,
    /// Whether some variants cost more.
    pub is_from: bool,
    /// The prior price of a reduction, in minor units.
    pub prior: Option<i64>,
    /// The price of a litre, a kilogram, a metre, in minor units.
    pub unit_price: Option<(i64, String)>,
    /// Its colours.
    pub swatches: Vec<String>,
    /// How many are left in all; nothing when they are not counted.
    pub left: Option<i64>,
    /// What buyers think of it; nothing while nobody has said so.
    #[serde(default)]
    pub rating: Option<Rating>,
    /// Since when visitors see it.
    pub published_at: Timestamp,
}

/// What buyers think of a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rating {
    /// In hundredths of a star, 100 to 500.
    pub hundredths: u32,
    /// So many reviews count for it.
    pub count: u32,
}

/// A variant as a product page shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct VariantView {
    /// Which one.
    pub id: VariantId,
    /// Its SKU.
    pub sku: String,
    /// Its barcode.
    pub gtin: Option<String>,
    /// One value key for each option.
    pub values: Vec<String>,
    /// The price now.
    pub price: Money,
    /// The prior price of a reduction, in minor units.
    pub prior: Option<i64>,
    /// Weight in grams.
    pub weight_g: Option<i64>,
    /// How much is in it.
    pub content: Option<(i64, String)>,
    /// How many are left; nothing when they are not counted.
    pub left: Option<i64>,
}

/// Everything of a product that changes seldom and is not listed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Details {
    /// What kind of thing.
    #[serde(default)]
    pub product_type: ProductType,
    /// Key of its product type.
    #[serde(default)]
    pub kind: Option<String>,
    /// Keys of all its categories.
    #[serde(default)]
    pub categories: Vec<String>,
    /// Words by which it is found.
    #[serde(default)]
    pub tags: Vec<String>,
    /// By which rate it is taxed.
    #[serde(default)]
    pub tax: TaxClass,
    /// Characteristics.
    #[serde(default)]
    pub attributes: BTreeMap<String, AttributeValue>,
    /// What a buyer chooses between.
    #[serde(default)]
    pub options: Vec<OptionDraft>,
    /// Keys of products shown beside it.
    #[serde(default)]
    pub related: Vec<String>,
    /// What a set is made of.
    #[serde(default)]
    pub parts: Vec<Part>,
    /// Where an external product is sold.
    #[serde(default)]
    pub url: Option<String>,
    /// Warnings.
    #[serde(default)]
    pub safety: Localized,
    /// Whether one may go back on buying it.
    #[serde(default, skip_serializing_if = "Withdrawal::is_usual")]
    pub withdrawal: Withdrawal,
    /// Who answers for it, where that is not the brand's maker.
    #[serde(default)]
    pub maker: Option<Maker>,
}

/// A picture and what it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureView {
    /// Where it comes from.
    pub source: String,
    /// What it shows.
    pub alt: Localized,
}

/// A product, as its page reads it.
#[derive(Clone, Debug, PartialEq)]
pub struct ProductView {
    /// Which one.
    pub id: ProductId,
    /// The handle by which imports find it.
    pub key: String,
    /// Its name.
    pub name: Localized,
    /// Its addresses.
    pub slug: Localized,
    /// One sentence.
    pub summary: Localized,
    /// Markdown.
    pub text: Localized,
    /// Its brand.
    pub brand: Option<BrandView>,
    /// Its product type.
    pub kind: Option<KindDraft>,
    /// The categories above it, outermost first.
    pub way: Vec<CategoryView>,
    /// Everything else.
    pub details: Details,
    /// What can be bought.
    pub variants: Vec<VariantView>,
    /// Pictures in order.
    pub pictures: Vec<PictureView>,
    /// Since when visitors see it.
    pub published_at: Timestamp,
}

/// A category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CategoryView {
    /// Which one.
    pub id: CategoryId,
    /// The one above it.
    pub parent: Option<CategoryId>,
    /// Its name.
    pub name: Localized,
    /// Its whole addresses.
    pub path: Localized,
    /// A sentence or two.
    pub text: Localized,
    /// Source of its picture; may be empty.
    pub picture: String,
}

/// A brand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrandView {
    /// Which one.
    pub id: BrandId,
    /// Its name.
    pub name: String,
    /// Its address.
    pub slug: String,
    /// Who they are.
    pub text: Localized,
    /// Source of its picture; may be empty.
    pub picture: String,
    /// Who answers for what they make.
    pub maker: Option<Maker>,
}

impl CardView {
    /// Whether nothing is left.
    pub fn is_out(&self) -> bool {
        self.left == Some(0)
    }

    /// The prior price as money.
    pub fn was(&self) -> Option<Money> {
        self.prior.map(|minor| Money::new(minor, self.price.currency))
    }
}

impl VariantView {
    /// Whether nothing is left.
    pub fn is_out(&self) -> bool {
        self.left == Some(0)
    }

    /// The price of a unit, with its name.
    pub fn unit_price(&self) -> Option<(Money, &'static str)> {
        let (amount, unit) = self.content.as_ref()?;
        let (minor, name) = crate::rules::price::unit_price(self.price.minor, *amount, unit)?;
        Some((Money::new(minor, self.price.currency), name))
    }
}

/// An amount of the shop's currency out of the minor units that a row holds.
pub(crate) fn money(minor: i64, currency: Currency) -> Money {
    Money::new(minor, currency)
}
