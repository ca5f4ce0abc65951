//! Amounts and counts as cells say them. What could be read in two ways is refused, never guessed: a price that is wrong by
//! a thousand sells a shop out.

use kernel::Currency;

/// Which mark stands before decimals where a number leaves it open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimals {
    /// `1,234.50`
    Point,
    /// `1.234,50`
    Comma,
    /// A comma, or a point that cannot stand between thousands: programs write points, people in Spain commas.
    Open,
}

impl Decimals {
    /// In files of other programs. Where a comma parts decimals, something else parts cells.
    pub fn of_program(separator: u8) -> Self {
        if separator == b';' { Self::Open } else { Self::Point }
    }

    /// In our own table, which people write.
    pub fn of_people(separator: u8) -> Self {
        if separator == b',' { Self::Point } else { Self::Comma }
    }
}

/// Why a cell says no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It is no number, or none that fits.
    Number,
    /// It is in another currency than the shop's.
    Currency,
    /// It may be a thousand or one.
    Ambiguous,
}

/// A price in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price {
    /// In the smallest unit of the currency.
    pub minor: i64,
    /// Whether it had more decimals than the currency and was rounded, half up.
    pub rounded: bool,
}

/// An amount as it is written, not rounded yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exact {
    digits: i128,
    /// How many of the digits stand behind the mark.
    scale: u32,
}

impl Exact {
    /// Raised by so many hundredths of a percent.
    pub(crate) fn raised(self, added: u32) -> Option<Self> {
        let digits = self.digits.checked_mul(10_000 + i128::from(added))?;
        Some(Self { digits, scale: self.scale + 4 })
    }

    /// The sum of two.
    pub fn plus(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let same = |one: Self| one.digits.checked_mul(10_i128.checked_pow(scale - one.scale)?);
        Some(Self { digits: same(self)?.checked_add(same(other)?)?, scale })
    }

    /// In minor units, rounded half up; nothing below zero.
    pub fn price(self, currency: Currency) -> Option<Price> {
        let wanted = self.digits.checked_mul(10_i128.pow(currency.exponent()))?;
        let unit = 10_i128.checked_pow(self.scale)?;
        let minor = i64::try_from(wanted.checked_add(unit / 2)? / unit).ok()?;
        (wanted >= 0).then_some(Price { minor, rounded: wanted % unit != 0 })
    }

    /// Whether it is nothing.
    pub fn is_zero(self) -> bool {
        self.digits == 0
    }
}

/// The amount that a cell says, with or without the sign of the currency.
pub fn exact(cell: &str, currency: Currency, decimals: Decimals) -> Result<Exact, Unfit> {
    let bare = bare_number(cell, currency)?;
    let (whole, part) = split_number(&bare, decimals)?;
    let digits: i128 = format!("{whole}{part}").parse().map_err(|_| Unfit::Number)?;
    Ok(Exact { digits, scale: part.len() as u32 })
}

/// The same where it may be less than nothing: what is taken off a price. An empty cell takes nothing off.
pub fn signed(cell: &str, currency: Currency, decimals: Decimals) -> Result<Exact, Unfit> {
    let cell = cell.trim();
    if cell.is_empty() {
        return Ok(Exact { digits: 0, scale: 0 });
    }
    match cell.strip_prefix('-') {
        None => exact(cell, currency, decimals),
        Some(bare) => exact(bare, currency, decimals).map(|one| Exact { digits: -one.digits, ..one }),
    }
}

/// The price that a cell says, raised by so many hundredths of a percent. It is rounded once, at the end: a price without tax
/// has decimals for just that.
pub(crate) fn price(cell: &str, currency: Currency, decimals: Decimals, added: u32) -> Result<Price, Unfit> {
    let exact = exact(cell, currency, decimals)?;
    exact.raised(added).and_then(|raised| raised.price(currency)).ok_or(Unfit::Number)
}

/// The sign that people write for a currency.
fn sign(currency: Currency) -> &'static str {
    match currency.code() {
        "EUR" => "€",
        "GBP" => "£",
        "USD" | "MXN" | "ARS" | "CLP" | "COP" | "CAD" | "AUD" => "$",
        code => code,
    }
}

/// The digits and marks of a cell, without blanks and the name of the shop's own currency.
fn bare_number(cell: &str, currency: Currency) -> Result<String, Unfit> {
    let mut rest = cell.trim();
    for name in [currency.code(), sign(currency)] {
        rest = rest.strip_prefix(name).or_else(|| rest.strip_suffix(name)).unwrap_or(rest).trim();
    }
    if is_foreign(rest) {
        return Err(Unfit::Currency);
    }
    let bare: String = rest.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\'')).collect();
    let fits = bare.len() <= 24
        && bare.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
        && bare.bytes().any(|byte| byte.is_ascii_digit());
    if fits { Ok(bare) } else { Err(Unfit::Number) }
}

/// Whether a number has the name or sign of another currency before or behind it.
fn is_foreign(text: &str) -> bool {
    let number = text.trim_matches(|c: char| !c.is_ascii_digit());
    let names: String = text.replacen(number, "", 1).chars().filter(|c| !c.is_whitespace()).collect();
    !number.is_empty()
        && (1..=4).contains(&names.chars().count())
        && names.chars().all(|c| c.is_alphabetic() || (!c.is_ascii() && !c.is_whitespace()) || c == '$')
}

/// The digits before and behind the decimal mark.
fn split_number(bare: &str, decimals: Decimals) -> Result<(String, String), Unfit> {
    let mark = decimal_mark(bare, decimals)?;
    let (whole, part) = match mark {
        Some(mark) => bare.rsplit_once(mark).ok_or(Unfit::Number)?,
        None => (bare, ""),
    };
    let groups = whole.chars().find(|c| matches!(c, '.' | ','));
    if groups.is_some_and(|mark| !is_grouped(whole, mark)) || part.contains(['.', ',']) {
        return Err(Unfit::Number);
    }
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    Ok((if whole.is_empty() { "0".into() } else { whole }, part.to_owned()))
}

/// The mark that stands before decimals here; none if all marks stand between thousands.
fn decimal_mark(bare: &str, decimals: Decimals) -> Result<Option<char>, Unfit> {
    let mark = match (bare.rfind('.'), bare.rfind(',')) {
        (None, None) => return Ok(None),
        (Some(point), Some(comma)) => return Ok(Some(if point > comma { '.' } else { ',' })),
        (Some(_), None) => '.',
        (None, Some(_)) => ',',
    };
    let is_grouped = is_grouped(bare, mark);
    if bare.matches(mark).count() > 1 {
        return if is_grouped { Ok(None) } else { Err(Unfit::Number) };
    }
    match (decimals, mark) {
        (Decimals::Open, '.') if is_grouped => Err(Unfit::Ambiguous),
        (Decimals::Point, ',') | (Decimals::Comma, '.') if is_grouped => Ok(None),
        _ => Ok(Some(mark)),
    }
}

/// Whether a mark stands where thousands are parted.
fn is_grouped(text: &str, mark: char) -> bool {
    let mut groups = text.split(mark);
    let first = groups.next().unwrap_or("");
    (1..=3).contains(&first.len()) && !first.starts_with('0') && groups.all(|group| group.len() == 3)
}

/// A whole number; decimals that are zero are let pass, unless there are three of them: that may be a thousand.
pub fn whole(cell: &str, decimals: Decimals) -> Result<i64, Unfit> {
    let text = cell.trim();
    let (is_negative, bare) = text.strip_prefix('-').map_or((false, text), |bare| (true, bare));
    if bare.is_empty() || !bare.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',')) {
        return Err(Unfit::Number);
    }
    let (whole, part) = split_number(bare, decimals)?;
    if part.len() == 3 && !whole.starts_with('0') && whole.len() <= 3 {
        return Err(Unfit::Ambiguous);
    }
    if part.bytes().any(|digit| digit != b'0') {
        return Err(Unfit::Number);
    }
    let count: i64 = whole.parse().map_err(|_| Unfit::Number)?;
    Ok(if is_negative { -count } else { count })
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
