//! A token: what a program carries, for whom, and how far it goes.

use kernel::{Id, PersonId, Scopes, Tag, Timestamp};

/// Marks the id of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TokenTag {}
impl Tag for TokenTag {
    const KIND: &'static str = "token";
}

/// The id of a token. It opens nothing; the secret does.
pub type TokenId = Id<TokenTag>;

/// A token as its person sees it in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Which one.
    pub id: TokenId,
    /// For whom it acts.
    pub person: PersonId,
    /// What its person calls it.
    pub name: String,
    /// What it may do.
    pub scopes: Scopes,
    /// When it was made.
    pub made_at: Timestamp,
    /// When it is over.
    pub ends_at: Timestamp,
    /// When it was last used, give or take some minutes.
    pub used_at: Option<Timestamp>,
}

/// What somebody wants of a new token.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// What to call it.
    pub name: String,
    /// What it may do.
    pub scopes: Scopes,
    /// For so many days.
    pub days: i64,
}
