//! What people ask for by letter, and what the letter then says. How it looks and how it travels is not known here.

use accounts_facts::{AskedId, LetterKind};
use kernel::{Lang, PersonId, Personal, Role, Timestamp};
use std::fmt;

/// How far something is that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskedState {
    /// Its letter has not been written.
    Waiting,
    /// There is a link, and nobody has used it.
    Open,
    /// Used, or never good for anything.
    Closed,
}

impl AskedState {
    /// Its word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Open => "open",
            Self::Closed => "closed",
        }
    }

    /// The state of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Waiting, Self::Open, Self::Closed].into_iter().find(|state| state.code() == code)
    }
}

/// Something that was asked for and needs a letter.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// Which one.
    pub id: AskedId,
    /// What for.
    pub kind: LetterKind,
    /// How far it is.
    pub state: AskedState,
    /// Where the letter goes.
    pub address: Personal<String>,
    /// What they want to be called; empty where they did not say.
    pub name: Personal<String>,
    /// The language in which it was asked.
    pub lang: Lang,
    /// What the password of whoever signs up is compared with.
    pub(crate) password: Option<Personal<String>>,
    /// What is kept of the half that the browser has.
    pub(crate) bond_hash: Option<Vec<u8>>,
    /// What whoever is invited will be to the shop.
    pub role: Option<Role>,
    /// Who it is about, if they have an account.
    pub person: Option<PersonId>,
    /// Who asked, if they were signed in.
    pub asked_by: Option<PersonId>,
    /// When.
    pub asked_at: Timestamp,
    /// Until when it is good.
    pub ends_at: Timestamp,
}

/// What a letter says. Secrets are given once; only their hashes are kept.
#[derive(Clone, PartialEq, Eq)]
pub enum Says {
    /// Confirm your address: `/confirm/SECRET`, good for a day.
    Confirm {
        /// The end of the link.
        secret: String,
        /// What they want to be called.
        name: String,
    },
    /// Somebody wanted an account with your address, and you have one.
    AlreadyMember {
        /// What they are called.
        name: String,
    },
    /// Choose another password: `/reset/SECRET`, good for an hour.
    Reset {
        /// The end of the link.
        secret: String,
        /// What they are called.
        name: String,
    },
    /// You are invited: `/invite/SECRET`, good for a week.
    Invite {
        /// The end of the link.
        secret: String,
        /// What they are called.
        name: String,
        /// What they will be to the shop.
        role: Role,
    },
    /// You leave: everything is erased on a day, unless you sign in before and say that you stay.
    Leaving {
        /// What they are called.
        name: String,
        /// When.
        day: Timestamp,
    },
    /// Your password was changed. If that was not you, choose another at `/reset`.
    PasswordChanged {
        /// What they are called.
        name: String,
    },
    /// Something was changed by which you come in. If that was not you, look at `/account/security`.
    KeyChanged {
        /// What.
        what: KeyNews,
        /// What they are called.
        name: String,
    },
    /// Letters are wanted at this address: `/address/SECRET`, good for a day.
    AddressConfirm {
        /// The end of the link.
        secret: String,
        /// What they are called.
        name: String,
    },
    /// Letters were wanted at this address, and it has an account already.
    AddressInUse {
        /// What they are called who have it.
        name: String,
    },
    /// Letters will go elsewhere, unless you say no: `/address/undo/SECRET`, good for a week.
    AddressUndo {
        /// The end of the link.
        secret: String,
        /// What they are called.
        name: String,
    },
}

/// What was changed by which somebody comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyNews {
    /// Codes are asked for from now on.
    SecondOn,
    /// Codes are asked for no more.
    SecondOff,
    /// A recovery code was used up.
    RecoveryUsed,
    /// One more passkey.
    PasskeyAdded,
    /// One passkey less.
    PasskeyRemoved,
    /// A passkey was refused, because it seems that somebody has a copy of it.
    PasskeyCloned,
    /// An account elsewhere opens this one from now on.
    IdentityLinked,
    /// An account elsewhere opens this one no more.
    IdentityUnlinked,
}

/// Only which letter it is: names and secrets do not belong into logs.
impl fmt::Debug for Says {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Confirm { .. } => "Confirm",
            Self::AlreadyMember { .. } => "AlreadyMember",
            Self::Reset { .. } => "Reset",
            Self::Invite { .. } => "Invite",
            Self::PasswordChanged { .. } => "PasswordChanged",
            Self::Leaving { .. } => "Leaving",
            Self::KeyChanged { .. } => "KeyChanged",
            Self::AddressConfirm { .. } => "AddressConfirm",
            Self::AddressInUse { .. } => "AddressInUse",
            Self::AddressUndo { .. } => "AddressUndo",
        })
    }
}

/// A letter before it is written.
#[derive(Clone, PartialEq, Eq)]
pub struct Answer {
    /// Where it goes.
    pub address: String,
    /// In which language.
    pub lang: Lang,
    /// To whom, if they have an account.
    pub person: Option<PersonId>,
    /// What it says.
    pub says: Says,
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { lang, person, says, .. } = self;
        f.debug_struct("Answer")
            .field("lang", lang)
            .field("person", person)
            .field("says", says)
            .finish_non_exhaustive()
    }
}
