//! Secrets: how they are made and how they are written for people. The bytes are kept as they are, because every message is
//! signed with them.

use crate::model::Secret;
use action::Machine;
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// What stands before a secret that is written down.
const PREFIX: &str = "whsec_";

/// A new secret of 256 bits.
pub(crate) fn mint(machine: &dyn Machine) -> Secret {
    let halves = [machine.random().to_be_bytes(), machine.random().to_be_bytes()];
    Secret::new(halves.concat())
}

/// The secret as somebody copies it.
pub(crate) fn written(secret: &Secret) -> String {
    format!("{PREFIX}{}", STANDARD.encode(secret.bytes()))
}

/// What a secret that is written down is known by where it must not stand itself. It is all chance, so one round is enough.
pub(crate) fn print(written: &str) -> String {
    STANDARD.encode(Sha256::digest(written))
}
