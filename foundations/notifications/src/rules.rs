//! How long a letter is good for, whether it may be sent now, and who may read what it says.

pub mod issues;
pub mod newsletter;
pub mod notices;

use crate::model::{Kind, Letter, State, Why};
use kernel::{Rejection, Role, Timestamp, Word, time};

/// For how many days what a letter said is kept.
pub const KEPT_DAYS: i64 = 7;

const HOUR_S: i64 = 3_600;
const DAY_S: i64 = 24 * HOUR_S;

/// Until when what a letter says is good for anything; nothing if that is for ever. Links are good for so long as whoever
/// asked for the letter lets them be.
pub fn good_until(kind: Kind, created_at: Timestamp) -> Option<Timestamp> {
    let seconds = match kind {
        Kind::Confirm | Kind::AddressConfirm => DAY_S,
        Kind::Reset => HOUR_S,
        Kind::Invite | Kind::AddressUndo | Kind::NewsletterConfirm => 7 * DAY_S,
        Kind::AlreadyMember
        | Kind::PasswordChanged
        | Kind::Leaving
        | Kind::KeyChanged
        | Kind::AddressInUse
        | Kind::Case
        | Kind::Order
        | Kind::Notice
        | Kind::Question
        | Kind::NewsletterAlready
        | Kind::Newsletter => return None,
    };
    Some(time::seconds_after(created_at, seconds))
}

/// Whether a letter would come too late: its link is over, or what it said is gone.
pub fn is_too_late(letter: &Letter, now: Timestamp) -> bool {
    letter.is_emptied() || letter.good_until.is_some_and(|until| until <= now)
}

/// Why a letter is not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SendRejected {
    /// Nobody has said which server carries letters.
    NoServer,
    /// It is on its way.
    Waiting,
    /// A server took it.
    Sent {
        /// When.
        at: Timestamp,
    },
    /// What it says is good for nothing any more.
    TooLate,
    /// Whoever it was for wants no more of them.
    Unwanted,
}

impl Rejection for SendRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NoServer => "notifications-no-server",
            Self::Waiting => "notifications-is-waiting",
            Self::Sent { .. } => "notifications-is-sent",
            Self::TooLate => "notifications-is-too-late",
            Self::Unwanted => "notifications-why-unwanted",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Sent { at } => vec![("day", Word::At(*at))],
            Self::NoServer | Self::Waiting | Self::TooLate | Self::Unwanted => Vec::new(),
        }
    }
}

/// Whether somebody may have a letter sent that was not.
pub fn may_be_sent(letter: &Letter, has_server: bool, now: Timestamp) -> Result<(), SendRejected> {
    match letter.state {
        State::Waiting => Err(SendRejected::Waiting),
        State::Sent => Err(SendRejected::Sent { at: letter.sent_at.unwrap_or(letter.created_at) }),
        State::Kept | State::Refused if letter.why == Some(Why::Unwanted) => Err(SendRejected::Unwanted),
        State::Kept | State::Refused if is_too_late(letter, now) => Err(SendRejected::TooLate),
        State::Kept | State::Refused if !has_server => Err(SendRejected::NoServer),
        State::Kept | State::Refused => Ok(()),
    }
}

/// Whether somebody with this role may read what a letter says. One that carries a secret opens somebody's account to
/// whoever reads it, an owner's too, so only an owner does.
pub fn may_be_read(kind: Kind, role: Role) -> bool {
    !kind.has_secret() || role == Role::Owner
}
