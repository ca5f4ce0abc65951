//! Lines of JSON read as a table: each object is a row, and the names of the first ones are its columns. For what is no catalogue of
//! ours; that has a form of its own.

use super::{
    Opened, Unreadable,
    gathering::{Gathering, Taken, refused, remark},
    reading::{Hear, LINE_MAX},
};
use crate::{
    files::Record,
    model::{Event, Heading, Remark, Source},
    rules::{Header, Rows},
};
use serde_json::{Map, Value};
use std::io::{BufRead, Read};

/// So many lines are looked at to find out which names there are.
const LOOKED_AT: usize = 1_000;
/// The most columns.
const COLUMNS_MAX: usize = 200;
/// How many rows are read between two tellings of how far.
const TELL_EVERY: u64 = 500;
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
    while let Some((line, text)) = lines.next()? {
        match object(&text) {
            Some(object) => {
                let cells = names.iter().map(|name| object.get(name).map(cell).unwrap_or_default()).collect();
                gathering.take(Taken::of(line, Record::Cells(cells), SEPARATOR));
            }
            None => {
                let why = remark(line, "exchange-line-syntax", vec![("place", "1".to_owned())]);
                gathering.say(refused(why, vec![Source::Line { line, text }]));
            }
        }
        if line % TELL_EVERY == 0 {
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
        let Some((_, text)) = lines.next()? else { break };
        for name in object(&text).into_iter().flat_map(|object| object.into_iter().map(|(name, _)| name)) {
            if names.len() < COLUMNS_MAX && !names.contains(&name) {
                names.push(name);
            }
        }
    }
    Ok(names)
}

fn object(text: &str) -> Option<Map<String, Value>> {
    match serde_json::from_str(text) {
        Ok(Value::Object(object)) => Some(object),
        Ok(_) | Err(_) => None,
    }
}

/// A value as a cell: words as they are, nothing for nothing, everything else as JSON.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => value.to_string(),
    }
}

/// The lines of a file that are not blank, each within bounds.
struct Lines<'o> {
    input: Box<dyn BufRead + 'o>,
    number: u64,
    consumed: u64,
}

impl<'o> Lines<'o> {
    fn of(opened: &'o Opened) -> Self {
        Self { input: Box::new(opened.reader()), number: 0, consumed: 0 }
    }

    fn next(&mut self) -> Result<Option<(u64, String)>, Unreadable> {
        loop {
            let mut raw = Vec::new();
            let read = (&mut self.input).take(LINE_MAX).read_until(b'\n', &mut raw)? as u64;
            if read == 0 {
                return Ok(None);
            }
            self.consumed += read;
            self.number += 1;
            if read == LINE_MAX && raw.last() != Some(&b'\n') {
                self.consumed += self.input.skip_until(b'\n')? as u64;
            }
            let text =
                String::from_utf8_lossy(&raw).trim_matches(['\u{feff}', ' ', '\r', '\n', '\t']).to_owned();
            if !text.is_empty() {
                return Ok(Some((self.number, text)));
            }
        }
    }
}
