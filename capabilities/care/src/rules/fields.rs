//! What may be written into the forms of customer care.

use crate::model::Matter;
use accounts::rules::FieldRejected;
use kernel::{Rejection, Word};

/// The longest text, in characters.
pub const TEXT_MAX: usize = 6_000;
/// The shortest, so that there is something to answer.
pub const TEXT_MIN: usize = 10;
/// The longest canned reply, and its name.
const REPLY_MAX: usize = 4_000;
const NAME_MAX: usize = 60;
/// Nobody works longer on one answer.
const MINUTES_MAX: u32 = 600;

/// Why a form of customer care is shown again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormRejected {
    /// Who writes, or where answers go.
    Field(FieldRejected),
    /// No matter was chosen.
    Matter,
    /// Nothing that could be answered.
    Short,
    /// Nothing at all.
    Empty,
    /// More than anybody reads.
    Long,
    /// They did not say that they have read what becomes of it.
    Consent,
    /// Too many cases of one address.
    TooMany,
    /// A reply without a name, or without words.
    ReplyEmpty,
    /// A reply that is too long, or its name.
    ReplyLong,
    /// Another reply is called so.
    ReplyTaken,
    /// A number that no telephone has.
    Number,
    /// A line that is no day.
    Day {
        /// What stands there.
        line: String,
    },
    /// Nobody who looks after cases.
    Agent,
    /// No number of minutes.
    Minutes,
}

impl Rejection for FormRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Field(field) => field.code(),
            Self::Matter => "care-matter-missing",
            Self::Short => "care-text-short",
            Self::Empty => "care-text-empty",
            Self::Long => "care-text-long",
            Self::Consent => "care-consent-missing",
            Self::TooMany => "care-too-many",
            Self::ReplyEmpty => "care-reply-empty",
            Self::ReplyLong => "care-reply-long",
            Self::ReplyTaken => "care-reply-taken",
            Self::Number => "care-number-unfit",
            Self::Day { .. } => "care-day-unfit",
            Self::Agent => "care-agent-unfit",
            Self::Minutes => "care-minutes-unfit",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Field(field) => field.words(),
            Self::Short => vec![("least", Word::Count(TEXT_MIN as i64))],
            Self::Long => vec![("most", Word::Count(TEXT_MAX as i64))],
            Self::ReplyLong => vec![("most", Word::Count(REPLY_MAX as i64))],
            Self::Minutes => vec![("most", Word::Count(i64::from(MINUTES_MAX)))],
            Self::Day { line } => vec![("line", Word::Text(line))],
            Self::Matter
            | Self::Empty
            | Self::Consent
            | Self::TooMany
            | Self::ReplyEmpty
            | Self::ReplyTaken
            | Self::Number
            | Self::Agent => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Field(field) => field.field(),
            Self::Matter => Some("matter"),
            Self::Short | Self::Empty | Self::Long => Some("text"),
            Self::Consent => Some("consent"),
            Self::TooMany => None,
            Self::ReplyEmpty | Self::ReplyTaken => Some("name"),
            Self::ReplyLong => Some("body"),
            Self::Number => Some("whatsapp"),
            Self::Day { .. } => Some("holidays"),
            Self::Agent => Some("agent"),
            Self::Minutes => Some("minutes"),
        }
    }
}

/// The matter that was chosen.
pub fn matter(code: &str) -> Result<Matter, FormRejected> {
    Matter::from_code(code).ok_or(FormRejected::Matter)
}

/// What somebody wrote, without what nobody sees.
pub fn text(text: &str) -> Result<String, FormRejected> {
    let text = tidied(text);
    match text.chars().count() {
        few if few < TEXT_MIN => Err(FormRejected::Short),
        many if many > TEXT_MAX => Err(FormRejected::Long),
        _ => Ok(text),
    }
}

/// What somebody of the shop writes: anything that is not nothing.
pub fn answer(text: &str) -> Result<String, FormRejected> {
    let text = tidied(text);
    match text.chars().count() {
        0 => Err(FormRejected::Empty),
        many if many > TEXT_MAX => Err(FormRejected::Long),
        _ => Ok(text),
    }
}

/// Minutes that somebody worked; none when they say nothing.
pub fn minutes(text: &str) -> Result<u32, FormRejected> {
    match text.trim() {
        "" => Ok(0),
        number => {
            let number = number.parse().ok().filter(|minutes| *minutes <= MINUTES_MAX);
            number.ok_or(FormRejected::Minutes)
        }
    }
}

/// A canned reply: its name, and what it says.
pub fn reply(name: &str, body: &str) -> Result<(String, String), FormRejected> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let body = tidied(body);
    if name.is_empty() || body.is_empty() {
        return Err(FormRejected::ReplyEmpty);
    }
    if name.chars().count() > NAME_MAX || body.chars().count() > REPLY_MAX {
        return Err(FormRejected::ReplyLong);
    }
    Ok((name, body))
}

/// The number of a telephone with the country's before it, as digits; empty for none.
pub fn number(text: &str) -> Result<String, FormRejected> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let others = text.chars().any(|sign| !sign.is_ascii_digit() && !" +-().".contains(sign));
    match digits.len() {
        0 if text.trim().is_empty() => Ok(digits),
        8..=15 if !others => Ok(digits),
        _ => Err(FormRejected::Number),
    }
}

/// A text with one kind of line break and without signs that are no text, nor those that turn the direction of writing of
/// what stands around them.
pub fn tidied(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let is_text = |sign: &char| !(sign.is_control() && !matches!(sign, '\n' | '\t')) && !turns(*sign);
    let kept: String = text.chars().filter(is_text).collect();
    let lines: Vec<&str> = kept.lines().map(str::trim_end).collect();
    lines.join("\n").trim().to_owned()
}

const fn turns(sign: char) -> bool {
    matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{feff}')
}
