//! The nouns: a profile and its handle. What people are to each other is in `edge`, who may see what in `sight`, what lists
//! show in `circle`.

mod circle;
mod edge;
mod invitation;
mod sight;

pub use circle::{Face, Line, List, Seen};
pub use edge::{Edge, Follow, Friend, Happened, Pair, Verb};
pub use invitation::{Invitation, Invited};
pub use profiles_facts::{Cleared, InvitationId};
pub use sight::{Audience, Class, Relation, Standing};

use kernel::{Lang, PersonId, Personal, Timestamp};
use media::portrait::Portrait;

/// A short name that others type, as it is kept: small letters, digits and low lines.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Handle(String);

impl Handle {
    /// A handle that the rules have looked at, or that a row holds.
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text without its sign.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Where its owner is found.
    pub fn path(&self) -> String {
        format!("/u/{}", self.0)
    }

    /// What a hurried reader takes it for.
    pub(crate) fn as_read(&self) -> String {
        let letters = self.0.chars().filter(|c| *c != '_').map(|c| match c {
            '0' => 'o',
            '1' | 'l' => 'i',
            '3' => 'e',
            '4' => 'a',
            '5' => 's',
            '7' => 't',
            other => other,
        });
        letters.collect::<String>().replace("rn", "m").replace("vv", "w")
    }
}

/// Where an address with a handle leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AtHandle {
    /// To somebody.
    Person(PersonId),
    /// To somebody who has another handle now.
    Moved(PersonId),
    /// To nobody.
    Nobody,
}

/// What those read who are no friends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ShownAs {
    /// Name and handle.
    #[default]
    Name,
    /// The handle only.
    Handle,
}

impl ShownAs {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Name, Self::Handle];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Handle => "handle",
        }
    }

    /// The one of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// What somebody shows of themselves.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// Who.
    pub person: PersonId,
    /// The short name that others type.
    pub handle: Handle,
    /// When they chose it; nothing while it is one that was made for them.
    pub handle_at: Option<Timestamp>,
    /// What they write about themselves, as Markdown.
    pub about: Personal<String>,
    /// The language of that.
    pub lang: Lang,
    /// What those read who are no friends.
    pub shown_as: ShownAs,
    /// Whether followers ask first.
    pub is_reserved: bool,
    /// Their picture, if they have handed one in.
    pub picture: Option<Portrait>,
    /// Since when is counted how many others they ask something.
    pub asked_from: Timestamp,
    /// How many.
    pub asked_count: i64,
    /// Since when there is a profile.
    pub created_at: Timestamp,
    /// Raised by every change.
    pub version: i64,
}

/// What somebody wants to show of themselves, as they wrote it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The handle; empty for one that is made.
    pub handle: String,
    /// What they write about themselves.
    pub about: String,
    /// The language of that.
    pub lang: Lang,
    /// What those read who are no friends.
    pub shown_as: ShownAs,
    /// Whether followers ask first.
    pub is_reserved: bool,
}

impl Wanted {
    /// What somebody shows already.
    pub fn of(profile: &Profile) -> Self {
        Self {
            handle: profile.handle.as_str().to_owned(),
            about: profile.about.reveal().clone(),
            lang: profile.lang,
            shown_as: profile.shown_as,
            is_reserved: profile.is_reserved,
        }
    }
}

/// What becomes of the picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Frame {
    /// It stays.
    #[default]
    Same,
    /// It is taken away.
    Empty,
    /// There is another.
    New(Portrait),
}
