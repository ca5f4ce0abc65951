//! Where somebody is reached: by mail, and at home. A street alone is no address of somebody: a shop stands there too.

/// Words before the name of a street.
const STREETS: [&str; 16] = [
    "calle",
    "c",
    "avenida",
    "avda",
    "av",
    "plaza",
    "pza",
    "paseo",
    "pº",
    "camino",
    "carretera",
    "ctra",
    "ronda",
    "travesía",
    "travesia",
    "urbanización",
];
/// Words behind it, in English.
const STREETS_BEHIND: [&str; 6] = ["street", "road", "avenue", "lane", "drive", "st"];
/// What tells one door of a house.
const DOORS: [&str; 8] = ["piso", "bajo", "ático", "atico", "portal", "escalera", "puerta", "izquierda"];
/// The number stands within so many words of the street.
const NEAR: usize = 5;
/// What makes an address of it stands within so many words of the number.
const FAR: usize = 6;

pub(super) fn has_email(text: &[char]) -> bool {
    let words = split(text);
    let spelt = words
        .windows(3)
        .any(|three| three[1].to_lowercase() == "arroba" && is_local(&three[0]) && is_host(&three[2]));
    let is_part = |sign: &&char| sign.is_alphanumeric() || matches!(sign, '.' | '_' | '+' | '-' | '%');
    let written = text.iter().enumerate().filter(|(_, sign)| **sign == '@').any(|(at, _)| {
        let before: String = text[..at].iter().rev().take_while(is_part).collect();
        let behind: String = text[at + 1..].iter().take_while(is_part).collect();
        is_local(&before) && is_host(behind.trim_end_matches('.'))
    });
    spelt || written
}

fn is_local(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// A name with a point in it and two letters behind.
fn is_host(text: &str) -> bool {
    text.rsplit_once('.').is_some_and(|(name, last)| {
        !name.is_empty() && last.chars().count() >= 2 && last.chars().all(char::is_alphabetic)
    })
}

/// Words without the signs around them; a comma or a point inside one stays.
fn split(text: &[char]) -> Vec<String> {
    let whole: String = text.iter().collect();
    let around = |sign: char| !sign.is_alphanumeric() && sign != 'º' && sign != 'ª';
    whole
        .split([' ', '\n', ',', ';', '/'])
        .map(|word| word.trim_matches(around).to_owned())
        .filter(|word| !word.is_empty())
        .collect()
}

pub(super) fn has_address(text: &[char]) -> bool {
    let words = split(text);
    (0..words.len()).any(|at| {
        let word = words[at].to_lowercase();
        let number = if STREETS.contains(&word.as_str()) {
            let near = at + 1..words.len().min(at + 1 + NEAR);
            near.clone()
                .find(|place| is_house(&words[*place]))
                .filter(|place| *place > at + 1 || is_named(&words, at))
        } else if STREETS_BEHIND.contains(&word.as_str()) {
            (at.saturating_sub(3)..at).find(|place| is_house(&words[*place])).map(|_| at)
        } else {
            None
        };
        number.is_some_and(|place| is_somebodys(&words[place + 1..]))
    })
}

/// A street whose name is its number needs the word before in full.
fn is_named(words: &[String], at: usize) -> bool {
    words[at].chars().count() > 2
}

fn is_house(word: &str) -> bool {
    let digits = word.trim_start_matches("nº").trim_start_matches("n.º");
    (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether what follows tells a door or a place of the post.
fn is_somebodys(rest: &[String]) -> bool {
    let near = &rest[..rest.len().min(FAR)];
    near.iter()
        .any(|word| is_postcode(word) || is_floor(word) || DOORS.contains(&word.to_lowercase().as_str()))
        || near.windows(2).any(|two| is_outward(&two[0]) && is_inward(&two[1]))
}

/// Five digits of a Spanish province: 01 to 52.
fn is_postcode(word: &str) -> bool {
    let is_number = word.len() == 5 && word.bytes().all(|byte| byte.is_ascii_digit());
    is_number && word[..2].parse().is_ok_and(|province: u32| (1..=52).contains(&province))
}

/// `3º`, `2ªB`.
fn is_floor(word: &str) -> bool {
    let mut signs = word.chars();
    signs.next().is_some_and(|first| first.is_ascii_digit()) && signs.any(|sign| matches!(sign, 'º' | 'ª'))
}

/// The first half of a British postcode: `SW1A`.
fn is_outward(word: &str) -> bool {
    let is_sized = (2..=4).contains(&word.len()) && word.is_ascii();
    is_sized
        && word.starts_with(|sign: char| sign.is_ascii_uppercase())
        && word.bytes().any(|byte| byte.is_ascii_digit())
}

/// The second: `1AA`.
fn is_inward(word: &str) -> bool {
    let bytes = word.as_bytes();
    bytes.len() == 3 && bytes[0].is_ascii_digit() && bytes[1..].iter().all(u8::is_ascii_uppercase)
}
