//! Numbers of accounts. Their two control digits are right or not; whether the account is there, only its bank knows.

use super::SellerRejected;

/// The shortest and the longest number that a country has.
const LENGTHS: std::ops::RangeInclusive<usize> = 15..=34;
/// Those of Spain are so long.
const SPAIN: usize = 24;

/// The number as it is kept: capitals and digits without blanks.
pub fn iban(text: &str) -> Result<String, SellerRejected> {
    let signs: String =
        text.chars().filter(|sign| !sign.is_whitespace()).collect::<String>().to_ascii_uppercase();
    if is_iban(&signs) { Ok(signs) } else { Err(SellerRejected::Iban) }
}

/// The number as people write it, in groups of four.
pub fn shown(iban: &str) -> String {
    let signs: Vec<char> = iban.chars().collect();
    signs.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

fn is_iban(signs: &str) -> bool {
    let bytes = signs.as_bytes();
    if !LENGTHS.contains(&bytes.len()) || !bytes.iter().all(u8::is_ascii_alphanumeric) {
        return false;
    }
    let is_head =
        bytes[..2].iter().all(u8::is_ascii_alphabetic) && bytes[2..4].iter().all(u8::is_ascii_digit);
    let fits = !signs.starts_with("ES") || bytes.len() == SPAIN;
    // The head goes behind, letters count from ten on, and what is left of all of it over 97 is one (ISO 7064).
    let moved = bytes[4..].iter().chain(&bytes[..4]);
    let left = moved.fold(0_u32, |left, sign| match sign {
        b'0'..=b'9' => (left * 10 + u32::from(sign - b'0')) % 97,
        _ => (left * 100 + u32::from(sign - b'A') + 10) % 97,
    });
    is_head && fits && left == 1
}
