//! Secrets at the end of links: 32 bytes of chance as text for whoever carries them, and the hash of those that confirm
//! something.

use action::Machine;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

/// The length of a secret as text.
const LENGTH: usize = 43;

/// A new secret.
pub(crate) fn mint(machine: &dyn Machine) -> String {
    let mut bytes = [0; 32];
    bytes[..16].copy_from_slice(&machine.random().to_be_bytes());
    bytes[16..].copy_from_slice(&machine.random().to_be_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Whether a text can be one of ours, so that nobody is asked about any other.
pub(crate) fn can_be(text: &str) -> bool {
    let good = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    text.len() == LENGTH && text.bytes().all(good)
}

/// What is kept of a secret that confirms something. It has full entropy, so one round is enough.
pub(crate) fn hash(secret: &str) -> Vec<u8> {
    Sha256::digest(secret).to_vec()
}

#[cfg(test)]
mod tests {
    use super::{can_be, mint};
    use kernel::Timestamp;
    use testing::TestMachine;

    #[test]
    fn a_secret_fits_into_an_address_and_nothing_else_is_one() {
        let machine = TestMachine::new(Timestamp::UNIX_EPOCH, 7);
        let (one, other) = (mint(&machine), mint(&machine));
        assert!(can_be(&one) && can_be(&other) && one != other);
        for bad in ["", "short", &one[1..], &format!("{one}A"), &format!("{}+", &one[1..])] {
            assert!(!can_be(bad), "{bad}");
        }
    }
}
