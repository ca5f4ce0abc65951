//! Reading which of our categories stand for those of Google and Shopify: a table of two columns, or the list with numbers
//! that Google publishes.

use super::{
    Opened, Unreadable,
    delimited::{Delimited, Record, separator_of},
};
use crate::rules::{self, CategoryMap};
use std::io::{BufRead, Read};

/// Longest list, in bytes; Google's has half a million.
const LIST_MAX: u64 = 32 << 20;

/// Reads a list of categories. A line that says nothing is passed over.
pub fn categories(opened: &Opened) -> Result<CategoryMap, Unreadable> {
    let mut map = CategoryMap::default();
    let mut input = opened.reader().take(LIST_MAX);
    let mut raw = Vec::new();
    loop {
        raw.clear();
        if input.read_until(b'\n', &mut raw)? == 0 {
            return Ok(map);
        }
        let text = String::from_utf8_lossy(&raw);
        let text = text.trim();
        if text.is_empty() || text.starts_with('#') {
            continue;
        }
        if let Some((number, path)) = rules::numbered(text).filter(|(_, path)| !path.contains(';')) {
            map.learn(number, path);
            continue;
        }
        let record = Delimited::new(raw.as_slice(), separator_of(text)).next()?;
        if let Some((_, Record::Cells(cells))) = record
            && let [theirs, ours, ..] = cells.as_slice()
        {
            map.learn(theirs, ours);
        }
    }
}
