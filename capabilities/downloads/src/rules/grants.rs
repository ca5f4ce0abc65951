//! How far a grant comes: it waits for the money, is open or short of keys or files, and closes. It opens once and never again.

use crate::model::{Grant, State, Stocked};
use catalog::model::{ProductType, Withdrawal};
use kernel::{Rejection, Timestamp, Word};
use serde::{Deserialize, Serialize};

/// Why nothing is fetched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FetchRejected {
    /// Nobody has paid.
    Waiting,
    /// There are not enough keys, or there is no file yet.
    Short,
    /// Somebody wants to give it back.
    Held,
    /// It was closed.
    Closed,
    /// It was fetched as often as it may be.
    Spent {
        /// How often that is.
        most: u32,
    },
}

impl Rejection for FetchRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Waiting => "downloads-waiting",
            Self::Short => "downloads-short",
            Self::Held => "downloads-held",
            Self::Closed => "downloads-closed",
            Self::Spent { .. } => "downloads-spent",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Spent { most } => vec![("most", Word::Count(i64::from(*most)))],
            Self::Waiting | Self::Short | Self::Held | Self::Closed => Vec::new(),
        }
    }
}

/// How many keys a grant still needs.
pub const fn missing(grant: &Grant, has: u32) -> u32 {
    match grant.state {
        State::Waiting | State::Closed => 0,
        State::Open | State::Short if grant.needs_keys => grant.quantity.saturating_sub(has),
        State::Open | State::Short => 0,
    }
}

/// Whether such a thing is handed over here though nothing belongs to it yet: whoever buys it agrees to get it at once, and is
/// owed it.
pub const fn is_owed(kind: ProductType, withdrawal: Withdrawal) -> bool {
    matches!((kind, withdrawal), (ProductType::Digital, Withdrawal::DigitalAtOnce))
}

/// What was bought and never opened is of what belongs to its variant by now. Who bought it while it had files gets no key
/// because of keys that came later.
pub fn suit(grant: Grant, stocked: &Stocked) -> Grant {
    let needs_keys = match grant.state {
        State::Waiting => stocked.has_keys && (grant.needs_keys || stocked.files == 0),
        State::Short => stocked.has_keys,
        State::Open | State::Closed => grant.needs_keys,
    };
    Grant { needs_keys, ..grant }
}

/// The money is there. What was open, or is closed, stays as it is.
pub fn pay(grant: Grant, now: Timestamp) -> Grant {
    match grant.state {
        State::Waiting => Grant { state: State::Short, opened_at: Some(now), ..grant },
        State::Open | State::Short | State::Closed => grant,
    }
}

/// So many keys are its own now, and its variant has so many files. Gives what has become of it, and how many pieces others are to
/// be told of: all, once. Without keys and files there is nothing to be opened.
pub fn fill(grant: Grant, has: u32, files: u32) -> (Grant, Option<u32>) {
    match grant.state {
        State::Waiting | State::Closed => (grant, None),
        State::Open | State::Short if missing(&grant, has) > 0 => {
            (Grant { state: State::Short, ..grant }, None)
        }
        State::Short if !grant.needs_keys && files == 0 => (grant, None),
        State::Open | State::Short => {
            let tell = (!grant.is_told).then_some(grant.quantity);
            (Grant { state: State::Open, is_told: true, ..grant }, tell)
        }
    }
}

/// It cannot be fetched any more.
pub fn close(grant: Grant, now: Timestamp) -> Grant {
    match grant.state {
        State::Closed => grant,
        State::Waiting | State::Open | State::Short => {
            Grant { state: State::Closed, closed_at: Some(now), ..grant }
        }
    }
}

/// So many pieces are not theirs any more. What has no piece left is closed.
pub fn shorten(grant: Grant, gone: u32, now: Timestamp) -> Grant {
    match grant.quantity.saturating_sub(gone) {
        0 => close(grant, now),
        quantity => Grant { quantity, ..grant },
    }
}

/// Whether something may be fetched now: `counts` where this is another time.
pub const fn may_fetch(grant: &Grant, counts: bool) -> Result<(), FetchRejected> {
    match grant.state {
        State::Waiting => Err(FetchRejected::Waiting),
        State::Closed => Err(FetchRejected::Closed),
        State::Short => Err(FetchRejected::Short),
        State::Open if grant.is_held => Err(FetchRejected::Held),
        State::Open if counts && grant.fetches >= grant.fetches_max => {
            Err(FetchRejected::Spent { most: grant.fetches_max })
        }
        State::Open => Ok(()),
    }
}
