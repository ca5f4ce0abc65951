//! What people write: how long it may be, and which signs it may hold. Whether there is such an order is nobody's question here.

use crate::model::{NewWithdrawal, Policy, TypedPolicy};
use kernel::{Rejection, Word};

/// The longest text, in characters.
pub const TEXT_MAX: usize = 2_000;
/// The longest words about which goods go back, in characters: those of an order, and those of whoever just writes.
const GOODS_MAX: usize = 2_000;
const STRANGE_GOODS_MAX: usize = 500;
/// The longest name or number of a parcel.
pub const LINE_MAX: usize = 100;
/// The longest code of an order.
const CODE_MAX: usize = 40;
/// The longest time for which a shop takes things back, in days.
const DAYS_MAX: u32 = 3_650;

/// Why a text is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextRejected {
    /// There is none.
    Empty {
        /// In which field.
        field: &'static str,
    },
    /// It is too long.
    Long {
        /// In which field.
        field: &'static str,
        /// So many characters at most.
        most: usize,
    },
    /// It is no name.
    Name,
    /// No order has such a code.
    Code,
    /// No letter can go there.
    Address,
    /// It is no number of days.
    Days,
    /// It is no day.
    Day,
}

impl Rejection for TextRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Empty { .. } => "returns-text-empty",
            Self::Long { .. } => "returns-text-long",
            Self::Name => "returns-name-unfit",
            Self::Code => "returns-code-unfit",
            Self::Address => "returns-email-unfit",
            Self::Days => "returns-days-unfit",
            Self::Day => "returns-day-unfit",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Long { most, .. } => vec![("most", Word::Count(i64::try_from(*most).unwrap_or(i64::MAX)))],
            Self::Empty { .. } | Self::Name | Self::Code | Self::Address | Self::Days | Self::Day => {
                Vec::new()
            }
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::Empty { field } | Self::Long { field, .. } => field,
            Self::Name => "name",
            Self::Code => "code",
            Self::Address => "email",
            Self::Days => "days",
            Self::Day => "informs",
        })
    }
}

/// A text without signs that nobody sees or that turn others round. It may be empty.
pub fn text(typed: &str, field: &'static str, most: usize) -> Result<String, TextRejected> {
    let is_turning = |sign: char| "\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}".contains(sign);
    let is_bad = |sign: char| is_turning(sign) || ('\u{2066}'..='\u{2069}').contains(&sign);
    let said = typed.replace("\r\n", "\n");
    let said: String = said.chars().filter(|sign| *sign == '\n' || !sign.is_control()).collect();
    let said = said.replace(is_bad, "").trim().to_owned();
    if said.chars().count() > most { Err(TextRejected::Long { field, most }) } else { Ok(said) }
}

/// The same where something must be said.
pub fn said(typed: &str, field: &'static str, most: usize) -> Result<String, TextRejected> {
    let said = text(typed, field, most)?;
    if said.is_empty() { Err(TextRejected::Empty { field }) } else { Ok(said) }
}

/// The same on one line.
pub fn line(typed: &str, field: &'static str) -> Result<String, TextRejected> {
    said(&typed.split_whitespace().collect::<Vec<_>>().join(" "), field, LINE_MAX)
}

/// The code of an order, as somebody typed it: signs that a code may have. Whether there is such an order nobody asks here.
fn code(typed: &str) -> Result<String, TextRejected> {
    let code = line(typed, "code")?;
    let is_sign = |sign: char| sign.is_alphanumeric() || "-# ".contains(sign);
    if code.chars().count() <= CODE_MAX && code.chars().all(is_sign) {
        Ok(code)
    } else {
        Err(TextRejected::Code)
    }
}

/// What strangers wrote goes into a letter to an address that they typed: nothing in it reads as a link.
fn tame(text: &str) -> String {
    text.replace("://", " ").replace("www.", "www ")
}

/// The same text as a letter shows it: no program makes a link of what stands apart.
pub(crate) fn apart(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let mut said = String::with_capacity(text.len());
    for (at, sign) in signs.iter().enumerate() {
        said.push(*sign);
        let before = at.checked_sub(1).and_then(|at| signs.get(at));
        let (Some(before), Some(next)) = (before, signs.get(at + 1)) else { continue };
        let joins = before.is_alphanumeric() && next.is_alphanumeric();
        // A number keeps its point.
        if "./".contains(*sign) && joins && (before.is_alphabetic() || next.is_alphabetic()) {
            said.push(' ');
        }
    }
    said
}

/// A declaration that can be kept. A line of which nothing goes back is left out.
pub fn declaration(new: NewWithdrawal) -> Result<NewWithdrawal, TextRejected> {
    let name = line(&new.name, "name")?;
    let is_known = new.known_order.is_some();
    Ok(NewWithdrawal {
        // What an order says is no stranger's word.
        name: if is_known { name } else { accounts::rules::name(&name).map_err(|_| TextRejected::Name)? },
        code: code(&new.code)?,
        email: accounts::rules::postal(&new.email).map_err(|_| TextRejected::Address)?,
        goods: tame(&text(&new.goods, "goods", if is_known { GOODS_MAX } else { STRANGE_GOODS_MAX })?),
        lines: new.lines.into_iter().filter(|(_, quantity)| *quantity > 0).collect(),
        ..new
    })
}

/// What a shop decides, if it can be kept.
pub fn policy(typed: &TypedPolicy) -> Result<Policy, TextRejected> {
    let days = match typed.days.trim() {
        "" => 0,
        days => days.parse().ok().filter(|days| *days <= DAYS_MAX).ok_or(TextRejected::Days)?,
    };
    let informs_since = match typed.informs.trim() {
        "" => None,
        day => Some(day.parse().map_err(|_| TextRejected::Day)?),
    };
    Ok(Policy {
        address: text(&typed.address, "address", TEXT_MAX)?,
        note: text(&typed.note, "note", TEXT_MAX)?,
        days,
        pays_allowed: typed.pays_allowed,
        pays_withdrawal: typed.pays_withdrawal,
        informs_since,
    })
}
