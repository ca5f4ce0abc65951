//! A table of past orders. Rows with one number are one order: what is said of all of it stands in the first, each row may have a
//! line.

mod cells;
mod columns;
mod lines;
mod names;
mod states;
mod sums;
mod whole;

use super::{places::cell, twice::Twice};
use crate::model::Shop;
use cells::Cells;
use columns::Columns;
use exchange::{
    Column, Header, Rows, Told,
    amounts::Decimals,
    model::{Remark, Row},
    refusal,
};
use kernel::{Currency, Lang, Money, Personal};
use lines::Line;
use orders::model::{PastLine, PastOrder};
use sums::Sums;
#[cfg(test)]
pub(crate) use sums::{Said, count};
use whole::Progress;

/// The longest number of an order, in characters.
const REFERENCE_MAX: usize = 60;
/// The longest note, in characters.
const NOTE_MAX: usize = 2_000;

/// The rows of such a table.
pub(crate) struct Orders {
    header: Header,
    columns: Columns,
    program: String,
    decimals: Decimals,
    shop: Shop,
    seen: Twice,
}

impl Orders {
    /// By their header and the program that wrote it.
    pub(crate) fn new(
        mut header: Header,
        program: &str,
        shop: &Shop,
        (separator, line): (u8, u64),
    ) -> Result<Self, Remark> {
        let columns = Columns::find(&mut header, program, &shop.country);
        if let Some(missing) = columns.missing(program) {
            let words = vec![("column", missing.to_owned())];
            return Err(refusal(line, None, "exchange-column-missing", words));
        }
        // What others say already, summed up or written in one.
        header.pass_over(&["Subtotal", "Billing Street", "Shipping Street"]);
        let is_ours = program == "csv";
        let decimals = if is_ours { Decimals::of_people(separator) } else { Decimals::of_program(separator) };
        let (program, shop) = (program.to_owned(), shop.clone());
        Ok(Self { header, columns, program, decimals, shop, seen: Twice::default() })
    }

    fn reference(&self, row: &Row) -> String {
        cell(row, self.columns.reference).chars().take(REFERENCE_MAX).collect()
    }

    fn refused(&self, row: &Row, column: Column, code: &'static str) -> Remark {
        refusal(row.line, self.header.name(column), code, vec![])
    }
}

impl Rows for Orders {
    type Thing = PastOrder;

    fn header(&self) -> &Header {
        &self.header
    }

    fn goes_on(&self, first: &Row, next: &Row) -> bool {
        let reference = self.reference(next);
        let number = cell(next, self.columns.number);
        let is_other = !number.is_empty() && number != cell(first, self.columns.number);
        reference.is_empty() || (reference == self.reference(first) && !is_other)
    }

    fn thing(&mut self, rows: &[Row], _: &[Row], told: &mut Told) -> Result<Option<PastOrder>, Remark> {
        let Some(row) = rows.first() else { return Ok(None) };
        let reference = self.reference(row);
        if reference.is_empty() {
            return Err(self.refused(row, self.columns.reference, "arriving-reference-missing"));
        }
        let reference = self.called(row, reference);
        if self.seen.is_again(&reference) {
            return Err(self.refused(row, self.columns.reference, "arriving-order-twice"));
        }
        self.past(rows, (row, reference), told).map(Some)
    }
}

impl Orders {
    /// What it is called among the others: its row alone says it, so that each file calls it the same, in whatever order its rows
    /// stand and whichever of them it has.
    fn called(&self, row: &Row, reference: String) -> String {
        match cell(row, self.columns.number).as_str() {
            "" => reference,
            number => format!("{reference}-{number}"),
        }
    }

    fn past(
        &self,
        rows: &[Row],
        (row, reference): (&Row, String),
        told: &mut Told,
    ) -> Result<PastOrder, Remark> {
        let placed_at = self.placed(row)?;
        self.same_currency(row)?;
        let mut cells = Cells { currency: self.shop.currency, decimals: self.decimals, rounded: 0 };
        let lines = lines::lines(rows, &self.header, &self.columns, &mut cells)?;
        let amounts = self.said(row, &lines, &mut cells)?;
        let columns = &self.columns;
        let sums = sums::count(&amounts);
        let sums = sums.ok_or_else(|| self.refused(row, columns.total, "arriving-amount-unfit"))?;
        self.tell_of(row, (&lines, &sums), told);
        let Progress { state, paid, refunded } = self.progress(row, sums.total, &mut cells, told)?;
        let delivery_to = self.address(row, &columns.delivery_to, told);
        let billing_to = self.address(row, &columns.billing_to, told);
        let money = |minor| Money::new(minor, self.shop.currency);
        let lang: Option<Lang> = cell(row, columns.lang).to_lowercase().parse().ok();
        Ok(PastOrder {
            origin: self.program.clone(),
            lines: past_lines(&lines, &sums, refunded, (&reference, self.shop.currency)),
            reference,
            placed_at,
            person: None,
            email: Personal::new(self.email(row, told)),
            name: Personal::new(self.name(row)),
            lang: lang.unwrap_or(self.shop.lang),
            billing_to: billing_to.filter(|address| Some(address) != delivery_to.as_ref()),
            delivery_to,
            delivery: money(sums.delivery),
            discount: money(sums.discount),
            tax: money(amounts.tax),
            total: money(sums.total),
            paid: money(paid),
            refunded: money(refunded),
            state,
            note: Personal::new(cell(row, columns.note).chars().take(NOTE_MAX).collect()),
        })
    }

    /// What is not as one would expect, and is kept nevertheless.
    fn tell_of(&self, row: &Row, (lines, sums): (&[Line], &Sums), told: &mut Told) {
        if lines.is_empty() {
            told.note(row, (&self.header, self.columns.reference), "arriving-lines-missing", vec![]);
        } else if !sums.is_exact {
            let shown = |minor| Money::new(minor, self.shop.currency).show(self.shop.lang);
            let words = vec![("sum", shown(sums.sum)), ("total", shown(sums.total))];
            told.note(row, (&self.header, self.columns.total), "arriving-sum-differs", words);
        }
    }
}

/// The lines as they are kept. An order of which nobody says what was in it has one, which is called as the order is.
fn past_lines(
    lines: &[Line],
    sums: &Sums,
    refunded: i64,
    (reference, currency): (&str, Currency),
) -> Vec<PastLine> {
    let money = |minor| Money::new(minor, currency);
    // Whoever got all of the money back kept nothing, whatever is said of each line.
    let is_back = refunded > 0 && refunded >= sums.total;
    if lines.is_empty() {
        let rest = sums.total.saturating_sub(sums.delivery).saturating_add(sums.discount);
        let (name, sku) = (reference.to_owned(), String::new());
        let whole = money(rest);
        return vec![PastLine {
            variant: None,
            name,
            sku,
            quantity: 1,
            unit: whole,
            total: whole,
            refunded: u32::from(is_back),
        }];
    }
    let past = |(line, total): (&Line, &i64)| {
        let quantity = i64::from(line.quantity);
        // What one cost was said without the taxes that have been spread over all of them.
        let unit = if *total == line.total { line.unit } else { (total + quantity / 2) / quantity };
        let names = [&line.name, &line.sku].into_iter().find(|name| !name.is_empty());
        PastLine {
            variant: None,
            name: names.cloned().unwrap_or_else(|| reference.to_owned()),
            sku: line.sku.clone(),
            quantity: line.quantity,
            unit: money(unit),
            total: money(*total),
            refunded: if is_back { line.quantity } else { line.refunded },
        }
    };
    lines.iter().zip(&sums.lines).map(past).collect()
}
