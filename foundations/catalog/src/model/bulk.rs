//! What is done to many products at once.

use super::ProductDraft;
use catalog_facts::ProductId;
use kernel::{Id, Localized, Tag, Timestamp};
use serde::{Deserialize, Serialize};

/// Marks the id of a change of many products.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BulkTag {}

impl Tag for BulkTag {
    const KIND: &'static str = "product_bulk";
}

/// The id of a change of many products.
pub type BulkId = Id<BulkTag>;

/// What is to be done to each of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "deed", rename_all = "snake_case")]
pub enum Deed {
    /// Visitors see it.
    Publish,
    /// Visitors do not see it yet.
    Unpublish,
    /// Visitors see it no longer.
    Archive,
    /// It stands in this category instead of the one where it stood.
    Category {
        /// Key of the category.
        key: String,
    },
    /// It is of this brand, or of none.
    Brand {
        /// Key of the brand.
        key: Option<String>,
    },
    /// Every price goes up or down by a part of itself.
    Percent {
        /// Hundredths of a percent: 1250 is 12.5 % more.
        hundredths: i64,
        /// Whether a lower price is announced as a reduction.
        is_reduction: bool,
    },
    /// Every price goes up or down by an amount.
    Amount {
        /// Minor units.
        minor: i64,
        /// Whether a lower price is announced as a reduction.
        is_reduction: bool,
    },
    /// There are so many of every variant.
    Stock {
        /// So many.
        count: i64,
    },
    /// There are so many more of every variant that is counted, or fewer.
    Add {
        /// So many more; less than nothing for fewer.
        count: i64,
    },
}

/// One thing that changes of a product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shift {
    /// Whether visitors see it.
    Status(super::Status, super::Status),
    /// Where it stands: keys.
    Category(Option<String>, Option<String>),
    /// Its brand: keys.
    Brand(Option<String>, Option<String>),
    /// The price of a variant, in minor units, and whether it is announced as a reduction.
    Price {
        /// Which variant.
        sku: String,
        /// Before.
        from: (i64, bool),
        /// After.
        to: (i64, bool),
    },
    /// How many there are of a variant.
    Stock {
        /// Which variant.
        sku: String,
        /// Before.
        from: Option<i64>,
        /// After.
        to: Option<i64>,
    },
}

/// What became of one product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing yet.
    Waiting,
    /// It was changed.
    Done,
    /// It was so already.
    Same,
    /// A rule said no.
    Refused,
}

impl Outcome {
    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Done => "done",
            Self::Same => "same",
            Self::Refused => "refused",
        }
    }

    /// The outcome that a word of the database names.
    pub fn of(code: &str) -> Option<Self> {
        [Self::Waiting, Self::Done, Self::Same, Self::Refused].into_iter().find(|one| one.code() == code)
    }
}

/// How far a change of many products is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BulkState {
    /// It is shown to whoever wants it; nothing was done.
    Shown,
    /// It is being done.
    Running,
    /// All were tried.
    Done,
}

impl BulkState {
    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Shown => "shown",
            Self::Running => "running",
            Self::Done => "done",
        }
    }

    /// The state that a word of the database names.
    pub fn of(code: &str) -> Option<Self> {
        [Self::Shown, Self::Running, Self::Done].into_iter().find(|one| one.code() == code)
    }
}

/// A change of many products.
#[derive(Clone, Debug, PartialEq)]
pub struct Bulk {
    /// Which one.
    pub id: BulkId,
    /// What is done.
    pub deed: Deed,
    /// How far it is.
    pub state: BulkState,
    /// When somebody asked for it.
    pub made_at: Timestamp,
    /// How many products.
    pub items: i64,
    /// Whether more passed than are changed at once.
    pub is_cut: bool,
    /// How many were changed.
    pub done: i64,
    /// How many were so already.
    pub same: i64,
    /// How many were refused.
    pub refused: i64,
}

impl Bulk {
    /// How many were tried.
    pub fn tried(&self) -> i64 {
        self.done + self.same + self.refused
    }
}

/// Why something was refused, so that it can be said again later in any language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Why {
    /// The code of the refusal.
    pub code: String,
    /// What fills its text.
    #[serde(default)]
    pub words: Vec<(String, String)>,
}

/// One product of many, as the page shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct BulkItem {
    /// Its place among them.
    pub position: i64,
    /// Which product.
    pub product: ProductId,
    /// What became of it.
    pub outcome: Outcome,
    /// Why it was refused.
    pub why: Option<Why>,
    /// Its name.
    pub name: Localized,
    /// What changes, or would; nothing once it was tried.
    pub shifts: Vec<Shift>,
}

/// A product before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Changed {
    /// As it is to be.
    pub draft: ProductDraft,
    /// What changes by that.
    pub shifts: Vec<Shift>,
}
