//! The short word by which people speak of an order. It opens nothing, so it may be short.

use kernel::names::{signs, typed_signs};

/// So many signs,
const SIGNS: u32 = 8;
/// and so many of them stand before the hyphen.
const HALF: usize = 4;

/// The word that these dice show: `K7QF-2M9X`.
pub fn code(dice: u128) -> String {
    halves(&signs(dice, SIGNS))
}

/// The word that somebody typed, however they wrote it; nothing if it cannot be one.
pub fn typed(text: &str) -> Option<String> {
    typed_signs(text).filter(|signs| signs.len() == 2 * HALF).map(|signs| halves(&signs))
}

fn halves(signs: &str) -> String {
    let (first, last) = signs.split_at(HALF);
    format!("{first}-{last}")
}
