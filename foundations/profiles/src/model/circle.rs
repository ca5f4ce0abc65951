//! People as lists and pages show them.

use super::{Edge, Handle, Profile, Relation};
use kernel::{PersonId, Personal, Timestamp};
use media::portrait::Portrait;

/// Somebody as others see them in a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Face {
    /// Who.
    pub person: PersonId,
    /// What they are called, as whoever looks may read it; empty for those who are gone.
    pub name: Personal<String>,
    /// The handle; nothing for those who have no profile.
    pub handle: Option<Handle>,
    /// Their picture.
    pub picture: Option<Portrait>,
}

/// One of the lists of people that somebody has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum List {
    /// Friends.
    #[default]
    Friends,
    /// Those who ask to be.
    Asked,
    /// Those whom I asked.
    Sent,
    /// Those who follow me.
    Followers,
    /// Those who ask to.
    Knocking,
    /// Those whom I follow, or asked to.
    Following,
    /// Those whom I want to have nothing to do with.
    Blocked,
    /// Those of whom I do not want to hear.
    Muted,
}

impl List {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 8] = [
        Self::Friends,
        Self::Asked,
        Self::Sent,
        Self::Followers,
        Self::Knocking,
        Self::Following,
        Self::Blocked,
        Self::Muted,
    ];

    /// The stable word in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Friends => "friends",
            Self::Asked => "asked",
            Self::Sent => "sent",
            Self::Followers => "followers",
            Self::Knocking => "knocking",
            Self::Following => "following",
            Self::Blocked => "blocked",
            Self::Muted => "muted",
        }
    }

    /// The one of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// Somebody in a list, and since when.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Who.
    pub face: Face,
    /// Since when they stand in it.
    pub since: Timestamp,
    /// What they are to the one whose list it is.
    pub edge: Edge,
}

/// A profile as somebody sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// What its owner shows.
    pub profile: Profile,
    /// What they are called here.
    pub face: Face,
    /// What whoever looks is to them.
    pub relation: Relation,
    /// What they are to whoever looks.
    pub mine: Edge,
    /// What whoever looks is to them, in their rows.
    pub theirs: Edge,
    /// Their friends, as far as whoever looks may see them; nothing where they may not.
    pub friends: Option<Vec<Face>>,
}
