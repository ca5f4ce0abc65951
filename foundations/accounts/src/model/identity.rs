//! Accounts that people have elsewhere, and what is known of a browser on its way there and back.

use accounts_facts::AskedId;
use kernel::{Id, Lang, PersonId, Personal, Tag, Timestamp};
use std::fmt;

/// Marks the id of an account that somebody has elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IdentityTag {}
impl Tag for IdentityTag {
    const KIND: &'static str = "identity";
}

/// The id of an account that somebody has elsewhere.
pub type IdentityId = Id<IdentityTag>;

/// Marks the id of a way to a provider and back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PassageTag {}
impl Tag for PassageTag {
    const KIND: &'static str = "passage";
}

/// The id of a way to a provider and back.
pub type PassageId = Id<PassageTag>;

/// An account that somebody has elsewhere and comes in by.
#[derive(Clone, Debug, PartialEq)]
pub struct Identity {
    /// Which one.
    pub id: IdentityId,
    /// Whose.
    pub person: PersonId,
    /// What the settings call the provider.
    pub provider: String,
    /// By what they tell two of them apart.
    pub label: Personal<String>,
    /// Since when.
    pub linked_at: Timestamp,
    /// When they last came in by it.
    pub used_at: Timestamp,
}

/// What a provider says of somebody, within bounds. Its word is taken for who they are there, and for nothing else.
#[derive(Clone, PartialEq, Eq)]
pub struct Claimed {
    /// What the provider calls itself.
    pub issuer: String,
    /// What it calls them, for ever.
    pub subject: String,
    /// A name that could be theirs; empty where it said none.
    pub name: String,
    /// An address that could be theirs.
    pub address: Option<String>,
    /// Whether the provider vouches for the address.
    pub is_verified: bool,
}

impl Claimed {
    /// The address, if the provider vouches for it.
    pub fn verified(&self) -> Option<&str> {
        self.address.as_deref().filter(|_| self.is_verified)
    }

    /// By what they tell this account from another one.
    pub fn label(&self) -> &str {
        self.address.as_deref().unwrap_or(&self.name)
    }
}

/// Nobody's name belongs into a log.
impl fmt::Debug for Claimed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Claimed")
            .field("issuer", &self.issuer)
            .field("is_verified", &self.is_verified)
            .finish_non_exhaustive()
    }
}

/// A browser on its way to a provider and back.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// Which one.
    pub id: PassageId,
    /// What the settings call the provider.
    pub provider: String,
    /// Who is in and wants to come in by that account too.
    pub person: Option<PersonId>,
    /// The language in which they left.
    pub lang: Lang,
    /// Where they wanted to go: a path of ours.
    pub next: String,
    /// What the provider said, once they are back and we do not know them.
    pub claimed: Option<Claimed>,
    /// The letter that confirms their address, once it was asked for.
    pub asked: Option<AskedId>,
    /// Until when it is good, by the shop's clock.
    pub ends_at: Timestamp,
}
