//! What people write beside an order: how long it may be, and which signs it may hold.

use kernel::{Rejection, Word};

/// The longest note, in characters.
pub const NOTE_MAX: usize = 2_000;
/// The longest number of a parcel.
pub const NUMBER_MAX: usize = 60;
/// The longest word about where a browser came from.
const SOURCE_MAX: usize = 120;

/// Why a text is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextRejected {
    /// There is none.
    Empty,
    /// It is too long.
    Long {
        /// So many characters at most.
        most: usize,
    },
}

impl Rejection for TextRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Empty => "orders-text-empty",
            Self::Long { .. } => "orders-text-long",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Long { most } => vec![("most", Word::Count(i64::try_from(*most).unwrap_or(i64::MAX)))],
            Self::Empty => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some("note")
    }
}

/// A note that says something.
pub fn note(typed: &str) -> Result<String, TextRejected> {
    let text = plain(typed);
    if text.is_empty() {
        return Err(TextRejected::Empty);
    }
    match text.chars().count() > NOTE_MAX {
        true => Err(TextRejected::Long { most: NOTE_MAX }),
        false => Ok(text),
    }
}

/// What somebody said, without signs that nobody sees or that turn others round.
pub fn plain(typed: &str) -> String {
    let kept = |sign: &char| *sign == '\n' || !(sign.is_control() || is_turning(*sign));
    let text: String = typed.replace("\r\n", "\n").chars().filter(kept).collect();
    text.trim().to_owned()
}

/// From where a browser came, as it is kept: a short word.
pub fn source(said: &str) -> String {
    plain(said).replace('\n', " ").chars().take(SOURCE_MAX).collect()
}

fn is_turning(sign: char) -> bool {
    matches!(sign, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
