//! The stream of what a file says, by the form of the file.

use super::{
    Opened, Unreadable,
    delimited::{Delimited, Record, separator_of},
    families,
    gathering::{Gathering, Seen, refused, remark},
};
use crate::{
    model::{Event, Format, Options, Parcel, Row},
    rules,
};
use std::io::{BufRead, Read};

/// Longest line of JSON, in bytes.
const LINE_MAX: u64 = 16 << 20;
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

fn read_lines(opened: &Opened, hear: Hear<'_>) -> Result<(), Unreadable> {
    let mut input = opened.reader();
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

fn separator(opened: &Opened) -> Result<u8, Unreadable> {
    let mut head = Vec::new();
    opened.reader().take(64 << 10).read_until(b'\n', &mut head)?;
    Ok(separator_of(&String::from_utf8_lossy(&head)))
}

/// The records of a table, whatever they mean.
pub(crate) fn records(opened: &Opened) -> Result<Delimited<impl BufRead>, Unreadable> {
    Ok(Delimited::new(opened.reader(), separator(opened)?))
}

fn read_table(opened: &Opened, options: &Options, hear: Hear<'_>) -> Result<(), Unreadable> {
    let separator = separator(opened)?;
    let mut records = Delimited::new(opened.reader(), separator);
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
    if options.format == Format::Woocommerce {
        match rules::woocommerce(options, header) {
            Ok(table) => {
                hear(Event::Header(names));
                return families::read(opened, separator, &mut records, table, hear);
            }
            Err(why) => {
                hear(refused(why, Vec::new()));
                return Ok(());
            }
        }
    }
    let table = match rules::table(options, header, separator) {
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
