//! What a server's no is about: the reader, then trying again helps nobody; or us, our name, our password, our right to
//! send, which somebody sets right while the letter waits.

use crate::written::one_line;
use lettre::transport::smtp::Error;
use std::error::Error as _;

/// What a server said, and what that can be read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// Its reply, or what went wrong with the connection, in one line.
    pub(crate) words: String,
    /// The number of the reply, if there was one.
    code: Option<u16>,
    /// The enhanced status code (RFC 3463), if it gave one: `5.1.1`.
    status: Option<[u16; 3]>,
}

impl Refusal {
    pub(crate) fn read(error: &Error) -> Self {
        match (error.status().map(u16::from), error.source()) {
            (Some(code), Some(said)) => Self::of(code, &said.to_string()),
            (code, _) => Self { words: one_line(&error.to_string()), code, status: None },
        }
    }

    /// The reply with this number and these words.
    pub(crate) fn of(code: u16, said: &str) -> Self {
        Self { words: one_line(&format!("{code} {said}")), code: Some(code), status: status_in(said) }
    }

    /// Whether the letter can never arrive. Nothing, if the reply does not say what it is about.
    pub(crate) fn is_for_ever(&self) -> Option<bool> {
        match (self.code, self.status) {
            (Some(500..=599), Some(status)) => Some(is_about_the_reader(status)),
            (Some(550..=553), None) => None,
            _ => Some(false),
        }
    }
}

/// Whether the answer to the name of a reader says that there is no such reader, or none who takes letters.
pub(crate) fn is_about_a_reader(error: &Error) -> bool {
    Refusal::read(error).is_for_ever().unwrap_or(true)
}

/// Addresses (but not ours, of which 5.1.7 and 5.1.8 speak), mailboxes, and what a letter may consist of.
fn is_about_the_reader(status: [u16; 3]) -> bool {
    match status {
        [5, 1, detail] => detail != 7 && detail != 8,
        [5, 2 | 6, _] => true,
        _ => false,
    }
}

/// The status that a reply begins with, or that stands in it as `(#5.1.1)`.
fn status_in(said: &str) -> Option<[u16; 3]> {
    let mut words = said.split_whitespace();
    let first = words.next()?;
    let marked = words.find(|word| word.trim_start_matches('(').starts_with('#'));
    read_status(first).or_else(|| read_status(marked?))
}

fn read_status(word: &str) -> Option<[u16; 3]> {
    let mut parts = word.trim_matches(|sign: char| !sign.is_ascii_digit()).split('.');
    let mut next = || parts.next()?.parse().ok();
    let status = [next()?, next()?, next()?];
    (parts.next().is_none() && matches!(status[0], 2 | 4 | 5)).then_some(status)
}
