//! People, as far as the shop knows them.

use kernel::{Lang, PersonId, Personal, Role, Timestamp};

/// Whether somebody may sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Like everybody.
    Active,
    /// Not until staff restores them.
    Suspended,
}

impl Standing {
    /// Its word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Suspended => "suspended",
        }
    }

    /// The standing of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Active, Self::Suspended].into_iter().find(|standing| standing.code() == code)
    }
}

/// Somebody with an account.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// What they want to be called.
    pub name: Personal<String>,
    /// The short name that others type.
    pub handle: Option<Personal<String>>,
    /// Where letters go, as they wrote it.
    pub address: Personal<String>,
    /// The language of what is written to them.
    pub lang: Lang,
    /// What they are to the shop.
    pub role: Role,
    /// Whether they may sign in.
    pub standing: Standing,
    /// What their password is compared with.
    pub(crate) password: Option<Personal<String>>,
    /// Since when.
    pub joined_at: Timestamp,
    /// Raised by every change.
    pub version: i64,
}

impl Person {
    /// Whether they may sign in.
    pub fn is_active(&self) -> bool {
        self.standing == Standing::Active
    }
}
