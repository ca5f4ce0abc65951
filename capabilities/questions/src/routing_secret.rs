//! Secrets at the end of the links by which owners answer: 48 signs of chance, and the hash that is kept instead.

use action::Machine;
use sha2::{Digest, Sha256};

/// How many letters and digits one has.
const SIGNS: usize = 48;

/// A new one, and what is kept of it.
pub(crate) fn mint(machine: &dyn Machine) -> (String, [u8; 32]) {
    let mut secret = format!("{:032x}{:032x}", machine.random(), machine.random());
    secret.truncate(SIGNS);
    let kept = Sha256::digest(&secret).into();
    (secret, kept)
}

/// What is kept of what stands in an address; nothing if it cannot be one of ours, so that nobody is asked about it.
pub(crate) fn kept_of(secret: &str) -> Option<[u8; 32]> {
    let is_sign = |sign: u8| sign.is_ascii_digit() || (b'a'..=b'f').contains(&sign);
    (secret.len() == SIGNS && secret.bytes().all(is_sign)).then(|| Sha256::digest(secret).into())
}
