//! Links by which files and keys are fetched, and what is asked for of a file. How a link is signed is `rules::links`.

use super::{FileId, GrantId};
use kernel::Timestamp;

/// What links are signed with. It never prints itself.
#[derive(Clone)]
pub struct Secret([u8; 32]);

impl Secret {
    /// The secret of these bytes.
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes, for the database.
    pub(crate) const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// Which grant.
    pub grant: GrantId,
    /// Which of its files; nothing for its keys.
    pub file: Option<FileId>,
    /// Until when it is good, to the second.
    pub until: Timestamp,
}

/// Why a link leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkRejected {
    /// It is none of ours.
    Unfit,
    /// It was one, until then.
    Expired(Link),
}

/// What is asked for of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// All of it.
    Whole,
    /// From the one byte to the other, both counted from zero and both meant.
    Part(u64, u64),
    /// What lies behind its end.
    Nothing,
}

impl Asked {
    /// The first byte and how many, of a file of this length.
    pub const fn span(self, length: u64) -> (u64, u64) {
        match self {
            Self::Whole => (0, length),
            Self::Part(from, to) => (from, to - from + 1),
            Self::Nothing => (length, 0),
        }
    }
}
