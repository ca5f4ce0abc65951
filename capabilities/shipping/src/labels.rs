//! Files of parcels as carriers take them in to print labels: rows in, a table with separators out. Who asks for one knows whom
//! the parcels go to; nothing is kept here.
//!
//! Which columns each carrier expects was not checked with them: their importers are told which column is which, so a plain table
//! with a head of words is read by all of them.

use kernel::Personal;
use shipping_facts::Carrier;
use std::fmt;

/// A parcel on its way out.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct LabelRow {
    /// What it is known by: the code of the order.
    pub reference: String,
    /// Who receives it.
    pub name: Personal<String>,
    /// The company, if it goes to one.
    pub company: Personal<String>,
    /// Street, number and what else helps, one line.
    pub street: Personal<String>,
    /// The postcode.
    pub postcode: String,
    /// The town.
    pub city: Personal<String>,
    /// Province, state or county; may be empty.
    pub region: String,
    /// Two letters of ISO 3166.
    pub country: String,
    /// A telephone for whoever delivers; may be empty.
    pub phone: Personal<String>,
    /// Where whoever delivers writes; may be empty.
    pub email: Personal<String>,
    /// How heavy it is, in grams.
    pub weight_g: i64,
    /// How many parcels.
    pub parcels: u32,
    /// What whoever delivers collects, in minor units of the shop's currency; zero where it is paid.
    pub to_collect: i64,
    /// What whoever delivers should know; may be empty.
    pub note: Personal<String>,
}

/// Whom a parcel goes to is nobody's business who reads a log.
impl fmt::Debug for LabelRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LabelRow({})", self.reference)
    }
}

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cell {
    Reference,
    Name,
    Company,
    Street,
    Postcode,
    City,
    Region,
    Country,
    Phone,
    Email,
    Kilos,
    Grams,
    Parcels,
    ToCollect,
    Note,
}

/// The columns of a file and what parts them.
struct Layout {
    separator: char,
    columns: &'static [(&'static str, Cell)],
}

const SPANISH: Layout = Layout {
    separator: ';',
    columns: &[
        ("Referencia", Cell::Reference),
        ("Nombre", Cell::Name),
        ("Empresa", Cell::Company),
        ("Direccion", Cell::Street),
        ("CP", Cell::Postcode),
        ("Poblacion", Cell::City),
        ("Provincia", Cell::Region),
        ("Pais", Cell::Country),
        ("Telefono", Cell::Phone),
        ("Email", Cell::Email),
        ("Bultos", Cell::Parcels),
        ("Peso", Cell::Kilos),
        ("Reembolso", Cell::ToCollect),
        ("Observaciones", Cell::Note),
    ],
};

/// The same with grams, which the post counts in.
const POST: Layout = Layout {
    separator: ';',
    columns: &[
        ("Referencia", Cell::Reference),
        ("Nombre destinatario", Cell::Name),
        ("Empresa destinatario", Cell::Company),
        ("Direccion destinatario", Cell::Street),
        ("Codigo postal", Cell::Postcode),
        ("Localidad", Cell::City),
        ("Provincia", Cell::Region),
        ("Pais", Cell::Country),
        ("Telefono", Cell::Phone),
        ("Email", Cell::Email),
        ("Bultos", Cell::Parcels),
        ("Peso (g)", Cell::Grams),
        ("Importe reembolso", Cell::ToCollect),
        ("Observaciones", Cell::Note),
    ],
};

const ENGLISH: Layout = Layout {
    separator: ',',
    columns: &[
        ("Reference", Cell::Reference),
        ("Name", Cell::Name),
        ("Company", Cell::Company),
        ("Address", Cell::Street),
        ("Postal code", Cell::Postcode),
        ("City", Cell::City),
        ("State", Cell::Region),
        ("Country", Cell::Country),
        ("Phone", Cell::Phone),
        ("Email", Cell::Email),
        ("Packages", Cell::Parcels),
        ("Weight (kg)", Cell::Kilos),
        ("Cash on delivery", Cell::ToCollect),
        ("Notes", Cell::Note),
    ],
};

fn layout(carrier: &Carrier) -> &'static Layout {
    match carrier.code {
        "correos" | "correos_express" => &POST,
        "dhl" | "ups" => &ENGLISH,
        _ => &SPANISH,
    }
}

/// A file of these parcels for a carrier, its head first; `digits` says how many decimals the shop's currency has.
pub fn csv(carrier: &Carrier, rows: &[LabelRow], digits: u32) -> String {
    let layout = layout(carrier);
    let part = layout.separator.to_string();
    let head: Vec<String> = layout.columns.iter().map(|(name, _)| quoted(name, layout.separator)).collect();
    let mut lines = vec![head.join(&part)];
    for row in rows {
        let cells = layout
            .columns
            .iter()
            .map(|(_, cell)| quoted(&text(row, *cell, layout, digits), layout.separator));
        lines.push(cells.collect::<Vec<_>>().join(&part));
    }
    // Programs on Windows take a file without this mark for one in another writing.
    format!("\u{feff}{}\r\n", lines.join("\r\n"))
}

fn text(row: &LabelRow, cell: Cell, layout: &Layout, digits: u32) -> String {
    let own = |text: &Personal<String>| text.reveal().clone();
    match cell {
        Cell::Reference => row.reference.clone(),
        Cell::Name => own(&row.name),
        Cell::Company => own(&row.company),
        Cell::Street => own(&row.street),
        Cell::Postcode => row.postcode.clone(),
        Cell::City => own(&row.city),
        Cell::Region => row.region.clone(),
        Cell::Country => row.country.clone(),
        Cell::Phone => own(&row.phone),
        Cell::Email => own(&row.email),
        // Nothing weighs nothing: importers refuse it.
        Cell::Kilos => decimal(row.weight_g.max(1), 3, layout.separator),
        Cell::Grams => row.weight_g.max(1).to_string(),
        Cell::Parcels => row.parcels.max(1).to_string(),
        Cell::ToCollect if row.to_collect == 0 => String::new(),
        Cell::ToCollect => decimal(row.to_collect, digits, layout.separator),
        Cell::Note => own(&row.note),
    }
}

/// A number with decimals, by the mark that goes with the separator.
fn decimal(number: i64, digits: u32, separator: char) -> String {
    if digits == 0 {
        return number.to_string();
    }
    let unit = 10_u64.pow(digits);
    let (number, places) = (number.unsigned_abs(), digits as usize);
    let mark = if separator == ';' { ',' } else { '.' };
    format!("{}{mark}{:0places$}", number / unit, number % unit)
}

/// A cell whose own signs part nothing, and that no program of tables takes for a formula.
fn quoted(text: &str, separator: char) -> String {
    let line: String = text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
    let is_number = line
        .strip_prefix('+')
        .is_some_and(|rest| rest.chars().all(|sign| sign.is_ascii_digit() || sign == ' '));
    let guarded = line.starts_with(['=', '+', '-', '@']) && !is_number;
    let line = if guarded { format!("'{line}") } else { line };
    if line.contains([separator, '"']) { format!("\"{}\"", line.replace('"', "\"\"")) } else { line }
}
