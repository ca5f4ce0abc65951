//! A file that somebody brought in a browser: how it is to be understood, how far it is, what was said about it.

use super::{Format, Report};
use kernel::{Id, Lang, Right, Tag, Timestamp, Word};
use serde::{Deserialize, Serialize};

/// Marks the id of a delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeliveryTag {}
impl Tag for DeliveryTag {
    const KIND: &'static str = "import";
}

/// The id of a delivery.
pub type DeliveryId = Id<DeliveryTag>;

/// How far a delivery is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Its file is on its way.
    Receiving,
    /// Everything is done and nothing kept, to see what would come.
    Trying,
    /// It was tried; somebody has to say whether it comes in.
    Tried,
    /// It comes in.
    Carrying,
    /// It came in.
    Done,
    /// Somebody called it off. What was kept by then stays.
    Cancelled,
    /// It could not be read on.
    Failed,
}

impl Stage {
    const ALL: [Self; 7] = [
        Self::Receiving,
        Self::Trying,
        Self::Tried,
        Self::Carrying,
        Self::Done,
        Self::Cancelled,
        Self::Failed,
    ];

    /// The word in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Receiving => "receiving",
            Self::Trying => "trying",
            Self::Tried => "tried",
            Self::Carrying => "carrying",
            Self::Done => "done",
            Self::Cancelled => "cancelled",
            Self::Failed => "failed",
        }
    }

    /// The stage of that word.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.code() == code)
    }

    /// Whether a job is at it.
    pub fn is_running(self) -> bool {
        matches!(self, Self::Trying | Self::Carrying)
    }
}

kernel::codes! {
    /// What a file is about.
    Matter {
        /// Products and what they stand on.
        Catalogue = "catalogue",
        /// Whoever bought at another program.
        Customers = "customers",
        /// What they bought there.
        Orders = "orders",
        /// What they said of it there.
        Reviews = "reviews",
    }
}

impl Matter {
    /// What somebody must hold, beside the right to the catalogue, who sees what such a file says.
    pub fn right(self) -> Right {
        match self {
            Self::Catalogue => Right::Catalogue,
            Self::Customers => Right::People,
            Self::Orders => Right::Sales,
            Self::Reviews => Right::Moderation,
        }
    }
}

/// How a file is to be understood, as somebody said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    /// The program that wrote it; none: to be found out.
    pub format: Option<Format>,
    /// The language of its texts.
    pub lang: Lang,
    /// The language of whoever brought it, in which refused rows say why.
    pub reader: Lang,
    /// Whether the shop answers for products whose maker the file does not name.
    pub maker_is_shop: bool,
    /// By how many percent prices are raised, as it was written; empty: not at all.
    pub tax: String,
    /// Whether another file belongs to it.
    pub has_beside: bool,
    /// What it is about; none: to be found out.
    #[serde(default)]
    pub matter: Option<Matter>,
}

/// A remark as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The line.
    pub line: u64,
    /// The column, by its name in the file.
    pub column: Option<String>,
    /// The key of its text.
    pub code: String,
    /// What the text needs to know.
    pub words: Vec<(String, String)>,
}

impl Note {
    /// The places of the text, filled. Only what is called a count chooses a plural.
    pub fn filled(&self) -> Vec<(&str, Word<'_>)> {
        let filled = self.words.iter().map(|(name, text)| match text.parse() {
            Ok(count) if name == "count" => (name.as_str(), Word::Count(count)),
            _ => (name.as_str(), Word::Text(text)),
        });
        filled.collect()
    }
}

/// One of the first products of a file, or one of its first orders. It says nothing of who bought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sample {
    /// What it is called; of an order its number.
    pub name: String,
    /// The price of its first variant, or what the order cost, in minor units of the shop's currency.
    pub price: i64,
    /// How many variants it has, or how many lines.
    pub variants: u64,
}

/// What is known of a delivery so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Told {
    /// What became of what was read.
    pub created: u64,
    /// Products that are different now.
    pub changed: u64,
    /// Products that were there, exactly so.
    pub same: u64,
    /// Products and lines that were refused.
    pub refused: u64,
    /// Products that nobody sees before somebody says who makes them.
    pub held_back: u64,
    /// Variants.
    pub variants: u64,
    /// Categories that were made or changed.
    pub categories: u64,
    /// Brands that were made or changed.
    pub brands: u64,
    /// How often each remark was made.
    pub remarks: Vec<(String, u64)>,
    /// The first remarks of each kind.
    pub first: Vec<Note>,
    /// The first products.
    pub samples: Vec<Sample>,
    /// How many bytes there are to read, once that is known.
    pub length: u64,
    /// Which program wrote the file, once that is known.
    pub format: Option<Format>,
    /// The same of a file that is not a catalogue.
    pub program: Option<String>,
    /// Why it could not be read on: a text and what fills it.
    pub failed: Option<Note>,
}

impl Delivery {
    /// What it is about, as far as that is known.
    pub fn matter(&self) -> Matter {
        self.wish.matter.unwrap_or(Matter::Catalogue)
    }

    /// What somebody said that it is about. Whoever names a form of catalogues says that it is one.
    pub(crate) fn matter_wished(&self) -> Option<Matter> {
        self.wish.matter.or(self.wish.format.map(|_| Matter::Catalogue))
    }
}

impl Told {
    /// The numbers of a report in the place of these.
    pub fn count(&mut self, report: &Report) {
        (self.created, self.changed, self.same) = (report.created, report.changed, report.same);
        (self.refused, self.held_back, self.variants) = (report.refused, report.held_back, report.variants);
        (self.categories, self.brands) = (report.categories, report.brands);
    }
}

/// A file that somebody brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// Which one.
    pub id: DeliveryId,
    /// What it was called where it came from.
    pub name: String,
    /// How much it is.
    pub bytes: i64,
    /// How far it is.
    pub stage: Stage,
    /// How it is to be understood.
    pub wish: Wish,
    /// How much of it has been read.
    pub read_bytes: i64,
    /// What is known so far.
    pub told: Told,
    /// Which attempt counts.
    pub turn: i64,
    /// When the attempt last said how far it was, by the machine's clock.
    pub beat_at: Timestamp,
    /// When it was brought.
    pub made_at: Timestamp,
}

/// Which file of a delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// The file itself.
    File,
    /// Another that belongs to it.
    Beside,
    /// The rows that were refused.
    Rejected,
    /// Every remark, a line of JSON each.
    Remarks,
}

impl PartKind {
    /// The word in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Beside => "beside",
            Self::Rejected => "rejected",
            Self::Remarks => "remarks",
        }
    }
}
