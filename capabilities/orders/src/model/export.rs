//! Orders and their lines as they are written out for accounts: rows of a table that programs read. Names of columns are words of
//! ours and never change with a language.

use super::OrderId;
use kernel::{Currency, Money, Timestamp};

/// What is written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A row for each order.
    Orders,
    /// A row for each line.
    Lines,
}

/// Names of the columns of orders.
pub const HEAD_OF_ORDERS: [&str; 23] = [
    "code",
    "placed_at",
    "confirmed_at",
    "paid_at",
    "ended_at",
    "state",
    "payment",
    "goods",
    "seller",
    "currency",
    "subtotal",
    "discount",
    "delivery",
    "fee",
    "tax",
    "total",
    "paid",
    "refunded",
    "country",
    "postcode",
    "email",
    "origin",
    "origin_number",
];

/// Names of the columns of lines.
pub const HEAD_OF_LINES: [&str; 14] = [
    "code",
    "placed_at",
    "sku",
    "name",
    "quantity",
    "sent",
    "currency",
    "unit",
    "discount",
    "total",
    "tax_rate",
    "tax",
    "surcharge",
    "cost",
];

/// An order as it is written out. Amounts are minor units.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderOut {
    /// Which one.
    pub id: OrderId,
    /// Words: code, state, payment, goods, seller, country, postcode, address for letters; the program of the shop in which it was
    /// placed and its number there, if that was not here.
    pub words: [String; 10],
    /// Instants: placed, confirmed, paid, ended.
    pub times: [Option<Timestamp>; 4],
    /// The currency of all amounts.
    pub currency: Currency,
    /// Subtotal, discount, delivery, fee, tax, total, paid, refunded.
    pub amounts: [i64; 8],
}

/// A line as it is written out. Amounts are minor units.
#[derive(Clone, Debug, PartialEq)]
pub struct LineOut {
    /// Of which order.
    pub order: OrderId,
    /// The code of that order, the number of the thing, its name.
    pub words: [String; 3],
    /// When it was placed.
    pub placed_at: Timestamp,
    /// How many, and how many were sent.
    pub many: [u32; 2],
    /// The currency of all amounts.
    pub currency: Currency,
    /// Unit, discount, total, tax, surcharge.
    pub amounts: [i64; 5],
    /// Hundredths of a percent.
    pub rate: u32,
    /// What one costs the shop.
    pub cost: Option<i64>,
}

impl OrderOut {
    /// Its cells, in the order of the head.
    pub fn cells(&self) -> Vec<String> {
        let [code, state, payment, goods, seller, country, postcode, email, program, number] = &self.words;
        let mut cells = vec![code.clone()];
        cells.extend(self.times.iter().map(|at| at.map(|at| at.to_string()).unwrap_or_default()));
        cells.extend([state, payment, goods, seller].map(String::clone));
        cells.push(self.currency.code().to_owned());
        cells.extend(self.amounts.map(|minor| Money::new(minor, self.currency).decimal()));
        cells.extend([country, postcode, email, program, number].map(String::clone));
        cells
    }
}

impl LineOut {
    /// Its cells, in the order of the head.
    pub fn cells(&self) -> Vec<String> {
        let money = |minor: i64| Money::new(minor, self.currency).decimal();
        let [code, sku, name] = &self.words;
        let [unit, discount, total, tax, surcharge] = self.amounts.map(money);
        vec![
            code.clone(),
            self.placed_at.to_string(),
            sku.clone(),
            name.clone(),
            self.many[0].to_string(),
            self.many[1].to_string(),
            self.currency.code().to_owned(),
            unit,
            discount,
            total,
            format!("{}.{:02}", self.rate / 100, self.rate % 100),
            tax,
            surcharge,
            self.cost.map(money).unwrap_or_default(),
        ]
    }
}

/// A row of a table whose cells stand apart by commas. What a sheet would take for a formula stands behind an apostrophe; amounts
/// below zero are amounts.
pub fn row(cells: &[String]) -> String {
    let written: Vec<String> = cells.iter().map(|cell| cell_of(cell)).collect();
    written.join(",") + "\r\n"
}

fn cell_of(text: &str) -> String {
    let is_amount = text.strip_prefix('-').is_some_and(|rest| {
        rest.starts_with(|sign: char| sign.is_ascii_digit())
            && rest.bytes().all(|sign| sign.is_ascii_digit() || sign == b'.')
    });
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_amount;
    let safe = if is_formula { format!("'{text}") } else { text.to_owned() };
    match safe.contains([',', '"', '\n', '\r']) {
        true => format!("\"{}\"", safe.replace('"', "\"\"")),
        false => safe,
    }
}

#[cfg(test)]
mod tests {
    use super::row;

    #[test]
    fn no_cell_breaks_out_and_no_sheet_reckons_with_one() {
        let cells = ["=1+1", "-12.50", "-A1", "a,b", "say \"hi\"", "", "K7QF-2M9X"].map(str::to_owned);
        assert_eq!(row(&cells), "'=1+1,-12.50,'-A1,\"a,b\",\"say \"\"hi\"\"\",,K7QF-2M9X\r\n");
    }
}
