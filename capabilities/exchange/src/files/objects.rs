//! Lines of JSON read as a table: each object is a row, and the names of the first ones are its columns. For what is no catalogue of
//! ours; that has a form of its own.

use super::{
    Opened, Unreadable,
    gathering::{Gathering, Taken, refused, remark},
    lines::{Line, Lines},
    literals,
    reading::{Hear, TELL_EVERY},
};
use crate::{
    files::Record,
    model::{Event, Heading, Remark, Source},
    rules::{Header, Rows},
};
use serde_json::{Map, Value};

/// So many lines are looked at to find out which names there are.
const LOOKED_AT: usize = 1_000;
/// The most columns.
const COLUMNS_MAX: usize = 200;
/// What parts cells when rows that were refused are written out again.
const SEPARATOR: u8 = b',';

/// Whether a file that begins with this line is one of these.
pub(super) fn is_one(first_line: &str) -> bool {
    first_line.trim_start_matches('\u{feff}').trim_start().starts_with('{')
}

/// Reads it to its end, or until nobody listens.
pub(super) fn read<R: Rows>(
    opened: &Opened,
    rules_of: impl FnOnce(Header, u8, u64) -> Result<R, Remark>,
    hear: Hear<'_, R::Thing>,
) -> Result<(), Unreadable> {
    let names = names(opened)?;
    hear(Event::Header(Heading { names: names.clone(), separator: SEPARATOR }));
    let rows = match rules_of(Header::new(names.clone()), SEPARATOR, 1) {
        Ok(rows) => rows,
        Err(why) => {
            hear(refused(why, Vec::new()));
            return Ok(());
        }
    };
    let mut gathering = Gathering::new(rows, hear);
    let mut lines = Lines::of(opened);
    while let Some(line) = lines.next()? {
        let number = line.number;
        match object(&line) {
            Ok(object) => {
                let cells = names.iter().map(|name| object.get(name).map(cell).unwrap_or_default()).collect();
                gathering.take(Taken::of(number, Record::Cells(cells), SEPARATOR));
            }
            Err(why) => {
                gathering.say(refused(why, vec![Source::Line { line: number, text: line.text }]));
            }
        }
        if number % TELL_EVERY == 0 {
            gathering.say(Event::Read(lines.consumed));
        }
        if gathering.is_over {
            return Ok(());
        }
    }
    gathering.end();
    gathering.say(Event::Read(lines.consumed));
    Ok(())
}

/// The names that the first objects have, in the order in which they first come.
fn names(opened: &Opened) -> Result<Vec<String>, Unreadable> {
    let mut names: Vec<String> = Vec::new();
    let mut lines = Lines::of(opened);
    for _ in 0..LOOKED_AT {
        let Some(line) = lines.next()? else { break };
        for name in object(&line).into_iter().flat_map(|object| object.into_iter().map(|(name, _)| name)) {
            if names.len() < COLUMNS_MAX && !names.contains(&name) {
                names.push(name);
            }
        }
    }
    Ok(names)
}

/// The object that a line says, or why it says none.
fn object(of: &Line) -> Result<Map<String, Value>, Remark> {
    if let Some(why) = of.unfit() {
        return Err(why);
    }
    let place = match serde_json::from_str(&of.text) {
        Ok(Value::Object(object)) => return Ok(object),
        Ok(_) => 1,
        Err(error) => match literals::as_json(&of.text).map(|text| serde_json::from_str(&text)) {
            Some(Ok(Value::Object(object))) => return Ok(object),
            Some(_) | None => error.column(),
        },
    };
    Err(remark(of.number, "exchange-line-syntax", vec![("place", place.to_string())]))
}

/// A value as a cell: words as they are, nothing for nothing, everything else as JSON.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => value.to_string(),
    }
}
