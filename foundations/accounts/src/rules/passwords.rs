//! What may be a new password. Length counts, not signs of every kind; what everybody tries first is refused.

use super::common::COMMON;
use kernel::{Rejection, Word, text};
use unicode_normalization::UnicodeNormalization;

/// Why a new password is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordRejected {
    /// Too few characters.
    Short,
    /// Too many.
    Long,
    /// One that everybody tries first.
    Common,
    /// It is the name or the address of whoever chooses it, or the shop's name.
    Known,
    /// The password from before was another one.
    OtherBefore,
}

/// The fewest and the most characters.
const CHARACTERS: std::ops::RangeInclusive<usize> = 10..=200;

/// Shorter runs of neighbours are no matter.
const RUN: usize = 4;

impl Rejection for PasswordRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Short => "accounts-password-short",
            Self::Long => "accounts-password-long",
            Self::Common => "accounts-password-common",
            Self::Known => "accounts-password-known",
            Self::OtherBefore => "accounts-password-other-before",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Short => vec![("least", Word::Count(*CHARACTERS.start() as i64))],
            Self::Long => vec![("most", Word::Count(*CHARACTERS.end() as i64))],
            Self::Common | Self::Known | Self::OtherBefore => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::Short | Self::Long | Self::Common | Self::Known => "password",
            Self::OtherBefore => "current",
        })
    }
}

/// The password in one form: keyboards differ in how they write an accent.
pub fn normal(password: &str) -> String {
    password.nfc().collect()
}

/// Whether this may be a new password of somebody about whom these words are known: name, address, the shop's name.
pub fn new_password(password: &str, known: &[&str]) -> Result<String, PasswordRejected> {
    let password = normal(password);
    let count = password.chars().count();
    if count < *CHARACTERS.start() {
        return Err(PasswordRejected::Short);
    }
    if count > *CHARACTERS.end() {
        return Err(PasswordRejected::Long);
    }
    let plain = bare(&password);
    if is_common(&plain) || is_monotonous(&password) {
        return Err(PasswordRejected::Common);
    }
    let told = known.iter().flat_map(|word| [*word, word.split('@').next().unwrap_or_default()]);
    if told.map(bare).any(|word| !word.is_empty() && without_digits(&plain) == without_digits(&word)) {
        return Err(PasswordRejected::Known);
    }
    Ok(password)
}

/// Folded, and without what stands between words.
fn bare(text: &str) -> String {
    text::fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Digits at the end change little.
fn without_digits(bare: &str) -> &str {
    let short = bare.trim_end_matches(|c: char| c.is_ascii_digit());
    if short.is_empty() { bare } else { short }
}

/// Made of very few different signs.
fn is_monotonous(password: &str) -> bool {
    password.chars().collect::<std::collections::BTreeSet<char>>().len() < 4
}

/// A word of the list, also with digits behind it or written several times, or a run of neighbours.
fn is_common(plain: &str) -> bool {
    let listed = |word: &str| COMMON.contains(&word);
    let short = without_digits(plain);
    let again = (1..=plain.len() / 2)
        .filter(|size| plain.len() % size == 0 && plain.is_char_boundary(*size))
        .any(|size| listed(&plain[..size]) && plain == plain[..size].repeat(plain.len() / size));
    listed(plain) || listed(short) || again || is_run(plain)
}

/// `1234567890`, `abcdefghij`, `9876543210`.
fn is_run(plain: &str) -> bool {
    let steps: Vec<i32> = plain
        .chars()
        .zip(plain.chars().skip(1))
        .map(|(one, next)| next as i32 - one as i32)
        .map(|step| if step == -9 { 1 } else { step })
        .collect();
    let all = |one: i32| steps.iter().all(|step| *step == one);
    steps.len() > RUN && (all(1) || all(-1))
}
