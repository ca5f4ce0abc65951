//! People, as far as the shop knows them.

use kernel::{Lang, PersonId, Personal, Role, Timestamp};

/// Whether somebody may sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Like everybody.
    Active,
    /// Not until staff restores them.
    Suspended,
    /// Never again: nothing is known about them any more but their id.
    Erased,
}

impl Standing {
    /// Its word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Erased => "erased",
        }
    }

    /// The standing of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Active, Self::Suspended, Self::Erased].into_iter().find(|standing| standing.code() == code)
    }
}

/// Somebody with an account.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// What they want to be called.
    pub name: Personal<String>,
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
    /// When they are erased, if they want to leave.
    pub leaves_at: Option<Timestamp>,
    /// Raised by every change.
    pub version: i64,
}

impl Person {
    /// Whether they may sign in.
    pub fn is_active(&self) -> bool {
        self.standing == Standing::Active
    }

    /// Whether they can come in by a password.
    pub fn has_password(&self) -> bool {
        self.password.is_some()
    }

    /// Whether nothing is known about them any more.
    pub fn is_erased(&self) -> bool {
        self.standing == Standing::Erased
    }

    /// The key of what stands where their name stood, once they are erased.
    pub const ERASED: &'static str = "accounts-erased";
}
