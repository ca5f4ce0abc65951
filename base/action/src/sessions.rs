//! The port to those who are signed in: who stands behind the secret that a browser carries. How people sign in, and how
//! long that lasts, is the foundation's that fills it.

use crate::{BoxFut, house::House};
use database::StoreError;
use kernel::{Actor, Lang, PersonId, Role};
use std::fmt;

/// Somebody who is signed in.
#[derive(Clone, PartialEq, Eq)]
pub struct Session {
    /// Who.
    pub person: PersonId,
    /// What they are to the shop now, not when they signed in.
    pub role: Role,
    /// What they are called.
    pub name: String,
    /// The language they chose for what is written to them.
    pub lang: Lang,
    /// What is kept of the secret, to tell this session from others of the same person.
    pub secret_hash: [u8; 32],
}

impl Session {
    /// Whoever acts in this session.
    pub const fn actor(&self) -> Actor {
        if self.role.is_staff() { Actor::Staff(self.person) } else { Actor::Member(self.person) }
    }
}

/// Neither the hash nor the name belongs into a log.
impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session")
            .field("person", &self.person)
            .field("role", &self.role)
            .field("lang", &self.lang)
            .finish_non_exhaustive()
    }
}

/// Knows who is signed in.
pub trait Sessions: Send + Sync {
    /// Who stands behind this secret; nobody if it is unknown, over, or of somebody who may not come in any more. Asked on
    /// every request of whoever is signed in.
    fn find<'a>(
        &'a self,
        house: &'a House,
        secret: &'a str,
    ) -> BoxFut<'a, Result<Option<Session>, StoreError>>;
}
