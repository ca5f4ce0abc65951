//! Secrets: 32 bytes of chance as text for whoever carries them, and the hash that is kept instead.

use action::Machine;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

/// The length of a secret as text.
const LENGTH: usize = 43;

/// What is kept of a secret. It has full entropy, so one round is enough: nobody can guess what is behind it.
pub(crate) type SecretHash = [u8; 32];

/// A new secret, and what is kept of it.
pub(crate) fn mint(machine: &dyn Machine) -> (String, SecretHash) {
    let mut bytes = [0; 32];
    bytes[..16].copy_from_slice(&machine.random().to_be_bytes());
    bytes[16..].copy_from_slice(&machine.random().to_be_bytes());
    let secret = URL_SAFE_NO_PAD.encode(bytes);
    let hash = Sha256::digest(&secret).into();
    (secret, hash)
}

/// So many bytes of chance.
pub(crate) fn chance<const N: usize>(machine: &dyn Machine) -> [u8; N] {
    let mut bytes = [0; N];
    for piece in bytes.chunks_mut(16) {
        piece.copy_from_slice(&machine.random().to_be_bytes()[..piece.len()]);
    }
    bytes
}

/// What is kept of something that is told apart by several words, in this order.
pub(crate) fn of_words(words: &[&str]) -> SecretHash {
    let mut digest = Sha256::new();
    for word in words {
        digest.update((word.len() as u64).to_be_bytes());
        digest.update(word);
    }
    digest.finalize().into()
}

/// What is kept of this secret; nothing if it cannot be one of ours, so that nobody is asked about it.
pub(crate) fn hash(secret: &str) -> Option<SecretHash> {
    let good = |c: u8| c.is_ascii_alphanumeric() || c == b'-' || c == b'_';
    (secret.len() == LENGTH && secret.bytes().all(good)).then(|| Sha256::digest(secret).into())
}

#[cfg(test)]
mod tests {
    use super::{LENGTH, hash, mint};
    use kernel::Timestamp;
    use std::collections::HashSet;
    use testing::TestMachine;

    #[test]
    fn secrets_differ_and_fit_into_an_address() {
        let machine = TestMachine::new(Timestamp::UNIX_EPOCH, 7);
        let some: HashSet<_> = (0..1_000).map(|_| mint(&machine)).collect();
        assert_eq!(some.len(), 1_000);
        for (secret, kept) in some {
            assert_eq!(secret.len(), LENGTH);
            assert_eq!(hash(&secret), Some(kept));
        }
    }

    #[test]
    fn what_cannot_be_a_secret_has_no_hash() {
        let machine = TestMachine::new(Timestamp::UNIX_EPOCH, 7);
        let (good, _) = mint(&machine);
        for bad in [
            "",
            "short",
            &good[1..],
            &format!("{good}A"),
            &format!("{}+", &good[1..]),
            &format!("{}ñ", &good[2..]),
        ] {
            assert_eq!(hash(bad), None, "{bad}");
        }
    }
}
