//! How rows become a table that a spreadsheet opens. Nothing is asked and nothing is kept here.

use serde_json::Value;

/// What a spreadsheet takes for the beginning of a formula.
const FORMULA: [char; 4] = ['=', '+', '-', '@'];
/// Where a spreadsheet may see another cell begin. Where the comma stands in numbers it divides by semicolons, and heeds no
/// quotes that do not open a cell.
const DIVIDES: [char; 6] = [';', ',', '\t', '\r', '\n', '"'];
/// Says to spreadsheets that the file is UTF-8; they take it for an old encoding else.
const UTF8: &str = "\u{feff}";

/// Rows as delimited text: a row of names, then one line for each. Whatever a spreadsheet could run as a formula stands
/// behind an apostrophe; what is not a plain value stands as JSON.
pub fn delimited(rows: &[Value]) -> String {
    let names = names(rows);
    let mut text = format!("{UTF8}{}", line(names.iter().map(|name| quoted(&defused(name)))));
    for row in rows {
        text.push_str(&line(names.iter().map(|name| cell(row.get(name)))));
    }
    text
}

/// The names of all fields, in the order in which they are met.
fn names(rows: &[Value]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in rows.iter().filter_map(Value::as_object).flat_map(|row| row.keys()) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}

fn line(cells: impl Iterator<Item = String>) -> String {
    let mut line = cells.collect::<Vec<_>>().join(",");
    line.push_str("\r\n");
    line
}

fn cell(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => quoted(&defused(text)),
        Some(plain @ (Value::Bool(_) | Value::Number(_))) => plain.to_string(),
        Some(nested @ (Value::Array(_) | Value::Object(_))) => quoted(&defused(&nested.to_string())),
    }
}

/// The same with an apostrophe before whatever could begin a formula, in this cell or in one that is divided from it.
fn defused(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let mut begins = true;
    if text.starts_with(['\t', '\r', '\n']) {
        safe.push('\'');
    }
    for c in text.chars() {
        if begins && FORMULA.contains(&c) {
            safe.push('\'');
        }
        // Spaces before a formula are passed over.
        begins = DIVIDES.contains(&c) || (begins && c == ' ');
        safe.push(c);
    }
    safe
}

fn quoted(text: &str) -> String {
    if text.contains([',', ';', '"', '\r', '\n']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}
