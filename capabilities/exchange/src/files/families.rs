//! Reading a table whose rows of one product stand apart: a first pass notes where they are, in a few bytes each; a second
//! brings them together.

use super::{
    Opened, Unreadable,
    delimited::Delimited,
    gathering::{Catalogued, Gathering, Taken, short},
};
use crate::{
    model::Row,
    rules::{Role, Woocommerce},
};
use std::{collections::HashSet, io::BufRead};

/// Where a row stands that belongs to another.
struct Member {
    of: u64,
    at: u64,
    line: u64,
    is_used: bool,
}

/// Notes where members stand, and what the parts of groups cost.
fn survey(opened: &Opened, separator: u8, table: &mut Woocommerce) -> Result<Vec<Member>, Unreadable> {
    let mut members = Vec::new();
    let mut wanted: HashSet<String> = HashSet::new();
    each(opened, separator, |at, row| {
        match table.role(&row) {
            Role::Member(of) => members.push(Member { of: short(&of), at, line: row.line, is_used: false }),
            Role::Group(parts) => wanted.extend(parts),
            Role::Alone | Role::Head => {}
        }
        true
    })?;
    if !wanted.is_empty() {
        each(opened, separator, |_, row| {
            for name in table.names(&row) {
                if let Some(price) = wanted.get(&name).and_then(|_| table.price_of(&row)) {
                    table.know_part(name, price);
                }
            }
            true
        })?;
    }
    members.sort_by_key(|member| (member.of, member.at));
    Ok(members)
}

/// Calls for every row behind the header, with its place in the file; for broken ones as far as they can be taken apart.
fn each(opened: &Opened, separator: u8, mut hear: impl FnMut(u64, Row) -> bool) -> Result<(), Unreadable> {
    let mut records = Delimited::new(opened.reader(), separator);
    records.next()?;
    loop {
        let at = records.consumed();
        match records.next()? {
            Some((line, record)) => {
                if !hear(at, Taken::of(line, record, separator).row) {
                    return Ok(());
                }
            }
            None => return Ok(()),
        }
    }
}

/// Reads the whole file, whose header has been taken from `records` already.
pub(super) fn read<R: BufRead>(
    opened: &Opened,
    separator: u8,
    records: &mut Delimited<R>,
    mut table: Woocommerce,
    hear: super::reading::Hear<'_>,
) -> Result<(), Unreadable> {
    let mut members = survey(opened, separator, &mut table)?;
    let mut gathering = Gathering::new(Catalogued::new(&table), hear);
    let mut count = 0_u64;
    while let Some((line, record)) = records.next()? {
        count += 1;
        let taken = Taken::of(line, record, separator);
        let role = table.role(&taken.row);
        let names = table.names(&taken.row);
        match role {
            Role::Member(_) => continue,
            Role::Alone | Role::Head | Role::Group(_) => gathering.take(taken),
        }
        if role == Role::Head {
            for name in names.iter().filter(|name| !name.is_empty()) {
                for member in members_of(&mut members, short(name)) {
                    member.is_used = true;
                    if let Some(taken) = taken_at(opened, separator, member)? {
                        gathering.join(taken);
                    }
                }
            }
        }
        gathering.product();
        if count.is_multiple_of(500) {
            gathering.say(crate::model::Event::Read(records.consumed()));
        }
        if gathering.is_over {
            return Ok(());
        }
    }
    for member in members.iter().filter(|member| !member.is_used) {
        if let Some(taken) = taken_at(opened, separator, member)? {
            gathering.orphan(taken);
        }
    }
    gathering.end();
    Ok(())
}

fn members_of(members: &mut [Member], of: u64) -> &mut [Member] {
    let begin = members.partition_point(|member| member.of < of);
    let end = members.partition_point(|member| member.of <= of);
    &mut members[begin..end]
}

fn taken_at(opened: &Opened, separator: u8, member: &Member) -> Result<Option<Taken>, Unreadable> {
    let mut records = Delimited::new(opened.reader_at(member.at), separator);
    Ok(records.next()?.map(|(_, record)| Taken::of(member.line, record, separator)))
}
