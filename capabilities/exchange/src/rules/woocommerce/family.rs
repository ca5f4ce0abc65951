//! A product and its variations. A variation that leaves an attribute open stands for every value of it: here it becomes as
//! many variants, because a buyer must say which one.

use super::{
    super::{
        cells,
        goods::{self, Choices},
        told::Told,
    },
    Woocommerce,
};
use crate::model::{Goods, Row};

/// Most variants of one product, as the catalogue has it.
const VARIANTS_MAX: usize = 2_000;

/// An attribute by which variations differ.
struct Choice<'r> {
    name: &'r str,
    values: Vec<String>,
}

pub(super) fn fill(form: &Woocommerce, rows: &[Row], goods: &mut Goods, told: &mut Told) -> Option<()> {
    let lang = form.options.lang;
    let (head, members) = rows.split_first()?;
    if members.is_empty() {
        told.refuse(head, form.at(form.columns.kind), "exchange-variations-missing", vec![]);
        return None;
    }
    let mut members: Vec<&Row> = members.iter().collect();
    members.sort_by_key(|row| cells::whole(row.get(form.columns.position)).unwrap_or(i64::MAX));
    let (chosen, others): (Vec<_>, Vec<_>) = form
        .columns
        .attributes(head)
        .into_iter()
        .partition(|(name, _)| members.iter().any(|row| says(form, row, name).is_some()));
    for (name, value) in others {
        goods.characteristic(name, value, lang);
    }
    let options: Vec<Choice<'_>> =
        chosen.iter().map(|(name, value)| Choice { name, values: cells::list(value, ',') }).collect();
    let mut choices = Choices::default();
    options.iter().for_each(|option| choices.add(option.name, lang));
    for row in members {
        member(form, row, &options, &mut choices, goods, told);
    }
    // Values stand in the order of the product, not of the variations that happen to come first.
    for (option, draft) in options.iter().zip(&mut choices.options) {
        draft.values.sort_by_key(|value| option.values.iter().position(|name| *name == value.name.own(lang)));
    }
    goods.draft.options = choices.options;
    Some(())
}

/// What a variation says of an attribute: nothing if it does not name it, an empty text if it leaves it open.
fn says<'r>(form: &Woocommerce, row: &'r Row, name: &str) -> Option<&'r str> {
    form.columns.attributes(row).into_iter().find(|(known, _)| *known == name).map(|(_, value)| value)
}

fn member(
    form: &Woocommerce,
    row: &Row,
    options: &[Choice<'_>],
    choices: &mut Choices,
    goods: &mut Goods,
    told: &mut Told,
) {
    let lang = form.options.lang;
    let mut sets: Vec<Vec<String>> = vec![Vec::new()];
    let mut open = Vec::new();
    for option in options {
        let said = says(form, row, option.name).unwrap_or("");
        let values = if said.is_empty() { option.values.clone() } else { vec![said.to_owned()] };
        open.push(said.is_empty());
        if values.is_empty() {
            let words = vec![("cell", option.name.to_owned())];
            return told.refuse(row, form.at(form.columns.kind), "exchange-values-unfit", words);
        }
        let with = |set: &Vec<String>| {
            let set = set.clone();
            values
                .iter()
                .map(move |value| [set.as_slice(), std::slice::from_ref(value)].concat())
                .collect::<Vec<_>>()
        };
        sets = sets.iter().flat_map(with).take(VARIANTS_MAX).collect();
    }
    let key = goods.draft.key.clone();
    let given = row.get(form.columns.sku);
    let count = sets.len();
    let is_open = open.contains(&true);
    for names in sets {
        let values: Vec<String> =
            names.iter().enumerate().map(|(at, name)| choices.value(at, name, lang)).collect();
        let sku = match (given.is_empty(), is_open) {
            (true, _) => goods::made_sku(&key, &values),
            (false, false) => given.to_owned(),
            (false, true) => {
                let left_open = values.iter().zip(&open).filter(|(_, open)| **open);
                goods::made_sku(given, &left_open.map(|(value, _)| value.clone()).collect::<Vec<_>>())
            }
        };
        let Some(mut variant) = form.variant(row, sku, values, told) else { return };
        if is_open {
            // Nobody says how a common stock falls to the values; promising all of it to each would sell it twice.
            variant.stock = variant.stock.map(|stock| stock / count as i64);
            variant.gtin = None;
        }
        goods.draft.variants.push(variant);
    }
    if is_open {
        told.note(
            row,
            form.at(form.columns.sku),
            "exchange-open-attribute",
            vec![("variants", count.to_string())],
        );
    }
    if let Some(image) = cells::list(row.get(form.columns.images), ',').first() {
        let shown = form.picture(row, image, goods, told);
        let first = choices.options.first_mut().and_then(|option| {
            let said = says(form, row, options.first()?.name)?;
            option.values.iter_mut().find(|value| value.name.own(lang) == said)
        });
        if let Some(value) = first.filter(|value| value.picture.is_none()) {
            value.picture = shown;
        }
    }
}
