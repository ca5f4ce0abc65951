//! What a letter is once it is written, and how far it has come.

pub mod newsletter;
pub mod notices;
pub mod offer;

use kernel::{Id, Lang, PersonId, Tag, Timestamp};
use std::fmt;
use uuid::Uuid;

/// Marks the id of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mail {}

impl Tag for Mail {
    const KIND: &'static str = "mail";
}

/// The id of a letter.
pub type MailId = Id<Mail>;

/// Which letter it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Confirm your address.
    Confirm,
    /// You have an account already.
    AlreadyMember,
    /// Choose another password.
    Reset,
    /// You are invited.
    Invite,
    /// Your password was changed.
    PasswordChanged,
    /// You leave.
    Leaving,
    /// Something else was changed by which you come in.
    KeyChanged,
    /// Confirm another address.
    AddressConfirm,
    /// An address that somebody wanted is yours already.
    AddressInUse,
    /// Your letters will go elsewhere, unless you say no.
    AddressUndo,
    /// A part of a conversation with the shop.
    Case,
    /// What happens to something that was bought.
    Order,
    /// Something that somebody wants to be told of.
    Notice,
    /// A question that is answered by a link, without signing in.
    Question,
    /// Confirm that you want the newsletter.
    NewsletterConfirm,
    /// You get the newsletter already.
    NewsletterAlready,
    /// An issue of the newsletter.
    Newsletter,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 17] = [
        Self::Confirm,
        Self::AlreadyMember,
        Self::Reset,
        Self::Invite,
        Self::PasswordChanged,
        Self::Leaving,
        Self::KeyChanged,
        Self::AddressConfirm,
        Self::AddressInUse,
        Self::AddressUndo,
        Self::Case,
        Self::Order,
        Self::Notice,
        Self::Question,
        Self::NewsletterConfirm,
        Self::NewsletterAlready,
        Self::Newsletter,
    ];

    /// Its word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::AlreadyMember => "already_member",
            Self::Reset => "reset",
            Self::Invite => "invite",
            Self::PasswordChanged => "password_changed",
            Self::Leaving => "leaving",
            Self::KeyChanged => "key_changed",
            Self::AddressConfirm => "address_confirm",
            Self::AddressInUse => "address_in_use",
            Self::AddressUndo => "address_undo",
            Self::Case => "case",
            Self::Order => "order",
            Self::Notice => "notice",
            Self::Question => "question",
            Self::NewsletterConfirm => "newsletter_confirm",
            Self::NewsletterAlready => "newsletter_already",
            Self::Newsletter => "newsletter",
        }
    }

    /// The kind of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether whoever reads it can do what only its addressee should.
    pub const fn has_secret(self) -> bool {
        match self {
            Self::Confirm
            | Self::Reset
            | Self::Invite
            | Self::AddressConfirm
            | Self::AddressUndo
            // Whoever reads it could answer in somebody's name.
            | Self::Question
            | Self::NewsletterConfirm => true,
            Self::AlreadyMember
            | Self::PasswordChanged
            | Self::Leaving
            | Self::KeyChanged
            | Self::AddressInUse
            // Whoever may see mail may see cases too: the same roles hold both rights.
            | Self::Case
            // The same is true of orders.
            | Self::Order
            // What stands at their end only stops letters.
            | Self::Notice
            | Self::NewsletterAlready
            | Self::Newsletter => false,
        }
    }
}

/// How far a letter has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A job is to send it.
    Waiting,
    /// A server has taken it.
    Sent,
    /// There was no server for letters: it is only read here.
    Kept,
    /// It was not sent, and will not be by itself.
    Refused,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Waiting, Self::Sent, Self::Kept, Self::Refused];

    /// Its word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sent => "sent",
            Self::Kept => "kept",
            Self::Refused => "refused",
        }
    }

    /// The state of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// Why a letter was not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The other side would not take it.
    Refused,
    /// What it says is good for nothing any more.
    TooLate,
    /// Whoever it was for wants no more of them.
    Unwanted,
}

impl Why {
    /// Its word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::TooLate => "too_late",
            Self::Unwanted => "unwanted",
        }
    }

    /// The reason of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Refused, Self::TooLate, Self::Unwanted].into_iter().find(|why| why.code() == code)
    }
}

/// A letter as it was written, before it is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Written {
    /// Which letter it is.
    pub kind: Kind,
    /// Who it is for, if they have an account.
    pub person: Option<PersonId>,
    /// Where it goes.
    pub address: String,
    /// Its language.
    pub lang: Lang,
    /// One line.
    pub subject: String,
    /// All of it as plain text.
    pub text: String,
    /// The same as a document.
    pub html: String,
}

/// What stands in the head of a letter that belongs to a conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its Message-ID, without the host that vouches for it: the same however often it is sent.
    pub message_id: String,
    /// Where answers to it go.
    pub reply_to: Option<String>,
    /// The Message-ID of what it answers, with its brackets.
    pub in_reply_to: Option<String>,
    /// The Message-IDs before it, with their brackets.
    pub references: Option<String>,
    /// Whether a person wrote it.
    pub is_by_hand: bool,
}

/// A letter that somebody else words.
#[derive(Clone, PartialEq, Eq)]
pub struct NewLetter {
    /// Who it is for, if they have an account.
    pub person: Option<PersonId>,
    /// What they are called; may be empty.
    pub name: String,
    /// Where it goes.
    pub address: String,
    /// Its language.
    pub lang: Lang,
    /// One line.
    pub subject: String,
    /// What it says: plain text, paragraphs apart by an empty line.
    pub body: String,
    /// Its button: words, and a path of ours without the prefix of a language.
    pub button: (String, String),
    /// A sentence below the button.
    pub fine: String,
    /// Its head.
    pub head: Head,
}

impl Written {
    /// The same, without what it said.
    pub fn emptied(&self) -> Self {
        Self { text: String::new(), html: String::new(), ..self.clone() }
    }
}

/// A letter that is kept.
#[derive(Clone, PartialEq)]
pub struct Letter {
    /// Which one.
    pub id: MailId,
    /// What it says, and to whom. Text and document are empty once they were emptied.
    pub written: Written,
    /// How far it has come.
    pub state: State,
    /// The job that is to send it, or has.
    pub job: Option<Uuid>,
    /// How often a server was asked to take it.
    pub attempts: u32,
    /// Why it was not sent.
    pub why: Option<Why>,
    /// What the server said that would not take it.
    pub said: Option<String>,
    /// Until when what it says is good for anything; nothing if that is for ever.
    pub good_until: Option<Timestamp>,
    /// When it was written.
    pub created_at: Timestamp,
    /// When a server took it.
    pub sent_at: Option<Timestamp>,
}

impl Letter {
    /// Whether what it said is gone.
    pub fn is_emptied(&self) -> bool {
        self.written.text.is_empty()
    }
}

/// Neither the address nor what is said belongs into a log.
impl fmt::Debug for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Written").field("kind", &self.kind).field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl fmt::Debug for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { id, written, state, attempts, why, .. } = self;
        f.debug_struct("Letter")
            .field("id", id)
            .field("kind", &written.kind)
            .field("state", state)
            .field("attempts", attempts)
            .field("why", why)
            .finish_non_exhaustive()
    }
}

/// A letter as one line of a list.
#[derive(Clone, PartialEq)]
pub struct Line {
    /// Which one.
    pub id: MailId,
    /// Where it goes.
    pub address: String,
    /// Its subject.
    pub subject: String,
    /// How far it has come.
    pub state: State,
    /// When it was written.
    pub created_at: Timestamp,
}

/// Which letters are looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Only those that have come so far.
    pub state: Option<State>,
    /// Only those to this address, whole.
    pub address: Option<String>,
}
