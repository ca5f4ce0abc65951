//! Links by which friends come: how many, for how long, for how many.

use crate::model::Invitation;
use kernel::{Rejection, Timestamp, Word};

/// Why there is no other link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvitationRejected {
    /// There are enough of them.
    Enough {
        /// How many there may be.
        most: i64,
    },
}

impl Rejection for InvitationRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Enough { .. } => "profiles-invite-enough",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Enough { most } => vec![("most", Word::Count(*most))],
        }
    }
}

/// Whether somebody may come by it.
pub fn is_good(invitation: &Invitation, now: Timestamp) -> bool {
    now < invitation.ends_at && invitation.uses < Invitation::USES_MAX
}

/// Whether somebody who has these may have another.
pub fn may_make(all: &[Invitation], now: Timestamp) -> Result<(), InvitationRejected> {
    let good = all.iter().filter(|one| is_good(one, now)).count();
    if good >= Invitation::AT_ONCE {
        return Err(InvitationRejected::Enough { most: Invitation::AT_ONCE as i64 });
    }
    Ok(())
}
