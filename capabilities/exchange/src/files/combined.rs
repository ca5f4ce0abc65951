//! Reading two tables as one: products, and the combinations of each, which stand in a file of their own. That one is looked
//! through first; where its rows stand is kept, in a few bytes each.

use super::{
    Opened, Unreadable,
    delimited::Delimited,
    gathering::{Catalogued, Gathering, Taken, Unread, refused, remark, short},
    reading::{Hear, separator_of_file},
};
use crate::{
    model::{Event, Heading, Options, Row},
    rules::{self, Prestashop},
};
use std::io::BufRead;

/// Where a row of the other table stands.
struct Member {
    of: u64,
    at: u64,
    line: u64,
    is_used: bool,
}

/// Reads both files, after the header of the first has been taken from `records`.
pub(super) fn read<R: BufRead>(
    options: &Options,
    header: (Row, u8),
    records: &mut Delimited<R>,
    other: &Opened,
    hear: Hear<'_>,
) -> Result<(), Unreadable> {
    let (header, separator) = header;
    let heading = Heading { names: header.cells.clone(), separator };
    let other_separator = separator_of_file(other)?;
    let mut rows = Delimited::new(other.reader(), other_separator);
    let other_header = rows.next()?.map(|(line, record)| Taken::of(line, record, other_separator).row);
    let other_header = (other_header.unwrap_or_default(), other_separator);
    let table = match rules::prestashop(options, header, separator, other_header) {
        Ok(table) => table,
        Err(why) => {
            hear(refused(why, Vec::new()));
            return Ok(());
        }
    };
    let (mut members, notes) = survey(&table, &mut rows, other_separator)?;
    hear(Event::Header(heading));
    let mut gathering = Gathering::new(Catalogued::new(&table), hear);
    notes.into_iter().for_each(|note| gathering.say(note));
    while let Some((line, record)) = records.next()? {
        let taken = Taken::of(line, record, separator);
        let names = table.names(&taken.row);
        gathering.take(taken);
        let mut beside = Vec::new();
        for name in names.iter().filter(|name| !name.is_empty()) {
            for member in members_of(&mut members, short(name)) {
                member.is_used = true;
                match row_at(&table, other, other_separator, member)? {
                    Some(row) => beside.push(row),
                    None => gathering.spoil_run("exchange-combination-broken", member.line),
                }
            }
        }
        gathering.stand_beside(beside);
        gathering.product();
        gathering.say(Event::Read(records.consumed()));
        if gathering.is_over {
            return Ok(());
        }
    }
    for member in members.iter().filter(|member| !member.is_used) {
        gathering.say(refused(remark(member.line, "exchange-combination-orphan", vec![]), Vec::new()));
    }
    gathering.end();
    Ok(())
}

/// Where each row of the other table stands, and what nobody reads there.
fn survey<R: BufRead>(
    table: &Prestashop,
    rows: &mut Delimited<R>,
    separator: u8,
) -> Result<(Vec<Member>, Vec<Event>), Unreadable> {
    let mut members = Vec::new();
    let mut unread = table.combinations_header().map(Unread::of);
    loop {
        let at = rows.consumed();
        let Some((line, record)) = rows.next()? else { break };
        let row = Taken::of(line, record, separator).row;
        if let Some(unread) = &mut unread {
            unread.mark(&row);
        }
        members.push(Member { of: short(&table.combination_of(&row)), at, line, is_used: false });
    }
    members.sort_by_key(|member| (member.of, member.at));
    let notes = unread.zip(table.combinations_header()).map(|(unread, header)| unread.notes(header));
    Ok((members, notes.unwrap_or_default()))
}

fn members_of(members: &mut [Member], of: u64) -> &mut [Member] {
    let begin = members.partition_point(|member| member.of < of);
    let end = members.partition_point(|member| member.of <= of);
    &mut members[begin..end]
}

/// A row of the other table; nothing if it is broken.
fn row_at(
    table: &Prestashop,
    other: &Opened,
    separator: u8,
    member: &Member,
) -> Result<Option<Row>, Unreadable> {
    let mut rows = Delimited::new(other.reader_at(member.at), separator);
    let Some((_, record)) = rows.next()? else { return Ok(None) };
    let width = table.combinations_header().map_or(0, |header| header.names().len());
    let taken = Taken::of(member.line, record, separator);
    let is_wide = taken.row.cells.get(width..).is_some_and(|more| more.iter().any(|cell| !cell.is_empty()));
    Ok((!taken.is_torn() && !is_wide).then_some(taken.row))
}
