//! What is known of a person and a product, where it comes from, and codes for the till.

mod till;

pub use till::{Choice, Code, Found, NewSheet, Sheet, SheetLine, SheetWanted, Standing};

use catalog_facts::{ProductId, VariantId};
use kernel::{Id, PersonId, Tag, Timestamp};
use orders_facts::LineId;

pub use evidence_facts::{CodeId, SheetId, TillLineId};

/// Marks the id of where something was bought: that of an order or of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {}

impl Tag for Origin {
    const KIND: &'static str = "evidence_origin";
}

/// The id of where something was bought.
pub type OriginId = Id<Origin>;

/// Marks the id of a line: of an order or of a receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Goods {}

impl Tag for Goods {
    const KIND: &'static str = "evidence_goods";
}

/// The id of a line: of an order or of a receipt.
pub type GoodsId = Id<Goods>;

/// Where something was bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// Here, by an order.
    Order,
    /// At the till of the physical shop.
    Till,
}

impl Source {
    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Order => "order",
            Self::Till => "till",
        }
    }

    /// The one of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Order, Self::Till].into_iter().find(|one| one.code() == code)
    }
}

/// What is known of a person and a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// What was bought.
    pub product: ProductId,
    /// Its exact version.
    pub variant: VariantId,
    /// When it was bought.
    pub bought_at: Timestamp,
    /// When it arrived.
    pub delivered_at: Option<Timestamp>,
    /// When it was given back, or all of its money was.
    pub returned_at: Option<Timestamp>,
    /// By which line of an order; nothing for what was bought at the till.
    pub line: Option<LineId>,
    /// Where it was bought.
    pub source: Source,
}

impl Evidence {
    /// Whether it counts as a verified purchase: paid, delivered and not given back (RULES 1.C).
    pub fn is_verified(&self) -> bool {
        self.delivered_at.is_some() && self.returned_at.is_none()
    }
}

/// A line of somebody, with all that was heard about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bought {
    /// Which line.
    pub id: GoodsId,
    /// Where it was bought.
    pub source: Source,
    /// What.
    pub product: ProductId,
    /// Its exact version.
    pub variant: VariantId,
    /// How many.
    pub quantity: u32,
    /// How many of them were not sent after all.
    pub unsent: u32,
    /// How many of them came back.
    pub returned: u32,
    /// When the last of them came back.
    pub back_at: Option<Timestamp>,
    /// When it was bought.
    pub bought_at: Timestamp,
    /// When it arrived.
    pub delivered_at: Option<Timestamp>,
    /// When it was called off.
    pub cancelled_at: Option<Timestamp>,
    /// When all of its money went back.
    pub refunded_at: Option<Timestamp>,
}

/// Something that was heard about where something was bought. Each is kept in a column of its own, as the earliest that was heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// It stands: by whom, if that is known, and where.
    Bought(Source, Option<PersonId>),
    /// It is this person's, whatever was known before.
    Claimed(PersonId),
    /// It arrived.
    Delivered,
    /// It was called off.
    Cancelled,
    /// All of its money went back.
    Refunded,
}

/// Why fewer of a line count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Less {
    /// They were not sent after all.
    Unsent,
    /// They came back.
    Returned,
}

impl Less {
    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unsent => "unsent",
            Self::Returned => "returned",
        }
    }
}
