//! What a case is, and what was said in it. What somebody has trouble with, before it is a case, is in `problem`.

mod problem;

use kernel::{Lang, PersonId, Personal, Subject, Timestamp};

pub use care_facts::{CaseId, CaseState, Channel, Matter, SolvedId};
pub use problem::{Help, Solved, Trouble};

kernel::tags! {
    /// Marks the id of something said in a case.
    Said = "case_message", MessageId;
    /// Marks the id of a file that came with a mail.
    File = "case_file", FileId;
    /// Marks the id of an answer that is given again and again.
    Reply = "case_reply", ReplyId;
}

/// A case.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Which one.
    pub id: CaseId,
    /// The short word by which people speak of it.
    pub code: String,
    /// Who wrote, if they were signed in.
    pub person: Option<PersonId>,
    /// What whoever wrote is called.
    pub name: Personal<String>,
    /// Where answers go.
    pub address: Personal<String>,
    /// The language of what is written to them.
    pub lang: Lang,
    /// What kind of matter it is.
    pub matter: Matter,
    /// The very thing it is about.
    pub about: Option<Subject>,
    /// How it came in.
    pub channel: Channel,
    /// How far it has come.
    pub state: CaseState,
    /// Whether the last who wrote was the customer.
    pub is_unanswered: bool,
    /// Who looks after it.
    pub agent: Option<PersonId>,
    /// Since when.
    pub created_at: Timestamp,
    /// When the customer last wrote.
    pub heard_at: Timestamp,
    /// Until when it must be solved.
    pub due_at: Timestamp,
    /// Working days that were left when the shop began to wait for the customer.
    pub days_left: Option<u32>,
    /// When somebody of the shop first answered.
    pub answered_at: Option<Timestamp>,
    /// When it was resolved.
    pub resolved_at: Option<Timestamp>,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// Minutes that people of the shop have worked on it.
    pub minutes: u32,
    /// How it was, from 1 to 5,
    pub rating: Option<u32>,
    /// and why.
    pub rating_words: Personal<String>,
    /// Raised by every change.
    pub version: i64,
}

impl Case {
    /// Whether the shop has still something to do about it.
    pub fn is_open(&self) -> bool {
        crate::rules::states::is_open(self.state)
    }

    /// Whether the time is over in which it had to be solved.
    pub fn is_overdue(&self, now: Timestamp) -> bool {
        self.is_open() && self.days_left.is_none() && self.due_at <= now
    }
}

/// Who says something in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Author {
    /// Whoever opened it.
    Customer,
    /// Somebody of the shop, to the customer.
    Staff,
    /// Somebody of the shop, to the others who work there.
    Note,
    /// The program: what came by itself.
    House,
}

impl Author {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Customer, Self::Staff, Self::Note, Self::House];

    /// Its word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Staff => "staff",
            Self::Note => "note",
            Self::House => "house",
        }
    }

    /// The author of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|author| author.code() == code)
    }

    /// Whether whoever opened the case reads it too.
    pub const fn is_for_the_customer(self) -> bool {
        matches!(self, Self::Customer | Self::Staff)
    }
}

/// Something said in a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// Which one.
    pub id: MessageId,
    /// In which case.
    pub case: CaseId,
    /// Who says it.
    pub author: Author,
    /// Who of the shop.
    pub person: Option<PersonId>,
    /// What they are called.
    pub name: Personal<String>,
    /// Plain text.
    pub body: Personal<String>,
    /// Minutes that it took.
    pub minutes: u32,
    /// The Message-ID of the mail that it came or went by, without its brackets.
    pub mail: Option<String>,
    /// How it came or went.
    pub channel: Channel,
    /// When.
    pub created_at: Timestamp,
}

/// A file that came with a mail.
#[derive(Clone, Debug, PartialEq)]
pub struct Attachment {
    /// Which one.
    pub id: FileId,
    /// With what.
    pub message: MessageId,
    /// What it was called.
    pub name: Personal<String>,
    /// Its media type, one of the few that are kept.
    pub kind: String,
    /// How long it is.
    pub bytes: u32,
    /// Under which hash it is kept.
    pub hash: String,
}

/// An answer that is given again and again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Canned {
    /// Which one.
    pub id: ReplyId,
    /// What it is called.
    pub name: String,
    /// What it says, with places for the name and the code.
    pub body: String,
}

/// Somebody of the shop who has looked after a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Agent {
    /// Who.
    pub person: PersonId,
    /// What they are called.
    pub name: Personal<String>,
}

/// What the shop decided about its customer care.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The number of its WhatsApp: digits with the country's before them; empty when there is none.
    pub whatsapp: String,
    /// Holidays of its region and town, one a line.
    pub holidays: String,
}

/// Which secret leads to a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A link to its page.
    Page,
    /// The address to which a mail is answered, and the Message-ID of the letter that it answers.
    Mail,
}

impl Purpose {
    /// Its word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Mail => "mail",
        }
    }
}

/// Which cases are looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wanted {
    /// All that are open.
    #[default]
    Open,
    /// Those that somebody looks after.
    Of(PersonId),
    /// Those that nobody does.
    Unassigned,
    /// Those that wait for somebody else.
    Waiting,
    /// Those that should have been solved.
    Overdue(Timestamp),
    /// Those that are over.
    Done,
}
