//! What may be written into the forms of moderation.

use super::urls::{self, UrlRejected};
use crate::model::{Category, Contact};
use accounts::rules::FieldRejected;
use kernel::{Rejection, Word};

/// The longest text, in characters.
pub const TEXT_MAX: usize = 4_000;
/// The shortest reason, so that somebody can judge it.
pub const TEXT_MIN: usize = 20;
/// The longest name of a law or of a place in the terms.
pub const GROUND_MAX: usize = 300;

/// Why a form of moderation is shown again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormRejected {
    /// Who writes, or where they are told.
    Field(FieldRejected),
    /// Its addresses.
    Url(UrlRejected),
    /// Nobody said what is wrong.
    Category,
    /// Nothing that could be judged.
    Short,
    /// More than anybody reads.
    Long,
    /// A law, or a place in the terms, that is missing where somebody decides by it.
    GroundMissing,
    /// One that is too long.
    GroundLong,
    /// They did not say that they believe it.
    Faith,
    /// Nothing was decided.
    Outcome,
    /// No code by which something is turned away.
    Code,
    /// No code of a notice.
    Unknown,
}

impl Rejection for FormRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Field(field) => field.code(),
            Self::Url(UrlRejected::None) => "moderation-url-missing",
            Self::Url(UrlRejected::Many) => "moderation-url-many",
            Self::Url(UrlRejected::Foreign { .. }) => "moderation-url-foreign",
            Self::Category => "moderation-category-missing",
            Self::Short => "moderation-text-short",
            Self::Long => "moderation-text-long",
            Self::GroundMissing => "moderation-ground-missing",
            Self::GroundLong => "moderation-ground-long",
            Self::Faith => "moderation-faith-missing",
            Self::Outcome => "moderation-outcome-missing",
            Self::Code => "moderation-code-missing",
            Self::Unknown => "moderation-code-unknown",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Field(field) => field.words(),
            Self::Url(UrlRejected::Many) => vec![("most", Word::Count(urls::URLS_MAX as i64))],
            Self::Url(UrlRejected::Foreign { line }) => vec![("line", Word::Text(line))],
            Self::Short => vec![("least", Word::Count(TEXT_MIN as i64))],
            Self::Long => vec![("most", Word::Count(TEXT_MAX as i64))],
            Self::GroundLong => vec![("most", Word::Count(GROUND_MAX as i64))],
            Self::Url(UrlRejected::None)
            | Self::Category
            | Self::GroundMissing
            | Self::Faith
            | Self::Outcome
            | Self::Code
            | Self::Unknown => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some(match self {
            Self::Field(field) => return field.field(),
            Self::Url(_) => "urls",
            Self::Category => "category",
            Self::Short | Self::Long => "text",
            Self::GroundMissing | Self::GroundLong => "ground",
            Self::Faith => "faith",
            Self::Outcome => "outcome",
            Self::Code => "reject",
            Self::Unknown => "code",
        })
    }
}

/// Name and address. When children are in danger nobody need say who they are (DSA art. 16.2 c), so both may be empty then.
pub fn contact(category: Category, name: &str, address: &str) -> Result<Contact, FormRejected> {
    let is_free = category == Category::Minors;
    let name = match name.trim().is_empty() && is_free {
        true => String::new(),
        false => accounts::rules::name(name).map_err(FormRejected::Field)?,
    };
    let address = match address.trim().is_empty() && is_free {
        true => String::new(),
        false => accounts::rules::postal(address).map_err(FormRejected::Field)?,
    };
    Ok(Contact { name, address })
}

/// What is wrong.
pub fn category(code: &str) -> Result<Category, FormRejected> {
    Category::from_code(code).ok_or(FormRejected::Category)
}

/// A reason that somebody gives: of a notice, of what was decided, of an appeal.
pub fn reason(text: &str) -> Result<String, FormRejected> {
    let text = tidied(text);
    match text.chars().count() {
        few if few < TEXT_MIN => Err(FormRejected::Short),
        many if many > TEXT_MAX => Err(FormRejected::Long),
        _ => Ok(text),
    }
}

/// A law or a place in the terms; may be empty.
pub fn law(text: &str) -> Result<String, FormRejected> {
    let text = tidied(text).split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() > GROUND_MAX { Err(FormRejected::GroundLong) } else { Ok(text) }
}

/// The same where somebody decides by it.
pub fn ground(text: &str) -> Result<String, FormRejected> {
    let text = law(text)?;
    if text.is_empty() { Err(FormRejected::GroundMissing) } else { Ok(text) }
}

/// A text with one kind of line break and without signs that are no text or turn the direction of writing.
fn tidied(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let is_kept = |sign: &char| !(sign.is_control() && *sign != '\n') && !is_hidden(*sign);
    let kept: String = text.chars().filter(is_kept).collect();
    kept.trim().to_owned()
}

const fn is_hidden(sign: char) -> bool {
    matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
