//! What the command line asks about a file before it is carried.

use crate::{
    files,
    model::{Format, Remark, Row},
    rules,
};

/// The first line of a file of refused rows.
pub fn refused_header(names: &[String]) -> String {
    let reason = [rules::REASON];
    let kept = names.iter().map(String::as_str).filter(|name| *name != rules::REASON);
    files::line(kept.chain(reason))
}

/// A refused row as it is written to be corrected and carried again, with the reason behind it. `width` is how many columns
/// the header has.
pub fn refused_row(format: Format, row: &Row, width: usize, why: &Remark, reason: &str) -> String {
    match format {
        Format::Jsonl => {
            let text = row.cells.first().map_or("", String::as_str);
            let mut value = serde_json::from_str(text).unwrap_or(serde_json::Value::Null);
            match value.as_object_mut() {
                Some(object) => {
                    object.insert("reason".to_owned(), reason.into());
                    format!("{value}\n")
                }
                None => format!("{text}\n"),
            }
        }
        Format::Shopify | Format::Woocommerce | Format::Prestashop | Format::Vendure | Format::Csv => {
            // A line that could not be taken apart goes back as it stood.
            if why.code == "exchange-quotes-open" {
                return format!("{}\n", row.cells.first().map_or("", String::as_str));
            }
            let cells = row.cells.iter().map(String::as_str).chain(std::iter::repeat("")).take(width);
            files::line(cells.chain([reason]))
        }
    }
}
