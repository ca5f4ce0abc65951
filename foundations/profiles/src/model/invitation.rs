//! Links by which friends come.

use kernel::{PersonId, Timestamp};
use profiles_facts::InvitationId;

/// A link by which friends come. Its secret is kept as it is: its owner looks at it again and again, and it opens nothing but
/// one friendship, of which they hear.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Which one.
    pub id: InvitationId,
    /// Whose.
    pub person: PersonId,
    /// What stands in the link.
    pub secret: String,
    /// How many came by it.
    pub uses: i64,
    /// Since when.
    pub created_at: Timestamp,
    /// Until when.
    pub ends_at: Timestamp,
}

impl Invitation {
    /// For how many days one is good.
    pub const DAYS: i64 = 30;
    /// How many may come by one.
    pub const USES_MAX: i64 = 20;
    /// How many somebody may have at a time.
    pub const AT_ONCE: usize = 5;

    /// Where it leads.
    pub fn path(&self) -> String {
        format!("/i/{}", self.secret)
    }
}

/// What whoever opens an invitation is to the one who made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invited {
    /// Nobody said yet who they are.
    Stranger,
    /// Somebody who can say yes.
    Member,
    /// A friend already.
    Friend,
    /// The one who made it.
    Oneself,
}
