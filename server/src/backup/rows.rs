//! A row as a line of JSON: neutral, so that what one engine wrote another can read, and so can anybody with a text editor.
//! Bytes and ids are hexadecimal; numbers with decimals are texts, because JSON readers round them.

use database::{Datum, Kind};
use serde_json::Value;
use std::fmt::Write;

/// The word for a kind in the manifest.
pub(super) fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Whole => "whole",
        Kind::Real => "real",
        Kind::Text => "text",
        Kind::Bytes => "bytes",
    }
}

/// The kind that a word stands for.
pub(super) fn kind(word: &str) -> Option<Kind> {
    [Kind::Whole, Kind::Real, Kind::Text, Kind::Bytes].into_iter().find(|kind| self::word(*kind) == word)
}

/// The line of a row, with its end.
pub(super) fn line(row: &[Datum]) -> String {
    let mut line = String::from("[");
    for (index, value) in row.iter().enumerate() {
        if index > 0 {
            line.push(',');
        }
        // Writing into a text cannot fail.
        let _ = match value {
            Datum::Null => write!(line, "null"),
            Datum::Int(int) => write!(line, "{int}"),
            Datum::Real(real) => write!(line, "\"{real:?}\""),
            Datum::Text(text) => write!(line, "{}", Value::from(text.as_str())),
            Datum::Bytes(bytes) => write!(line, "\"{}\"", hex(bytes)),
        };
    }
    line.push_str("]\n");
    line
}

/// The row of a line; nothing where it is no row of these columns.
pub(super) fn row(line: &[u8], kinds: &[Kind]) -> Option<Vec<Datum>> {
    let values: Vec<Value> = serde_json::from_slice(line).ok()?;
    if values.len() != kinds.len() {
        return None;
    }
    values.into_iter().zip(kinds).map(|(value, kind)| datum(value, *kind)).collect()
}

fn datum(value: Value, kind: Kind) -> Option<Datum> {
    match (value, kind) {
        (Value::Null, _) => Some(Datum::Null),
        (Value::Number(number), Kind::Whole) => number.as_i64().map(Datum::Int),
        (Value::String(text), Kind::Real) => text.parse().ok().map(Datum::Real),
        (Value::String(text), Kind::Text) => Some(Datum::Text(text)),
        (Value::String(text), Kind::Bytes) => bytes(&text).map(Datum::Bytes),
        (Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) | Value::Object(_), _) => {
            None
        }
    }
}

/// Bytes as hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The bytes of hexadecimal digits.
fn bytes(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || text.len() % 2 != 0 {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::{line, row};
    use database::{Datum, Kind};

    #[test]
    fn a_row_comes_back_as_it_went() {
        let values = vec![
            Datum::Null,
            Datum::Int(i64::MIN),
            Datum::Real(0.1 + 0.2),
            Datum::Real(f64::NEG_INFINITY),
            Datum::Text("Ñandú \"x\"\n\u{202e}\u{1f3fa}".into()),
            Datum::Bytes(vec![0, 255, 16]),
            Datum::Bytes(Vec::new()),
        ];
        let kinds = [Kind::Text, Kind::Whole, Kind::Real, Kind::Real, Kind::Text, Kind::Bytes, Kind::Bytes];
        let written = line(&values);
        assert_eq!(written.matches('\n').count(), 1, "{written}");
        assert_eq!(row(written.as_bytes(), &kinds), Some(values));
    }

    #[test]
    fn what_is_no_row_of_these_columns_is_refused() {
        for (line, kind) in [
            ("[1,2]", Kind::Whole),
            ("[1.5]", Kind::Whole),
            ("[9223372036854775808]", Kind::Whole),
            ("[true]", Kind::Whole),
            ("[\"abc\"]", Kind::Bytes),
            ("[\"xy\"]", Kind::Bytes),
            ("[\"ñañ\"]", Kind::Bytes),
            ("[1]", Kind::Text),
            ("[\"one\"]", Kind::Real),
            ("[1] [2]", Kind::Whole),
            ("{}", Kind::Text),
            ("", Kind::Text),
        ] {
            assert_eq!(row(line.as_bytes(), &[kind]), None, "{line}");
        }
    }
}
