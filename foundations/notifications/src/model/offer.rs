//! A letter that nobody has asked for and that whoever gets it can stop: a question how something was.

use kernel::{Lang, NoticeKind, PersonId};

/// A letter that somebody else words, which is written only to those who take letters of its kind.
#[derive(Clone)]
pub struct Offer<'a> {
    /// Which kind.
    pub kind: &'static NoticeKind,
    /// Who it is for, if they have an account: then what they have said about the kind counts.
    pub person: Option<PersonId>,
    /// What they are called; may be empty.
    pub name: &'a str,
    /// Where it goes.
    pub address: &'a str,
    /// Its language.
    pub lang: Lang,
    /// One line.
    pub subject: String,
    /// What it says: plain text, paragraphs apart by an empty line.
    pub body: String,
    /// What is asked about, and the ways to answer: words, what a screen reader says of them, and a path of ours without the prefix of
    /// a language.
    pub questions: Vec<Question>,
    /// Why it is written, below a line.
    pub fine: String,
}

/// One thing that a letter asks about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What it is about.
    pub about: String,
    /// The ways to answer.
    pub answers: Vec<Answer>,
}

/// A way to answer, by one click.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What is printed.
    pub sign: String,
    /// What it means, in words.
    pub words: String,
    /// Where it leads: a path of ours without the prefix of a language. Following it must change nothing.
    pub path: String,
}
