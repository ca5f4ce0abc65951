//! The lines of a file that are not blank, each within bounds, and what is wrong with their bytes. What they say is not here.

use super::{Opened, Unreadable, gathering::remark};
use crate::model::Remark;
use encoding_rs::WINDOWS_1252;
use std::{
    borrow::Cow,
    io::{BufRead, Read},
};

/// Longest line, in bytes.
const LINE_MAX: u64 = 16 << 20;

/// A line of a file.
pub(super) struct Line {
    /// Which one, the first is 1. Blank ones count.
    pub(super) number: u64,
    /// What stands on it, without the blanks round it. What is not in UTF-8 is read as older programs of Windows write, so that
    /// it can be handed back and mended.
    pub(super) text: String,
    /// Whether it was too long, so that only its beginning is here.
    is_cut: bool,
    /// Whether it was in UTF-8.
    is_readable: bool,
}

impl Line {
    /// Why nothing of it can be taken, whatever it says.
    pub(super) fn unfit(&self) -> Option<Remark> {
        let code = match (self.is_cut, self.is_readable) {
            (true, _) => "exchange-line-long",
            (false, false) => "exchange-line-encoding",
            (false, true) => return None,
        };
        Some(remark(self.number, code, vec![]))
    }
}

/// The lines of a file, one after the other.
pub(super) struct Lines<'o> {
    input: Box<dyn BufRead + 'o>,
    raw: Vec<u8>,
    number: u64,
    /// How many bytes of the file were read.
    pub(super) consumed: u64,
}

impl<'o> Lines<'o> {
    /// From its beginning.
    pub(super) fn of(opened: &'o Opened) -> Self {
        Self { input: Box::new(opened.reader()), raw: Vec::new(), number: 0, consumed: 0 }
    }

    /// The next one that is not blank; nothing behind the last.
    pub(super) fn next(&mut self) -> Result<Option<Line>, Unreadable> {
        loop {
            self.raw.clear();
            let read = (&mut self.input).take(LINE_MAX).read_until(b'\n', &mut self.raw)? as u64;
            if read == 0 {
                return Ok(None);
            }
            self.consumed += read;
            self.number += 1;
            let is_cut = read == LINE_MAX && self.raw.last() != Some(&b'\n');
            if is_cut {
                self.consumed += self.input.skip_until(b'\n')? as u64;
            }
            let line = self.read(is_cut);
            if !line.text.is_empty() {
                return Ok(Some(line));
            }
        }
    }

    fn read(&self, is_cut: bool) -> Line {
        let (text, is_readable) = match std::str::from_utf8(&self.raw) {
            Ok(text) => (Cow::Borrowed(text), true),
            Err(_) => (WINDOWS_1252.decode_without_bom_handling(&self.raw).0, false),
        };
        let text = text.trim_start_matches('\u{feff}').trim().to_owned();
        Line { number: self.number, text, is_cut, is_readable }
    }
}
