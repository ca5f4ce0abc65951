//! The second factor: codes from an app, and whoever is asked for one.

use accounts_facts::SignedInBy;
use kernel::{Id, PersonId, Personal, Tag, Timestamp};

/// Marks the id of a sign-in that waits for a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SecondTag {}
impl Tag for SecondTag {
    const KIND: &'static str = "second";
}

/// The id of a sign-in that waits for a code.
pub type SecondId = Id<SecondTag>;

/// What somebody's codes are made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totp {
    /// The secret that the app has too.
    pub(crate) secret: Personal<Vec<u8>>,
    /// Since when codes are asked for; nothing before one was shown.
    pub confirmed_at: Option<Timestamp>,
    /// The last step whose code was good.
    pub last_step: i64,
}

/// A sign-in that waits for a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// Which one.
    pub id: SecondId,
    /// Who.
    pub person: PersonId,
    /// How they showed who they are.
    pub how: SignedInBy,
    /// How many codes were tried.
    pub tries: i64,
    /// Until when a code is waited for.
    pub ends_at: Timestamp,
}

/// What somebody has switched on for themselves, for the page that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SecondState {
    /// Since when codes are asked for.
    pub since: Timestamp,
    /// How many recovery codes are left.
    pub codes_left: i64,
}

impl Pending {
    /// How long a code is waited for, in seconds.
    pub const LASTS_S: i64 = 600;
}

/// What somebody tells an app, in order to switch codes on.
#[derive(Clone, PartialEq, Eq)]
pub struct SetUp {
    /// What the drawn code says.
    pub link: String,
    /// The secret, to be typed.
    pub key: String,
}
