//! Whether an answer to a letter is taken, and what a guest may be called.

use super::WriteRejected;
use crate::model::{Ended, Invitation, InvitationState};
use contributions::model::Text;
use kernel::{Rejection, Word};

/// The longest name of a guest, in characters.
pub const NAME_MAX: usize = 60;

/// Why an answer to a letter is refused.
#[derive(Clone, Debug, PartialEq)]
pub enum AnswerRejected {
    /// A guest must say what they want to be called, in at most so many characters.
    Name {
        /// How many.
        most: usize,
    },
    /// Something of the order goes back or is disputed, and nobody knows yet what comes of it.
    Troubled,
    /// The review is.
    Review(WriteRejected),
}

impl Rejection for AnswerRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Name { .. } => "reviews-invited-name-bad",
            Self::Troubled => "reviews-invited-troubled",
            Self::Review(why) => why.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Name { most } => vec![("most", Word::Count(i64::try_from(*most).unwrap_or(i64::MAX)))],
            Self::Troubled => Vec::new(),
            Self::Review(why) => why.words(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Name { .. } => Some("name"),
            Self::Troubled => None,
            Self::Review(why) => why.field(),
        }
    }
}

/// What a guest wants to be called: one line, without what cannot be seen. Everybody reads it and nobody looks at it before, so it says
/// no more than a name: it tells nothing by which somebody is found, leads nowhere, and is not the shop's own.
pub fn guest_name(typed: &str, shop: &str) -> Result<String, AnswerRejected> {
    let name = contributions::rules::line(typed);
    let found = contributions::rules::found(&Text { title: name.clone(), body: String::new() });
    let is_bare = found.personal.is_empty() && !found.has_link && !name.contains('@') && !has_number(&name);
    let is_name = name.chars().any(char::is_alphabetic) && !is_of(&name, shop);
    if name.chars().count() > NAME_MAX || !is_bare || !is_name {
        return Err(AnswerRejected::Name { most: NAME_MAX });
    }
    Ok(name)
}

fn has_number(name: &str) -> bool {
    name.chars().filter(char::is_ascii_digit).count() > 4
}

/// Whether a name says that it is the shop: all the words of the shop's stand in it, one behind the other.
fn is_of(name: &str, shop: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let (name, shop) = (words(name), words(shop));
    !shop.is_empty() && name.windows(shop.len()).any(|some| some == shop)
}

/// Whether a letter's link still leads to the form. Whoever asked for no more letters may answer one that came before.
pub fn may_answer(is: &Invitation) -> bool {
    match is.state {
        InvitationState::New | InvitationState::Eligible => false,
        InvitationState::Sent
        | InvitationState::Reminded
        | InvitationState::Answered
        | InvitationState::Expired => true,
        InvitationState::Stopped => is.why == Some(Ended::OptOut),
    }
}
