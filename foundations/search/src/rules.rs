//! Reading a list of synonyms, and which words of a search may be counted. How sizes are read is `rules/size.rs`. Also: among how
//! many stars or more something stands.

mod size;

pub use size::size;

use crate::model::SynonymGroup;
use kernel::{Lang, Rejection, Word, text};

/// More groups than these are no list that somebody looks after.
const GROUPS_MAX: usize = 5_000;
/// More words than these are not one thing.
const WORDS_MAX: usize = 12;
/// Longer expressions are not looked for.
const LETTERS_MAX: usize = 60;
/// Numbers with so many digits may be somebody's.
const DIGITS_MAX: usize = 4;
/// How much of a search is counted, in letters.
const COUNTED_MAX: usize = 60;

/// The groups of so many stars or more in which something of this score stands, in hundredths of a star; the most stars first. Fewer than
/// three nobody looks for.
pub fn stars_or_more(hundredths: u32) -> &'static [&'static str] {
    match hundredths {
        400.. => &["4", "3"],
        300..=399 => &["3"],
        0..=299 => &[],
    }
}

/// Why a list is refused. `line` counts from one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SynonymsRejected {
    /// The language is missing or is none of ours.
    NoLanguage {
        /// Where.
        line: i64,
    },
    /// A group needs two words at least.
    Alone {
        /// Where.
        line: i64,
    },
    /// A group or a word is too long.
    TooLong {
        /// Where.
        line: i64,
    },
    /// There are too many groups.
    TooMany,
}

impl Rejection for SynonymsRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::NoLanguage { .. } => "search-synonyms-no-language",
            Self::Alone { .. } => "search-synonyms-alone",
            Self::TooLong { .. } => "search-synonyms-too-long",
            Self::TooMany => "search-synonyms-too-many",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::NoLanguage { line } | Self::Alone { line } | Self::TooLong { line } => {
                vec![("line", Word::Count(*line))]
            }
            Self::TooMany => Vec::new(),
        }
    }
}

/// Reads a list: a group in each line, its words with commas. `>` behind the first means that it leads to the others, and
/// they not back. The language is the first cell, unless all are of one. Empty lines and those behind `#` are passed over.
pub fn read_synonyms(list: &str, all_of: Option<Lang>) -> Result<Vec<SynonymGroup>, SynonymsRejected> {
    let mut groups = Vec::new();
    for (text, line) in list.trim_start_matches('\u{feff}').lines().zip(1_i64..) {
        let text = text.trim();
        if text.is_empty() || text.starts_with('#') {
            continue;
        }
        let mut cells = text.split([',', ';']).map(str::trim).filter(|cell| !cell.is_empty());
        let lang = match all_of {
            Some(lang) => lang,
            None => {
                let code = cells.next().unwrap_or_default();
                let known = Lang::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(code));
                known.ok_or(SynonymsRejected::NoLanguage { line })?
            }
        };
        let mut words: Vec<String> = cells.map(str::to_owned).collect();
        let is_two_way = !words.first().is_some_and(|word| word.ends_with('>'));
        if let Some(first) = words.first_mut() {
            *first = first.trim_end_matches('>').trim().to_owned();
        }
        words.retain(|word| !word.is_empty());
        if words.len() < 2 {
            return Err(SynonymsRejected::Alone { line });
        }
        if words.len() > WORDS_MAX || words.iter().any(|word| word.chars().count() > LETTERS_MAX) {
            return Err(SynonymsRejected::TooLong { line });
        }
        groups.push(SynonymGroup { lang, is_two_way, words });
    }
    if groups.len() > GROUPS_MAX {
        return Err(SynonymsRejected::TooMany);
    }
    Ok(groups)
}

/// The part of a search that may be counted: folded, short, and without what could say who searched.
pub fn countable(typed: &str) -> Option<String> {
    let is_anybodys = |word: &&str| {
        let digits = word.chars().filter(char::is_ascii_digit).count();
        !word.contains('@') && digits <= DIGITS_MAX
    };
    // What no keyboard writes parts words, as a blank does: a terminal would obey it, and not every database keeps it.
    let plain = typed.replace(char::is_control, " ");
    let joined = without_split_numbers(&plain);
    let kept: Vec<&str> = joined.split_whitespace().filter(is_anybodys).collect();
    let folded = text::fold(&kept.join(" "));
    let short: String = folded.chars().take(COUNTED_MAX).collect();
    let short = short.trim();
    (!short.is_empty()).then(|| short.to_owned())
}

/// A phone number is often written in groups: digits that stand next to each other are one number.
fn without_split_numbers(typed: &str) -> String {
    let mut out = String::new();
    let mut after_digit = false;
    let mut letters = typed.chars().peekable();
    while let Some(letter) = letters.next() {
        let between = matches!(letter, ' ' | '-' | '.' | '(' | ')' | '/');
        if between && after_digit && letters.peek().is_some_and(char::is_ascii_digit) {
            continue;
        }
        after_digit = letter.is_ascii_digit();
        out.push(letter);
    }
    out
}
