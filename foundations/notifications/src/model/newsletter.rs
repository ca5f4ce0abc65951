//! Who wants the newsletter, how that is known, and its issues.

use super::State;
use kernel::{Lang, Localized, PersonId, Personal, Timestamp};
pub use notifications_facts::{IssueId, SubscriberId, WishId};

/// How far an address has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Somebody said that it wants the newsletter; nobody has confirmed it.
    Asked,
    /// It gets it.
    Confirmed,
    /// It wants it no more.
    Left,
}

impl Standing {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Asked, Self::Confirmed, Self::Left];

    /// Its word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Confirmed => "confirmed",
            Self::Left => "left",
        }
    }

    /// The standing of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// Where something about a subscription was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The page of the newsletter, by a visitor.
    Page,
    /// The same, by somebody who was signed in.
    Account,
    /// The page to which a letter of ours leads.
    Letter,
    /// The button that a mail program shows beside a letter.
    OneClick,
    /// The back office.
    Office,
    /// Another program of the same shop, whose list of customers says so.
    Import,
}

impl Place {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Page, Self::Account, Self::Letter, Self::OneClick, Self::Office, Self::Import];

    /// Its word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Account => "account",
            Self::Letter => "letter",
            Self::OneClick => "one_click",
            Self::Office => "office",
            Self::Import => "import",
        }
    }

    /// The place of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// Somebody says that an address wants the newsletter.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// Which one.
    pub id: WishId,
    /// The address.
    pub address: Personal<String>,
    /// The language in which they read.
    pub lang: Lang,
    /// Who said it, if they were signed in.
    pub person: Option<PersonId>,
    /// Where.
    pub place: Place,
    /// When.
    pub asked_at: Timestamp,
}

/// An address that gets the newsletter, was asked, or has left.
#[derive(Clone, Debug, PartialEq)]
pub struct Subscriber {
    /// Which one.
    pub id: SubscriberId,
    /// The address; empty once it was forgotten.
    pub address: Personal<String>,
    /// The language in which they read.
    pub lang: Lang,
    /// Whose it is, as far as that is known.
    pub person: Option<PersonId>,
    /// How far it has come.
    pub standing: Standing,
    /// What is kept of the secret that confirms it.
    pub secret_hash: Option<Vec<u8>>,
    /// Until when that is good.
    pub good_until: Option<Timestamp>,
    /// When somebody asked for it last.
    pub asked_at: Timestamp,
    /// When its standing changed last.
    pub changed_at: Timestamp,
    /// Whether it gets it because of what a brought list of customers says, and has not said so here.
    pub is_brought: bool,
    /// Raised by every change.
    pub version: i64,
}

/// One line of the record.
#[derive(Clone, Debug, PartialEq)]
pub struct Consent {
    /// What happened: somebody asked, agreed, or left.
    pub what: Standing,
    /// Where.
    pub place: Place,
    /// Who, if they were signed in.
    pub person: Option<PersonId>,
    /// The language of what they read.
    pub lang: Lang,
    /// The very words; of what was said elsewhere, what the list of customers says.
    pub words: String,
    /// The number of those words; of those of others it is 0.
    pub words_version: i64,
    /// When; of what was said elsewhere, when it was brought.
    pub at: Timestamp,
    /// When it was said elsewhere, if the list of customers says that.
    pub given_at: Option<Timestamp>,
}

/// What the list of customers of another program says of somebody who agreed there.
#[derive(Clone, Debug, PartialEq)]
pub struct Brought {
    /// Their address.
    pub address: Personal<String>,
    /// The language in which they are written to.
    pub lang: Lang,
    /// What stands there: `Accepts Email Marketing: yes`.
    pub words: String,
    /// Since when, if it says that.
    pub given_at: Option<Timestamp>,
}

/// A line of the list of addresses.
#[derive(Clone, Debug, PartialEq)]
pub struct SubscriberLine {
    /// Which one.
    pub id: SubscriberId,
    /// The address.
    pub address: Personal<String>,
    /// The language.
    pub lang: Lang,
    /// Since when.
    pub changed_at: Timestamp,
    /// Whether it gets it because of what a brought list of customers says.
    pub is_brought: bool,
}

/// How far an issue has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IssueState {
    /// It is being written.
    Draft,
    /// It goes out, some addresses at a time.
    Sending,
    /// Somebody holds it back.
    Paused,
    /// A copy was written to each address.
    Sent,
}

impl IssueState {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Sending, Self::Paused, Self::Sent];

    /// Its word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Sending => "sending",
            Self::Paused => "paused",
            Self::Sent => "sent",
        }
    }

    /// The state of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// What somebody does with an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Lets it go out.
    Send,
    /// Holds it back.
    Pause,
    /// Lets it go on.
    Resume,
}

impl Move {
    /// The move of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "send" => Some(Self::Send),
            "pause" => Some(Self::Pause),
            "resume" => Some(Self::Resume),
            _ => None,
        }
    }
}

/// What an issue says: in each language a subject of one line and a text in Markdown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// Subjects.
    pub subject: Localized,
    /// Texts.
    pub body: Localized,
}

/// An issue of the newsletter.
#[derive(Clone, Debug, PartialEq)]
pub struct Issue {
    /// Which one.
    pub id: IssueId,
    /// How far it has come.
    pub state: IssueState,
    /// What it says.
    pub words: Words,
    /// The last subscriber to whom a copy was written.
    pub reached: Option<SubscriberId>,
    /// When it was written or held back last.
    pub changed_at: Timestamp,
    /// When it began to go out.
    pub begun_at: Option<Timestamp>,
    /// When the last copy was written.
    pub ended_at: Option<Timestamp>,
    /// Raised by every change.
    pub version: i64,
}

/// A copy of an issue as a line of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct IssueCopy {
    /// To whom.
    pub subscriber: SubscriberId,
    /// The address; empty once it was forgotten.
    pub address: Personal<String>,
    /// How far the letter has come; nothing where that is not known any more.
    pub state: Option<State>,
}
