//! The stream of what a file says: rows gathered to products, keys and SKUs that come twice, columns that nobody reads.

use super::{
    Opened, Unreadable,
    delimited::{Delimited, Record, separator_of},
};
use crate::{
    model::{Event, Format, Goods, Item, Options, Parcel, Remark, Row, Weight},
    rules::{self, Table, Told},
};
use std::{
    collections::{HashMap, HashSet},
    hash::{DefaultHasher, Hash, Hasher},
    io::{BufRead, Read},
};

/// Longest line of JSON, in bytes.
const LINE_MAX: u64 = 16 << 20;
/// Most rows of one product.
const ROWS_MAX: usize = 5_000;
/// How many rows are read between two tellings of how far.
const TELL_EVERY: u64 = 500;

/// Whoever hears what is read tells whether to go on.
pub(crate) type Hear<'h> = &'h mut dyn FnMut(Event) -> bool;

/// Reads a file to its end, or until nobody listens.
pub(crate) fn read(opened: &Opened, options: &Options, hear: Hear<'_>) -> Result<(), Unreadable> {
    match options.format {
        Format::Jsonl => read_lines(opened, hear),
        Format::Shopify | Format::Woocommerce | Format::Prestashop | Format::Vendure | Format::Csv => {
            read_table(opened, options, hear)
        }
    }
}

fn refused(why: Remark, rows: Vec<Row>) -> Event {
    Event::Refused { why, rows }
}

fn remark(line: u64, code: &'static str, words: Vec<(&'static str, String)>) -> Remark {
    Remark { weight: Weight::Refusal, line, column: None, code, words }
}

fn read_lines(opened: &Opened, hear: Hear<'_>) -> Result<(), Unreadable> {
    let mut input = opened.reader()?;
    let mut seen = Seen::default();
    let mut consumed = 0;
    let mut raw = Vec::new();
    for number in 1.. {
        raw.clear();
        let read = (&mut input).take(LINE_MAX).read_until(b'\n', &mut raw)? as u64;
        if read == 0 {
            break;
        }
        consumed += read;
        let is_cut = read == LINE_MAX && raw.last() != Some(&b'\n');
        if is_cut {
            consumed += input.skip_until(b'\n')? as u64;
        }
        let text = String::from_utf8_lossy(&raw);
        let text = text.trim();
        if text.is_empty() {
            continue;
        }
        let rows = vec![Row { line: number, cells: vec![text.to_owned()] }];
        let item = if is_cut {
            Err(remark(number, "exchange-line-long", vec![]))
        } else {
            rules::item(number, text).and_then(|item| seen.check(number, item, &mut Vec::new()))
        };
        let event = match item {
            Ok(item) => Event::Parcel(Parcel { item, rows }),
            Err(why) => refused(why, rows),
        };
        if !hear(event) || (number % TELL_EVERY == 0 && !hear(Event::Read(consumed))) {
            return Ok(());
        }
    }
    hear(Event::Read(consumed));
    Ok(())
}

fn read_table(opened: &Opened, options: &Options, hear: Hear<'_>) -> Result<(), Unreadable> {
    let mut sample = String::new();
    let mut head = Vec::new();
    opened.reader()?.take(64 << 10).read_until(b'\n', &mut head)?;
    sample.push_str(&String::from_utf8_lossy(&head));
    let mut records = Delimited::new(opened.reader()?, separator_of(&sample));
    let header = match records.next()? {
        Some((line, Record::Cells(cells))) => Row { line, cells },
        Some((line, Record::Broken(text))) => {
            hear(refused(
                remark(line, "exchange-quotes-open", vec![]),
                vec![Row { line, cells: vec![text] }],
            ));
            return Ok(());
        }
        None => {
            hear(refused(remark(1, "exchange-file-empty", vec![]), Vec::new()));
            return Ok(());
        }
    };
    let names = header.cells.clone();
    let table = match rules::table(options, header) {
        Ok(table) => table,
        Err(why) => {
            hear(refused(why, Vec::new()));
            return Ok(());
        }
    };
    hear(Event::Header(names));
    let mut gathering = Gathering::new(&*table, hear);
    let mut count = 0;
    while let Some((line, record)) = records.next()? {
        match record {
            Record::Cells(cells) => gathering.take(Row { line, cells }),
            Record::Broken(text) => gathering.broken(line, text),
        }
        count += 1;
        if count % TELL_EVERY == 0 {
            gathering.say(Event::Read(records.consumed()));
        }
        if gathering.is_over {
            return Ok(());
        }
    }
    gathering.end();
    gathering.say(Event::Read(records.consumed()));
    Ok(())
}

/// Rows on their way to become products.
struct Gathering<'g> {
    table: &'g dyn Table,
    hear: Hear<'g>,
    rows: Vec<Row>,
    seen: Seen,
    unread: Vec<usize>,
    left: HashMap<usize, (u64, i64)>,
    is_over: bool,
}

impl<'g> Gathering<'g> {
    fn new(table: &'g dyn Table, hear: Hear<'g>) -> Self {
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

    fn say(&mut self, event: Event) {
        if !self.is_over {
            self.is_over = !(self.hear)(event);
        }
    }

    fn broken(&mut self, line: u64, text: String) {
        self.product();
        let row = Row { line, cells: vec![text] };
        self.say(refused(remark(line, "exchange-quotes-open", vec![]), vec![row]));
    }

    fn take(&mut self, row: Row) {
        let width = self.table.header().names().len();
        if row.cells.len() > width && row.cells[width..].iter().any(|cell| !cell.is_empty()) {
            self.product();
            let words = vec![("count", row.cells.len().to_string()), ("columns", width.to_string())];
            return self.say(refused(remark(row.line, "exchange-cells-many", words), vec![row]));
        }
        for at in &self.unread {
            if row.cells.get(*at).is_some_and(|cell| !cell.is_empty()) {
                self.left.entry(*at).or_insert((row.line, 0)).1 += 1;
            }
        }
        let goes_on = self.rows.first().is_some_and(|first| self.table.goes_on(first, &row));
        if !goes_on {
            self.product();
        } else if self.rows.len() >= ROWS_MAX {
            let words = vec![("most", ROWS_MAX.to_string())];
            return self.say(refused(remark(row.line, "exchange-rows-many", words), vec![row]));
        }
        self.rows.push(row);
    }

    /// The rows so far are a product.
    fn product(&mut self) {
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

    fn end(&mut self) {
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
struct Seen {
    keys: HashSet<u64>,
    skus: HashSet<u64>,
}

fn short(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

impl Seen {
    /// A key must not come twice. A SKU may, in the files of others: then the later variant gets another one.
    fn check(&mut self, line: u64, mut item: Item, notes: &mut Vec<Remark>) -> Result<Item, Remark> {
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
