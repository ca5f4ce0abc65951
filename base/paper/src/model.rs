//! What stands on paper: blocks below each other. Where they come to stand is `layout`.

use kernel::{Lang, Timestamp};
use std::fmt;

/// Something to be printed.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// What it is called; stands in the head of each page and is not printed by itself.
    pub title: String,
    /// Who made it: the shop.
    pub author: String,
    /// Its language.
    pub lang: Lang,
    /// When it was made.
    pub made_at: Timestamp,
    /// What stands on it, from top to bottom.
    pub blocks: Vec<Block>,
    /// What stands before the number of each page.
    pub foot: String,
}

/// A part of what is printed.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// What it is.
    Title(String),
    /// What comes next.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A paragraph in small letters.
    Fine(String),
    /// Columns of lines beside each other: addresses.
    Beside(Vec<Vec<String>>),
    /// Rows and columns.
    Table {
        /// The columns, from left to right.
        columns: Vec<Column>,
        /// The rows; each has a cell for each column.
        rows: Vec<Row>,
    },
    /// Names and amounts, at the right.
    Sums(Vec<Row>),
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What stands above it.
    pub name: String,
    /// How wide it is beside the others.
    pub parts: u16,
    /// Whether what stands in it ends at the right.
    pub is_number: bool,
}

/// A row of cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What stands in it.
    pub cells: Vec<String>,
    /// Whether it stands out.
    pub is_strong: bool,
}

impl Row {
    /// A row like others.
    pub fn plain(cells: Vec<String>) -> Self {
        Self { cells, is_strong: false }
    }
}

/// Why nothing was printed. It is ours to mend: whatever is written can be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unprintable(pub String);

impl fmt::Display for Unprintable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a paper cannot be printed: {}", self.0)
    }
}
impl std::error::Error for Unprintable {}
