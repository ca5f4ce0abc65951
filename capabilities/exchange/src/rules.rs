//! From rows to drafts. Pure: the same rows and options give the same drafts and remarks.

pub(crate) mod cells;
mod entities;
mod goods;
mod header;
pub(crate) mod html;
mod lines;
mod shopify;
mod told;

pub(crate) use goods::made_sku;
pub(crate) use header::{Header, REASON};
pub(crate) use lines::item;
pub(crate) use told::Told;

use crate::model::{Format, Goods, Options, Remark, Row};

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
pub(crate) fn table(options: &Options, header: Row) -> Result<Box<dyn Table>, Remark> {
    let line = header.line;
    let header = Header::new(header.cells);
    match options.format {
        Format::Shopify => Ok(Box::new(shopify::Shopify::new(header, options, line)?)),
        Format::Woocommerce | Format::Prestashop | Format::Vendure | Format::Csv | Format::Jsonl => {
            Err(told::refusal(line, None, "exchange-form-unfit", vec![]))
        }
    }
}
