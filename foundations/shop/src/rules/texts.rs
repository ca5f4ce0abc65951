//! What a text of the shop's own may be. It is Markdown, and whoever prints it takes out what could do harm.

use kernel::{Lang, Rejection, Word};

/// The longest text, in signs: far more than anybody reads, and both languages fit into one form.
const LENGTH_MAX: usize = 15_000;

/// Why a text is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextRejected {
    /// Its first line is no title: `# Envíos`.
    TitleMissing(Lang),
    /// It is too long.
    Long(Lang),
    /// It holds signs that no text has.
    Unfit(Lang),
    /// Somebody else has changed it since it was shown.
    Changed,
}

impl Rejection for TextRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::TitleMissing(_) => "shop-text-title-missing",
            Self::Long(_) => "shop-text-long",
            Self::Unfit(_) => "shop-text-unfit",
            Self::Changed => "shop-changed-meanwhile",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Long(_) => vec![("most", Word::Count(LENGTH_MAX as i64))],
            Self::TitleMissing(_) | Self::Unfit(_) | Self::Changed => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::TitleMissing(lang) | Self::Long(lang) | Self::Unfit(lang) => Some(lang.code()),
            Self::Changed => None,
        }
    }
}

/// The text as it is kept; nothing where the one that comes with the program is to stand: it is empty, or the same.
pub fn text(lang: Lang, written: &str, given: &str) -> Result<Option<String>, TextRejected> {
    let plain = |text: &str| text.replace("\r\n", "\n").trim().to_owned();
    let text = plain(written);
    if text.is_empty() || text == plain(given) {
        return Ok(None);
    }
    if text.chars().count() > LENGTH_MAX {
        return Err(TextRejected::Long(lang));
    }
    let is_odd = |sign: char| sign.is_control() && !matches!(sign, '\n' | '\t');
    if text.chars().any(|sign| is_odd(sign) || matches!(sign, '\u{202a}'..='\u{202e}')) {
        return Err(TextRejected::Unfit(lang));
    }
    let title = text.lines().next().and_then(|line| line.strip_prefix("# ")).unwrap_or_default();
    if title.trim().is_empty() {
        return Err(TextRejected::TitleMissing(lang));
    }
    Ok(Some(format!("{text}\n")))
}
