//! How an action ends when it does not succeed: *no*, *not now*, or *broken*.

use database::StoreError;
use kernel::Rejection;
use std::fmt;

/// Why an action gave nothing.
#[derive(Debug)]
pub enum Failure<R> {
    /// A rule said no; the reason is an answer to whoever asked.
    Rejected(R),
    /// There is no such thing, or not for whoever asks.
    NotFound,
    /// Whoever asks may not.
    Forbidden,
    /// Somebody else changed it in between; look again and decide again.
    Conflict,
    /// The key of this request was used for another one.
    KeyReused,
    /// Too much at once; try again later.
    SlowDown,
    /// Ours to mend.
    Broken(StoreError),
}

impl<R> From<StoreError> for Failure<R> {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::SlowDown | StoreError::TooSlow => Self::SlowDown,
            other => Self::Broken(other),
        }
    }
}

impl<R> Failure<R> {
    /// The same failure of an action that may be refused for more reasons.
    pub fn widen<S>(self, turn: impl FnOnce(R) -> S) -> Failure<S> {
        match self {
            Self::Rejected(reason) => Failure::Rejected(turn(reason)),
            Self::NotFound => Failure::NotFound,
            Self::Forbidden => Failure::Forbidden,
            Self::Conflict => Failure::Conflict,
            Self::KeyReused => Failure::KeyReused,
            Self::SlowDown => Failure::SlowDown,
            Self::Broken(error) => Failure::Broken(error),
        }
    }
}

impl<R: Rejection> fmt::Display for Failure<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rejected(reason) => write!(f, "refused: {} {:?}", reason.code(), reason.words()),
            Self::NotFound => f.write_str("not found"),
            Self::Forbidden => f.write_str("not allowed"),
            Self::Conflict => f.write_str("changed by somebody else in between"),
            Self::KeyReused => f.write_str("the key of this request was used for another one"),
            Self::SlowDown => f.write_str("too much at once"),
            Self::Broken(error) => error.fmt(f),
        }
    }
}

impl<R: Rejection> std::error::Error for Failure<R> {}
