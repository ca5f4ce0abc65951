//! The words of downloads: what belongs to a variant, what whoever bought may fetch, how far that has come.

mod link;

use catalog_facts::VariantId;
use kernel::{PersonId, Personal, Timestamp};
use orders_facts::{LineId, OrderId};

pub use downloads_facts::{FileId, GrantId, KeyId};
pub use link::{Asked, Link, LinkRejected, Secret};

kernel::tags! {
    /// Marks the id of a time when a file was fetched.
    Fetched = "download_fetch", FetchId;
}

/// How often the files of one line may be fetched, unless the shop says otherwise.
pub const FETCHES: u32 = 50;
/// The shop says so many at most.
pub const FETCHES_MAX: u32 = 1_000;
/// The longest file that is sold, in bytes.
pub const FILE_BYTES_MAX: u64 = 200 << 20;
/// So many files belong to a variant at most.
pub const FILES_MAX: u32 = 50;
/// So many keys are added at once.
pub const KEYS_MAX: usize = 10_000;
/// The longest key, in signs.
pub const KEY_MAX: usize = 500;
/// The longest name of a file, in signs.
pub const NAME_MAX: usize = 120;
/// For how long a link is good, in hours.
pub const LINK_HOURS: i64 = 24;

kernel::codes! {
    /// How far the handing over has come.
    State {
        /// Nobody has paid.
        Waiting = "waiting",
        /// All of it can be fetched.
        Open = "open",
        /// It is paid, and there are not enough keys, or neither keys nor files yet.
        Short = "short",
        /// It cannot be fetched any more.
        Closed = "closed",
    }
}

impl State {
    /// Whether it may be fetched: all of it or nothing, because what is begun is not given back.
    pub const fn is_usable(self) -> bool {
        match self {
            Self::Open => true,
            Self::Waiting | Self::Short | Self::Closed => false,
        }
    }
}

kernel::codes! {
    /// What has become of a key.
    KeyState {
        /// Nobody has it.
        Free = "free",
        /// Somebody has bought it.
        Taken = "taken",
        /// Somebody has seen it, and it is not theirs any more.
        Void = "void",
    }
}

/// What belongs to a variant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stocked {
    /// Which variant.
    pub variant: VariantId,
    /// How often the files of one line may be fetched.
    pub fetches_max: u32,
    /// Whether each piece comes with a key.
    pub has_keys: bool,
    /// How many files.
    pub files: u32,
    /// How many keys nobody has,
    pub keys_free: u32,
    /// and how many are sold.
    pub keys_taken: u32,
}

impl Stocked {
    /// What belongs to a variant of which nobody has said anything.
    pub const fn nothing(variant: VariantId) -> Self {
        Self { variant, fetches_max: FETCHES, has_keys: false, files: 0, keys_free: 0, keys_taken: 0 }
    }

    /// Whether there is anything to hand over.
    pub const fn is_something(&self) -> bool {
        self.has_keys || self.files > 0
    }
}

/// A file that is sold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SoldFile {
    /// Which one.
    pub id: FileId,
    /// Of which variant.
    pub variant: VariantId,
    /// What it is called.
    pub name: String,
    /// How long it is.
    pub bytes: u64,
    /// Under which hash it is kept.
    pub hash: String,
    /// The hash of the file itself.
    pub etag: String,
    /// Counted from one.
    pub edition: u32,
    /// Since when it is this one.
    pub changed_at: Timestamp,
}

/// A key of somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct SoldKey {
    /// Which one.
    pub id: KeyId,
    /// What it says.
    pub body: Personal<String>,
    /// What has become of it.
    pub state: KeyState,
    /// When it was first shown.
    pub shown_at: Option<Timestamp>,
}

/// What somebody may fetch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Which one.
    pub id: GrantId,
    /// Of which order.
    pub order: OrderId,
    /// Of which line.
    pub line: LineId,
    /// What was bought.
    pub variant: VariantId,
    /// Who bought, where they are known.
    pub person: Option<PersonId>,
    /// How many.
    pub quantity: u32,
    /// How far it has come.
    pub state: State,
    /// Whether each piece comes with a key.
    pub needs_keys: bool,
    /// How often files were fetched,
    pub fetches: u32,
    /// and how often they may be.
    pub fetches_max: u32,
    /// Whether others were told that it is handed over.
    pub is_told: bool,
    /// Whether somebody wants to give some of it back: until that is settled nobody uses it.
    pub is_held: bool,
    /// Since when.
    pub created_at: Timestamp,
    /// When it was opened.
    pub opened_at: Option<Timestamp>,
    /// When the first file was fetched or the first key shown.
    pub begun_at: Option<Timestamp>,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// Raised by every change of what it is, not by what is fetched.
    pub version: i64,
}

impl Grant {
    /// Whether it may be fetched now.
    pub const fn is_usable(&self) -> bool {
        self.state.is_usable() && !self.is_held
    }
}

/// What is known of an order, whatever came first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// When it was heard what was bought.
    pub granted_at: Option<Timestamp>,
    /// When it was paid.
    pub paid_at: Option<Timestamp>,
    /// When it was called off, or all its money went back.
    pub closed_at: Option<Timestamp>,
    /// Whose it was found to be.
    pub person: Option<PersonId>,
}

/// A time when a file was fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetch {
    /// Which file.
    pub file: FileId,
    /// Which edition of it.
    pub edition: u32,
    /// When.
    pub at: Timestamp,
}

/// How many keys were added, and how many were known before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Added {
    /// New ones.
    pub added: u32,
    /// Those that the shop had before, or that came twice.
    pub known: u32,
}
