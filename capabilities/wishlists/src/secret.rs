//! The words of links: of a list, and of what somebody said that they give.

use crate::model::SecretHash;
use action::Machine;
use sha2::{Digest, Sha256};

/// So many signs has the word of a link.
const SIGNS: usize = 32;

/// A new word: 128 bits of chance.
pub(crate) fn word(machine: &dyn Machine) -> String {
    format!("{:032x}", machine.random())
}

/// Whether a text can be such a word.
pub(crate) fn is_word(text: &str) -> bool {
    text.len() == SIGNS && text.bytes().all(|sign| sign.is_ascii_digit() || (b'a'..=b'f').contains(&sign))
}

/// What is kept of the word by which something is undone.
pub(crate) fn hash(word: &str) -> SecretHash {
    Sha256::digest(word).into()
}
