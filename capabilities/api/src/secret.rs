//! Tokens: `plz_` and 32 bytes of chance as text, and the hash that is kept instead. The beginning is there so that whoever
//! looks through files for forgotten secrets knows one when they see it.

use action::Machine;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

const BEGINNING: &str = "plz_";
/// The length of what follows.
const LENGTH: usize = 43;

/// What is kept of a token. It has full entropy, so one round is enough.
pub(crate) type SecretHash = [u8; 32];

/// A new token, and what is kept of it.
pub(crate) fn mint(machine: &dyn Machine) -> (String, SecretHash) {
    let mut bytes = [0; 32];
    bytes[..16].copy_from_slice(&machine.random().to_be_bytes());
    bytes[16..].copy_from_slice(&machine.random().to_be_bytes());
    let token = format!("{BEGINNING}{}", URL_SAFE_NO_PAD.encode(bytes));
    let hash = Sha256::digest(&token).into();
    (token, hash)
}

/// What is kept of this token; nothing if it cannot be one of ours, so that nobody is asked about it.
pub(crate) fn hash(token: &str) -> Option<SecretHash> {
    let rest = token.strip_prefix(BEGINNING)?;
    let good = |sign: u8| sign.is_ascii_alphanumeric() || sign == b'-' || sign == b'_';
    (rest.len() == LENGTH && rest.bytes().all(good)).then(|| Sha256::digest(token).into())
}
