//! The book, statements, commissions and years of sellers as files that a table opens. Amounts have a point and no currency sign,
//! days are written as ISO 8601 writes them.

use crate::model::{Booked, Duty, Entry, Excluded, Frozen, Judged, StatementLine};
use ::sellers::{model::Seller, rules::shown};

/// The first line of the journal.
pub(crate) const JOURNAL: &str = "transaction,day,kind,about,account,currency,debit,credit\r\n";
/// The first line of what writes invoices takes along.
pub(crate) const COMMISSIONS: &str = "statement,month,seller,name,company,tax_id,address,postcode,city,country,currency,base,rate,tax,total,cause,of_month\r\n";
/// The first line of a year of sellers: what model 238 asks for.
pub(crate) const DAC7: &str = "seller,reported,why,kind,name,company,birth_date,tax_id,tax_country,register_no,\
address,postcode,city,country,iban,currency,\
sales_q1,earned_q1,fees_q1,sales_q2,earned_q2,fees_q2,sales_q3,earned_q3,fees_q3,sales_q4,earned_q4,fees_q4\r\n";
/// The first line of a statement.
pub(crate) const STATEMENT: &str = "day,kind,about,currency,sold,commission,earned,payable\r\n";

/// A transaction: a line for each entry.
pub(crate) fn journal(booked: &Booked, entries: &[Entry]) -> String {
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
pub(crate) fn statement(line: &StatementLine) -> String {
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

/// A month of a seller as it was frozen; `of` is the seller, while anything is known of them.
pub(crate) fn commission(one: &Frozen, of: Option<&Seller>) -> String {
    let (name, [company, tax_id, line, postcode, city, country]) = whose(of);
    row(&[
        one.id.to_string(),
        one.month.to_string(),
        one.seller.to_string(),
        name,
        company,
        tax_id,
        line,
        postcode,
        city,
        country,
        one.base.currency.to_string(),
        one.base.decimal(),
        format!("{}.{:02}", one.by.rate / 100, one.by.rate % 100),
        one.tax.decimal(),
        one.total().decimal(),
        one.by.cause.code().to_owned(),
        one.of.map(|of| of.to_string()).unwrap_or_default(),
    ])
}

/// A year of a seller.
pub(crate) fn dac7(one: &Judged, of: Option<&Seller>) -> String {
    let (name, [company, tax_id, line, postcode, city, country]) = whose(of);
    let trader = of.map(|of| of.trader.reveal());
    let (reported, why) = match one.duty {
        Duty::Reported => ("yes", ""),
        Duty::Excluded(Excluded::Idle) => ("no", "nothing_sold"),
        Duty::Excluded(Excluded::Small) => ("no", "under_30_sales_and_2000_eur"),
    };
    let kind = of.map_or("", |of| if of.is_trader && !company.is_empty() { "entity" } else { "individual" });
    let mut cells = vec![one.year.seller.to_string(), reported.to_owned(), why.to_owned(), kind.to_owned()];
    cells.extend([name, company]);
    cells.push(trader.and_then(|trader| trader.born).map(|day| day.to_string()).unwrap_or_default());
    cells.extend([tax_id, country.clone()]);
    cells.push(trader.map(|trader| trader.register_no.clone()).unwrap_or_default());
    cells.extend([line, postcode, city, country]);
    cells.push(trader.map(|trader| shown(&trader.iban)).unwrap_or_default());
    cells.push(one.year.total().earned.currency.to_string());
    for quarter in &one.year.quarters {
        cells.extend([quarter.sales.to_string(), quarter.earned.decimal(), quarter.fees.decimal()]);
    }
    row(&cells)
}

/// The name of whoever answers for a seller, their company, tax number and address.
fn whose(of: Option<&Seller>) -> (String, [String; 6]) {
    let Some(of) = of else { return <(String, [String; 6])>::default() };
    let at = &of.trader.reveal().address;
    let line = [at.line1.as_str(), at.line2.as_str()].join(" ").trim().to_owned();
    let parts = [&at.company, &at.tax_id, &line, &at.postcode, &at.city, &at.country];
    (at.name.clone(), parts.map(String::clone))
}

/// A row. What people have typed stands between quotes, and what a sheet would take for a formula behind an apostrophe; a number
/// below zero is one.
fn row(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| safe(cell)).collect();
    format!("{}\r\n", cells.join(","))
}

fn safe(cell: &str) -> String {
    let is_number = cell.bytes().all(|sign| sign.is_ascii_digit() || b".-".contains(&sign));
    let begins = |sign: char| "=+-@\t\r".contains(sign);
    let quoted = if !is_number && cell.starts_with(begins) { format!("'{cell}") } else { cell.to_owned() };
    if quoted.contains([',', '"', '\r', '\n']) {
        format!("\"{}\"", quoted.replace('"', "\"\""))
    } else {
        quoted
    }
}
