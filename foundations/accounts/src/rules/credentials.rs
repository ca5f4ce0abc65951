//! What somebody comes in with: which of it may go, and when it must be shown again.

use kernel::{Rejection, Timestamp, time};

/// Whoever showed who they are so long ago must show it again before a credential is changed, in seconds.
pub const FRESH_S: i64 = 600;

/// A way in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Credential {
    /// The password.
    Password,
    /// One passkey.
    Passkey,
    /// One account at another provider.
    Identity,
}

/// Without this one there would be no way in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastCredential;

impl Rejection for LastCredential {
    fn code(&self) -> &'static str {
        "accounts-credential-last"
    }
}

/// Whether somebody may give up one way in: another must be left.
pub fn may_remove(
    has_password: bool,
    passkeys: usize,
    identities: usize,
    removing: Credential,
) -> Result<(), LastCredential> {
    let all = usize::from(has_password) + passkeys + identities;
    let of_this_kind = match removing {
        Credential::Password => usize::from(has_password),
        Credential::Passkey => passkeys,
        Credential::Identity => identities,
    };
    let left = all.saturating_sub(of_this_kind.min(1));
    if left == 0 { Err(LastCredential) } else { Ok(()) }
}

/// Whether somebody showed who they are a short while ago.
pub fn is_fresh(proved_at: Timestamp, now: Timestamp) -> bool {
    proved_at <= now && now < time::seconds_after(proved_at, FRESH_S)
}
