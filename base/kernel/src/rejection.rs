//! A rule's *no*. It carries a stable code and what the member needs next; the sentence is a translation, made elsewhere.

use crate::{money::Money, time::Timestamp};

/// A value inside a translated sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Word<'a> {
    /// Plain text.
    Text(&'a str),
    /// A number that chooses a plural.
    Count(i64),
    /// An amount, printed by locale.
    Money(Money),
    /// An instant, printed by locale and by the shop's time zone.
    At(Timestamp),
}

/// Why a rule refused.
pub trait Rejection: std::fmt::Debug + Send + Sync {
    /// Stable public code and, at once, the key of its text: `catalog-price-negative`.
    fn code(&self) -> &'static str;

    /// What the text needs to know.
    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        Vec::new()
    }

    /// The field of the form that should be marked, if one is to blame.
    fn field(&self) -> Option<&'static str> {
        None
    }
}

/// For actions that no rule can refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Never {}

impl Rejection for Never {
    fn code(&self) -> &'static str {
        match *self {}
    }
}
