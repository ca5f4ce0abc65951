//! From rows to drafts, and back. Pure: the same rows and options give the same drafts and remarks.

pub mod amounts;
pub(crate) mod cells;
mod entities;
mod found;
mod goods;
mod header;
pub(crate) mod html;
mod lines;
mod plaza;
mod prestashop;
mod rates;
mod safety;
mod shopify;
mod shopify_rows;
mod taxonomy;
mod told;
mod vendure;
pub(crate) mod wish;
mod woocommerce;

pub(crate) use found::{arrival_of, format_of, program_of};
pub(crate) use goods::made_sku;
pub(crate) use header::REASON;
pub use header::{Column, Header};
pub(crate) use lines::{Line, REASON as LINE_REASON, item};
pub(crate) use prestashop::Prestashop;
pub(crate) use safety::completed;
pub(crate) use shopify_rows::{Beside, HEADER as SHOPIFY_HEADER, left_out, rows as shopify_rows};
pub use taxonomy::CategoryMap;
pub(crate) use taxonomy::numbered;
pub use told::{Told, refusal};
pub(crate) use woocommerce::{Role, Woocommerce};

use crate::model::{Format, Goods, Options, Remark, Row};
use amounts::Decimals;

/// How the rows of a table become things, whatever those are. Rows that belong together stand one behind the other.
pub trait Rows {
    /// What they become.
    type Thing;
    /// The columns.
    fn header(&self) -> &Header;
    /// Whether a row goes on with the thing that began with another.
    fn goes_on(&self, first: &Row, next: &Row) -> bool;
    /// The thing that these rows make, with rows of another table that say more of it. What makes none is told, or is the
    /// reason that comes back.
    fn thing(&mut self, rows: &[Row], beside: &[Row], told: &mut Told)
    -> Result<Option<Self::Thing>, Remark>;
}

/// How the rows of one form of table become products.
pub(crate) trait Table: Send {
    /// The columns.
    fn header(&self) -> &Header;
    /// Whether a row goes on with the product that began with another.
    fn goes_on(&self, first: &Row, next: &Row) -> bool;
    /// The product of its rows; nothing, and why not, if they make none.
    fn product(&self, rows: &[Row], told: &mut Told) -> Option<Goods>;
    /// The same with rows of another table that say more of it.
    fn product_with(&self, rows: &[Row], beside: &[Row], told: &mut Told) -> Option<Goods> {
        debug_assert!(beside.is_empty(), "only forms of two tables are given rows of the other");
        self.product(rows, told)
    }
}

/// The table that begins with this header; refused if a column is missing without which there is no product.
pub(crate) fn table(options: &Options, header: Row, separator: u8) -> Result<Box<dyn Table>, Remark> {
    let line = header.line;
    let header = Header::new(header.cells);
    let decimals = Decimals::of_program(separator);
    match options.format {
        Format::Shopify => Ok(Box::new(shopify::Shopify::new(header, options, decimals, line)?)),
        Format::Woocommerce => Ok(Box::new(Woocommerce::new(header, options, decimals, line)?)),
        Format::Prestashop => Ok(Box::new(prestashop::Prestashop::new(header, options, decimals, line)?)),
        Format::Vendure => Ok(Box::new(vendure::Vendure::new(header, options, decimals, line)?)),
        Format::Csv | Format::Jsonl => {
            Ok(Box::new(plaza::Plaza::new(header, options, Decimals::of_people(separator), line)?))
        }
    }
}

/// The same for the form whose products have their variants in another table, with the header of that one.
pub(crate) fn prestashop(
    options: &Options,
    header: Row,
    separator: u8,
    other: (Row, u8),
) -> Result<Prestashop, Remark> {
    let line = header.line;
    let table = Prestashop::new(Header::new(header.cells), options, Decimals::of_program(separator), line)?;
    table.beside(Header::new(other.0.cells), Decimals::of_program(other.1), other.0.line)
}

/// The same for the form whose rows of one product stand apart.
pub(crate) fn woocommerce(options: &Options, header: Row, separator: u8) -> Result<Woocommerce, Remark> {
    let line = header.line;
    Woocommerce::new(Header::new(header.cells), options, Decimals::of_program(separator), line)
}
