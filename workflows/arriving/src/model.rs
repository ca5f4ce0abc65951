//! What must be known of this shop to understand a file of another program, and what a list of customers says of each.

use exchange::model::Newcomer;
use jiff::tz::TimeZone;
use kernel::{Currency, Lang, Personal, Timestamp};
use reviews::model::Attributes;

/// The shop that a file is brought to.
#[derive(Clone, Debug)]
pub(crate) struct Shop {
    /// The currency of all its amounts.
    pub(crate) currency: Currency,
    /// By which the times of files are read that do not say theirs.
    pub(crate) zone: TimeZone,
    /// The country of addresses in tables without a column for it.
    pub(crate) country: String,
    /// The language of whoever a file does not say it of.
    pub(crate) lang: Lang,
    /// When the file is read: nothing in it is later.
    pub(crate) now: Timestamp,
}

/// A customer as a list says them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Customer {
    /// Who it is.
    pub(crate) known: Newcomer,
    /// That they agreed to get the newsletter there, if they did.
    pub(crate) agreed: Option<Agreed>,
}

/// Somebody agreed to get the newsletter at another program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Agreed {
    /// What the list says of it: the name of the column and the cell.
    pub(crate) words: String,
    /// Since when, if it says that.
    pub(crate) since: Option<Timestamp>,
}

/// A review as a list says it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Review {
    /// What it is of, as the list calls it: a reference, a name in addresses; empty for the shop itself.
    pub(crate) product: String,
    /// What else it calls that, asked where the first is not known here.
    pub(crate) other: String,
    /// 1 to 5.
    pub(crate) stars: u32,
    /// A heading; may be empty.
    pub(crate) title: String,
    /// What it says; may be empty.
    pub(crate) body: String,
    /// In which language.
    pub(crate) lang: Lang,
    /// A masked name.
    pub(crate) name: Personal<String>,
    /// Addresses of its pictures.
    pub(crate) pictures: Vec<String>,
    /// What the shop answered there.
    pub(crate) reply: Option<String>,
    /// What it says of the thing beside its words.
    pub(crate) attributes: Attributes,
    /// What its stars were before its author changed them, the latest first.
    pub(crate) stars_before: Vec<u32>,
    /// When it was written.
    pub(crate) written_at: Timestamp,
    /// What tells it from every other.
    pub(crate) key: String,
}

/// A question as a list says it, with its answers.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Question {
    /// What it is about, as the list calls it.
    pub(crate) product: String,
    /// A masked name; empty where nobody is named.
    pub(crate) name: Personal<String>,
    /// The question, in one line.
    pub(crate) title: String,
    /// The same whole, where it is longer than that.
    pub(crate) body: String,
    /// In which language.
    pub(crate) lang: Lang,
    /// When it was asked, or first answered.
    pub(crate) asked_at: Timestamp,
    /// What was answered, the first first.
    pub(crate) answers: Vec<Answer>,
    /// What tells it from every other.
    pub(crate) key: String,
}

/// What somebody answered, as a list says it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Answer {
    /// A masked name; empty where nobody is named.
    pub(crate) name: Personal<String>,
    /// What they said.
    pub(crate) body: String,
    /// When.
    pub(crate) at: Timestamp,
}
