//! The book and statements as files that a table opens. Amounts have a point and no currency sign, days are written as ISO 8601
//! writes them.

use crate::model::{Booked, Entry, StatementLine};

/// The first line of the journal.
pub(super) const JOURNAL: &str = "transaction,day,kind,about,account,currency,debit,credit\r\n";
/// The first line of a statement.
pub(super) const STATEMENT: &str = "day,kind,about,currency,sold,commission,earned,payable\r\n";

/// A transaction: a line for each entry.
pub(super) fn journal(booked: &Booked, entries: &[Entry]) -> String {
    let line = |entry: &Entry| {
        let amount = entry.amount.decimal();
        let (debit, credit) = match amount.strip_prefix('-') {
            Some(credit) => (String::new(), credit.to_owned()),
            None => (amount, String::new()),
        };
        row(&[
            booked.id.to_string(),
            booked.day.to_string(),
            booked.kind.code().to_owned(),
            booked.about.to_string(),
            entry.account.to_string(),
            entry.amount.currency.to_string(),
            debit,
            credit,
        ])
    };
    entries.iter().map(line).collect()
}

/// A line of a statement.
pub(super) fn statement(line: &StatementLine) -> String {
    row(&[
        line.booked.day.to_string(),
        line.booked.kind.code().to_owned(),
        line.booked.about.to_string(),
        line.sold.currency.to_string(),
        line.sold.decimal(),
        line.commission.decimal(),
        line.earned.decimal(),
        line.payable.decimal(),
    ])
}

/// Codes, ids and numbers only: none holds a sign that would end its cell, and none begins like a formula but a number below
/// zero, which is one.
fn row(cells: &[String]) -> String {
    format!("{}\r\n", cells.join(","))
}
