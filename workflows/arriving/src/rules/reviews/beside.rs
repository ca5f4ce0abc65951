//! What a row says of the thing beside its words, and what its stars were before: as our own files write them.

use super::columns::Columns;
use ::reviews::{model::Attributes, rules::check};
use exchange::{Column, Header, Told, model::Row};
use std::str::FromStr;

/// So many former numbers of stars are kept.
const BEFORE_MAX: usize = 20;

/// What it says beside its words. What cannot be is left out, and told.
pub(super) fn attributes(row: &Row, (header, columns): (&Header, &Columns), told: &mut Told) -> Attributes {
    let of = Attributes::default();
    Attributes {
        fit: number((row, header), columns.fit, told, |fit| Attributes { fit, ..of }),
        quality: number((row, header), columns.quality, told, |quality| Attributes { quality, ..of }),
        comfort: number((row, header), columns.comfort, told, |comfort| Attributes { comfort, ..of }),
        usage_months: number((row, header), columns.months, told, |usage_months| Attributes {
            usage_months,
            ..of
        }),
        service: number((row, header), columns.service, told, |service| Attributes { service, ..of }),
        delivery: number((row, header), columns.delivery, told, |delivery| Attributes { delivery, ..of }),
    }
}

/// The number of a cell, if a review can say that.
fn number<T: FromStr + Copy>(
    (row, header): (&Row, &Header),
    column: Column,
    told: &mut Told,
    saying: impl Fn(Option<T>) -> Attributes,
) -> Option<T> {
    let text = row.get(column).trim();
    if text.is_empty() {
        return None;
    }
    let found = text.parse().ok().filter(|value| check::attributes(&saying(Some(*value))).is_ok());
    if found.is_none() {
        told.note(row, (header, column), "arriving-review-beside-unfit", vec![]);
    }
    found
}

/// What its stars were before its author changed them, the latest first: `[4,2]` or `4, 2`.
pub(crate) fn stars_before(text: &str) -> Vec<u32> {
    let each = text.split(|sign: char| !sign.is_ascii_digit()).filter_map(|one| one.parse().ok());
    each.filter(|stars| check::are_stars(*stars)).take(BEFORE_MAX).collect()
}
