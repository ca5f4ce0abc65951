//! What the back office lists of a product, and how somebody looks through that list.

use super::Status;
use catalog_facts::{BrandId, CategoryId, ProductId};
use kernel::{Localized, Timestamp};
use serde::{Deserialize, Serialize};

/// The stock of what nobody counts: more than any that is counted.
pub const UNCOUNTED: i64 = i64::MAX;

/// A product in the list, as its row keeps it.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its name as it is sorted.
    pub name: String,
    /// How many there are in all, or [`UNCOUNTED`].
    pub stock: i64,
    /// How many of them are put aside for somebody.
    pub held: i64,
    /// The lowest price, in minor units.
    pub price: i64,
    /// Whether nothing may be bought of what is counted.
    pub is_out: bool,
    /// Whether it has no picture.
    pub is_bare: bool,
    /// Why its maker keeps visitors from seeing it: the code of a refusal, or nothing.
    pub lack: String,
    /// Whether its brand's maker answers for it.
    pub by_brand: bool,
    /// Whether nobody can read its warnings in the first language.
    pub is_unread: bool,
    /// The words by which it is found.
    pub words: Vec<String>,
    /// What is only shown.
    pub shown: LineShown,
}

/// What is only shown of a product in the list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LineShown {
    /// Its name.
    pub name: Localized,
    /// The source of its first picture.
    #[serde(default)]
    pub picture: Option<String>,
    /// The SKU of its first variant.
    pub sku: String,
    /// How many variants it has.
    pub variants: i64,
    /// The highest price, in minor units.
    pub price_to: i64,
    /// Key of the category where it stands.
    #[serde(default)]
    pub category: Option<String>,
}

/// A product in the list, as it is read.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// Which product.
    pub product: ProductId,
    /// Whether visitors see it.
    pub status: Status,
    /// The name of its brand.
    pub brand: Option<String>,
    /// When it last changed.
    pub changed_at: Timestamp,
    /// How many there are in all; nothing when they are not counted.
    pub stock: Option<i64>,
    /// How many of them are put aside for somebody.
    pub held: i64,
    /// Whether nothing may be bought of what is counted.
    pub is_out: bool,
    /// The lowest price, in minor units.
    pub price: i64,
    /// The code of what keeps visitors from seeing it.
    pub problem: Option<String>,
    /// What is only shown.
    pub shown: LineShown,
    /// Its name as it is sorted.
    pub name: String,
}

/// What a product may be wanting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wanting {
    /// Nothing is left of it.
    Stock,
    /// It has no picture.
    Picture,
    /// Something without which visitors may not see it.
    Duty,
}

impl Wanting {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Stock, Self::Picture, Self::Duty];

    /// The word in an address.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Stock => "stock",
            Self::Picture => "picture",
            Self::Duty => "duty",
        }
    }
}

/// Which products somebody wants to see.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sieve {
    /// What they typed: beginnings of words, or a whole SKU or GTIN.
    pub typed: String,
    /// The beginnings of words in that, the longest first: whoever asks leaves it empty, reading fills it.
    pub words: Vec<String>,
    /// In this state only.
    pub status: Option<Status>,
    /// Of this brand only.
    pub brand: Option<BrandId>,
    /// In one of these categories only; all if there is none.
    pub categories: Vec<CategoryId>,
    /// Wanting this only.
    pub wanting: Option<Wanting>,
}

/// By what a list is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LineKey {
    /// When it last changed.
    #[default]
    Changed,
    /// Its name.
    Name,
    /// How many there are.
    Stock,
    /// Its lowest price.
    Price,
}

/// In which order a list stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineOrder {
    /// By what.
    pub key: LineKey,
    /// Whether the greatest comes first.
    pub is_down: bool,
}

impl Default for LineOrder {
    fn default() -> Self {
        Self { key: LineKey::Changed, is_down: true }
    }
}

impl LineOrder {
    /// All of them, with their words in an address.
    pub const ALL: [(&'static str, Self); 8] = [
        ("-changed", Self { key: LineKey::Changed, is_down: true }),
        ("changed", Self { key: LineKey::Changed, is_down: false }),
        ("name", Self { key: LineKey::Name, is_down: false }),
        ("-name", Self { key: LineKey::Name, is_down: true }),
        ("stock", Self { key: LineKey::Stock, is_down: false }),
        ("-stock", Self { key: LineKey::Stock, is_down: true }),
        ("price", Self { key: LineKey::Price, is_down: false }),
        ("-price", Self { key: LineKey::Price, is_down: true }),
    ];

    /// The order that a word of an address names; the usual one for any other.
    pub fn of(code: &str) -> Self {
        Self::ALL.into_iter().find(|(known, _)| *known == code).map(|(_, order)| order).unwrap_or_default()
    }

    /// Its word in an address.
    pub fn code(self) -> &'static str {
        Self::ALL.into_iter().find(|(_, order)| *order == self).map_or("", |(code, _)| code)
    }
}

/// A place in a list: the row beside it and on which side of it.
#[derive(Clone, Debug, PartialEq)]
pub struct LinePlace {
    /// What the list is sorted by, of that row, as text.
    pub key: String,
    /// Which row.
    pub product: ProductId,
    /// Whether the rows before it are wanted.
    pub is_back: bool,
}

/// A page of the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lines {
    /// Those whose SKU or GTIN is exactly what was typed; on every page.
    pub exact: Vec<Listed>,
    /// The rows of this page, in order.
    pub rows: Vec<Listed>,
    /// Whether there are rows before these.
    pub has_before: bool,
    /// Whether there are rows after these.
    pub has_after: bool,
}
