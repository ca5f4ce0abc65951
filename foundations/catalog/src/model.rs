//! The nouns of the catalogue, as they are edited, imported and exported. What pages read is in `view`.

mod bulk;
mod hand;
mod line;
mod scored;
mod sheet;
mod stock;
mod withdrawal;

pub use bulk::{Bulk, BulkId, BulkItem, BulkState, BulkTag, Changed, Deed, Outcome, Shift, Why};
pub use hand::Hand;
pub use line::{Line, LineKey, LineOrder, LinePlace, LineShown, Lines, Listed, Sieve, UNCOUNTED, Wanting};
pub use scored::Scored;
pub use sheet::Sheet;
pub use stock::{Held, Pile, Stocked, Taking, Wanted};
pub use withdrawal::{Window, Withdrawal};

use kernel::{Lang, Localized, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What kind of thing is sold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProductType {
    /// Something one can hold.
    #[default]
    Physical,
    /// A file or a code.
    Digital,
    /// A set of other products.
    Grouped,
    /// Sold elsewhere; we only show it.
    External,
}

impl ProductType {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Physical, Self::Digital, Self::Grouped, Self::External];

    /// The word in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Physical => "physical",
            Self::Digital => "digital",
            Self::Grouped => "grouped",
            Self::External => "external",
        }
    }

    /// The type that a word names.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// Whether visitors see it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Not yet.
    Draft,
    /// Yes.
    #[default]
    Published,
    /// No longer.
    Archived,
}

impl Status {
    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
            Self::Archived => "archived",
        }
    }

    /// The status that a word of the database names.
    pub fn of(code: &str) -> Option<Self> {
        [Self::Draft, Self::Published, Self::Archived].into_iter().find(|status| status.code() == code)
    }
}

/// By which rate it is taxed; the rates are a law profile's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaxClass {
    /// The usual rate.
    #[default]
    Standard,
    /// The reduced rate.
    Reduced,
    /// The lowest rate above zero.
    SuperReduced,
}

impl TaxClass {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Standard, Self::Reduced, Self::SuperReduced];

    /// The word in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Reduced => "reduced",
            Self::SuperReduced => "super_reduced",
        }
    }

    /// The class that a word names.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// A category, named by its key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CategoryDraft {
    /// Unique, stable.
    pub key: String,
    /// Key of the category above it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Its name.
    pub name: Localized,
    /// Its part of the address; made from the name when empty.
    #[serde(default)]
    pub slug: Localized,
    /// A sentence or two.
    #[serde(default)]
    pub text: Localized,
    /// Source of its picture, as in [`PictureDraft::source`].
    #[serde(default)]
    pub picture: String,
    /// Place among its sisters.
    #[serde(default)]
    pub position: i64,
}

/// Who made it and answers for its safety (RULES section 2 row 16).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Maker {
    /// Name or trade mark.
    pub name: String,
    /// Postal address.
    pub address: String,
    /// Electronic address.
    pub email: String,
    /// Where they are established: two letters of ISO 3166-1; empty where nobody has said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub country: String,
    /// Who answers within the Union for a maker from elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eu_responsible: Option<Responsible>,
}

/// The responsible person within the Union.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Responsible {
    /// Name or trade mark.
    pub name: String,
    /// Postal address.
    pub address: String,
    /// Electronic address.
    pub email: String,
}

/// A brand or workshop.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BrandDraft {
    /// Unique, stable.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its part of the address; made from the name when empty.
    #[serde(default)]
    pub slug: String,
    /// Who they are.
    #[serde(default)]
    pub text: Localized,
    /// Source of its picture.
    #[serde(default)]
    pub picture: String,
    /// Who answers for what they make.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maker: Option<Maker>,
}

/// A product type and the attributes by which its products are compared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KindDraft {
    /// Unique, stable.
    pub key: String,
    /// Its name.
    pub name: Localized,
    /// Attributes in the order of the table.
    #[serde(default, rename = "attribute")]
    pub attributes: Vec<AttributeDraft>,
}

/// One row of a table of characteristics.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttributeDraft {
    /// Unique within the kind.
    pub key: String,
    /// Its name.
    pub name: Localized,
    /// Unit of a number; texts have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

/// The value of an attribute.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum AttributeValue {
    /// A number in the attribute's unit.
    Number(f64),
    /// A text.
    Text(Localized),
}

/// What a buyer chooses between.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionDraft {
    /// Unique within the product.
    pub key: String,
    /// `Esmalte`, `Talla`.
    pub name: Localized,
    /// What there is to choose.
    pub values: Vec<OptionValue>,
}

/// One choice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionValue {
    /// Unique within the option.
    pub key: String,
    /// What it is called.
    #[serde(flatten)]
    pub name: Localized,
    /// Its colour, `#rrggbb`, if it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub swatch: Option<String>,
    /// Which of the product's pictures shows it.
    #[serde(default, rename = "drawing", skip_serializing_if = "Option::is_none")]
    pub picture: Option<usize>,
    /// Further pictures that show it and no other choice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub more: Vec<usize>,
}

/// How much is in it, for goods sold by measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// So many.
    pub amount: i64,
    /// Of these: `mg`, `g`, `kg`, `ml`, `cl`, `l`, `cm`, `m`, `m2`, `m3`, `unit`.
    pub unit: String,
}

/// One public price and since when it was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PricePoint {
    /// Since when.
    pub since: Timestamp,
    /// Minor units, tax included.
    pub price: i64,
    /// Whether it was announced as a reduction.
    #[serde(default)]
    pub is_reduction: bool,
}

/// The exact version of a product that is bought.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VariantDraft {
    /// Unique in the shop.
    pub sku: String,
    /// One value key for each option, in order.
    #[serde(default)]
    pub values: Vec<String>,
    /// Minor units of the shop's currency, tax included.
    pub price: i64,
    /// Whether the price is announced as a reduction.
    #[serde(default)]
    pub is_reduction: bool,
    /// What it costs the shop; never public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<i64>,
    /// How many there are; nothing when it is not counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stock: Option<i64>,
    /// Global trade item number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gtin: Option<String>,
    /// Weight in grams.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight_g: Option<i64>,
    /// How much is in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<Content>,
    /// Earlier public prices, taken over only when the variant is new here. The last one is the price now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<PricePoint>,
}

/// A picture and what it shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PictureDraft {
    /// Where it comes from: `drawing:mug:pine:3:front`, or an address on the web.
    pub source: String,
    /// What it shows.
    #[serde(default)]
    pub alt: Localized,
}

/// Addresses that a product had before, by language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OldSlugs {
    /// In Spanish.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub es: Vec<String>,
    /// In English.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub en: Vec<String>,
}

impl OldSlugs {
    /// Those of one language.
    pub fn own(&self, lang: Lang) -> &[String] {
        match lang {
            Lang::Es => &self.es,
            Lang::En => &self.en,
        }
    }

    /// The place of those of one language.
    pub fn own_mut(&mut self, lang: Lang) -> &mut Vec<String> {
        match lang {
            Lang::Es => &mut self.es,
            Lang::En => &mut self.en,
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.es.is_empty() && self.en.is_empty()
    }
}

/// Something in a set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Of which variant.
    pub sku: String,
    /// How many.
    pub quantity: i64,
}

/// A product, whole, as it is edited, imported and exported.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ProductDraft {
    /// Unique, stable: the handle by which imports find it again.
    pub key: String,
    /// What kind of thing.
    #[serde(default, rename = "type")]
    pub product_type: ProductType,
    /// Whether visitors see it.
    #[serde(default)]
    pub status: Status,
    /// Since when visitors see it, or saw it; now, when it is first published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_at: Option<Timestamp>,
    /// Its name.
    pub name: Localized,
    /// Its part of the address; made from the name when empty.
    #[serde(default)]
    pub slug: Localized,
    /// Addresses that lead to it since it has others; those of somebody else stay theirs.
    #[serde(default, skip_serializing_if = "OldSlugs::is_empty")]
    pub old_slugs: OldSlugs,
    /// One sentence.
    #[serde(default)]
    pub summary: Localized,
    /// Markdown.
    #[serde(default)]
    pub text: Localized,
    /// Key of its product type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Key of its brand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brand: Option<String>,
    /// Keys of its categories; the first is where it stands, the others show it too.
    #[serde(default)]
    pub categories: Vec<String>,
    /// Words by which it is found.
    #[serde(default)]
    pub tags: Vec<String>,
    /// By which rate it is taxed.
    #[serde(default)]
    pub tax: TaxClass,
    /// Characteristics, by the keys of its product type.
    #[serde(default)]
    pub attributes: BTreeMap<String, AttributeValue>,
    /// What a buyer chooses between.
    #[serde(default)]
    pub options: Vec<OptionDraft>,
    /// What can be bought.
    pub variants: Vec<VariantDraft>,
    /// What could be bought once: kept for its prices, taken over only where its SKU is new here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub retired: Vec<VariantDraft>,
    /// Pictures in order.
    #[serde(default)]
    pub pictures: Vec<PictureDraft>,
    /// Keys of products shown beside it.
    #[serde(default)]
    pub related: Vec<String>,
    /// What a set is made of.
    #[serde(default)]
    pub parts: Vec<Part>,
    /// Where an external product is sold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Warnings.
    #[serde(default)]
    pub safety: Localized,
    /// Whether one may go back on buying it.
    #[serde(default, skip_serializing_if = "Withdrawal::is_usual")]
    pub withdrawal: Withdrawal,
    /// Who answers for it, where that is not the brand's maker.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maker: Option<Maker>,
}

/// What became of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Put {
    /// It was not there before.
    Created,
    /// It was there and is now different.
    Changed,
    /// It was there, exactly so.
    Same,
}
