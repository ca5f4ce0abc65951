//! Secrets at the end of the links of invitations: 32 bytes of chance as letters and digits, and the hash that is kept instead.

use action::Machine;
use sha2::{Digest, Sha256};

/// The length of a secret as text.
const LENGTH: usize = 64;

/// A new secret, and what is kept of it.
pub(crate) fn mint(machine: &dyn Machine) -> (String, [u8; 32]) {
    let secret = format!("{:032x}{:032x}", machine.random(), machine.random());
    let hash = Sha256::digest(&secret).into();
    (secret, hash)
}

/// What is kept of this secret; nothing if it cannot be one of ours, so that nobody is asked about it.
pub(crate) fn hash(secret: &str) -> Option<[u8; 32]> {
    let good = secret.len() == LENGTH && secret.bytes().all(|sign| matches!(sign, b'0'..=b'9' | b'a'..=b'f'));
    good.then(|| Sha256::digest(secret).into())
}
