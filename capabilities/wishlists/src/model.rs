//! Lists of what people would like, what is on them, and who gives it.

use catalog_facts::{ProductId, VariantId};
use jiff::civil::Date;
use kernel::{PersonId, Personal, Timestamp};

pub use wishlists_facts::{ClaimId, ItemId, ListId};

/// So many lists somebody has at most.
pub const LISTS_MAX: u32 = 50;
/// So many things are on one.
pub const ITEMS_MAX: u32 = 500;
/// So many of one thing.
pub const WANTED_MAX: u32 = 99;
/// How long the name of a list may be, in letters.
pub const NAME_MAX: usize = 60;
/// How long a note may be, in letters.
pub const NOTE_MAX: usize = 200;

/// What is kept of the secret by which somebody undoes what they said they give.
pub type SecretHash = [u8; 32];

/// Who may see a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Its owner.
    #[default]
    Private,
    /// And their friends.
    Friends,
    /// And whoever has the link.
    Link,
    /// Everybody.
    Public,
}

impl Audience {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Private, Self::Friends, Self::Link, Self::Public];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Private => "private",
            Self::Friends => "friends",
            Self::Link => "link",
            Self::Public => "public",
        }
    }

    /// The one of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// How much somebody would like something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Priority {
    /// Very much.
    High,
    /// Like the others.
    #[default]
    Normal,
    /// It can wait.
    Low,
}

impl Priority {
    /// All of them, the strongest first; their places are what is kept.
    pub const ALL: [Self; 3] = [Self::High, Self::Normal, Self::Low];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Normal => "normal",
            Self::Low => "low",
        }
    }

    /// The one of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// A list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// Which.
    pub id: ListId,
    /// Whose; once they are erased, the id of nobody.
    pub person: PersonId,
    /// What it is called.
    pub name: Personal<String>,
    /// Who may see it.
    pub audience: Audience,
    /// The word of its link.
    pub secret: Personal<String>,
    /// The day of which it is a list of presents.
    pub event_on: Option<Date>,
    /// Until when it stays a surprise what is given: the latest day that it ever had.
    pub surprise_until: Option<Date>,
    /// How many things are on it.
    pub items: u32,
    /// Since when it is there.
    pub created_at: Timestamp,
    /// Whether its owner has deleted it: only those who give something of it know of it still.
    pub is_gone: bool,
    /// Raised by every change.
    pub version: i64,
}

impl List {
    /// Where others see it: a path without the prefix of a language. Nothing where nobody else may.
    pub fn path(&self) -> Option<String> {
        match self.audience {
            Audience::Private => None,
            Audience::Link => Some(format!("/lists/{}", self.secret.reveal())),
            Audience::Friends | Audience::Public => Some(format!("/lists/{}", self.id)),
        }
    }
}

/// Something on a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Which.
    pub id: ItemId,
    /// On which list.
    pub list: ListId,
    /// What.
    pub product: ProductId,
    /// Its exact version.
    pub variant: VariantId,
    /// How many are wanted.
    pub wanted: u32,
    /// How many of them somebody gives.
    pub claimed: u32,
    /// What its owner says about it.
    pub note: Personal<String>,
    /// How much they would like it.
    pub priority: Priority,
    /// Since when it is there.
    pub added_at: Timestamp,
    /// Whether its owner took it off while it was a surprise who gives it.
    pub is_hidden: bool,
}

impl Item {
    /// How many nobody gives yet.
    pub fn left(&self) -> u32 {
        self.wanted.saturating_sub(self.claimed)
    }
}

/// That somebody gives something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Which.
    pub id: ClaimId,
    /// On which list.
    pub list: ListId,
    /// What.
    pub item: ItemId,
    /// Who, if they were signed in,
    pub person: Option<PersonId>,
    /// or as they call themselves.
    pub name: Personal<String>,
    /// How many.
    pub quantity: u32,
    /// Since when.
    pub claimed_at: Timestamp,
}

/// What somebody wants a list to be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListWanted {
    /// What it is called.
    pub name: String,
    /// Who may see it: an [`Audience`].
    pub audience: String,
    /// The day of which it is a list of presents; empty where it is none.
    pub event_on: String,
}

/// What somebody wants of something on a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemWanted {
    /// How many.
    pub wanted: String,
    /// What they say about it.
    pub note: String,
    /// How much they would like it: a [`Priority`].
    pub priority: String,
}

/// A list, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// What it is called.
    pub name: String,
    /// Who may see it.
    pub audience: Audience,
    /// The day of which it is a list of presents.
    pub event_on: Option<Date>,
    /// Until when it stays a surprise what is given.
    pub surprise_until: Option<Date>,
}

/// Something on a list, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedItem {
    /// How many.
    pub wanted: u32,
    /// What its owner says about it.
    pub note: String,
    /// How much they would like it.
    pub priority: Priority,
}

/// Who would give something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Giver {
    /// Who they are, if they are signed in.
    pub person: Option<PersonId>,
    /// How they call themselves, else.
    pub name: String,
    /// How many, as they typed it.
    pub quantity: String,
}

/// Why somebody is told of something that they saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// It costs less.
    Cheaper,
    /// It is there again.
    Back,
}

impl News {
    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cheaper => "cheaper",
            Self::Back => "back",
        }
    }

    /// The one of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Cheaper, Self::Back].into_iter().find(|one| one.code() == code)
    }
}
