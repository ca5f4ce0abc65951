//! Spreadsheets (.xlsx): the first sheet, row by row, written as a text of separated values that is read like any other.

use super::{line, opened::Unreadable};
use calamine::{DataRef, Reader, Xlsx};
use std::{
    fs::File,
    io::{BufReader, BufWriter, Write},
};

/// Largest spreadsheet, in bytes: its words are held in memory, and it is packed.
const LENGTH_MAX: u64 = 50 << 20;
/// Furthest column that is read.
const COLUMNS_MAX: u32 = 500;

/// The first sheet as text.
pub(super) fn as_text(file: File) -> Result<File, Unreadable> {
    if file.metadata()?.len() > LENGTH_MAX {
        return Err(Unreadable(format!(
            "the spreadsheet is larger than {} MB: save it as CSV",
            LENGTH_MAX >> 20
        )));
    }
    let unfit = |error: calamine::XlsxError| Unreadable(format!("the spreadsheet cannot be opened: {error}"));
    let mut book: Xlsx<_> = Xlsx::new(BufReader::new(file)).map_err(unfit)?;
    let sheet = book.sheet_names().into_iter().next();
    let sheet = sheet.ok_or_else(|| Unreadable("the spreadsheet has no sheet".to_owned()))?;
    let mut cells = book.worksheet_cells_reader(&sheet).map_err(unfit)?;
    let mut out = BufWriter::new(tempfile::tempfile()?);
    let (mut row, mut now): (Vec<String>, u32) = (Vec::new(), 0);
    while let Some(cell) = cells.next_cell().map_err(unfit)? {
        let (at, column) = cell.get_position();
        // Empty rows stand as empty lines, so that the numbers of lines are those of the sheet.
        while now < at {
            out.write_all(written(&row).as_bytes())?;
            row.clear();
            now += 1;
        }
        if column < COLUMNS_MAX {
            row.resize((column as usize + 1).max(row.len()), String::new());
            row[column as usize] = text(cell.get_value());
        }
    }
    out.write_all(written(&row).as_bytes())?;
    out.into_inner().map_err(|error| Unreadable(error.to_string()))
}

fn written(row: &[String]) -> String {
    line(row.iter().map(String::as_str))
}

/// What a cell says. A number is printed with no more decimals than people write.
fn text(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => {
            let rounded = format!("{number:.6}");
            rounded.trim_end_matches('0').trim_end_matches('.').to_owned()
        }
        // A line break inside a cell would be counted as a line of the sheet.
        DataRef::String(text) => text.replace('\n', " ").trim().to_owned(),
        DataRef::SharedString(text) => text.replace('\n', " ").trim().to_owned(),
        DataRef::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(date) => date.as_f64().to_string(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}
