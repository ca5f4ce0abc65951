//! Whether somebody may take an invitation (RULES 1.G, referral): not their own, not of their household, not who has bought before.
//! The last one that is taken counts.

use super::JoinRejected;
use crate::model::{Joining, ReferralState, Settings};

/// Decides it. What ran before is replaced by whoever keeps it.
pub(crate) fn join(of: &Joining, settings: &Settings) -> Result<(), JoinRejected> {
    if !settings.is_on {
        return Err(JoinRejected::Closed);
    }
    if of.is_own {
        return Err(JoinRejected::Own);
    }
    if of.has_bought || of.before.is_some_and(|state| state != ReferralState::Joined) {
        return Err(JoinRejected::NotNew);
    }
    if of.is_household {
        return Err(JoinRejected::Household);
    }
    if of.of_year >= settings.most_a_year {
        return Err(JoinRejected::Full);
    }
    Ok(())
}
