//! The lines of an order: each in a row of its own, or all of them packed into one cell, as programs do that write a row an order.

use super::{cells::Cells, columns::Columns};
use crate::rules::places::cell;
use exchange::{
    Header,
    model::{Remark, Row},
    refusal,
};

/// The longest name of a line, in characters.
const NAME_MAX: usize = 300;
/// The most pieces of a line.
const QUANTITY_MAX: i64 = 1_000_000;

/// Said of a count that is none.
const UNFIT: &str = "arriving-quantity-unfit";

/// A line as it is said. Amounts are minor units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) name: String,
    pub(super) sku: String,
    pub(super) quantity: u32,
    pub(super) unit: i64,
    pub(super) total: i64,
    pub(super) discount: i64,
    pub(super) refunded: u32,
}

/// Cells of a line, wherever they stood.
#[derive(Default)]
struct Loose {
    name: String,
    sku: String,
    quantity: String,
    unit: String,
    total: String,
    tax: String,
    discount: String,
    refunded: String,
}

impl Loose {
    fn is_nothing(&self) -> bool {
        [&self.name, &self.sku, &self.quantity, &self.unit, &self.total].iter().all(|cell| cell.is_empty())
    }
}

/// All lines of these rows, in their order. What has no pieces is none.
pub(super) fn lines(
    rows: &[Row],
    header: &Header,
    columns: &Columns,
    cells: &mut Cells,
) -> Result<Vec<Line>, Remark> {
    let mut lines = Vec::new();
    for row in rows {
        let alone = of_row(row, columns);
        let packed = columns.packed.iter().flat_map(|column| unpacked(row.get(*column)));
        for loose in [alone].into_iter().chain(packed).filter(|loose| !loose.is_nothing()) {
            let unfit = |code| {
                let of_money = columns.line_unit.or(columns.line_total);
                let column = if code == UNFIT { columns.line_quantity } else { of_money };
                refusal(row.line, header.name(column), code, vec![])
            };
            let line = line(loose, cells).map_err(unfit)?;
            lines.extend(line);
        }
    }
    Ok(lines)
}

fn of_row(row: &Row, columns: &Columns) -> Loose {
    let said = |column| cell(row, column);
    Loose {
        name: said(columns.line_name),
        sku: said(columns.line_sku),
        quantity: said(columns.line_quantity),
        unit: said(columns.line_unit),
        total: said(columns.line_total),
        tax: said(columns.line_tax),
        discount: said(columns.line_discount),
        refunded: said(columns.line_refunded),
    }
}

/// `name:Mug|sku:M-1|quantity:2|total:24.00;name:Jug|..`
fn unpacked(text: &str) -> Vec<Loose> {
    entries(text).into_iter().map(of_entry).collect()
}

fn of_entry(entry: &str) -> Loose {
    let mut loose = Loose::default();
    for part in entry.split('|') {
        let Some((key, value)) = part.split_once(':') else { continue };
        let place = match key.trim() {
            "name" => &mut loose.name,
            "sku" => &mut loose.sku,
            "quantity" | "qty" => &mut loose.quantity,
            "price" | "item_cost" => &mut loose.unit,
            "total" => &mut loose.total,
            "total_tax" => &mut loose.tax,
            "refunded_qty" => &mut loose.refunded,
            _ => continue,
        };
        *place = value.trim().to_owned();
    }
    loose
}

/// The entries of a cell: a semicolon parts them only where another entry begins, because names have semicolons too.
fn entries(text: &str) -> Vec<&str> {
    let begins =
        |rest: &str| ["id:", "name:", "product_id:"].iter().any(|key| rest.trim_start().starts_with(key));
    let (mut found, mut from) = (Vec::new(), 0);
    for (at, _) in text.match_indices(';') {
        if begins(&text[at + 1..]) {
            found.push(&text[from..at]);
            from = at + 1;
        }
    }
    found.push(&text[from..]);
    found.into_iter().map(str::trim).filter(|entry| !entry.is_empty()).collect()
}

/// The line of these cells; nothing, if it has no pieces.
fn line(loose: Loose, cells: &mut Cells) -> Result<Option<Line>, &'static str> {
    let quantity = if loose.quantity.is_empty() { 1 } else { cells.whole(&loose.quantity).ok_or(UNFIT)? };
    if !(0..=QUANTITY_MAX).contains(&quantity) {
        return Err(UNFIT);
    }
    if quantity == 0 {
        return Ok(None);
    }
    let mut amount = |cell: &str| cells.amount(cell).ok_or("arriving-amount-unfit");
    let (unit, tax) = (amount(&loose.unit)?, amount(&loose.tax)?);
    let total = match loose.total.is_empty() {
        true => unit.checked_mul(quantity),
        false => amount(&loose.total)?.checked_add(tax),
    };
    let total = total.ok_or("arriving-amount-unfit")?;
    let discount = amount(&loose.discount)?;
    let refunded = if loose.refunded.is_empty() { 0 } else { cells.whole(&loose.refunded).ok_or(UNFIT)? };
    Ok(Some(Line {
        name: loose.name.chars().take(NAME_MAX).collect(),
        sku: loose.sku.chars().take(NAME_MAX).collect(),
        quantity: u32::try_from(quantity).map_err(|_| UNFIT)?,
        unit: if loose.unit.is_empty() { total / quantity } else { unit },
        total,
        discount,
        refunded: u32::try_from(refunded.abs().min(quantity)).map_err(|_| UNFIT)?,
    }))
}
