//! Rows on their way to become products, or whatever else they make: what belongs together, what came before, columns that
//! nobody reads.
//!
//! A row that is broken spoils the product it belongs to: half a product would take the place of a whole one, and the other
//! half, once it is corrected, would take the place of the first.

mod memory;

pub(super) use memory::{Seen, Unread, short};

use super::{
    delimited::{Record, roughly},
    reading::Hear,
};
use crate::{
    model::{Event, Item, Parcel, Remark, Row, Source, Weight},
    rules::{Header, Rows, Table, Told},
};

/// Most rows of one product.
const ROWS_MAX: usize = 5_000;
/// Most bytes of one product.
const BYTES_MAX: usize = 32 << 20;

pub(super) fn refused<I>(why: Remark, sources: Vec<Source>) -> Event<I> {
    Event::Refused { why, sources }
}

pub(super) fn remark(line: u64, code: &'static str, words: Vec<(&'static str, String)>) -> Remark {
    Remark { weight: Weight::Refusal, line, column: None, code, words }
}

/// A row as it came, or as far as a line could be taken apart that is broken.
#[derive(Clone, Debug)]
pub(super) struct Taken {
    pub(super) row: Row,
    /// The line as it stood, if it is broken.
    torn: Option<String>,
}

impl Taken {
    pub(super) fn of(line: u64, record: Record, separator: u8) -> Self {
        match record {
            Record::Cells(cells) => Self { row: Row { line, cells }, torn: None },
            Record::Broken(text) => {
                Self { row: Row { line, cells: roughly(&text, separator) }, torn: Some(text) }
            }
        }
    }

    pub(super) fn is_torn(&self) -> bool {
        self.torn.is_some()
    }

    fn size(&self) -> usize {
        self.row.cells.iter().map(String::len).sum::<usize>() + self.torn.as_ref().map_or(0, String::len)
    }

    fn into_source(self) -> Source {
        match self.torn {
            Some(text) => Source::Line { line: self.row.line, text },
            None => Source::Row(self.row),
        }
    }
}

/// The rows so far that belong together.
enum Run {
    Empty,
    Good(Vec<Row>),
    /// None of them becomes anything, because one of them is broken.
    Spoiled {
        first: Row,
        why: Remark,
        sources: Vec<Source>,
    },
}

/// The rows of a catalogue's table, and the keys and SKUs that came before.
pub(super) struct Catalogued<'t> {
    table: &'t dyn Table,
    seen: Seen,
}

impl<'t> Catalogued<'t> {
    pub(super) fn new(table: &'t dyn Table) -> Self {
        Self { table, seen: Seen::default() }
    }
}

impl Rows for Catalogued<'_> {
    type Thing = Item;

    fn header(&self) -> &Header {
        self.table.header()
    }

    fn goes_on(&self, first: &Row, next: &Row) -> bool {
        self.table.goes_on(first, next)
    }

    fn thing(&mut self, rows: &[Row], beside: &[Row], told: &mut Told) -> Result<Option<Item>, Remark> {
        let goods = match beside {
            [] => self.table.product(rows, told),
            beside => self.table.product_with(rows, beside, told),
        };
        // A key that is refused for something else may come again.
        let Some(goods) = goods.filter(|_| told.refusal().is_none()) else { return Ok(None) };
        let first = rows.first().map_or(0, |row| row.line);
        self.seen.check(first, Item::Product(Box::new(goods)), &mut told.remarks).map(Some)
    }
}

/// Rows on their way to become products.
pub(super) struct Gathering<'g, R: Rows> {
    rows: R,
    hear: Hear<'g, R::Thing>,
    run: Run,
    size: usize,
    unread: Unread,
    /// Rows of another table that say more of the product so far.
    beside: Vec<Row>,
    pub(super) is_over: bool,
}

impl<'g, R: Rows> Gathering<'g, R> {
    pub(super) fn new(rows: R, hear: Hear<'g, R::Thing>) -> Self {
        let unread = Unread::of(rows.header());
        Self { rows, hear, run: Run::Empty, size: 0, unread, beside: Vec::new(), is_over: false }
    }

    pub(super) fn say(&mut self, event: Event<R::Thing>) {
        if !self.is_over {
            self.is_over = !(self.hear)(event);
        }
    }

    /// The next row: it goes on with the product so far or begins another one.
    pub(super) fn take(&mut self, taken: Taken) {
        let goes_on = match &self.run {
            Run::Empty => false,
            Run::Good(rows) => rows.first().is_some_and(|first| self.rows.goes_on(first, &taken.row)),
            Run::Spoiled { first, .. } => self.rows.goes_on(first, &taken.row),
        };
        if !goes_on {
            self.product();
        }
        self.join(taken);
    }

    /// A row that goes on with the product, wherever it stood.
    pub(super) fn join(&mut self, taken: Taken) {
        let fault = self.fault(&taken);
        if fault.is_none() {
            self.unread.mark(&taken.row);
        }
        self.size += taken.size();
        let is_full = self.size > BYTES_MAX;
        match (&mut self.run, fault) {
            (Run::Spoiled { sources, .. }, _) => sources.push(taken.into_source()),
            (Run::Good(rows), None) if rows.len() < ROWS_MAX && !is_full => rows.push(taken.row),
            (Run::Empty, None) => self.run = Run::Good(vec![taken.row]),
            (Run::Good(_), None) => {
                let words = vec![("most", ROWS_MAX.to_string())];
                let why = remark(taken.row.line, "exchange-rows-many", words);
                self.spoil(why, taken);
            }
            (_, Some(why)) => self.spoil(why, taken),
        }
        self.let_go();
    }

    fn spoil(&mut self, why: Remark, taken: Taken) {
        let rows = match std::mem::replace(&mut self.run, Run::Empty) {
            Run::Good(rows) => rows,
            Run::Empty | Run::Spoiled { .. } => Vec::new(),
        };
        let first = rows.first().unwrap_or(&taken.row).clone();
        let sources = rows.into_iter().map(Source::Row).chain([taken.into_source()]).collect();
        self.run = Run::Spoiled { first, why, sources };
    }

    /// Rows of a spoiled product are told before they become too many to hold; more of them may follow.
    fn let_go(&mut self) {
        let Run::Spoiled { why, sources, .. } = &mut self.run else { return };
        if sources.len() >= ROWS_MAX || self.size > BYTES_MAX {
            let event = refused(why.clone(), std::mem::take(sources));
            self.size = 0;
            self.say(event);
        }
    }

    /// Why a row cannot be used by itself.
    fn fault(&self, taken: &Taken) -> Option<Remark> {
        if taken.torn.is_some() {
            return Some(remark(taken.row.line, "exchange-quotes-open", vec![]));
        }
        let width = self.rows.header().names().len();
        let cells = &taken.row.cells;
        let is_wide = cells.get(width..).is_some_and(|more| more.iter().any(|cell| !cell.is_empty()));
        is_wide.then(|| {
            let words = vec![("count", cells.len().to_string()), ("columns", width.to_string())];
            remark(taken.row.line, "exchange-cells-many", words)
        })
    }

    /// A row whose product is nowhere in the file.
    pub(super) fn orphan(&mut self, taken: Taken) {
        let fault = self.fault(&taken);
        let why = fault.unwrap_or_else(|| remark(taken.row.line, "exchange-parent-missing", vec![]));
        self.say(refused(why, vec![taken.into_source()]));
    }

    /// Rows of another table belong to the product so far.
    pub(super) fn stand_beside(&mut self, rows: Vec<Row>) {
        self.beside = rows;
    }

    /// The product so far becomes nothing, because a row of another table that belongs to it is broken.
    pub(super) fn spoil_run(&mut self, code: &'static str, at: u64) {
        let Run::Good(rows) = &mut self.run else { return };
        let Some(first) = rows.first().cloned() else { return };
        let why = remark(first.line, code, vec![("at", at.to_string())]);
        let sources = std::mem::take(rows).into_iter().map(Source::Row).collect();
        self.run = Run::Spoiled { first, why, sources };
    }

    /// The rows so far are a product.
    pub(super) fn product(&mut self) {
        self.size = 0;
        let beside = std::mem::take(&mut self.beside);
        let rows = match std::mem::replace(&mut self.run, Run::Empty) {
            Run::Empty => return,
            Run::Good(rows) => rows,
            Run::Spoiled { why, sources, .. } => {
                if !sources.is_empty() {
                    self.say(refused(why, sources));
                }
                return;
            }
        };
        let first = rows.first().map_or(0, |row| row.line);
        let mut told = Told::default();
        let thing = self.rows.thing(&rows, &beside, &mut told);
        let checked = match (told.refusal(), thing) {
            (Some(why), _) => Err(why.clone()),
            (None, Ok(None)) => Err(remark(first, "exchange-row-unfit", vec![])),
            (None, Ok(Some(thing))) => Ok(thing),
            (None, Err(why)) => Err(why),
        };
        let sources = rows.into_iter().map(Source::Row).collect();
        match checked {
            Ok(item) => {
                told.remarks.into_iter().for_each(|note| self.say(Event::Note(note)));
                self.say(Event::Parcel(Parcel { item, sources }));
            }
            Err(why) => self.say(refused(why, sources)),
        }
    }

    pub(super) fn end(&mut self) {
        self.product();
        let notes = std::mem::take(&mut self.unread).notes(self.rows.header());
        notes.into_iter().for_each(|note| self.say(note));
    }
}
