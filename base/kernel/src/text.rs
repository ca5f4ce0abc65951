//! Languages, texts that exist in several of them, and the two foldings: for comparing and for addresses.
//! Translations of the program's own sentences are not here; they live in each crate's `locales`.

use serde::{Deserialize, Serialize};
use std::str::FromStr;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A language of screens and mails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Spanish, the default; its addresses have no prefix.
    #[default]
    Es,
    /// English, under `/en`.
    En,
}

impl Lang {
    /// All languages, the default first.
    pub const ALL: [Self; 2] = [Self::Es, Self::En];

    /// The two letters of ISO 639-1.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Es => "es",
            Self::En => "en",
        }
    }

    /// What stands before every address of this language.
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Es => "",
            Self::En => "/en",
        }
    }

    /// The mark before decimals.
    pub const fn decimal_mark(self) -> char {
        match self {
            Self::Es => ',',
            Self::En => '.',
        }
    }

    /// A whole number with its groups of three. Spanish leaves four digits together.
    pub fn group_digits(self, number: u64) -> String {
        let digits = number.to_string();
        let (mark, from) = match self {
            Self::Es => ('.', 5),
            Self::En => (',', 4),
        };
        if digits.len() < from {
            return digits;
        }
        let mut out = String::with_capacity(digits.len() + digits.len() / 3);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index) % 3 == 0 {
                out.push(mark);
            }
            out.push(digit);
        }
        out
    }

    /// The name of a month, 1 to 12, as it stands inside a sentence.
    pub fn month(self, month: i8) -> &'static str {
        const ES: [&str; 12] = [
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ];
        const EN: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let index = usize::try_from(month.clamp(1, 12) - 1).unwrap_or(0);
        match self {
            Self::Es => ES[index],
            Self::En => EN[index],
        }
    }
}

/// The text is not a language that screens exist in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownLang;

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|lang| lang.code() == code).ok_or(UnknownLang)
    }
}

/// A text of the shop in its languages. A language without text of its own falls back to one that has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Localized {
    /// Spanish.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub es: String,
    /// English.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub en: String,
}

impl Localized {
    /// The same text in both languages: names that are not translated.
    pub fn same(text: impl Into<String>) -> Self {
        let es = text.into();
        Self { en: es.clone(), es }
    }

    /// A text in one language only.
    pub fn only(lang: Lang, text: impl Into<String>) -> Self {
        let mut out = Self::default();
        *out.own_mut(lang) = text.into();
        out
    }

    /// What was written in this language; empty if nothing was.
    pub fn own(&self, lang: Lang) -> &str {
        match lang {
            Lang::Es => &self.es,
            Lang::En => &self.en,
        }
    }

    /// The place of this language's text.
    pub fn own_mut(&mut self, lang: Lang) -> &mut String {
        match lang {
            Lang::Es => &mut self.es,
            Lang::En => &mut self.en,
        }
    }

    /// What to show in this language: its own text, else another's.
    pub fn show(&self, lang: Lang) -> &str {
        let own = self.own(lang);
        if !own.is_empty() {
            return own;
        }
        Lang::ALL.into_iter().map(|other| self.own(other)).find(|text| !text.is_empty()).unwrap_or("")
    }

    /// Whether no language has a text.
    pub fn is_empty(&self) -> bool {
        self.es.is_empty() && self.en.is_empty()
    }
}

/// The text as it is compared: lower case, no accents. `Canción` and `CANCION` fold to the same.
pub fn fold(text: &str) -> String {
    text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// The text as part of an address: folded, words joined by hyphens, at most 80 characters. May be empty.
pub fn slug(text: &str) -> String {
    const LENGTH_MAX: usize = 80;
    let mut out = String::new();
    for c in fold(text).chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
        if out.len() >= LENGTH_MAX {
            break;
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}
