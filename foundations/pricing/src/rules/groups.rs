//! What a group of people may be called, and which addresses somebody typed to put people in.

use crate::model::GroupWanted;
use kernel::{Lang, Localized, Rejection, Word, text};
use serde::{Deserialize, Serialize};

/// Longest name, in letters.
const NAME_MAX: usize = 60;
/// Longest word, in bytes.
const CODE_MAX: usize = 40;
/// So many groups there may be.
pub(crate) const GROUPS_MAX: i64 = 200;
/// So many people are put in at once.
const AT_ONCE: usize = 200;

/// Why a group is not as somebody wants it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GroupRejected {
    /// It is called nothing.
    NameMissing,
    /// Its name is very long.
    NameLong,
    /// The word has blanks or signs in it, or none of the name is left.
    CodeUnfit,
    /// Another has this word.
    CodeTaken,
    /// There are as many as there may be.
    TooMany,
    /// A promotion that is on is for it.
    Named {
        /// What that is called.
        promotion: Localized,
    },
    /// Nobody was typed.
    NobodyTyped,
    /// More than can be put in at once.
    TooManyAtOnce,
    /// Nobody has an account with this address.
    PersonUnknown,
}

impl Rejection for GroupRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NameMissing => "pricing-group-name-missing",
            Self::NameLong => "pricing-group-name-long",
            Self::CodeUnfit => "pricing-group-code-unfit",
            Self::CodeTaken => "pricing-group-code-taken",
            Self::TooMany => "pricing-group-too-many",
            Self::Named { .. } => "pricing-group-named",
            Self::NobodyTyped => "pricing-group-nobody-typed",
            Self::TooManyAtOnce => "pricing-group-too-many-at-once",
            Self::PersonUnknown => "pricing-group-person-unknown",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::NameLong => vec![("most", Word::Count(NAME_MAX as i64))],
            // A rejection knows no language: the name is said as the shop said it first.
            Self::Named { promotion } => vec![("promotion", Word::Text(promotion.show(Lang::default())))],
            Self::TooManyAtOnce => vec![("most", Word::Count(AT_ONCE as i64))],
            Self::NameMissing
            | Self::CodeUnfit
            | Self::CodeTaken
            | Self::TooMany
            | Self::NobodyTyped
            | Self::PersonUnknown => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::NameMissing | Self::NameLong => Some("name"),
            Self::CodeUnfit | Self::CodeTaken => Some("code"),
            Self::NobodyTyped | Self::TooManyAtOnce | Self::PersonUnknown => Some("email"),
            Self::TooMany | Self::Named { .. } => None,
        }
    }
}

/// The name as it is kept: on one line, with single blanks.
pub fn name(typed: &str) -> Result<String, GroupRejected> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let name: String = words.join(" ").chars().filter(|sign| !sign.is_control()).collect();
    match name.chars().count() {
        0 => Err(GroupRejected::NameMissing),
        long if long > NAME_MAX => Err(GroupRejected::NameLong),
        _ => Ok(name),
    }
}

/// What somebody wants, checked. A word that nobody typed is made of the name.
pub fn check(wanted: &GroupWanted) -> Result<GroupWanted, GroupRejected> {
    let name = name(&wanted.name)?;
    let code = match wanted.code.trim() {
        "" => text::slug(&name).chars().take(CODE_MAX).collect(),
        typed => typed.to_owned(),
    };
    if is_word(&code) { Ok(GroupWanted { name, code }) } else { Err(GroupRejected::CodeUnfit) }
}

/// Whether promotions can name a group by this.
pub fn is_word(code: &str) -> bool {
    let is_good = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    (1..=CODE_MAX).contains(&code.len()) && code.bytes().all(is_good)
}

/// The addresses that somebody typed, each once: one a line, or with blanks, commas or semicolons between them.
pub fn addresses(typed: &str) -> Result<Vec<String>, GroupRejected> {
    let between = |sign: char| sign.is_whitespace() || matches!(sign, ',' | ';');
    let mut all: Vec<String> = Vec::new();
    for address in typed.split(between).filter(|address| !address.is_empty()) {
        if all.iter().any(|known| known == address) {
            continue;
        }
        if all.len() == AT_ONCE {
            return Err(GroupRejected::TooManyAtOnce);
        }
        all.push(address.chars().take(320).collect());
    }
    if all.is_empty() { Err(GroupRejected::NobodyTyped) } else { Ok(all) }
}
