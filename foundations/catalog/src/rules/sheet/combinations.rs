//! Combinations of what there is to choose: those that a new value brings, and the rows that are made for them.

use super::options::Choice;
use crate::{
    model::{OptionDraft, VariantDraft},
    rules::check::VARIANTS_MAX,
};
use std::collections::HashSet;

/// Combinations with a value that is new and that no row has. What was left out on purpose before stays out.
pub(super) fn missing(
    rows: &[VariantDraft],
    options: &[OptionDraft],
    choices: &[Choice],
) -> Vec<Vec<String>> {
    let fresh: Vec<&Choice> = choices.iter().filter(|choice| !choice.is_gone).collect();
    if fresh.iter().all(|choice| choice.fresh.is_empty()) {
        return Vec::new();
    }
    let most: usize = options.iter().map(|option| option.values.len()).fold(1, usize::saturating_mul);
    if most > VARIANTS_MAX {
        // As many as to be told that they are too many.
        return vec![Vec::new(); VARIANTS_MAX + 1];
    }
    let known: HashSet<&[String]> = rows.iter().map(|row| row.values.as_slice()).collect();
    let mut all: Vec<Vec<String>> = vec![Vec::new()];
    for option in options {
        let longer = |line: &Vec<String>| -> Vec<Vec<String>> {
            option.values.iter().map(|value| [line.as_slice(), &[value.key.clone()]].concat()).collect()
        };
        all = all.iter().flat_map(longer).collect();
    }
    let is_new = |line: &Vec<String>| fresh.iter().zip(line).any(|(choice, key)| choice.fresh.contains(key));
    all.retain(|line| is_new(line) && !known.contains(line.as_slice()));
    all
}

/// A row for a combination, after the row that is most like it.
pub(super) fn made(
    rows: &[VariantDraft],
    retired: &[VariantDraft],
    values: Vec<String>,
    options: &[OptionDraft],
) -> VariantDraft {
    let likeness =
        |row: &&VariantDraft| row.values.iter().zip(&values).filter(|(one, other)| one == other).count();
    // Of equals the first, which is the oldest.
    let like = rows.iter().rev().max_by_key(likeness).cloned().unwrap_or_default();
    let root = shared_root(rows);
    let tail: Vec<String> = options
        .iter()
        .zip(&values)
        .filter_map(|(option, key)| option.values.iter().find(|value| value.key == *key))
        .map(|value| kernel::text::slug(value.name.show(kernel::Lang::default())).to_uppercase())
        .collect();
    let wanted = [root].into_iter().chain(tail).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    let mut sku = wanted.clone();
    let mut number = 1;
    while rows.iter().chain(retired).any(|row| row.sku == sku) {
        number += 1;
        sku = format!("{wanted}-{number}");
    }
    VariantDraft {
        sku,
        values,
        stock: like.stock.map(|_| 0),
        gtin: None,
        history: Vec::new(),
        is_reduction: false,
        ..like
    }
}

/// What the references of all rows begin with, part by part; all of it where there is one row. A reference made from less would
/// soon be another product's.
fn shared_root(rows: &[VariantDraft]) -> String {
    let mut parts = rows.iter().map(|row| row.sku.split('-').collect::<Vec<_>>());
    let Some(mut shared) = parts.next() else { return String::new() };
    for one in parts {
        let same = shared.iter().zip(&one).take_while(|(left, right)| left == right).count();
        shared.truncate(same);
    }
    shared.join("-")
}

/// Rows in the order of their values.
pub(super) fn sort(rows: &mut [VariantDraft], options: &[OptionDraft]) {
    let place = |option: &OptionDraft, key: &String| option.values.iter().position(|value| value.key == *key);
    rows.sort_by_cached_key(|row| {
        options.iter().zip(&row.values).map(|(option, key)| place(option, key)).collect::<Vec<_>>()
    });
}
