//! Codes as people type them: case, accents and blanks make no difference.

use kernel::text::fold;

/// Shorter ones are guessed, longer ones are mistyped.
const LENGTH: std::ops::RangeInclusive<usize> = 3..=32;
/// More codes of one order are not looked at.
pub const CODES_MAX: usize = 10;

/// The code as it is kept and compared: capital letters, digits and hyphens. Nothing for what can be none.
pub fn code(typed: &str) -> Option<String> {
    let all: String = fold(typed).chars().filter(|sign| !sign.is_whitespace()).collect();
    let all = all.to_uppercase();
    let is_good = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (LENGTH.contains(&all.len()) && all.bytes().all(is_good)).then_some(all)
}

/// The codes of an order, each once, as they are compared.
pub fn codes(typed: &[String]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for code in typed.iter().take(CODES_MAX).filter_map(|typed| code(typed)) {
        if !all.contains(&code) {
            all.push(code);
        }
    }
    all
}
