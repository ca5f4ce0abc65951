//! Groups of people for whom a promotion may be: members of a club, schools, those who work here.

use kernel::{PersonId, Personal, Timestamp};

pub use pricing_facts::GroupId;

/// A group of people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Which one.
    pub id: GroupId,
    /// The word by which promotions name it. It never changes.
    pub code: String,
    /// What staff calls it. People whom it holds read it in what is handed to them.
    pub name: String,
    /// How many people are in it.
    pub people: u32,
    /// Since when there is one.
    pub created_at: Timestamp,
    /// Which change made it so.
    pub version: i64,
}

/// A group as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupWanted {
    /// What it is called.
    pub name: String,
    /// Its word; made of the name where it is empty.
    pub code: String,
}

/// Somebody in a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grouped {
    /// Who.
    pub person: PersonId,
    /// What they are called.
    pub name: Personal<String>,
    /// The address of their account.
    pub email: Personal<String>,
    /// Since when they are in it.
    pub added_at: Timestamp,
}

/// What came of putting people in by their addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PutIn {
    /// So many are in from now on, or were already.
    pub added: u32,
    /// Addresses with which nobody has an account.
    pub unknown: Vec<Personal<String>>,
}
