//! The trees of categories that Google and Shopify number: what a cell names, and which of our categories that is. Their
//! lists are not ours to carry, so whoever imports brings one.

use super::cells;
use kernel::text;
use std::collections::HashMap;

/// Which of our categories stands for which of theirs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CategoryMap {
    paths: HashMap<String, Vec<String>>,
}

impl CategoryMap {
    /// Says that a number, code or path of theirs is this path of ours. Nothing is said by an empty one.
    pub(crate) fn learn(&mut self, theirs: &str, ours: &str) {
        let (name, path) = (name_of(theirs), cells::list(ours, '>'));
        if !name.is_empty() && !path.is_empty() {
            self.paths.insert(name, path);
        }
    }

    /// The path of ours for what a cell says, by its number or by its path; nothing if nobody said so.
    pub(crate) fn find(&self, cell: &str) -> Option<&[String]> {
        let number = numbered(cell).and_then(|(number, _)| self.paths.get(number));
        number.or_else(|| self.paths.get(&name_of(cell))).map(Vec::as_slice)
    }

    /// How many of their categories it knows.
    pub fn len(&self) -> usize {
        self.paths.len()
    }

    /// Whether it knows none.
    pub fn is_empty(&self) -> bool {
        self.paths.is_empty()
    }
}

/// A line of the list that Google publishes, `5322 - Path > Path`: the number and the path.
pub(crate) fn numbered(line: &str) -> Option<(&str, &str)> {
    let (number, path) = line.split_once(" - ")?;
    let number = number.trim();
    let fits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    fits.then_some((number, path.trim()))
}

/// A path without the number that may stand before it.
pub(crate) fn path(cell: &str) -> &str {
    numbered(cell).map_or(cell, |(_, path)| path)
}

/// Whether a cell is a number of Google's or a code of Shopify's, which say nothing without their list.
pub(crate) fn is_code(cell: &str) -> bool {
    let code = bare_code(cell);
    let mut parts = code.split('-');
    let first = parts.next().unwrap_or("");
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_letters = first.len() == 2 && first.bytes().all(|byte| byte.is_ascii_alphabetic());
    let mut behind = parts.peekable();
    match behind.peek() {
        None => is_number(first) || cell.starts_with("gid://"),
        Some(_) => is_letters && behind.all(is_number),
    }
}

/// `aa-1-13` out of `gid://shopify/TaxonomyCategory/aa-1-13`.
fn bare_code(cell: &str) -> &str {
    let cell = cell.trim();
    if cell.starts_with("gid://") { cell.rsplit('/').next().unwrap_or(cell) } else { cell }
}

/// What a cell is known by, however it is written.
fn name_of(cell: &str) -> String {
    let parts = cells::list(path(bare_code(cell)), '>');
    parts.iter().map(|part| text::fold(part)).collect::<Vec<_>>().join(" > ")
}
