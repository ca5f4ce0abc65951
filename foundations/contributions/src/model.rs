//! The nouns: something that somebody wrote, and what is decided about it. What they hand in is in `draft`, what others say to
//! it in `voice`, why it was taken down in `statement`, what the shop has set in `settings`.

mod draft;
mod prints;
mod settings;
mod statement;
mod voice;

pub use contributions_facts::{
    ContributionId, HoldReason, Kind, RejectCode, ReportId, ReportReason, State, StatementId,
};
pub use draft::{Draft, Fraud, Manner, Signals, Text, Written};
pub use prints::Prints;
pub use settings::Settings;
pub use statement::{Ground, Measure, Reasons, Scope, Source, Statement};
pub use voice::{Barred, Queued, Report, ReportState, ReportWanted, Trust, Vote, Votes, WriterRecord};

pub(crate) use prints::NUMBERS;
pub(crate) use voice::Weighed;

use kernel::{Lang, PersonId, Personal, Subject, Timestamp};

/// Whose words something is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Writer {
    /// A person with an account.
    Person(PersonId),
    /// Somebody of the shop, in its name.
    House(PersonId),
    /// Somebody without an account whom the shop had asked, by the name that they gave.
    Guest(Personal<String>),
    /// Somebody elsewhere, by the name as it may be shown: `M. G.`.
    Imported(Personal<String>),
    /// Somebody who is gone: "usuario eliminado".
    Gone,
}

impl Writer {
    /// The stable word of what they are.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Person(_) => "person",
            Self::House(_) => "house",
            Self::Guest(_) => "guest",
            Self::Imported(_) => "imported",
            Self::Gone => "gone",
        }
    }

    /// The person whose words they are; nobody for what the shop says.
    pub const fn person(&self) -> Option<PersonId> {
        match self {
            Self::Person(person) => Some(*person),
            Self::House(_) | Self::Guest(_) | Self::Imported(_) | Self::Gone => None,
        }
    }

    /// Whose account wrote it, in whatever name.
    pub const fn account(&self) -> Option<PersonId> {
        match self {
            Self::Person(person) | Self::House(person) => Some(*person),
            Self::Guest(_) | Self::Imported(_) | Self::Gone => None,
        }
    }
}

/// Something that somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// Which one.
    pub id: ContributionId,
    /// What it is.
    pub kind: Kind,
    /// What it is about: a product, another contribution.
    pub about: Subject,
    /// Whose words.
    pub writer: Writer,
    /// The language it is written in.
    pub lang: Lang,
    /// The title, one line; may be empty.
    pub title: Personal<String>,
    /// The text as Markdown; may be empty. [`crate::pieces::body`] prints it.
    pub body: Personal<String>,
    /// Sources of pictures, as `media` knows them.
    pub pictures: Vec<String>,
    /// Whether it stands.
    pub state: State,
    /// Why it waits, while it does.
    pub reason: Option<HoldReason>,
    /// Why it does not stand, if somebody said so.
    pub code: Option<RejectCode>,
    /// Whether the house knows that its author lived through it, as by a verified purchase.
    pub is_proven: bool,
    /// Whether everybody could read it once as it is now; what is kept of it stays when its author writes it anew.
    pub has_stood: bool,
    /// How often it was written anew, and one: which version this is.
    pub version: u32,
    /// When it was written.
    pub written_at: Timestamp,
    /// Since when everybody can read it.
    pub published_at: Option<Timestamp>,
    /// When its author last wrote it anew.
    pub edited_at: Option<Timestamp>,
    /// When somebody of the shop last decided about it.
    pub decided_at: Option<Timestamp>,
    /// How many find it good.
    pub up: u32,
    /// How many do not.
    pub down: u32,
    /// Raised by every change but votes.
    pub change: i64,
}

impl Contribution {
    /// Whether everybody can read it.
    pub fn stands(&self) -> bool {
        self.state == State::Published
    }

    /// Whether somebody wrote it under their own name.
    pub fn is_of(&self, person: PersonId) -> bool {
        self.writer.person() == Some(person)
    }
}

/// What something said before its author wrote it anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Which: the first is 1.
    pub version: u32,
    /// The title.
    pub title: Personal<String>,
    /// The text as Markdown.
    pub body: Personal<String>,
    /// Since when it said so.
    pub since: Timestamp,
}
