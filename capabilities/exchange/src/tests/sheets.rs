//! Spreadsheets: what they say, and what hostile ones cost.

use super::table::{Carried, options};
use crate::{
    files::{self, Unreadable},
    model::Format,
};
use std::io::Write;
use zip::{ZipWriter, write::SimpleFileOptions};

const NS: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const DOCUMENT: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A workbook of two sheets: the rows of the first, the words, and one part more.
fn workbook(rows: &str, words: &str, more: Option<(&str, &[u8])>) -> tempfile::NamedTempFile {
    let relation = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{DOCUMENT}/{kind}\" Target=\"{target}\"/>")
    };
    let relations = |inner: String| format!("<Relationships xmlns=\"{RELATIONS}\">{inner}</Relationships>");
    let sheet = |rows: &str| format!("<worksheet xmlns=\"{NS}\"><sheetData>{rows}</sheetData></worksheet>");
    let parts = [
        ("_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml"))),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{NS}\" xmlns:r=\"{DOCUMENT}\"><sheets><sheet name=\"Uno\" sheetId=\"1\" r:id=\"r1\"/>\
                 <sheet name=\"Dos\" sheetId=\"2\" r:id=\"r2\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            relations(
                relation("r1", "worksheet", "worksheets/sheet1.xml")
                    + &relation("r2", "worksheet", "worksheets/sheet2.xml")
                    + &relation("r3", "sharedStrings", "sharedStrings.xml")
                    + &relation("r4", "styles", "styles.xml"),
            ),
        ),
        (
            "xl/styles.xml",
            format!(
                "<styleSheet xmlns=\"{NS}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
            ),
        ),
        ("xl/sharedStrings.xml", words.to_owned()),
        ("xl/worksheets/sheet1.xml", sheet(rows)),
        ("xl/worksheets/sheet2.xml", sheet("")),
    ];
    let file = tempfile::NamedTempFile::new().unwrap();
    let mut zip = ZipWriter::new(file.reopen().unwrap());
    let parts = parts.iter().map(|(name, text)| (*name, text.as_bytes())).chain(more);
    for (name, bytes) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap();
    file
}

fn words(said: &str) -> String {
    format!("<sst xmlns=\"{NS}\" {said}><si><t>a\nb</t></si></sst>")
}

fn text(cell: &str, text: &str) -> String {
    format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn mugs() -> String {
    let header = ["clave", "nombre", "precio", "texto", "etiquetas"];
    let names: String =
        header.iter().zip(["A1", "B1", "C1", "D1", "E1"]).map(|(name, at)| text(at, name)).collect();
    format!(
        "<row r=\"1\">{names}</row><row r=\"3\">{}{}<c r=\"C3\"><v>12.5</v></c><c r=\"D3\" t=\"s\"><v>0</v></c>\
         <c r=\"E3\" s=\"1\"><v>45292</v></c></row><row r=\"4\">{}{}<c r=\"C4\" t=\"e\"><v>#REF!</v></c></row>",
        text("A3", "taza"),
        text("B3", "Taza"),
        text("A4", "mala"),
        text("B4", "Mala"),
    )
}

fn read(file: &tempfile::NamedTempFile) -> Result<Carried, Unreadable> {
    let opened = files::open(&file.path().display().to_string())?;
    Ok(Carried::opened(&opened, &options(Format::Csv)))
}

#[test]
fn the_first_sheet_is_a_table_and_the_rest_is_named() {
    let read = read(&workbook(&mugs(), &words("uniqueCount=\"1\""), None)).unwrap();
    let mug = read.product("taza");
    assert_eq!((mug.variants[0].price, mug.text.en.as_str()), (1_250, "a\nb"), "line ends stay");
    assert_eq!(mug.tags, ["2024-01-01"], "a day is no number");
    let told: Vec<_> = read.refused.iter().map(|(why, _)| (why.line, why.code)).collect();
    assert_eq!(told, [(4, "exchange-price-missing")], "lines are rows of the sheet");
    let notes: Vec<_> = read.notes.iter().map(|note| (note.line, note.code)).collect();
    assert_eq!(notes, [(1, "exchange-sheets-left"), (4, "exchange-sheet-error")]);
    assert_eq!(read.notes[1].words[1], ("column", "C".to_owned()));
}

#[test]
fn a_spreadsheet_that_unpacks_to_gigabytes_is_not_unpacked() {
    let zeros = vec![b' '; 120 << 20];
    let bomb = workbook(&mugs(), &words(""), Some(("xl/media/bomb.bin", &zeros)));
    assert!(bomb.as_file().metadata().unwrap().len() < 1 << 20, "it is small");
    assert!(matches!(read(&bomb), Err(Unreadable::SheetLarge { .. })));
}

#[test]
fn a_count_of_words_that_lies_is_not_believed() {
    for count in ["uniqueCount=\"9000000000000000\"", "uniqueCount = '+99999999'", "uniqueCount=\"100\""] {
        let why = read(&workbook(&mugs(), &words(count), None)).map(|_| ());
        assert!(matches!(why, Err(Unreadable::Sheet { .. })), "{count}: {why:?}");
    }
}

#[test]
fn a_row_beyond_every_sheet_is_refused() {
    let rows = "<row r=\"4000000000\"><c r=\"A4000000000\"><v>1</v></c></row>";
    let why = read(&workbook(rows, &words(""), None)).map(|_| ());
    assert!(matches!(why, Err(Unreadable::Sheet { .. })), "{why:?}");
}

#[test]
fn what_only_begins_like_a_spreadsheet_is_none() {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), b"PK\x03\x04 and nothing more").unwrap();
    assert!(matches!(read(&file), Err(Unreadable::Sheet { .. })));
    assert!(matches!(files::open("/nowhere/at/all.csv"), Err(Unreadable::File(_))));
}
