//! What a carrier gives back, read: a table of which two columns count, what we called a parcel and by which number it is known.
//! It may have a head, quotes and any of the usual separators, since every carrier writes it differently.

use crate::model::{ANSWERS_MAX, Answer};
use kernel::{Rejection, Word, text::fold};

/// Why nothing is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AnswersRejected {
    /// Nothing stands there.
    Empty,
    /// Only one column stands there.
    OneColumn,
    /// More than is read at once.
    TooMany,
}

impl Rejection for AnswersRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Empty => "sending-empty",
            Self::OneColumn => "sending-one-column",
            Self::TooMany => "sending-too-many",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::TooMany => vec![("most", Word::Count(i64::try_from(ANSWERS_MAX).unwrap_or(i64::MAX)))],
            Self::Empty | Self::OneColumn => Vec::new(),
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some("numbers")
    }
}

/// What separates columns, the first that stands in the first line.
const SEPARATORS: [char; 4] = ['\t', ';', '|', ','];

/// Parts of words by which a head names what we called a parcel,
const REFERENCES: [&str; 4] = ["referencia", "reference", "pedido", "order"];
/// and parts of those by which it names the number.
const NUMBERS: [&str; 9] = [
    "expedicion",
    "envio",
    "albaran",
    "seguimiento",
    "localizador",
    "tracking",
    "numero",
    "number",
    "parcel",
];

/// Every line that says something, in its order.
pub(crate) fn read(text: &str) -> Result<Vec<Answer>, AnswersRejected> {
    let text = text.trim_start_matches('\u{feff}');
    let lines = text.lines().zip(1_usize..).filter(|(line, _)| !line.trim().is_empty());
    let mut lines = lines.peekable();
    let (first, _) = lines.peek().ok_or(AnswersRejected::Empty)?;
    let separator = SEPARATORS.into_iter().find(|sign| first.contains(*sign));
    let head = cells(first, separator);
    if head.len() < 2 {
        return Err(AnswersRejected::OneColumn);
    }
    let columns = columns(&head);
    if columns.is_some() {
        lines.next();
    }
    let (reference, number) = columns.unwrap_or((0, 1));
    let mut all = Vec::new();
    for (line, row) in lines {
        if all.len() >= ANSWERS_MAX {
            return Err(AnswersRejected::TooMany);
        }
        let cells = cells(line, separator);
        let cell = |at: usize| cells.get(at).cloned().unwrap_or_default();
        all.push(Answer { row, reference: cell(reference), number: cell(number) });
    }
    if all.is_empty() { Err(AnswersRejected::Empty) } else { Ok(all) }
}

/// Where a head says that both stand; nothing where the line is no head.
fn columns(head: &[String]) -> Option<(usize, usize)> {
    let words: Vec<String> = head.iter().map(|cell| fold(cell)).collect();
    let is_reference =
        |word: &String| word.starts_with("ref") || REFERENCES.iter().any(|name| word.contains(name));
    let is_number = |word: &String| !is_reference(word) && NUMBERS.iter().any(|name| word.contains(name));
    Some((words.iter().position(is_reference)?, words.iter().position(is_number)?))
}

/// The cells of a line. A quoted one may hold the separator, and a quote written twice.
fn cells(line: &str, separator: Option<char>) -> Vec<String> {
    let Some(separator) = separator else {
        return line.split_whitespace().map(str::to_owned).collect();
    };
    let (mut all, mut cell, mut is_quoted) = (Vec::new(), String::new(), false);
    let mut signs = line.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if is_quoted && signs.peek() == Some(&'"') => {
                cell.push('"');
                signs.next();
            }
            '"' => is_quoted = !is_quoted,
            sign if sign == separator && !is_quoted => all.push(trimmed(&mut cell)),
            sign => cell.push(sign),
        }
    }
    all.push(trimmed(&mut cell));
    all
}

/// The cell that was read, without the signs by which programs of tables keep a number a text.
fn trimmed(cell: &mut String) -> String {
    let taken = std::mem::take(cell);
    taken.trim().trim_start_matches(['\'', '=']).trim().to_owned()
}
