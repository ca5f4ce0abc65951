//! Whether what somebody wants to tell can be taken.

use super::{Part, WriteRejected};
use crate::model::Parts;
use catalog_facts::ProductId;

/// So long a part is at most, in characters: all three fit into a text.
pub const PART_MAX: usize = 6_000;
/// About so many products at most.
pub const PRODUCTS_MAX: usize = 5;
/// So many pictures at most.
pub const PICTURES_MAX: usize = 5;

fn count(most: usize) -> i64 {
    i64::try_from(most).unwrap_or(i64::MAX)
}

/// Whether every part says something, and not too much.
pub fn parts(of: &Parts) -> Result<(), WriteRejected> {
    let each = [(Part::Situation, &of.situation), (Part::Tried, &of.tried), (Part::Outcome, &of.outcome)];
    for (part, text) in each {
        let said = contributions::rules::lines(text);
        if said.is_empty() {
            return Err(WriteRejected::PartMissing(part));
        }
        if said.chars().count() > PART_MAX {
            return Err(WriteRejected::PartLong(part, count(PART_MAX)));
        }
    }
    Ok(())
}

/// The products of a story, each once; between one and five.
pub fn products(named: &[ProductId]) -> Result<Vec<ProductId>, WriteRejected> {
    let mut each: Vec<ProductId> = Vec::with_capacity(named.len());
    for product in named {
        if !each.contains(product) {
            each.push(*product);
        }
    }
    match each.len() {
        0 => Err(WriteRejected::NoProduct),
        1..=PRODUCTS_MAX => Ok(each),
        _ => Err(WriteRejected::ManyProducts { most: count(PRODUCTS_MAX) }),
    }
}

/// Whether so many pictures stand beside one.
pub fn pictures(many: usize) -> Result<(), WriteRejected> {
    if many > PICTURES_MAX { Err(WriteRejected::Pictures { most: count(PICTURES_MAX) }) } else { Ok(()) }
}
