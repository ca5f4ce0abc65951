//! Where a comment hangs, in what part somebody speaks and who hears of it: values in, values out.

use crate::model::{Badge, Comment, ContributionId, Matter, On};
use contributions::rules::WriteRejected as WordsRejected;
use kernel::{PersonId, Rejection, Timestamp, Word};

const DAY_S: i64 = 86_400;

/// Why a comment is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WriteRejected {
    /// What it answers does not stand there, or no more.
    AnswerGone,
    /// The words themselves are not taken.
    Words(WordsRejected),
}

impl Rejection for WriteRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::AnswerGone => "comments-answer-gone",
            Self::Words(why) => why.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::AnswerGone => Vec::new(),
            Self::Words(why) => why.words(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::AnswerGone => Some("answers"),
            Self::Words(why) => why.field(),
        }
    }
}

/// Where a comment hangs: nothing where it begins a thread, else the first of its thread. Threads are two deep: who answers a
/// reply hangs beside it, below the same first comment, and names whom they answer.
pub fn hangs(on: On, answered: Option<&Comment>) -> Result<Option<ContributionId>, WriteRejected> {
    match answered {
        None => Ok(None),
        Some(one) if one.on == on && one.is_shown() => Ok(Some(one.thread)),
        Some(_) => Err(WriteRejected::AnswerGone),
    }
}

/// What somebody is to the thing they comment on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Whether they work here.
    pub is_house: bool,
    /// Whether they sell it.
    pub is_seller: bool,
    /// Whether they wrote it.
    pub is_author: bool,
}

/// In what part they speak: what binds them most stands beside their words.
pub const fn badge(part: Part) -> Option<Badge> {
    match part {
        Part { is_house: true, .. } => Some(Badge::House),
        Part { is_seller: true, .. } => Some(Badge::Seller),
        Part { is_author: true, .. } => Some(Badge::Author),
        Part { is_house: false, is_seller: false, is_author: false } => None,
    }
}

/// Who hears that somebody commented: whom they answer, or who wrote what they comment on. Nobody hears of themselves.
pub fn hears(comment: &Comment, answered: Option<&Comment>, matter: Matter) -> Option<PersonId> {
    let whom = match answered {
        Some(one) => one.person,
        None => matter.author,
    };
    whom.filter(|whom| Some(*whom) != comment.person)
}

/// The number of a day: somebody hears once a day that a thread goes on, however many answer them in it.
pub fn day(at: Timestamp) -> i64 {
    at.as_second().div_euclid(DAY_S)
}

/// By how much the comments that stand become more or fewer.
pub const fn moved(stood: bool, stands: bool) -> i64 {
    match (stood, stands) {
        (false, true) => 1,
        (true, false) => -1,
        (true, true) | (false, false) => 0,
    }
}
