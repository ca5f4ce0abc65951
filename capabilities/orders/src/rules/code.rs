//! The short word by which people speak of an order. It opens nothing, so it may be short; its signs are those of Crockford,
//! of which none is taken for another.

/// Digits, and letters without I, L, O and U.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// So many signs on each side of the hyphen.
const HALF: usize = 4;

/// The word that these dice show: `K7QF-2M9X`.
pub fn code(dice: u128) -> String {
    let mut rest = dice;
    let mut word = String::with_capacity(2 * HALF + 1);
    for place in 0..2 * HALF {
        if place == HALF {
            word.push('-');
        }
        word.push(char::from(SIGNS[usize::try_from(rest % 32).unwrap_or(0)]));
        rest /= 32;
    }
    word
}

/// The word that somebody typed, however they wrote it; nothing if it cannot be one.
pub fn typed(text: &str) -> Option<String> {
    let signs = text.trim().to_ascii_uppercase();
    let signs: Vec<char> = signs.chars().filter(|sign| !matches!(sign, '-' | ' ' | '#')).map(meant).collect();
    let is_good = |sign: &char| u8::try_from(*sign).is_ok_and(|sign| SIGNS.contains(&sign));
    if signs.len() != 2 * HALF || !signs.iter().all(is_good) {
        return None;
    }
    let (first, last) = signs.split_at(HALF);
    Some(format!("{}-{}", first.iter().collect::<String>(), last.iter().collect::<String>()))
}

/// What a sign was meant to be that looks like another.
fn meant(sign: char) -> char {
    match sign {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    }
}
