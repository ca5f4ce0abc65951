//! What is remembered of rows that are through: columns that nobody reads, keys and SKUs.

use super::remark;
use crate::{
    model::{Event, Goods, Item, Remark, Row, Weight},
    rules::{self, Header},
};
use std::{
    collections::{HashMap, HashSet},
    hash::{DefaultHasher, Hash, Hasher},
};

/// Columns that nobody reads, and how often they said something.
#[derive(Default)]
pub(in crate::files) struct Unread {
    columns: Vec<usize>,
    left: HashMap<usize, (u64, i64)>,
}

impl Unread {
    pub(in crate::files) fn of(header: &Header) -> Self {
        Self { columns: header.unread(), left: HashMap::new() }
    }

    /// A zero or a no in a column says nothing that could be lost.
    pub(in crate::files) fn mark(&mut self, row: &Row) {
        for at in &self.columns {
            let cell = row.cells.get(*at).map_or("", String::as_str);
            if !matches!(cell, "" | "0" | "no" | "false" | "FALSE") {
                self.left.entry(*at).or_insert((row.line, 0)).1 += 1;
            }
        }
    }

    /// A note for each of them.
    pub(in crate::files) fn notes<I>(self, header: &Header) -> Vec<Event<I>> {
        let mut left: Vec<_> = self.left.into_iter().collect();
        left.sort_unstable();
        let note = |(at, (line, count)): (usize, (u64, i64))| {
            let words = vec![("count", count.to_string())];
            let (column, code) = (header.name(Some(at)), "exchange-column-left");
            Event::Note(Remark { weight: Weight::Note, line, column, code, words })
        };
        left.into_iter().map(note).collect()
    }
}

/// Keys and SKUs that were there, as eight bytes each.
#[derive(Default)]
pub(in crate::files) struct Seen {
    keys: HashSet<u64>,
    skus: HashSet<u64>,
}

pub(in crate::files) fn short(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

impl Seen {
    /// A key must not come twice. A SKU may, in the files of others: then the later variant gets another one.
    pub(in crate::files) fn check(
        &mut self,
        line: u64,
        mut item: Item,
        notes: &mut Vec<Remark>,
    ) -> Result<Item, Remark> {
        let Item::Product(goods) = &mut item else { return Ok(item) };
        let Goods { draft, .. } = &mut **goods;
        if !self.keys.insert(short(&draft.key)) {
            return Err(remark(line, "exchange-key-twice", vec![("key", draft.key.clone())]));
        }
        for variant in &mut draft.variants {
            if self.skus.insert(short(&variant.sku)) {
                continue;
            }
            let given = variant.sku.clone();
            let made = rules::made_sku(&draft.key, &variant.values);
            let free =
                (1..).map(|number| if number == 1 { made.clone() } else { format!("{made}-{number}") });
            variant.sku = free.take(10_000).find(|sku| self.skus.insert(short(sku))).unwrap_or(made);
            let words = vec![("sku", given), ("made", variant.sku.clone())];
            notes.push(Remark {
                weight: Weight::Note,
                line,
                column: None,
                code: "exchange-sku-twice",
                words,
            });
        }
        Ok(item)
    }
}
