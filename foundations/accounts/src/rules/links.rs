//! Links in letters: how long they are good, and why one is not.

use crate::model::{Asked, AskedState};
use accounts_facts::LetterKind;
use kernel::{Rejection, Timestamp};

/// More letters of a kind than this do not go to one address within an hour.
pub const LETTERS_AN_HOUR: i64 = 3;

const HOUR_S: i64 = 3_600;

/// How long what was asked for is good, in seconds.
pub const fn lasts_s(kind: LetterKind) -> i64 {
    match kind {
        LetterKind::SignUp => 24 * HOUR_S,
        LetterKind::Reset => HOUR_S,
        LetterKind::Invite => 7 * 24 * HOUR_S,
        LetterKind::AddressConfirm => 24 * HOUR_S,
        LetterKind::AddressUndo => 7 * 24 * HOUR_S,
        // They hold no link; they wait so long for their letter.
        LetterKind::PasswordChanged
        | LetterKind::SecondOn
        | LetterKind::SecondOff
        | LetterKind::RecoveryUsed
        | LetterKind::PasskeyAdded
        | LetterKind::PasskeyRemoved
        | LetterKind::PasskeyCloned
        | LetterKind::IdentityLinked
        | LetterKind::IdentityUnlinked => 24 * HOUR_S,
    }
}

/// Whether it can still be used, as of now.
pub fn is_good(asked: &Asked, now: Timestamp) -> bool {
    match asked.state {
        AskedState::Waiting | AskedState::Open => now < asked.ends_at,
        AskedState::Closed => false,
    }
}

/// What a link of this kind leads to, if it is good. Used, over, made up, of another kind: all the same to whoever comes.
pub fn still_open(asked: Option<Asked>, kind: LetterKind, now: Timestamp) -> Result<Asked, LinkRejected> {
    let open = |asked: &Asked| asked.kind == kind && asked.state == AskedState::Open && is_good(asked, now);
    asked.filter(open).ok_or(LinkRejected::Over)
}

/// Why a link leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkRejected {
    /// Used, over, or never given out.
    Over,
    /// The address has an account by now.
    AlreadyMember,
    /// It is good only for whoever asked for it, and they are not in.
    SignInFirst,
    /// They did not say what whoever has an account must say.
    Unsaid(super::SignUpRejected),
    /// What was written in the form.
    Field(super::FieldRejected),
    /// The new password.
    Password(super::PasswordRejected),
}

impl From<super::FieldRejected> for LinkRejected {
    fn from(why: super::FieldRejected) -> Self {
        Self::Field(why)
    }
}

impl From<super::SignUpRejected> for LinkRejected {
    fn from(why: super::SignUpRejected) -> Self {
        Self::Unsaid(why)
    }
}

impl From<super::PasswordRejected> for LinkRejected {
    fn from(why: super::PasswordRejected) -> Self {
        Self::Password(why)
    }
}

impl Rejection for LinkRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Over => "accounts-link-over",
            Self::AlreadyMember => "accounts-link-already-member",
            Self::SignInFirst => "accounts-link-sign-in-first",
            Self::Unsaid(why) => why.code(),
            Self::Field(why) => why.code(),
            Self::Password(why) => why.code(),
        }
    }

    fn words(&self) -> Vec<(&'static str, kernel::Word<'_>)> {
        match self {
            Self::Field(why) => why.words(),
            Self::Password(why) => why.words(),
            Self::Unsaid(why) => why.words(),
            Self::Over | Self::AlreadyMember | Self::SignInFirst => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Field(why) => why.field(),
            Self::Password(why) => why.field(),
            Self::Unsaid(why) => why.field(),
            Self::Over | Self::AlreadyMember | Self::SignInFirst => None,
        }
    }
}
