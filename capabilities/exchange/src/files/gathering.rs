//! Rows on their way to become products: what belongs together, what came before, columns that nobody reads.

use super::reading::Hear;
use crate::{
    model::{Event, Goods, Item, Parcel, Remark, Row, Weight},
    rules::{self, Table, Told},
};
use std::{
    collections::{HashMap, HashSet},
    hash::{DefaultHasher, Hash, Hasher},
};

/// Most rows of one product.
const ROWS_MAX: usize = 5_000;

pub(super) fn refused(why: Remark, rows: Vec<Row>) -> Event {
    Event::Refused { why, rows }
}

pub(super) fn remark(line: u64, code: &'static str, words: Vec<(&'static str, String)>) -> Remark {
    Remark { weight: Weight::Refusal, line, column: None, code, words }
}

/// Rows on their way to become products.
pub(super) struct Gathering<'g> {
    table: &'g dyn Table,
    hear: Hear<'g>,
    rows: Vec<Row>,
    seen: Seen,
    unread: Vec<usize>,
    left: HashMap<usize, (u64, i64)>,
    pub(super) is_over: bool,
}

impl<'g> Gathering<'g> {
    pub(super) fn new(table: &'g dyn Table, hear: Hear<'g>) -> Self {
        let unread = table.header().unread();
        Self {
            table,
            hear,
            rows: Vec::new(),
            seen: Seen::default(),
            unread,
            left: HashMap::new(),
            is_over: false,
        }
    }

    pub(super) fn say(&mut self, event: Event) {
        if !self.is_over {
            self.is_over = !(self.hear)(event);
        }
    }

    pub(super) fn broken(&mut self, line: u64, text: String) {
        self.product();
        let row = Row { line, cells: vec![text] };
        self.say(refused(remark(line, "exchange-quotes-open", vec![]), vec![row]));
    }

    pub(super) fn take(&mut self, row: Row) {
        let width = self.table.header().names().len();
        if row.cells.len() > width && row.cells[width..].iter().any(|cell| !cell.is_empty()) {
            self.product();
            let words = vec![("count", row.cells.len().to_string()), ("columns", width.to_string())];
            return self.say(refused(remark(row.line, "exchange-cells-many", words), vec![row]));
        }
        self.mark_unread(&row);
        let goes_on = self.rows.first().is_some_and(|first| self.table.goes_on(first, &row));
        if !goes_on {
            self.product();
        } else if self.rows.len() >= ROWS_MAX {
            let words = vec![("most", ROWS_MAX.to_string())];
            return self.say(refused(remark(row.line, "exchange-rows-many", words), vec![row]));
        }
        self.rows.push(row);
    }

    /// A row that stood elsewhere and goes on with the product.
    pub(super) fn join(&mut self, row: Row) {
        if self.rows.len() >= ROWS_MAX {
            let words = vec![("most", ROWS_MAX.to_string())];
            return self.say(refused(remark(row.line, "exchange-rows-many", words), vec![row]));
        }
        self.mark_unread(&row);
        self.rows.push(row);
    }

    /// A row whose product is nowhere in the file.
    pub(super) fn orphan(&mut self, row: Row) {
        self.say(refused(remark(row.line, "exchange-parent-missing", vec![]), vec![row]));
    }

    /// A zero or a no in a column says nothing that could be lost.
    fn mark_unread(&mut self, row: &Row) {
        for at in &self.unread {
            if row
                .cells
                .get(*at)
                .is_some_and(|cell| !matches!(cell.as_str(), "" | "0" | "no" | "false" | "FALSE"))
            {
                self.left.entry(*at).or_insert((row.line, 0)).1 += 1;
            }
        }
    }

    /// The rows so far are a product.
    pub(super) fn product(&mut self) {
        let rows = std::mem::take(&mut self.rows);
        let Some(first) = rows.first().map(|row| row.line) else { return };
        let mut told = Told::default();
        let goods = self.table.product(&rows, &mut told);
        let refusal = told.remarks.iter().find(|remark| remark.weight == Weight::Refusal).cloned();
        let checked = match (refusal, goods) {
            (Some(why), _) => Err(why),
            (None, None) => Err(remark(first, "exchange-row-unfit", vec![])),
            (None, Some(goods)) => self.seen.check(first, Item::Product(Box::new(goods)), &mut told.remarks),
        };
        match checked {
            Ok(item) => {
                told.remarks.into_iter().for_each(|note| self.say(Event::Note(note)));
                self.say(Event::Parcel(Parcel { item, rows }));
            }
            Err(why) => self.say(refused(why, rows)),
        }
    }

    pub(super) fn end(&mut self) {
        self.product();
        let mut left: Vec<_> = std::mem::take(&mut self.left).into_iter().collect();
        left.sort_unstable();
        for (at, (line, count)) in left {
            let column = self.table.header().name(Some(at));
            let words = vec![("count", count.to_string())];
            let code = "exchange-column-left";
            self.say(Event::Note(Remark { weight: Weight::Note, line, column, code, words }));
        }
    }
}

/// Keys and SKUs that were there, as eight bytes each.
#[derive(Default)]
pub(super) struct Seen {
    keys: HashSet<u64>,
    skus: HashSet<u64>,
}

pub(super) fn short(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

impl Seen {
    /// A key must not come twice. A SKU may, in the files of others: then the later variant gets another one.
    pub(super) fn check(
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
