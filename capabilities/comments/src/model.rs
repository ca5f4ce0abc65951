//! The nouns: a comment, on what it stands, what somebody hands in.

pub use comments_facts::{Badge, Place};
pub use contributions_facts::{ContributionId, State};

use catalog_facts::{Product, ProductId};
use contributions_facts::{Contribution, Kind};
use kernel::{Lang, PersonId, Personal, Subject, Tag, Timestamp};
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// On what somebody comments: a place and which one of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct On {
    /// What it is.
    pub place: Place,
    /// Which one.
    pub id: Uuid,
}

impl On {
    /// A product.
    pub const fn product(id: ProductId) -> Self {
        Self { place: Place::Product, id: id.uuid() }
    }

    /// Something else that somebody wrote; nothing for what nobody comments on.
    pub fn written(kind: Kind, id: ContributionId) -> Option<Self> {
        let place = Place::ALL.iter().copied().find(|place| place_kind(*place) == Some(kind))?;
        Some(Self { place, id: id.uuid() })
    }

    /// What is typed into an address or sent by a program, if people comment on such things.
    pub fn named(place: &str, id: &str) -> Option<Self> {
        Some(Self { place: Place::from_code(place)?, id: Uuid::from_str(id).ok()? })
    }

    /// The product, if it is one.
    pub fn product_id(self) -> Option<ProductId> {
        place_kind(self.place).is_none().then(|| ProductId::from_uuid(self.id))
    }

    /// What somebody wrote, and of which kind, if it is such a thing.
    pub fn text(self) -> Option<(Kind, ContributionId)> {
        Some((place_kind(self.place)?, ContributionId::from_uuid(self.id)))
    }

    /// The same for whoever does not know comments.
    pub fn subject(self) -> Subject {
        let kind = match place_kind(self.place) {
            None => Product::KIND,
            Some(_) => Contribution::KIND,
        };
        Subject { kind: kind.into(), id: self.id }
    }

    /// Where all comments on it stand: a path of ours.
    pub fn path(self) -> String {
        format!("/comments/on/{}/{}", self.place.code(), self.id)
    }
}

impl fmt::Display for On {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.place.code(), self.id)
    }
}

/// Of which kind the texts of a place are; nothing where they are no texts.
const fn place_kind(place: Place) -> Option<Kind> {
    match place {
        Place::Product => None,
        Place::Review => Some(Kind::Review),
        Place::Story => Some(Kind::Story),
    }
}

/// A comment without its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// Which one.
    pub id: ContributionId,
    /// On what.
    pub on: On,
    /// The first of its thread; itself, where it begins one.
    pub thread: ContributionId,
    /// Whom it answers; nothing where it begins a thread.
    pub answers: Option<ContributionId>,
    /// Who wrote it; nobody for those who are gone.
    pub person: Option<PersonId>,
    /// What they are called beside it; empty for those who are gone, and for the shop.
    pub name: Personal<String>,
    /// In what part they wrote it.
    pub badge: Option<Badge>,
    /// Whether it stands.
    pub state: State,
    /// How many of its thread stand, for the first of it; zero for all others.
    pub shown: u32,
    /// Whether whom it answers was told.
    pub is_told: bool,
    /// When it was written.
    pub written_at: Timestamp,
}

impl Comment {
    /// Whether everybody can read it.
    pub fn is_shown(&self) -> bool {
        self.state == State::Published
    }

    /// Whether it begins a thread.
    pub fn is_first(&self) -> bool {
        self.thread == self.id
    }
}

/// A comment that somebody hands in.
#[derive(Clone)]
pub struct Wanted {
    /// On what.
    pub on: On,
    /// Which comment it answers, if it does.
    pub answers: Option<ContributionId>,
    /// Who.
    pub person: PersonId,
    /// What they say, as Markdown.
    pub body: String,
    /// In which language.
    pub lang: Lang,
    /// Whoever asks, as a number that tells households apart.
    pub household: Option<u128>,
}

impl fmt::Debug for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wanted").field("on", &self.on).field("answers", &self.answers).finish_non_exhaustive()
    }
}

/// What the house knows of the thing that is commented on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Matter {
    /// The product that it is, or is about.
    pub product: Option<ProductId>,
    /// Who wrote it, where somebody did.
    pub author: Option<PersonId>,
}
