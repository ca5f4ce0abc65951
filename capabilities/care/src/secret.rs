//! Secrets that lead to a case: 128 bits of chance as 26 small letters and digits, which also fit before the @ of an
//! address, and the hash that is kept instead.

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

/// The mark of a form for these words: sent again as it is it makes nothing more, with other words it is another message, which
/// must not be lost. A form without a mark has none.
pub(crate) fn mark_of(mark: &str, words: &[&str]) -> String {
    if mark.is_empty() {
        return String::new();
    }
    let mut words_hash = Sha256::new();
    for part in words {
        words_hash.update(part.trim());
        words_hash.update([0]);
    }
    let hash: [u8; 32] = words_hash.finalize().into();
    let signs: String = hash[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{mark}-{signs}")
}

/// What is kept of the Message-ID of a letter of ours, without its host: whoever answers to that letter has it.
pub(crate) fn of_letter(message_id: &str) -> SecretHash {
    Sha256::digest(message_id).into()
}

/// What is kept of this secret; nothing if it cannot be one of ours, so that nobody is asked about it. Some that carry mails
/// write addresses in capitals.
pub(crate) fn hash(secret: &str) -> Option<SecretHash> {
    let secret = secret.to_ascii_lowercase();
    let good = secret.len() == LENGTH && secret.bytes().all(|sign| SIGNS.contains(&sign));
    good.then(|| Sha256::digest(&secret).into())
}
