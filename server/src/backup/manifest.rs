//! What a backup says of itself, in its member `manifest.json`, and how its members are called. Names on a disk are never
//! taken from the file: a table's is one of a schema of ours, a picture's is its own hash.

use super::rows;
use action::ContentHash;
use database::{Column, Kind, Shape};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The form of backups that this program writes, and the only one it reads.
pub(super) const FORMAT: u32 = 1;
/// Its member that says what the others are.
pub(super) const MANIFEST: &str = "manifest.json";

/// A manifest, which has some lines for each file, is never longer; nor a row with its line; nor a picture or a file that is
/// sold. What comes in a file may be a bomb, so nobody reads on, and nobody writes what could not be read.
pub(super) const MANIFEST_BYTES_MAX: u64 = 128 << 20;
pub(super) const LINE_BYTES_MAX: u64 = 64 << 20;
pub(super) const FILE_BYTES_MAX: u64 = 256 << 20;

/// What a backup holds.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    /// The form of the file.
    pub(crate) format: u32,
    /// The version of the program that wrote it.
    pub(crate) program: String,
    /// The engine the rows come from.
    pub(crate) engine: String,
    /// When it was begun, by the machine's clock.
    pub(crate) taken_at: String,
    /// The migrations that had run.
    pub(crate) migrations: Vec<String>,
    /// The tables.
    pub(crate) tables: Vec<TableSaid>,
    /// The files of pictures.
    pub(crate) media: Vec<FileSaid>,
}

/// What is said of a table.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TableSaid {
    pub(crate) name: String,
    pub(crate) columns: Vec<ColumnSaid>,
    pub(crate) rows: u64,
    pub(crate) bytes: u64,
    pub(crate) sha256: String,
}

/// What is said of a column.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ColumnSaid {
    pub(crate) name: String,
    pub(crate) kind: String,
}

/// What is said of a file; its hash is its name.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileSaid {
    pub(crate) sha256: String,
    pub(crate) bytes: u64,
}

impl Manifest {
    /// How many rows there are.
    pub(crate) fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.rows).sum()
    }

    /// All members of the file; nothing where a name is none of ours, or stands twice.
    pub(super) fn members(&self) -> Option<BTreeSet<String>> {
        let mut members = BTreeSet::from([MANIFEST.to_owned()]);
        let tables = self.tables.iter().map(|table| is_name(&table.name).then(|| member_of(&table.name)));
        let media = self.media.iter().map(|file| file.hash().map(member_of_file));
        let is_whole = tables.chain(media).all(|member| member.is_some_and(|member| members.insert(member)));
        is_whole.then_some(members)
    }
}

impl TableSaid {
    /// The table as the database knows it; nothing where a kind or a name is unknown.
    pub(super) fn shape(&self) -> Option<Shape> {
        let column = |said: &ColumnSaid| {
            let kind = rows::kind(&said.kind).filter(|_| is_name(&said.name))?;
            Some(Column { name: said.name.clone(), kind })
        };
        let columns: Option<Vec<Column>> = self.columns.iter().map(column).collect();
        Some(Shape { name: self.name.clone(), columns: columns? })
    }

    /// What is said of a table with this shape before its rows are known.
    pub(super) fn of(shape: &Shape) -> Self {
        let said = |column: &Column| ColumnSaid {
            name: column.name.clone(),
            kind: rows::word(column.kind).to_owned(),
        };
        let columns = shape.columns.iter().map(said).collect();
        Self { name: shape.name.clone(), columns, rows: 0, bytes: 0, sha256: String::new() }
    }
}

impl FileSaid {
    /// Its hash, if it is one.
    pub(crate) fn hash(&self) -> Option<ContentHash> {
        self.sha256.parse().ok()
    }
}

/// The kinds of a table's columns.
pub(super) fn kinds(shape: &Shape) -> Vec<Kind> {
    shape.columns.iter().map(|column| column.kind).collect()
}

/// The member with a table's rows.
pub(super) fn member_of(table: &str) -> String {
    format!("tables/{table}.jsonl")
}

/// The member with a file of a picture.
pub(super) fn member_of_file(hash: ContentHash) -> String {
    format!("media/{hash}")
}

fn is_name(name: &str) -> bool {
    !name.is_empty()
        && name.bytes().all(|byte| byte == b'_' || byte.is_ascii_lowercase() || byte.is_ascii_digit())
}
