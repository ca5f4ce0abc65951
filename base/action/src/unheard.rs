//! Why something that the house does by itself did not succeed: a reaction, a deadline.

use crate::failure::Failure;
use database::StoreError;
use events::Unreadable;
use kernel::Rejection;
use std::fmt;

/// Not heard. What it had changed is undone; it is tried again, and set aside if that does not help.
#[derive(Debug)]
pub struct Unheard {
    why: String,
    passes: bool,
}

impl Unheard {
    /// For a reason that trying again may not mend.
    pub fn because(why: impl fmt::Display) -> Self {
        Self { why: why.to_string(), passes: false }
    }

    /// Whether the reason will pass without anybody doing anything: the database is not there, too much at once.
    pub(crate) fn passes(&self) -> bool {
        self.passes
    }
}

impl fmt::Display for Unheard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.why)
    }
}

impl std::error::Error for Unheard {}

impl From<StoreError> for Unheard {
    fn from(error: StoreError) -> Self {
        let passes = matches!(error, StoreError::Unavailable(_) | StoreError::SlowDown | StoreError::TooSlow);
        Self { why: error.to_string(), passes }
    }
}

impl<R: Rejection> From<Failure<R>> for Unheard {
    fn from(failure: Failure<R>) -> Self {
        match failure {
            Failure::Broken(error) => error.into(),
            Failure::SlowDown => StoreError::SlowDown.into(),
            other => Self::because(other),
        }
    }
}

impl From<Unreadable> for Unheard {
    fn from(unreadable: Unreadable) -> Self {
        Self::because(unreadable)
    }
}
