//! What people do with their profiles and with each other, inside a transaction.

mod edges;
mod invitations;
mod moderation;
mod profile;

pub use edges::turn;
pub use invitations::{join, make_invitation, revoke_invitation};
pub use moderation::clear;
pub use profile::{change_profile, ensure, set_profile, set_visibility};

pub(crate) use invitations::{INVITATION_OVER, forget_invitation};
pub(crate) use profile::{HANDLE_OVER, erase_handles, erase_profile, free_old_handles, taken};
