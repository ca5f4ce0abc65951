//! Records of a text of separated values, out of a stream and within bounds.
//!
//! Written here because a hostile file must cost neither memory nor the lines behind it: a quote that is never closed
//! makes a reader of crates swallow the rest of the file as one cell. Here it costs its own line.

use super::spreadsheet::BREAK;
use encoding_rs::WINDOWS_1252;
use std::io::{self, BufRead};

/// Longest record while the file behaves, in bytes.
const RECORD_MAX: usize = 16 << 20;
/// Longest record after so many records that did not end.
const RECORD_MAX_AFTER: usize = 64 << 10;
const PATIENCE: u32 = 8;
/// Most cells of a record.
const CELLS_MAX: usize = 2_000;

/// What came out of the stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Record {
    /// Cells.
    Cells(Vec<String>),
    /// A line that cannot be taken apart: its quotes do not close.
    Broken(String),
}

/// A stream of records.
pub(crate) struct Delimited<R> {
    input: R,
    separator: u8,
    /// Bytes that were read and not used: what stood behind a broken line.
    pending: Vec<u8>,
    at: usize,
    line: u64,
    lost: u32,
    consumed: u64,
}

enum Cut {
    /// The record is whole; cells in text.
    Whole(Vec<String>),
    /// A quote is open at its end.
    Open,
    /// Something stands behind a closing quote.
    Wrong,
}

impl<R: BufRead> Delimited<R> {
    pub(crate) fn new(input: R, separator: u8) -> Self {
        Self { input, separator, pending: Vec::new(), at: 0, line: 0, lost: 0, consumed: 0 }
    }

    /// How many bytes were used so far.
    pub(crate) fn consumed(&self) -> u64 {
        self.consumed
    }

    /// The next record that is not blank, with the number of its first line.
    pub(crate) fn next(&mut self) -> io::Result<Option<(u64, Record)>> {
        loop {
            let mut raw = Vec::new();
            if !self.take_line(&mut raw)? {
                return Ok(None);
            }
            let first_line = self.line + 1;
            let first_end = raw.len();
            let mut lines = 1;
            let most = if self.lost < PATIENCE { RECORD_MAX } else { RECORD_MAX_AFTER };
            // Each byte is looked at once: taking the record apart again at every line would cost the square of its length.
            let mut scan = Scan::new(self.separator);
            scan.feed(&raw);
            let cut = loop {
                if !scan.is_open() {
                    break cut(&raw, self.separator);
                }
                let before = raw.len();
                if raw.len() > most || !self.take_line(&mut raw)? {
                    break Cut::Open;
                }
                scan.feed(&raw[before..]);
                lines += 1;
            };
            match cut {
                Cut::Whole(cells) => {
                    self.line += lines;
                    if cells.iter().all(String::is_empty) {
                        continue;
                    }
                    return Ok(Some((first_line, Record::Cells(cells))));
                }
                Cut::Open | Cut::Wrong => {
                    self.lost += u32::from(raw.len() > RECORD_MAX_AFTER);
                    self.line += 1;
                    self.give_back(&raw[first_end..]);
                    raw.truncate(first_end.min(RECORD_MAX_AFTER));
                    return Ok(Some((first_line, Record::Broken(text(&raw).trim_end().to_owned()))));
                }
            }
        }
    }

    fn give_back(&mut self, rest: &[u8]) {
        self.consumed -= rest.len() as u64;
        let later = self.pending.split_off(self.at.min(self.pending.len()));
        self.pending = rest.to_vec();
        self.pending.extend(later);
        self.at = 0;
    }

    /// Adds the next line with its end to the record; tells whether there was one. A line without end is cut.
    fn take_line(&mut self, raw: &mut Vec<u8>) -> io::Result<bool> {
        let before = raw.len();
        loop {
            let pending = self.at < self.pending.len();
            let buffer = if pending { &self.pending[self.at..] } else { self.input.fill_buf()? };
            if buffer.is_empty() {
                break;
            }
            let end = buffer.iter().position(|byte| *byte == b'\n').map(|end| end + 1);
            let take = end.unwrap_or(buffer.len());
            raw.extend_from_slice(&buffer[..take]);
            if pending {
                self.at += take;
            } else {
                self.input.consume(take);
            }
            if end.is_some() || raw.len() - before > 2 * RECORD_MAX {
                break;
            }
        }
        self.consumed += (raw.len() - before) as u64;
        Ok(raw.len() > before)
    }
}

/// Where in a record its end is: only a quote that began a cell asks for more lines.
struct Scan {
    separator: u8,
    state: Where,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Where {
    /// Before the first letter of a cell.
    Begin,
    /// In a cell without quotes, or behind what cannot be taken apart.
    Bare,
    Quoted,
    /// Behind a quote inside a quoted cell: the second of two, or the end.
    Closing,
    /// Behind the end of a quoted cell.
    Behind,
}

impl Scan {
    fn new(separator: u8) -> Self {
        Self { separator, state: Where::Begin }
    }

    fn is_open(&self) -> bool {
        self.state == Where::Quoted
    }

    fn feed(&mut self, bytes: &[u8]) {
        for byte in bytes {
            let is_blank = matches!(byte, b' ' | b'\t' | b'\r' | b'\n');
            self.state = match (self.state, byte) {
                (Where::Quoted, b'"') => Where::Closing,
                (Where::Quoted, _) | (Where::Closing, b'"') => Where::Quoted,
                (_, byte) if *byte == self.separator => Where::Begin,
                (Where::Begin, b'"') => Where::Quoted,
                (Where::Begin, _) if is_blank => Where::Begin,
                (Where::Closing | Where::Behind, _) if is_blank => Where::Behind,
                (Where::Begin | Where::Bare | Where::Closing | Where::Behind, _) => Where::Bare,
            };
        }
    }
}

/// A line that cannot be taken apart, taken apart as if its quotes meant nothing: enough to see to what it belongs.
pub(crate) fn roughly(text: &str, separator: u8) -> Vec<String> {
    let cells = text.split(char::from(separator)).take(CELLS_MAX);
    cells.map(|cell| cell.trim().trim_matches('"').trim().to_owned()).collect()
}

/// Takes a record apart. Blanks before an opening and behind a closing quote are passed over; a quote inside a cell that
/// did not begin with one is a letter like others.
fn cut(raw: &[u8], separator: u8) -> Cut {
    let mut cells = Vec::new();
    let mut at = 0;
    let end = raw.len() - raw.iter().rev().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
    loop {
        let blank = |byte: &u8| matches!(byte, b' ' | b'\t') && *byte != separator;
        let skipped = raw[at..end].iter().take_while(|byte| blank(byte)).count();
        if raw.get(at + skipped) == Some(&b'"') && at + skipped < end {
            let (cell, behind) = match quoted(&raw[at + skipped + 1..]) {
                Some(found) => found,
                None => return Cut::Open,
            };
            at += skipped + 1 + behind;
            at += raw[at.min(end)..end].iter().take_while(|byte| blank(byte)).count();
            if at < end && raw[at] != separator {
                return Cut::Wrong;
            }
            cells.push(clean(&cell));
        } else {
            let length = raw[at..end].iter().position(|byte| *byte == separator).unwrap_or(end - at);
            cells.push(clean(&raw[at..at + length]));
            at += length;
        }
        if at >= end || cells.len() >= CELLS_MAX {
            return Cut::Whole(cells);
        }
        at += 1;
    }
}

/// The cell behind an opening quote, and where what follows its closing quote begins.
fn quoted(raw: &[u8]) -> Option<(Vec<u8>, usize)> {
    let mut cell = Vec::new();
    let mut at = 0;
    loop {
        let length = raw[at..].iter().position(|byte| *byte == b'"')?;
        cell.extend_from_slice(&raw[at..at + length]);
        at += length + 1;
        if raw.get(at) != Some(&b'"') {
            return Some((cell, at));
        }
        cell.push(b'"');
        at += 1;
    }
}

/// The text of bytes: UTF-8, else Windows-1252, decided cell by cell because files are mended by hand.
fn text(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// The cell without the blanks around it, without control characters, its line ends as ours.
fn clean(bytes: &[u8]) -> String {
    let text = text(bytes);
    let mut trimmed = text.trim();
    // The apostrophe that keeps a spreadsheet from taking a text for a formula is not part of the text.
    if let Some(rest) = trimmed.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])) {
        trimmed = rest;
    }
    if !trimmed.contains(|c: char| c.is_control() || c == BREAK) {
        return if trimmed.len() == text.len() { text } else { trimmed.to_owned() };
    }
    let kept = |c: &char| !c.is_control() || matches!(c, '\n' | '\t');
    trimmed.replace("\r\n", "\n").replace(['\r', BREAK], "\n").chars().filter(kept).collect()
}

/// The separator that a header most probably has.
pub(crate) fn separator_of(header: &str) -> u8 {
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0), (b'|', 0)];
    let (mut is_inside, mut may_open) = (false, true);
    for byte in header.bytes() {
        if byte == b'"' && (is_inside || may_open) {
            is_inside = !is_inside;
        }
        let found = counts.iter_mut().find(|(one, _)| *one == byte);
        may_open = found.is_some() || (may_open && byte == b' ');
        if let (Some((_, count)), false) = (found, is_inside) {
            *count += 1;
        }
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(byte, _)| byte)
}
