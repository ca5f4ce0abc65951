//! Global trade item numbers: length and check digit (GS1 General Specifications, modulo 10 with weights 3 and 1).

/// Whether the text is a GTIN-8, -12, -13 or -14 whose check digit is right. Nothing but zeros is what tables write where
/// there is none, although its check digit would be right.
pub fn is_gtin(text: &str) -> bool {
    let is_blank = text.bytes().all(|byte| byte == b'0');
    if is_blank || !matches!(text.len(), 8 | 12 | 13 | 14) || !text.bytes().all(|byte| byte.is_ascii_digit())
    {
        return false;
    }
    let sum: u32 = text
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, byte)| u32::from(byte - b'0') * if place % 2 == 1 { 3 } else { 1 })
        .sum();
    sum % 10 == 0
}
