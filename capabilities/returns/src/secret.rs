//! Secrets that lead to a return or to a declaration: 128 bits of chance in hexadecimal, and the hash that is kept instead.

use action::Machine;
use sha2::{Digest, Sha256};

/// So many signs they have.
const LENGTH: usize = 32;

/// What is kept of a secret.
pub(crate) type SecretHash = [u8; 32];

/// A new secret, and what is kept of it.
pub(crate) fn mint(machine: &dyn Machine) -> (String, SecretHash) {
    let secret = format!("{:032x}", machine.random());
    let kept = Sha256::digest(&secret).into();
    (secret, kept)
}

/// The mark of a form that says these words: sent again as it is it makes nothing more, with other words it is another
/// declaration, which must not be lost. A form without a mark has none.
pub fn mark_of(mark: &str, words: &[&str]) -> String {
    let said = Sha256::digest(words.join("\u{1f}"));
    let signs = said.iter().take(8).fold(0_u64, |signs, byte| (signs << 8) | u64::from(*byte));
    if mark.is_empty() { String::new() } else { format!("{mark}-{signs:016x}") }
}

/// What is kept of this secret; nothing if it cannot be one of ours, so that nobody is asked about it.
pub(crate) fn hash(secret: &str) -> Option<SecretHash> {
    let is_sign = |sign: u8| sign.is_ascii_digit() || (b'a'..=b'f').contains(&sign);
    (secret.len() == LENGTH && secret.bytes().all(is_sign)).then(|| Sha256::digest(secret).into())
}
