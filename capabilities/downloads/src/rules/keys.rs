//! Keys as somebody hands them in: one a line, or the first column of a table.

use crate::model::{KEY_MAX, KEYS_MAX};
use kernel::{Rejection, Word};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// What the first line of a table may call its first column.
const HEADS: &[&str] =
    &["key", "keys", "code", "codes", "clave", "claves", "código", "codigo", "licencia", "license"];

/// Why keys are not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum KeysRejected {
    /// There is none.
    Missing,
    /// There are too many at once.
    TooMany,
    /// One is too long.
    Long {
        /// In which line, counted from one.
        line: u32,
    },
    /// What was sent is no text.
    Unreadable,
    /// What they belong to is sent in a parcel.
    Unfit,
}

impl Rejection for KeysRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "downloads-keys-missing",
            Self::TooMany => "downloads-keys-many",
            Self::Long { .. } => "downloads-keys-long",
            Self::Unreadable => "downloads-keys-unreadable",
            Self::Unfit => "downloads-not-digital",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::TooMany => vec![("most", Word::Count(KEYS_MAX as i64))],
            Self::Long { line } => {
                vec![("line", Word::Count(i64::from(*line))), ("most", Word::Count(KEY_MAX as i64))]
            }
            Self::Missing | Self::Unreadable | Self::Unfit => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some("keys")
    }
}

/// The keys of a text, one a line, in their order and none twice; and how many came twice. Blank lines are passed over.
pub fn typed(text: &str) -> Result<(Vec<String>, u32), KeysRejected> {
    gather(text.lines().map(str::to_owned))
}

/// The same of keys that stand in a list.
pub fn list(keys: Vec<String>) -> Result<(Vec<String>, u32), KeysRejected> {
    gather(keys.into_iter())
}

/// The keys of a file that holds one a line.
pub fn lines(bytes: &[u8]) -> Result<(Vec<String>, u32), KeysRejected> {
    typed(readable(bytes)?)
}

fn readable(bytes: &[u8]) -> Result<&str, KeysRejected> {
    let text = std::str::from_utf8(bytes).map_err(|_| KeysRejected::Unreadable)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // A page or a drawing is text too, and so is much of what no program would call a list.
    let is_odd = |sign: char| sign.is_control() && !matches!(sign, '\t' | '\r' | '\n');
    match text.trim_start().starts_with('<') || text.chars().any(is_odd) {
        true => Err(KeysRejected::Unreadable),
        false => Ok(text),
    }
}

/// The keys of a table: what stands in the first column of each line. Its head is passed over.
pub fn table(bytes: &[u8]) -> Result<(Vec<String>, u32), KeysRejected> {
    let text = readable(bytes)?;
    let mut cells: Vec<String> = text.lines().map(first_cell).collect();
    if cells.first().is_some_and(|head| HEADS.contains(&head.trim().to_lowercase().as_str())) {
        cells[0].clear();
    }
    gather(cells.into_iter())
}

/// The first column of a line. In quotes a separator is a sign like any other, and two quotes are one.
fn first_cell(line: &str) -> String {
    let line = line.trim_start();
    let Some(quoted) = line.strip_prefix('"') else {
        return line.split([',', ';', '\t']).next().unwrap_or_default().to_owned();
    };
    let mut cell = String::new();
    let mut signs = quoted.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if signs.peek() == Some(&'"') => cell.extend(signs.next()),
            '"' => break,
            other => cell.push(other),
        }
    }
    cell
}

fn gather(lines: impl Iterator<Item = String>) -> Result<(Vec<String>, u32), KeysRejected> {
    let mut keys: Vec<String> = Vec::new();
    let mut seen = HashSet::new();
    let mut twice = 0;
    for (number, line) in lines.enumerate() {
        let key: String = line.chars().filter(|sign| !sign.is_control()).collect();
        let key = key.trim();
        if key.is_empty() {
            continue;
        }
        if key.chars().count() > KEY_MAX {
            return Err(KeysRejected::Long { line: u32::try_from(number + 1).unwrap_or(u32::MAX) });
        }
        if !seen.insert(key.to_owned()) {
            twice += 1;
            continue;
        }
        if keys.len() == KEYS_MAX {
            return Err(KeysRejected::TooMany);
        }
        keys.push(key.to_owned());
    }
    if keys.is_empty() { Err(KeysRejected::Missing) } else { Ok((keys, twice)) }
}
