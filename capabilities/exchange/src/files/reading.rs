//! The stream of what a file says, by the form of the file.

use super::{
    Opened, Unreadable, combined,
    delimited::{Delimited, Record, separator_of},
    families,
    gathering::{Catalogued, Gathering, Seen, Taken, refused, remark},
    lines::{Line, Lines},
    objects,
};
use crate::{
    model::{Event, Format, Heading, Item, Options, Parcel, Remark, Row, Source},
    rules::{self, Header, Rows},
};
use std::io::BufRead;

/// How many rows are read between two tellings of how far.
pub(super) const TELL_EVERY: u64 = 500;

/// Whoever hears what is read tells whether to go on.
pub(crate) type Hear<'h, I = Item> = &'h mut dyn FnMut(Event<I>) -> bool;

/// Reads a file to its end, or until nobody listens.
pub(crate) fn read(opened: &Opened, options: &Options, hear: Hear<'_>) -> Result<(), Unreadable> {
    for note in &opened.notes {
        if !hear(Event::Note(note.clone())) {
            return Ok(());
        }
    }
    match options.format {
        Format::Jsonl => read_lines(opened, hear),
        Format::Shopify | Format::Woocommerce | Format::Prestashop | Format::Vendure | Format::Csv => {
            read_table(opened, options, hear)
        }
    }
}

fn read_lines(opened: &Opened, hear: Hear<'_>) -> Result<(), Unreadable> {
    let mut lines = Lines::of(opened);
    let mut seen = Seen::default();
    while let Some(line) = lines.next()? {
        let number = line.number;
        let mut notes = Vec::new();
        let item = match line.unfit() {
            Some(why) => Err(why),
            None => item(&line, &mut seen, &mut notes),
        };
        let sources = vec![Source::Line { line: number, text: line.text }];
        let event = match item {
            Ok(item) => {
                for note in notes {
                    if !hear(Event::Note(note)) {
                        return Ok(());
                    }
                }
                Event::Parcel(Parcel { item, sources })
            }
            Err(why) => refused(why, sources),
        };
        if !hear(event) || (number % TELL_EVERY == 0 && !hear(Event::Read(lines.consumed))) {
            return Ok(());
        }
    }
    hear(Event::Read(lines.consumed));
    Ok(())
}

fn item(of: &Line, seen: &mut Seen, notes: &mut Vec<Remark>) -> Result<Item, Remark> {
    let item = rules::item(of.number, &of.text, notes)?;
    seen.check(of.number, item, notes)
}

/// What parts the cells of a file.
pub(super) fn separator_of_file(opened: &Opened) -> Result<u8, Unreadable> {
    Ok(separator_of(&opened.first_line()?))
}

/// The records of a table, whatever they mean, and what parts their cells.
pub(crate) fn records(opened: &Opened) -> Result<(Delimited<impl BufRead>, u8), Unreadable> {
    let separator = separator_of_file(opened)?;
    Ok((Delimited::new(opened.reader(), separator), separator))
}

fn read_table(opened: &Opened, options: &Options, hear: Hear<'_>) -> Result<(), Unreadable> {
    let (mut records, separator) = self::records(opened)?;
    let Some(header) = header(&mut records, hear)? else { return Ok(()) };
    let heading = Heading { names: header.cells.clone(), separator };
    if options.format == Format::Woocommerce {
        match rules::woocommerce(options, header, separator) {
            Ok(table) => {
                hear(Event::Header(heading));
                return families::read(opened, separator, &mut records, table, hear);
            }
            Err(why) => {
                hear(refused(why, Vec::new()));
                return Ok(());
            }
        }
    }
    if let (Format::Prestashop, Some(other)) = (options.format, &options.combinations) {
        return combined::read(options, (header, separator), &mut records, other, hear);
    }
    let table = match rules::table(options, header, separator) {
        Ok(table) => table,
        Err(why) => {
            hear(refused(why, Vec::new()));
            return Ok(());
        }
    };
    hear(Event::Header(heading));
    gather(&mut records, separator, Catalogued::new(&*table), hear)
}

/// The header of a table; nothing, if there is none that can be read.
fn header<R: BufRead, I>(records: &mut Delimited<R>, hear: Hear<'_, I>) -> Result<Option<Row>, Unreadable> {
    match records.next()? {
        Some((line, Record::Cells(cells))) => return Ok(Some(Row { line, cells })),
        Some((line, Record::Broken(text))) => {
            hear(refused(remark(line, "exchange-quotes-open", vec![]), vec![Source::Line { line, text }]));
        }
        None => {
            hear(refused(remark(1, "exchange-file-empty", vec![]), Vec::new()));
        }
    }
    Ok(None)
}

/// Reads a table, or lines of JSON, that says nothing of the catalogue; what its rows make is for whoever gives the rules for its header.
pub fn read_rows<R: Rows>(
    opened: &Opened,
    rules_of: impl FnOnce(Header, u8, u64) -> Result<R, Remark>,
    hear: Hear<'_, R::Thing>,
) -> Result<(), Unreadable> {
    for note in &opened.notes {
        hear(Event::Note(note.clone()));
    }
    if objects::is_one(&opened.first_line()?) {
        return objects::read(opened, rules_of, hear);
    }
    let (mut records, separator) = self::records(opened)?;
    let Some(header) = header(&mut records, hear)? else { return Ok(()) };
    let heading = Heading { names: header.cells.clone(), separator };
    match rules_of(Header::new(header.cells), separator, header.line) {
        Ok(rows) => {
            hear(Event::Header(heading));
            gather(&mut records, separator, rows, hear)
        }
        Err(why) => {
            hear(refused(why, Vec::new()));
            Ok(())
        }
    }
}

/// Brings the rows together that stand one behind the other, to the end of the file or until nobody listens.
fn gather<B: BufRead, R: Rows>(
    records: &mut Delimited<B>,
    separator: u8,
    rows: R,
    hear: Hear<'_, R::Thing>,
) -> Result<(), Unreadable> {
    let mut gathering = Gathering::new(rows, hear);
    let mut count = 0;
    while let Some((line, record)) = records.next()? {
        gathering.take(Taken::of(line, record, separator));
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
