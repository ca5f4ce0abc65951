//! From rows to drafts, and back. Pure: the same rows and options give the same drafts and remarks.

pub(crate) mod cells;
mod entities;
mod goods;
mod header;
pub(crate) mod html;
mod lines;
mod plaza;
mod prestashop;
mod shopify;
mod shopify_rows;
mod told;
mod vendure;
mod woocommerce;

pub(crate) use goods::made_sku;
pub(crate) use header::{Header, REASON};
pub(crate) use lines::{Line, item};
pub(crate) use shopify_rows::{Beside, HEADER as SHOPIFY_HEADER, left_out, rows as shopify_rows};
pub(crate) use told::Told;
pub(crate) use woocommerce::{Role, Woocommerce};

use crate::model::{Format, Goods, Options, Remark, Row};
use cells::Decimals;

/// How the rows of one form of table become products.
pub(crate) trait Table: Send {
    /// The columns.
    fn header(&self) -> &Header;
    /// Whether a row goes on with the product that began with another.
    fn goes_on(&self, first: &Row, next: &Row) -> bool;
    /// The product of its rows; nothing, and why not, if they make none.
    fn product(&self, rows: &[Row], told: &mut Told) -> Option<Goods>;
}

/// The table that begins with this header; refused if a column is missing without which there is no product.
pub(crate) fn table(options: &Options, header: Row, separator: u8) -> Result<Box<dyn Table>, Remark> {
    let line = header.line;
    let header = Header::new(header.cells);
    match options.format {
        Format::Shopify => Ok(Box::new(shopify::Shopify::new(header, options, line)?)),
        Format::Woocommerce => Ok(Box::new(Woocommerce::new(header, options, line)?)),
        Format::Prestashop => Ok(Box::new(prestashop::Prestashop::new(header, options, line)?)),
        Format::Vendure => Ok(Box::new(vendure::Vendure::new(header, options, line)?)),
        Format::Csv | Format::Jsonl => {
            // Where a comma parts decimals, something else parts cells.
            let decimals = if separator == b',' { Decimals::Point } else { Decimals::Comma };
            Ok(Box::new(plaza::Plaza::new(header, options, decimals, line)?))
        }
    }
}

/// The same for the form whose rows of one product stand apart.
pub(crate) fn woocommerce(options: &Options, header: Row) -> Result<Woocommerce, Remark> {
    let line = header.line;
    Woocommerce::new(Header::new(header.cells), options, line)
}
