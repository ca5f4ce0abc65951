//! What single cells say: amounts, numbers, yes and no, lists.

use kernel::Currency;

/// Which mark stands before decimals where a number leaves it open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decimals {
    /// `1,234.50`
    Point,
    /// `1.234,50`
    Comma,
}

/// A price in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Price {
    pub(crate) minor: i64,
    /// Whether it had more decimals than the currency and was rounded, half up.
    pub(crate) rounded: bool,
}

/// The price that a cell says, with or without the sign of a currency; nothing if it says none.
pub(crate) fn price(cell: &str, currency: Currency, decimals: Decimals) -> Option<Price> {
    let bare = bare_number(cell, currency)?;
    let (whole, part) = split_number(&bare, decimals)?;
    let digits = currency.exponent() as usize;
    let kept: String = part.chars().chain(std::iter::repeat('0')).take(digits).collect();
    let rest = part.get(digits.min(part.len())..).unwrap_or("");
    let mut minor: i64 = format!("{whole}{kept}").parse().ok()?;
    if rest.starts_with(['5', '6', '7', '8', '9']) {
        minor = minor.checked_add(1)?;
    }
    Some(Price { minor, rounded: rest.bytes().any(|digit| digit != b'0') })
}

/// The digits and marks of a cell, without blanks and the name of its currency.
fn bare_number(cell: &str, currency: Currency) -> Option<String> {
    let mut rest = cell.trim();
    let names = [currency.code(), "€", "$", "£", "EUR", "USD"];
    for name in names {
        rest = rest.strip_prefix(name).or_else(|| rest.strip_suffix(name)).unwrap_or(rest).trim();
    }
    let bare: String = rest.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\'')).collect();
    let fits = !bare.is_empty()
        && bare.len() <= 24
        && bare.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
        && bare.bytes().any(|byte| byte.is_ascii_digit());
    fits.then_some(bare)
}

/// The digits before and behind the decimal mark.
fn split_number(bare: &str, decimals: Decimals) -> Option<(String, String)> {
    let (ours, other) = match decimals {
        Decimals::Point => ('.', ','),
        Decimals::Comma => (',', '.'),
    };
    let last = |mark: char| bare.rfind(mark);
    let mark = match (last(ours), last(other)) {
        (Some(a), Some(b)) => Some(if a > b { ours } else { other }),
        // Groups of three are thousands; anything else is a decimal mark of the other kind.
        (None, Some(_)) if !is_grouped(bare, other) => Some(other),
        (None, _) => None,
        (Some(_), None) => Some(ours),
    };
    let mark = match mark {
        Some(mark) if bare.matches(mark).count() > 1 => {
            if !is_grouped(bare, mark) {
                return None;
            }
            None
        }
        mark => mark,
    };
    let (whole, part) = match mark {
        Some(mark) => bare.rsplit_once(mark)?,
        None => (bare, ""),
    };
    let groups = whole.find(['.', ',']).and_then(|at| whole[at..].chars().next());
    if groups.is_some_and(|mark| !is_grouped(whole, mark)) || part.contains(['.', ',']) {
        return None;
    }
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    Some((if whole.is_empty() { "0".into() } else { whole }, part.to_owned()))
}

fn is_grouped(text: &str, mark: char) -> bool {
    let mut groups = text.split(mark);
    let first = groups.next().unwrap_or("");
    (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3)
}

/// A price with tax, out of one without: so many hundredths of a percent are added, half up.
pub(crate) fn with_tax(minor: i64, rate: u32) -> Option<i64> {
    let raised = i128::from(minor) * (10_000 + i128::from(rate));
    i64::try_from((raised + 5_000) / 10_000).ok()
}

/// A whole number; decimals that are zero are let pass.
pub(crate) fn whole(cell: &str) -> Option<i64> {
    let text = cell.trim();
    let whole = text.split_once(['.', ',']).filter(|(_, part)| part.bytes().all(|byte| byte == b'0'));
    whole.map_or(text, |(whole, _)| whole).parse().ok()
}

/// A weight in thousandths of the unit of the cell: grams out of kilograms.
pub(crate) fn thousandths(cell: &str) -> Option<i64> {
    let text = cell.trim().replace(',', ".");
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() + part.len() == 0 || whole.len() > 9 || !digits(whole) || !digits(part) {
        return None;
    }
    let part: String = part.chars().chain(std::iter::repeat('0')).take(3).collect();
    format!("{whole}{part}").parse().ok()
}

/// Yes or no; nothing if it says neither.
pub(crate) fn yes(cell: &str) -> Option<bool> {
    match cell.trim().to_lowercase().as_str() {
        "1" | "true" | "yes" | "y" | "si" | "sí" | "verdadero" | "active" | "activo" => Some(true),
        "0" | "false" | "no" | "n" | "falso" | "inactive" | "inactivo" | "-1" => Some(false),
        _ => None,
    }
}

/// The parts of a list, without blanks; a separator behind a backslash is part of its word.
pub(crate) fn list(cell: &str, separator: char) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut letters = cell.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter == '\\' && letters.peek() == Some(&separator) {
            letters.next();
            parts.last_mut().expect("a list begins with one part").push(separator);
        } else if letter == separator {
            parts.push(String::new());
        } else {
            parts.last_mut().expect("a list begins with one part").push(letter);
        }
    }
    parts.iter().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}
