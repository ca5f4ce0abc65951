//! Reviews in the back office: reading them all alike, answering, saying that one is not true, deciding about that.

pub(crate) mod invitations;
pub(crate) mod list;
pub(crate) mod one;
pub(crate) mod settings;
