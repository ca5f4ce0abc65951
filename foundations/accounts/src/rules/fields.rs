//! Names.

use kernel::{Rejection, Word, text};
use unicode_normalization::UnicodeNormalization;

/// Why something that somebody wrote about themselves is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldRejected {
    /// No name.
    NameMissing,
    /// A name that is too long.
    NameLong,
    /// A name with signs that no name has. It goes into letters, so it must not carry addresses.
    NameUnfit,
    /// No e-mail address that letters can go to.
    AddressUnfit,
}

/// The longest name, in characters.
const NAME_MAX: usize = 60;

impl Rejection for FieldRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NameMissing => "accounts-name-missing",
            Self::NameLong => "accounts-name-long",
            Self::NameUnfit => "accounts-name-unfit",
            Self::AddressUnfit => "accounts-address-unfit",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::NameLong => vec![("most", Word::Count(NAME_MAX as i64))],
            Self::NameMissing | Self::NameUnfit | Self::AddressUnfit => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::NameMissing | Self::NameLong | Self::NameUnfit => "name",
            Self::AddressUnfit => "address",
        })
    }
}

/// The name in one form, spaces joined.
pub fn name(text: &str) -> Result<String, FieldRejected> {
    let name = text.nfc().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(FieldRejected::NameMissing);
    }
    if name.chars().count() > NAME_MAX {
        return Err(FieldRejected::NameLong);
    }
    // Letters go to addresses that strangers typed: what reads as a link or hides signs is no name.
    let odd = |c: char| c.is_control() || is_hidden(c) || "<>/\\@{}[]|^~`=;:".contains(c);
    let is_address = text::fold(&name).contains("www.") || name.split(' ').any(looks_like_a_host);
    if name.contains(odd) || is_address || !name.chars().any(char::is_alphanumeric) {
        return Err(FieldRejected::NameUnfit);
    }
    Ok(name)
}

/// Signs that nobody sees, those among them that count as letters, and those that turn the direction of writing.
const HIDDEN: &[std::ops::RangeInclusive<char>] = &[
    '\u{ad}'..='\u{ad}',
    '\u{34f}'..='\u{34f}',
    '\u{61c}'..='\u{61c}',
    '\u{115f}'..='\u{1160}',
    '\u{17b4}'..='\u{17b5}',
    '\u{180b}'..='\u{180f}',
    '\u{200b}'..='\u{200f}',
    '\u{202a}'..='\u{202e}',
    '\u{2060}'..='\u{206f}',
    '\u{2800}'..='\u{2800}',
    '\u{3164}'..='\u{3164}',
    '\u{fe00}'..='\u{fe0f}',
    '\u{feff}'..='\u{feff}',
    '\u{ffa0}'..='\u{ffa0}',
    '\u{e0000}'..='\u{e0fff}',
];

fn is_hidden(c: char) -> bool {
    HIDDEN.iter().any(|signs| signs.contains(&c))
}

/// `evil.example`: mail programs make links of it. `J. R.` and `S.L.` are names.
fn looks_like_a_host(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ',']);
    word.rsplit_once('.').is_some_and(|(before, top)| {
        before.chars().count() > 2 && top.chars().count() > 1 && top.chars().all(char::is_alphabetic)
    })
}
