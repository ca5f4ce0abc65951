//! Finding columns by any of the names that programs and languages give them.

use crate::model::Row;
use kernel::text;

/// A column that may be missing.
pub type Column = Option<usize>;

/// The names of a table's columns.
#[derive(Debug)]
pub struct Header {
    names: Vec<String>,
    folded: Vec<String>,
    claimed: Vec<bool>,
}

/// The column that refused rows carry behind the others; it is passed over when they come back.
pub(crate) const REASON: &str = "Plaza: por qué / why";

impl Header {
    pub(crate) fn new(names: Vec<String>) -> Self {
        let folded: Vec<String> = names.iter().map(|name| folded(name)).collect();
        let reason = self::folded(REASON);
        let claimed = folded.iter().map(|name| *name == reason).collect();
        Self { names, folded, claimed }
    }

    /// The first column that has one of these names, written in any case, with any punctuation and accents.
    pub fn find(&mut self, names: &[&str]) -> Column {
        let at = names.iter().find_map(|name| self.folded.iter().position(|one| *one == folded(name)))?;
        self.claimed[at] = true;
        Some(at)
    }

    /// Takes columns as understood whose cells say nothing that we could keep.
    pub fn pass_over(&mut self, names: &[&str]) {
        for name in names {
            self.find(&[name]);
        }
    }

    /// What the file calls a column.
    pub fn name(&self, column: Column) -> Option<String> {
        column.and_then(|at| self.names.get(at)).cloned()
    }

    /// The names as they stand in the file.
    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// The columns that nobody reads.
    pub(crate) fn unread(&self) -> Vec<usize> {
        (0..self.names.len()).filter(|at| !self.claimed[*at] && !self.names[*at].is_empty()).collect()
    }
}

/// Letters and digits only, one blank between words.
fn folded(name: &str) -> String {
    text::slug(name)
}

impl Row {
    /// The cell of a column; empty if there is none.
    pub fn get(&self, column: Column) -> &str {
        column.and_then(|at| self.cells.get(at)).map_or("", String::as_str)
    }
}
