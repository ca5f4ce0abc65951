//! The short word by which people speak of a case. It opens nothing, so it may be short; no sign in it is taken for
//! another, and without vowels it says nothing by accident.

/// Letters of the first half.
const LETTERS: &[u8] = b"BCDFGHJKLMNPQRTVWX";
/// Digits of the second.
const DIGITS: &[u8] = b"23456789";

/// The word that these dice show: `BCDF-2345`.
pub fn code(dice: u128) -> String {
    let mut rest = dice;
    let mut next = |signs: &[u8]| {
        let many = signs.len() as u128;
        let sign = signs[usize::try_from(rest % many).unwrap_or(0)];
        rest /= many;
        char::from(sign)
    };
    let mut word: String = (0..4).map(|_| next(LETTERS)).collect();
    word.push('-');
    word.extend((0..4).map(|_| next(DIGITS)));
    word
}

/// The code that somebody wrote somewhere in a text: in brackets or not, in any letters.
pub fn code_in(text: &str) -> Option<String> {
    let signs: Vec<char> = text.to_uppercase().chars().take(1_000).collect();
    let is_of = |sign: char, signs: &[u8]| u8::try_from(sign).is_ok_and(|sign| signs.contains(&sign));
    let is_code = |part: &[char]| {
        part[..4].iter().all(|sign| is_of(*sign, LETTERS))
            && part[4] == '-'
            && part[5..].iter().all(|sign| is_of(*sign, DIGITS))
    };
    let stands_alone = |at: usize| {
        let before = at.checked_sub(1).map(|before| signs[before]);
        let after = signs.get(at + 9);
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(|sign| sign.is_alphanumeric())
    };
    let found =
        (0..signs.len().saturating_sub(8)).find(|at| is_code(&signs[*at..*at + 9]) && stands_alone(*at));
    found.map(|at| signs[at..at + 9].iter().collect())
}
