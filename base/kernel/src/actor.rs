//! Who acts. Names, addresses and rights are not here: an actor is only told apart from the others.

use crate::id::{Id, Tag};
use serde::{Deserialize, Serialize};

/// Marks the id of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Person {}

impl Tag for Person {
    const KIND: &'static str = "person";
}

/// The id of a person. It stays good after the person is emptied.
pub type PersonId = Id<Person>;

/// Whoever causes a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// Somebody who has not said who they are.
    Visitor,
    /// A person with an account.
    Member(PersonId),
    /// A person who works for the shop.
    Staff(PersonId),
    /// Whoever runs the program: the command line, an import, the demo.
    Operator,
    /// The program itself: deadlines, reactions, jobs.
    House,
}

impl Actor {
    /// The person behind the actor, if there is one.
    pub fn person(self) -> Option<PersonId> {
        match self {
            Self::Member(id) | Self::Staff(id) => Some(id),
            Self::Visitor | Self::Operator | Self::House => None,
        }
    }

    /// One word for logs and for the event log.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Visitor => "visitor",
            Self::Member(_) => "member",
            Self::Staff(_) => "staff",
            Self::Operator => "operator",
            Self::House => "house",
        }
    }

    /// The actor that [`Actor::kind`] and [`Actor::person`] describe, or nothing if they do not fit together.
    pub fn from_parts(kind: &str, person: Option<PersonId>) -> Option<Self> {
        match (kind, person) {
            ("visitor", None) => Some(Self::Visitor),
            ("member", Some(id)) => Some(Self::Member(id)),
            ("staff", Some(id)) => Some(Self::Staff(id)),
            ("operator", None) => Some(Self::Operator),
            ("house", None) => Some(Self::House),
            _ => None,
        }
    }
}
