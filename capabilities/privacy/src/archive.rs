//! The file that somebody takes away: for each table one text of JSON and one for spreadsheets, and a text that says what
//! is what. It stands in a temporary file, so that no more than one table is in memory at a time.

use crate::{registry::Table, rules};
use kernel::Word;
use serde_json::Value;
use std::{
    fs::File,
    io::{self, Seek, SeekFrom, Write},
};
use webkit::Say;
use zip::{ZipWriter, write::SimpleFileOptions};

/// A file in the making.
pub(crate) struct Archive {
    zip: ZipWriter<File>,
    /// What the text says about each table.
    lines: Vec<String>,
}

impl Archive {
    pub(crate) fn begin() -> io::Result<Self> {
        Ok(Self { zip: ZipWriter::new(tempfile::tempfile()?), lines: Vec::new() })
    }

    fn put(&mut self, name: &str, bytes: &[u8]) -> io::Result<()> {
        self.zip.start_file(name, SimpleFileOptions::default())?;
        self.zip.write_all(bytes)
    }

    /// What stands in one table. One in which nothing stands is only named.
    pub(crate) fn add(&mut self, say: &Say, table: &Table, rows: &[Value]) -> io::Result<()> {
        let name = table.personal.table;
        let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        let title = say.t(table.personal.title);
        let words = [("file", Word::Text(name)), ("count", Word::Count(count)), ("what", Word::Text(&title))];
        if rows.is_empty() {
            self.lines.push(say.with("privacy-readme-nothing", &words));
            return Ok(());
        }
        self.put(&format!("{name}.json"), &serde_json::to_vec_pretty(rows)?)?;
        self.put(&format!("{name}.csv"), rules::delimited(rows).as_bytes())?;
        self.lines.push(say.with("privacy-readme-table", &words));
        Ok(())
    }

    /// The whole file, from its beginning, and how long it is.
    pub(crate) fn end(mut self, say: &Say, head: &str, tables: &[Table]) -> io::Result<(File, u64)> {
        let kept = tables.iter().flat_map(|table| kept(say, table));
        let parts = [
            vec![head.to_owned(), String::new(), say.t("privacy-readme-files"), String::new()],
            std::mem::take(&mut self.lines),
            vec![String::new(), say.t("privacy-stays"), String::new(), say.t("privacy-stays-ids")],
            kept.collect(),
            vec![String::new()],
        ];
        let text = parts.concat().join("\r\n");
        self.put(&say.t("privacy-readme-name"), text.as_bytes())?;
        let mut file = self.zip.finish()?;
        let bytes = file.seek(SeekFrom::End(0))?;
        file.seek(SeekFrom::Start(0))?;
        Ok((file, bytes))
    }
}

/// What of a table stays when somebody leaves, a sentence each.
pub(crate) fn kept(say: &Say, table: &Table) -> Vec<String> {
    let name = table.personal.table;
    let line = |one: &action::Kept| {
        let why = say.t(one.why);
        let words =
            [("table", Word::Text(name)), ("column", Word::Text(one.column)), ("why", Word::Text(&why))];
        say.with("privacy-kept", &words)
    };
    table.personal.kept.iter().map(line).collect()
}
