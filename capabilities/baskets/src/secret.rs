//! Secrets that lead a browser to its basket: 256 bits of chance as small letters and digits, and the hash that is kept instead.
//! Those of payment links are read out and typed, so they have half of that in fewer letters.

use crate::model::{CheckoutId, SecretHash};
use action::Machine;
use sha2::{Digest, Sha256};

/// The length of a secret as text.
const LENGTH: usize = 64;

/// A new secret, and what is kept of it.
pub(crate) fn mint(machine: &dyn Machine) -> (String, SecretHash) {
    let secret = format!("{:032x}{:032x}", machine.random(), machine.random());
    let hash = Sha256::digest(&secret).into();
    (secret, hash)
}

/// What is kept of this secret; nothing if it cannot be one of ours, so that nobody is asked about it.
pub(crate) fn hash(secret: &str) -> Option<SecretHash> {
    let is_ours = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    (secret.len() == LENGTH && secret.bytes().all(is_ours)).then(|| Sha256::digest(secret).into())
}

/// What stands for a secret with the basket of a purchase that a program prepares. What is hashed is no secret that a browser could
/// carry, so nobody who guesses an id comes to it.
pub(crate) fn hash_of_checkout(id: CheckoutId) -> SecretHash {
    Sha256::digest(format!("checkout {id}")).into()
}

const SIGNS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
const SHORT_LENGTH: usize = 26;

/// A new secret of a payment link, and what is kept of it.
pub(crate) fn mint_short(machine: &dyn Machine) -> (String, SecretHash) {
    let chance = machine.random();
    let sign = |place: usize| {
        let at = usize::try_from((chance >> (5 * place)) % 32).unwrap_or(0);
        char::from(SIGNS[at])
    };
    let secret: String = (0..SHORT_LENGTH).map(sign).collect();
    let hash = Sha256::digest(&secret).into();
    (secret, hash)
}

/// What is kept of this secret of a link; nothing if it cannot be one of ours.
pub(crate) fn hash_short(secret: &str) -> Option<SecretHash> {
    let is_ours = |sign: u8| SIGNS.contains(&sign);
    (secret.len() == SHORT_LENGTH && secret.bytes().all(is_ours)).then(|| Sha256::digest(secret).into())
}
