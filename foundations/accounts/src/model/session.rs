//! Sessions: one browser of one person.

use kernel::{Id, Lang, PersonId, Tag, Timestamp};
use std::fmt;

/// Marks the id of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SessionTag {}
impl Tag for SessionTag {
    const KIND: &'static str = "session";
}

/// The id of a session. It opens nothing; the secret does.
pub type SessionId = Id<SessionTag>;

/// A session as its person sees it in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Browsing {
    /// Which one.
    pub id: SessionId,
    /// Family and system of the browser: `Firefox · Linux`; empty where it did not say.
    pub browser: String,
    /// When it began.
    pub begun_at: Timestamp,
    /// When it was last used, give or take an hour.
    pub seen_at: Timestamp,
    /// Whether it is the one that asks.
    pub is_this: bool,
}

/// How somebody comes in: with which browser, and what it carried before.
#[derive(Clone, Default)]
pub struct Entry {
    /// What the browser says it is. Only a few words of it are kept.
    pub agent: String,
    /// The hash of the secret it came with, if it came with one.
    pub before: Option<[u8; 32]>,
}

/// A session that has just begun. The secret is given to the browser and kept nowhere.
#[derive(Clone, PartialEq, Eq)]
pub struct Begun {
    /// What the browser carries from now on.
    pub secret: String,
    /// Who.
    pub person: PersonId,
    /// Their language.
    pub lang: Lang,
    /// Whether they wanted to leave and are asked whether they stay.
    pub is_leaving: bool,
}

impl fmt::Debug for Begun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Begun").field("person", &self.person).finish_non_exhaustive()
    }
}

/// How far somebody came who showed who they are.
#[derive(Clone, PartialEq, Eq)]
pub enum Entered {
    /// They are in.
    In(Begun),
    /// They have a second factor, and it is asked for.
    Second {
        /// What the browser carries until then. It opens nothing by itself.
        secret: String,
    },
}

impl fmt::Debug for Entered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::In(begun) => f.debug_tuple("In").field(begun).finish(),
            Self::Second { .. } => f.write_str("Second"),
        }
    }
}
