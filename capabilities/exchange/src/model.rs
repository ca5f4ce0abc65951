//! The nouns of carrying a catalogue: forms of files, rows, what a file says, what was remarked, what became of it.

mod awaited;
mod delivery;

pub use awaited::{Awaited, AwaitedId, AwaitedTag, Newcomer};
pub use delivery::{Delivery, DeliveryId, DeliveryTag, Matter, Note, PartKind, Sample, Stage, Told, Wish};

use crate::files::Opened;
use catalog::model::{BrandDraft, CategoryDraft, KindDraft, Maker, ProductDraft, TaxClass};
use kernel::{Currency, Lang, Word};
use serde::{Deserialize, Serialize};
use shop::model::Profile;
use std::{collections::BTreeMap, sync::Arc};

pub use crate::rules::CategoryMap;

/// The form of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Products as Shopify exports them.
    Shopify,
    /// Products as WooCommerce exports them, headers in English or Spanish.
    Woocommerce,
    /// Products as PrestaShop imports and exports them.
    Prestashop,
    /// Products as Vendure imports them.
    Vendure,
    /// Plaza's own table.
    Csv,
    /// Plaza's own lines of JSON.
    Jsonl,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Shopify, Self::Woocommerce, Self::Prestashop, Self::Vendure, Self::Csv, Self::Jsonl];

    /// The stable word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Shopify => "shopify",
            Self::Woocommerce => "woocommerce",
            Self::Prestashop => "prestashop",
            Self::Vendure => "vendure",
            Self::Csv => "csv",
            Self::Jsonl => "jsonl",
        }
    }

    /// The form of that word.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.code() == code)
    }
}

/// How a file is to be understood.
#[derive(Clone, Debug)]
pub struct Options {
    /// Its form.
    pub format: Format,
    /// The language of its texts.
    pub lang: Lang,
    /// The currency of its prices.
    pub currency: Currency,
    /// Who answers for products whose maker the file does not name.
    pub maker: Option<Maker>,
    /// By how much prices are raised, because the file has them without tax.
    pub tax_added: Option<TaxAdded>,
    /// Which of our categories stand for those of Google and Shopify.
    pub categories: Option<Arc<CategoryMap>>,
    /// The combinations of PrestaShop's products, which stand in a file of their own.
    pub combinations: Option<Arc<Opened>>,
    /// What stands before the names of pictures that are no whole addresses.
    pub pictures_from: Option<String>,
}

/// By how many hundredths of a percent prices are raised, for each class of tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaxAdded {
    /// The usual rate.
    pub standard: u32,
    /// The reduced rate, if it was given.
    pub reduced: Option<u32>,
    /// The lowest rate above zero, if it was given.
    pub super_reduced: Option<u32>,
}

impl TaxAdded {
    /// The rate of a class, if it was given.
    pub fn of(&self, class: TaxClass) -> Option<u32> {
        match class {
            TaxClass::Standard => Some(self.standard),
            TaxClass::Reduced => self.reduced,
            TaxClass::SuperReduced => self.super_reduced,
        }
    }
}

/// One line of a table, or several where a cell has line breaks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Where it begins, counted from 1 as an editor does.
    pub line: u64,
    /// Its cells, without the blanks around them.
    pub cells: Vec<String>,
}

/// What stands in a file where something was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A row that was taken apart.
    Row(Row),
    /// A line as it stood: one of JSON, or one that cannot be taken apart.
    Line {
        /// Which, counted from 1.
        line: u64,
        /// Without its end.
        text: String,
    },
}

impl Source {
    /// Where it begins.
    pub fn line(&self) -> u64 {
        match self {
            Self::Row(row) => row.line,
            Self::Line { line, .. } => *line,
        }
    }
}

/// The header of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The names of its columns.
    pub names: Vec<String>,
    /// What parts its cells.
    pub separator: u8,
}

/// How much a remark weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// What it is about was refused.
    Refusal,
    /// It was kept, but not all of it, or not as it stood there.
    Note,
}

/// Something to say about a place in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Whether what it is about was refused.
    pub weight: Weight,
    /// The line.
    pub line: u64,
    /// The column, by its name in the file.
    pub column: Option<String>,
    /// Stable code and key of its text.
    pub code: &'static str,
    /// What the text needs to know.
    pub words: Vec<(&'static str, String)>,
}

impl Remark {
    /// The places of the text, filled. Only what is called a count chooses a plural.
    pub fn filled(&self) -> Vec<(&'static str, Word<'_>)> {
        let filled = self.words.iter().map(|(name, text)| match text.parse() {
            Ok(count) if *name == "count" => (*name, Word::Count(count)),
            _ => (*name, Word::Text(text)),
        });
        filled.collect()
    }
}

/// One thing that a file says.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// Who the shop is.
    Shop(Box<Profile>),
    /// A category, whole.
    Category(CategoryDraft),
    /// A brand, whole.
    Brand(BrandDraft),
    /// A product type, whole.
    Kind(KindDraft),
    /// An address that leads to another now.
    Moved(Move),
    /// A product and what it needs to stand on.
    Product(Box<Goods>),
}

/// An old address and where it leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    /// The old path.
    pub old: String,
    /// The path of ours.
    pub new: String,
}

/// A product and what its file implies beside it. What is implied is made where it is missing and never changed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Goods {
    /// The product.
    pub draft: ProductDraft,
    /// Its brand.
    pub brand: Option<BrandDraft>,
    /// Its categories, those above before those below.
    pub categories: Vec<CategoryDraft>,
    /// Its type, as far as its characteristics need it.
    pub kind: Option<KindDraft>,
}

/// A thing with its place in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Parcel<I = Item> {
    /// What.
    pub item: I,
    /// What it was read from.
    pub sources: Vec<Source>,
}

impl<I> Parcel<I> {
    /// Where it begins.
    pub fn line(&self) -> u64 {
        self.sources.first().map_or(0, Source::line)
    }
}

/// What reading gives, in the order of the file.
#[derive(Clone, Debug, PartialEq)]
pub enum Event<I = Item> {
    /// The header of a table, to write refused rows under.
    Header(Heading),
    /// Something to keep.
    Parcel(Parcel<I>),
    /// Something that is not carried whole.
    Note(Remark),
    /// Rows that cannot be understood, and why.
    Refused {
        /// Why.
        why: Remark,
        /// What it is about.
        sources: Vec<Source>,
    },
    /// So many bytes of the file have been read.
    Read(u64),
}

/// What became of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Products that were not there before.
    pub created: u64,
    /// Products that are different now.
    pub changed: u64,
    /// Products that were there, exactly so.
    pub same: u64,
    /// Products and lines that were refused.
    pub refused: u64,
    /// Products that nobody may see yet, because nobody is named who makes them.
    pub held_back: u64,
    /// Variants of the products that were kept.
    pub variants: u64,
    /// Categories that were made or changed.
    pub categories: u64,
    /// Brands that were made or changed.
    pub brands: u64,
    /// How often each note was made.
    pub notes: BTreeMap<&'static str, u64>,
}
