//! Numbers that are somebody's: accounts, telephones, documents.

/// How long accounts are, by country (ISO 13616).
const IBAN_LENGTHS: &str = "AD24 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GI23 GR27 HR21 HU28 IE22 IS26 \
                            IT27 LI21 LT20 LU20 LV21 MA28 MC27 MT31 NL18 NO15 PL28 PT25 RO24 SE24 SI19 SK24 SM27 TR26 UA29";

/// The letter behind a number of DNI or NIE.
const LETTERS: &[u8; 23] = b"TRWAGMYFPDXBNJZSQVHLCKE";

/// After one of these comes the number of a thing.
const OF_THINGS: &str = "pedido order ref referencia reference ean isbn sku gtin factura invoice modelo model código codigo code \
                         tracking seguimiento envío envio serie serial lote artículo";

/// Behind an amount.
const OF_MONEY: [&str; 6] = ["€", "euro", "$", "dólar", "£", "usd"];

/// How the nine digits of a Spanish telephone are grouped.
const GROUPS: [&[usize]; 7] =
    [&[9], &[3, 3, 3], &[3, 2, 2, 2], &[2, 3, 2, 2], &[3, 6], &[2, 7], &[3, 3, 1, 2]];

fn begins_word(text: &[char], at: usize) -> bool {
    at == 0 || !text[at - 1].is_alphanumeric()
}

pub(super) fn has_iban(text: &[char]) -> bool {
    (0..text.len()).any(|at| begins_word(text, at) && text[at].is_ascii_alphabetic() && is_iban(&text[at..]))
}

fn is_iban(from: &[char]) -> bool {
    let country: String = from.iter().take(2).map(char::to_ascii_uppercase).collect();
    let mut lengths = IBAN_LENGTHS.split(' ').filter_map(|one| one.strip_prefix(&country)?.parse().ok());
    let Some(length): Option<usize> = lengths.next() else { return false };
    let mut signs = Vec::with_capacity(length);
    let mut end = 0;
    for (at, sign) in from.iter().enumerate() {
        end = at + 1;
        match sign {
            ' ' | '-' | '.' if !signs.is_empty() => {}
            sign if sign.is_ascii_alphanumeric() => signs.push(sign.to_ascii_uppercase()),
            _ => break,
        }
        if signs.len() == length {
            break;
        }
    }
    let goes_on = from.get(end).is_some_and(|sign| sign.is_alphanumeric());
    signs.len() == length && !goes_on && signs[2..4].iter().all(char::is_ascii_digit) && leaves_one(&signs)
}

/// ISO 7064, modulo 97: the first four signs go to the end, letters count from ten.
fn leaves_one(signs: &[char]) -> bool {
    let turned = signs[4..].iter().chain(&signs[..4]);
    let rest = turned.filter_map(|sign| sign.to_digit(36)).fold(0_u32, |rest, value| {
        if value < 10 { (rest * 10 + value) % 97 } else { (rest * 100 + value) % 97 }
    });
    rest == 1
}

pub(super) fn has_document(text: &[char]) -> bool {
    (0..text.len()).any(|at| begins_word(text, at) && is_document(&text[at..]))
}

/// Eight digits and their letter; or X, Y, Z, seven digits and the letter.
fn is_document(from: &[char]) -> bool {
    let first = match from.first().map(char::to_ascii_uppercase) {
        Some('X') => Some(0),
        Some('Y') => Some(1),
        Some('Z') => Some(2),
        _ => None,
    };
    let (mut number, mut digits) = (first.unwrap_or(0_u32), usize::from(first.is_some()));
    for (at, sign) in from.iter().enumerate().skip(usize::from(first.is_some())) {
        if digits < 8 {
            match sign.to_digit(10) {
                Some(digit) => (number, digits) = (number * 10 + digit, digits + 1),
                None if matches!(sign, '.' | '-') && at > 0 => {}
                None => return false,
            }
        } else if !matches!(sign, '-' | ' ' | '.') {
            let ends = !from.get(at + 1).is_some_and(|next| next.is_alphanumeric());
            let letter = char::from(LETTERS[(number % 23) as usize]);
            return ends && sign.to_ascii_uppercase() == letter;
        }
    }
    false
}

pub(super) fn has_phone(text: &[char]) -> bool {
    let mut at = 0;
    while at < text.len() {
        let Some(run) = Run::read(text, at) else {
            at += 1;
            continue;
        };
        if run.is_phone() && !run.is_of_thing(text) {
            return true;
        }
        at = run.end;
    }
    false
}

/// Groups of digits with one sign between each, from the first to the last.
struct Run {
    begin: usize,
    end: usize,
    /// Whether a plus stands before.
    is_abroad: bool,
    groups: Vec<usize>,
    digits: String,
}

impl Run {
    fn read(text: &[char], at: usize) -> Option<Self> {
        let is_abroad = text[at] == '+';
        let first = at + usize::from(is_abroad);
        if !text.get(first)?.is_ascii_digit() || !begins_word(text, at) {
            return None;
        }
        // A decimal, a fraction, a time: what follows is no number by itself.
        if at > 0
            && matches!(text[at - 1], ',' | '.' | '/' | ':' | '#')
            && at > 1
            && text[at - 2].is_alphanumeric()
        {
            return None;
        }
        let mut run = Self { begin: at, end: first, is_abroad, groups: vec![0], digits: String::new() };
        while let Some(sign) = text.get(run.end) {
            if sign.is_ascii_digit() {
                run.digits.push(*sign);
                if let Some(group) = run.groups.last_mut() {
                    *group += 1;
                }
                run.end += 1;
            } else if let Some(skipped) = gap(&text[run.end..]) {
                run.groups.push(0);
                run.end += skipped;
            } else {
                break;
            }
        }
        Some(run)
    }

    fn is_phone(&self) -> bool {
        let (digits, groups) = (self.digits.as_str(), self.groups.as_slice());
        let national = match (self.is_abroad, digits.strip_prefix("34"), digits.strip_prefix("0034")) {
            (true, Some(rest), _) => rest,
            (true, None, _) => return (8..=15).contains(&digits.len()),
            (false, _, Some(rest)) => rest,
            (false, _, None) => digits,
        };
        let before = digits.len() - national.len();
        let groups: Vec<usize> = without(groups, before);
        let is_grouped = GROUPS.contains(&groups.as_slice()) || groups.iter().all(|group| *group == 1);
        national.len() == 9 && national.starts_with(['6', '7', '8', '9']) && is_grouped
    }

    /// Whether it counts something, or is the number of an order.
    fn is_of_thing(&self, text: &[char]) -> bool {
        if text.get(self.end).is_some_and(|next| next.is_alphanumeric()) {
            return true;
        }
        let behind: String = text[self.end..].iter().take(8).collect();
        let behind = behind.trim_start().to_lowercase();
        let before: String = text[..self.begin].iter().collect();
        let is_thing =
            before.rsplit(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).take(3);
        OF_MONEY.iter().any(|money| behind.starts_with(money))
            || before.trim_end().ends_with(['€', '$', '£', '#'])
            || is_thing.into_iter().any(|word| OF_THINGS.split(' ').any(|thing| thing == word.to_lowercase()))
    }
}

/// How many signs part two groups of digits, if another group follows.
fn gap(from: &[char]) -> Option<usize> {
    let signs = from.iter().take_while(|sign| matches!(sign, ' ' | '-' | '.' | '(' | ')')).count();
    let follows = from.get(signs).is_some_and(char::is_ascii_digit);
    ((1..=2).contains(&signs) && follows).then_some(signs)
}

/// The groups behind so many digits.
fn without(groups: &[usize], mut before: usize) -> Vec<usize> {
    let left = groups.iter().map(|group| {
        let taken = before.min(*group);
        before -= taken;
        group - taken
    });
    left.filter(|group| *group > 0).collect()
}
