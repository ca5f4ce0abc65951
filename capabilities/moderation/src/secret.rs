//! Codes that lead to what became of a notice: 80 bits of chance as 16 signs that nobody mistakes, and the hash that is kept
//! instead.

use action::Machine;
use kernel::names;
use sha2::{Digest, Sha256};

const LENGTH: usize = 16;

/// What is kept of a code.
pub(crate) type SecretHash = [u8; 32];

/// A new code, and what is kept of it.
pub(crate) fn mint(machine: &dyn Machine) -> (String, SecretHash) {
    let code = names::signs(machine.random(), LENGTH as u32);
    let hash = Sha256::digest(&code).into();
    (code, hash)
}

/// The code as it is read aloud: in groups of four.
pub(crate) fn grouped(code: &str) -> String {
    let signs: Vec<char> = code.chars().collect();
    signs.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// The code that somebody typed; nothing if it cannot be one of ours, so that nobody is asked about it.
pub(crate) fn typed(text: &str) -> Option<String> {
    let text = text.get(..text.len().min(64)).unwrap_or_default();
    names::typed_signs(text).filter(|signs| signs.len() == LENGTH)
}

/// What is kept of a code.
pub(crate) fn hash(code: &str) -> SecretHash {
    Sha256::digest(code).into()
}
