//! What a fact, a panel or a cached page is about: a kind and an id, without its type.

use crate::id::{Id, Tag};
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, fmt};
use uuid::Uuid;

/// One thing of the shop, whatever it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Subject {
    /// The singular noun: `product`, `auction`.
    pub kind: Cow<'static, str>,
    /// Which one of them.
    pub id: Uuid,
}

impl Subject {
    /// What stands for all things of a kind at once: the catalogue, the settings.
    pub const fn all(kind: &'static str) -> Self {
        Self { kind: Cow::Borrowed(kind), id: Uuid::nil() }
    }

    /// The typed id again, if the subject is of that kind.
    pub fn id_of<T: Tag>(&self) -> Option<Id<T>> {
        (self.kind == T::KIND).then(|| Id::from_uuid(self.id))
    }
}

impl<T: Tag> From<Id<T>> for Subject {
    fn from(id: Id<T>) -> Self {
        Self { kind: Cow::Borrowed(T::KIND), id: id.uuid() }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind, self.id)
    }
}
