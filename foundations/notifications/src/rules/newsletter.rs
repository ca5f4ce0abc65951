//! Who gets the newsletter: whoever said so twice, or once to another program of the same shop, and for no longer than they want.

use crate::model::newsletter::{Standing, Subscriber};
use kernel::{Rejection, Timestamp, time};

/// The number of the words that people agree to. It is raised when those words change.
pub const WORDS_VERSION: i64 = 1;
/// For so many days an address that did not answer is known.
pub const ASKED_DAYS: i64 = 7;
/// So many seconds pass before a second letter to one address; before each further one twice as many, up to three days and a
/// half: whoever has a stranger written to again and again gains nothing.
const BETWEEN_LETTERS_S: i64 = 600;

/// Why somebody is not asked by letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WishRejected {
    /// No address that letters can go to.
    AddressUnfit,
    /// They have not said that they want it.
    NotAgreed,
}

impl Rejection for WishRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::AddressUnfit => "notifications-newsletter-address-unfit",
            Self::NotAgreed => "notifications-newsletter-not-agreed",
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::AddressUnfit => "address",
            Self::NotAgreed => "consent",
        })
    }
}

/// What a wish is answered with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A letter asks whether they want it.
    Ask,
    /// A letter says that they get it already.
    Already,
    /// Nothing: they were written to a moment ago.
    Silence,
}

/// How long an address that is known is left in peace. Its version counts what was done about it.
fn wait_s(known: &Subscriber) -> i64 {
    BETWEEN_LETTERS_S << (known.version - 1).clamp(0, 9)
}

/// What somebody is answered who says that an address wants the newsletter. Whoever says it learns nothing of this.
pub fn answer(known: Option<&Subscriber>, now: Timestamp) -> Answer {
    let Some(known) = known else { return Answer::Ask };
    let was_written = time::seconds_after(known.asked_at, wait_s(known)) > now;
    match known.standing {
        Standing::Asked | Standing::Confirmed if was_written => Answer::Silence,
        Standing::Left if was_written && known.secret_hash.is_some() => Answer::Silence,
        Standing::Confirmed => Answer::Already,
        Standing::Asked | Standing::Left => Answer::Ask,
    }
}

/// Why a link confirms nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfirmRejected {
    /// It is too old, or was used.
    Over,
}

impl Rejection for ConfirmRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Over => "notifications-newsletter-over",
        }
    }
}

/// The subscriber after whoever has the link said yes. One who left since the link was written may come back by it.
pub fn confirm(known: &Subscriber, now: Timestamp) -> Result<Subscriber, ConfirmRejected> {
    if known.secret_hash.is_none() || known.good_until.is_none_or(|until| until <= now) {
        return Err(ConfirmRejected::Over);
    }
    Ok(Subscriber {
        standing: Standing::Confirmed,
        secret_hash: None,
        good_until: None,
        changed_at: now,
        is_brought: false,
        ..known.clone()
    })
}

/// Whether an address gets it because it agreed elsewhere (RULES 2 row 9). What is known of it here is newer: nobody who left comes
/// back by a file, and whoever was asked here answers for themselves.
pub fn may_bring(known: Option<&Subscriber>) -> bool {
    known.is_none()
}

/// The subscriber after they left; nothing if there is nothing to leave. A link that would bring them back is good no more.
pub fn leave(known: &Subscriber, now: Timestamp) -> Option<Subscriber> {
    match known.standing {
        Standing::Left => None,
        Standing::Asked | Standing::Confirmed => Some(Subscriber {
            standing: Standing::Left,
            secret_hash: None,
            good_until: None,
            changed_at: now,
            ..known.clone()
        }),
    }
}

/// Whether an address that nobody confirmed is to be forgotten.
pub fn is_forgotten(known: &Subscriber, now: Timestamp) -> bool {
    known.standing == Standing::Asked && known.good_until.is_none_or(|until| until <= now)
}

/// An address that others may see on the way past: its first letter and its host.
pub fn masked(address: &str) -> String {
    match address.split_once('@') {
        Some((name, host)) => {
            format!("{}…@{host}", name.chars().next().map(String::from).unwrap_or_default())
        }
        None => "…".to_owned(),
    }
}
