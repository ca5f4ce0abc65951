//! Spreadsheets (.xlsx): the first sheet, row by row, written as a text of separated values that is read like any other.
//!
//! They are packed, and say themselves how much is in them. So before anybody trusts that, they are unpacked once into
//! nothing, within bounds.

use super::{line, opened::Unreadable};
use crate::model::{Remark, Weight};
use calamine::{DataRef, ExcelDateTime, Reader, Xlsx};
use std::{
    fs::File,
    io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write},
    panic::{AssertUnwindSafe, catch_unwind},
};
use zip::ZipArchive;

/// Largest spreadsheet, in bytes.
const LENGTH_MAX: u64 = 50 << 20;
/// Most bytes of all its parts, unpacked.
const UNPACKED_MAX: u64 = 100 << 20;
/// Most bytes of its words, which are held in memory.
const WORDS_MAX: u64 = 40 << 20;
/// Most parts.
const PARTS_MAX: usize = 10_000;
/// Fewest bytes of one word among the words: `<si/>`.
const WORD_MIN: usize = 5;
/// Furthest row and column that are read.
const ROWS_MAX: u32 = 1 << 20;
const COLUMNS_MAX: u32 = 500;
/// Most cells with an error that are told one by one.
const ERRORS_MAX: usize = 50;
/// Stands for a line break inside a cell, so that lines of the text are rows of the sheet.
pub(super) const BREAK: char = '\u{2028}';

/// The first sheet as text, and what was not carried over.
pub(super) fn as_text(mut file: File) -> Result<(File, Vec<Remark>), Unreadable> {
    if file.metadata()?.len() > LENGTH_MAX {
        return Err(Unreadable::SheetLarge { most: LENGTH_MAX >> 20 });
    }
    measure(&mut file)?;
    file.seek(SeekFrom::Start(0))?;
    // A sheet that lies about its dimension may make a reader of spreadsheets count below nothing, and that panics.
    let written = catch_unwind(AssertUnwindSafe(|| written(file)));
    written.unwrap_or_else(|_| Err(Unreadable::Sheet { why: "panicked".to_owned() }))
}

/// Unpacks each part into nothing: what is said about sizes and counts must be true before room is made for it.
fn measure(file: &mut File) -> Result<(), Unreadable> {
    let unfit = |error: zip::result::ZipError| Unreadable::Sheet { why: error.to_string() };
    let mut archive = ZipArchive::new(BufReader::new(file)).map_err(unfit)?;
    if archive.len() > PARTS_MAX {
        return Err(Unreadable::SheetLarge { most: UNPACKED_MAX >> 20 });
    }
    let mut left = UNPACKED_MAX;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(unfit)?;
        let is_words = part.name().map_err(unfit)?.to_ascii_lowercase().ends_with("sharedstrings.xml");
        let most = if is_words { left.min(WORDS_MAX) } else { left };
        let mut bounded = part.take(most + 1);
        let read = if is_words {
            let mut words = Vec::new();
            bounded.read_to_end(&mut words)?;
            if promised(&words) > (words.len() / WORD_MIN) as u64 {
                return Err(Unreadable::Sheet { why: "uniqueCount".to_owned() });
            }
            words.len() as u64
        } else {
            io::copy(&mut bounded, &mut io::sink())?
        };
        if read > most {
            return Err(Unreadable::SheetLarge { most: most >> 20 });
        }
        left -= read;
    }
    Ok(())
}

/// How many words the list of words says it has; whoever reads it makes room for so many at once.
fn promised(words: &[u8]) -> u64 {
    const NAME: &[u8] = b"uniqueCount";
    let places = words.windows(NAME.len()).enumerate().filter(|(_, window)| *window == NAME);
    let number = |at: usize| {
        let behind = words[at + NAME.len()..].iter();
        let mut digits = behind
            .skip_while(|byte| byte.is_ascii_whitespace() || matches!(byte, b'=' | b'"' | b'\'' | b'+'));
        let mut number = 0_u64;
        while let Some(digit) = digits.next().filter(|byte| byte.is_ascii_digit()) {
            number = number.saturating_mul(10).saturating_add(u64::from(digit - b'0'));
        }
        number
    };
    places.map(|(at, _)| number(at)).max().unwrap_or(0)
}

fn written(file: File) -> Result<(File, Vec<Remark>), Unreadable> {
    let unfit = |error: calamine::XlsxError| Unreadable::Sheet { why: error.to_string() };
    let mut book: Xlsx<_> = Xlsx::new(BufReader::new(file)).map_err(unfit)?;
    let names = book.sheet_names();
    let (sheet, others) = names.split_first().ok_or(Unreadable::SheetEmpty)?;
    let mut notes = Vec::new();
    if !others.is_empty() {
        notes.push(note(1, "exchange-sheets-left", vec![("sheets", others.join(", "))]));
    }
    let mut cells = book.worksheet_cells_reader(sheet).map_err(unfit)?;
    let mut out = BufWriter::new(tempfile::tempfile()?);
    let (mut row, mut now): (Vec<String>, u32) = (Vec::new(), 0);
    while let Some(cell) = cells.next_cell().map_err(unfit)? {
        let (at, column) = cell.get_position();
        if at >= ROWS_MAX {
            return Err(Unreadable::Sheet { why: format!("row {at}") });
        }
        // Empty rows stand as empty lines, so that the numbers of lines are those of the sheet.
        while now < at {
            out.write_all(text_of(&row).as_bytes())?;
            row.clear();
            now += 1;
        }
        if let (DataRef::Error(error), true) = (cell.get_value(), notes.len() < ERRORS_MAX) {
            let words = vec![("cell", error.to_string()), ("column", letters(column))];
            notes.push(note(u64::from(at) + 1, "exchange-sheet-error", words));
        }
        if column < COLUMNS_MAX {
            row.resize((column as usize + 1).max(row.len()), String::new());
            row[column as usize] = text(cell.get_value());
        }
    }
    out.write_all(text_of(&row).as_bytes())?;
    let file = out.into_inner().map_err(|error| Unreadable::File(error.into_error()))?;
    Ok((file, notes))
}

fn note(line: u64, code: &'static str, words: Vec<(&'static str, String)>) -> Remark {
    Remark { weight: Weight::Note, line, column: None, code, words }
}

fn text_of(row: &[String]) -> String {
    line(row.iter().map(String::as_str), b',')
}

/// What a column is called in a spreadsheet: `A`, `Z`, `AA`.
fn letters(column: u32) -> String {
    let letter = char::from(b'A' + (column % 26) as u8);
    if column < 26 { letter.to_string() } else { format!("{}{letter}", letters(column / 26 - 1)) }
}

/// What a cell says. A number is printed with no more decimals than people write.
fn text(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => plain(*number),
        DataRef::String(text) => unbroken(text),
        DataRef::SharedString(text) => unbroken(text),
        DataRef::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(date) => dated(date),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

fn plain(number: f64) -> String {
    let rounded = format!("{number:.6}");
    rounded.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn unbroken(text: &str) -> String {
    text.replace("\r\n", "\n").replace(['\n', '\r'], &BREAK.to_string()).trim().to_owned()
}

/// A day, with the time if it has one; a span of time stays the number of days that it is.
fn dated(date: &ExcelDateTime) -> String {
    if date.is_duration() {
        return plain(date.as_f64());
    }
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    let day = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) { day } else { format!("{day}T{hour:02}:{minute:02}:{second:02}") }
}
