//! Secrets that lead to an order: 128 bits of chance as 26 small letters and digits, and the hash that is kept instead.

use action::Machine;
use sha2::{Digest, Sha256};

const SIGNS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
const LENGTH: usize = 26;

/// What is kept of a secret.
pub(crate) type SecretHash = [u8; 32];

/// A new secret, and what is kept of it.
pub(crate) fn mint(machine: &dyn Machine) -> (String, SecretHash) {
    let mut rest = machine.random();
    let mut secret = String::with_capacity(LENGTH);
    for _ in 0..LENGTH {
        secret.push(char::from(SIGNS[usize::try_from(rest % 32).unwrap_or(0)]));
        rest /= 32;
    }
    let hash = Sha256::digest(&secret).into();
    (secret, hash)
}

/// What is kept of this secret; nothing if it cannot be one of ours, so that nobody is asked about it.
pub(crate) fn hash(secret: &str) -> Option<SecretHash> {
    is_one(secret).then(|| Sha256::digest(secret).into())
}

/// Whether a text could be one of ours.
pub(crate) fn is_one(secret: &str) -> bool {
    secret.len() == LENGTH && secret.bytes().all(|sign| SIGNS.contains(&sign))
}
