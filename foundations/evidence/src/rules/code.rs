//! The code of a receipt. Fifty bits of chance: whoever guesses a million a day finds one in three thousand years. Its signs are
//! those of Crockford, of which none is taken for another.

/// Digits, and letters without I, L, O and U.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// So many signs.
pub const LENGTH: usize = 10;
/// So many stand on each side of the hyphen.
const HALF: usize = LENGTH / 2;

/// The code that these dice show, without hyphen.
pub fn code(dice: u128) -> String {
    let sign = |place: usize| SIGNS[usize::try_from((dice >> (5 * place)) % 32).unwrap_or(0)];
    (0..LENGTH).map(|place| char::from(sign(place))).collect()
}

/// A code as it is printed: `K7QF2-M9XTA`.
pub fn shown(code: &str) -> String {
    match code.split_at_checked(HALF) {
        Some((first, last)) if !last.is_empty() => format!("{first}-{last}"),
        Some(_) | None => code.to_owned(),
    }
}

/// The code that somebody typed, however they wrote it; nothing if it cannot be one.
pub fn typed(text: &str) -> Option<String> {
    if text.len() > 4 * LENGTH {
        return None;
    }
    let kept = text.chars().filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '.' | '#'));
    let code: String = kept.map(|sign| meant(sign.to_ascii_uppercase())).collect();
    let is_good = code.len() == LENGTH && code.bytes().all(|sign| SIGNS.contains(&sign));
    is_good.then_some(code)
}

/// What a sign was meant to be that looks like another.
fn meant(sign: char) -> char {
    match sign {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    }
}
