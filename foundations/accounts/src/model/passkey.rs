//! Passkeys, and the ceremonies by which they are made and used.

use super::SecondState;
use kernel::{Id, PersonId, Personal, Tag, Timestamp};

/// Marks the id of a passkey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PasskeyTag {}
impl Tag for PasskeyTag {
    const KIND: &'static str = "passkey";
}

/// The id of a passkey.
pub type PasskeyId = Id<PasskeyTag>;

/// A passkey of somebody.
#[derive(Clone, Debug)]
pub struct Passkey {
    /// Which one.
    pub id: PasskeyId,
    /// Whose.
    pub person: PersonId,
    /// How they call it.
    pub name: Personal<String>,
    /// Public key, counter and what else the authenticator said.
    pub(crate) credential: webauthn_rs::prelude::Passkey,
    /// Since when.
    pub made_at: Timestamp,
    /// When somebody last came in by it.
    pub used_at: Option<Timestamp>,
    /// Raised by every use.
    pub version: i64,
}

/// Marks the id of a ceremony.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CeremonyTag {}
impl Tag for CeremonyTag {
    const KIND: &'static str = "ceremony";
}

/// The id of a ceremony.
pub type CeremonyId = Id<CeremonyTag>;

/// What a ceremony is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CeremonyKind {
    /// A passkey is made.
    Register,
    /// Somebody comes in by one.
    Enter,
    /// Whoever is in shows again who they are.
    Prove,
}

impl CeremonyKind {
    /// Its word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::Enter => "enter",
            Self::Prove => "prove",
        }
    }
}

/// A ceremony that was begun.
#[derive(Clone, Debug)]
pub struct Ceremony {
    /// Which one.
    pub id: CeremonyId,
    /// What for.
    pub kind: CeremonyKind,
    /// Who, if they are in already.
    pub person: Option<PersonId>,
    /// The challenge and what it is compared with, as JSON.
    pub(crate) state: String,
    /// Until when it is good.
    pub ends_at: Timestamp,
}

impl Ceremony {
    /// How long one may take, in seconds.
    pub const LASTS_S: i64 = 300;
}

/// All by which somebody comes in.
#[derive(Clone, Debug)]
pub struct KeyRing {
    /// Whether they have a password.
    pub has_password: bool,
    /// Their passkeys, in the order in which they were made.
    pub passkeys: Vec<Passkey>,
    /// How many accounts at other providers are theirs too.
    pub identities: usize,
    /// Their second factor.
    pub second: Option<SecondState>,
}
