//! The rows of what can be bought, in a form: one for each combination that is sold. A value that is added makes rows.

use super::{
    Reader, Why,
    combinations::{made, missing, sort},
    options::Choice,
    plain,
};
use crate::{
    model::{Content, Hand, ProductDraft, Sheet, VariantDraft},
    rules::check::VARIANTS_MAX,
};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The field that carries how many there were of everything when the form was written.
pub(crate) const COUNTED: &str = "counted";

/// How many there are of each reference that is counted, as a form carries it.
pub(crate) fn counted(draft: &ProductDraft) -> String {
    let counts = draft.variants.iter().filter_map(|one| Some((one.sku.as_str(), one.stock?)));
    serde_json::to_string(&counts.collect::<BTreeMap<&str, i64>>()).unwrap_or_default()
}

pub(super) fn show(draft: &ProductDraft, hand: Hand, sheet: &mut Sheet) {
    sheet.set(COUNTED, counted(draft));
    for (id, variant) in draft.variants.iter().enumerate() {
        let row = format!("v.{id}");
        sheet.add("v", id.to_string());
        sheet.set(format!("{row}.was"), variant.sku.clone());
        sheet.set(format!("{row}.on"), serde_json::to_string(&variant.values).unwrap_or_default());
        for (cell, text) in cells(variant, hand) {
            sheet.set(format!("{row}.{cell}"), text);
        }
        if variant.is_reduction {
            sheet.set(format!("{row}.reduced"), "yes");
        }
    }
    for (id, variant) in draft.retired.iter().enumerate() {
        sheet.add("r", id.to_string());
        sheet.set(format!("r.{id}.sku"), variant.sku.clone());
    }
}

/// What is typed into a row.
fn cells(variant: &VariantDraft, hand: Hand) -> [(&'static str, String); 8] {
    let number = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
    let content = variant.content.as_ref();
    // What is not there yet costs nothing that anybody has said.
    let price = if variant.sku.is_empty() && variant.price == 0 {
        String::new()
    } else {
        hand.show_price(variant.price)
    };
    [
        ("sku", variant.sku.clone()),
        ("price", price),
        ("cost", variant.cost.map(|minor| hand.show_price(minor)).unwrap_or_default()),
        ("stock", number(variant.stock)),
        ("gtin", variant.gtin.clone().unwrap_or_default()),
        ("weight", number(variant.weight_g)),
        ("amount", number(content.map(|content| content.amount))),
        ("unit", content.map(|content| content.unit.clone()).unwrap_or_default()),
    ]
}

/// Reads the rows; whether there are some that nobody has looked at yet.
pub(super) fn read(
    reader: &mut Reader<'_>,
    base: &ProductDraft,
    choices: &[Choice],
    draft: &mut ProductDraft,
) -> bool {
    let known: HashMap<&str, &VariantDraft> =
        base.variants.iter().filter(|one| !one.sku.is_empty()).map(|one| (one.sku.as_str(), one)).collect();
    let mut rows: Vec<VariantDraft> = Vec::new();
    let nothing = VariantDraft::default();
    let counts = counted_before(reader.sent);
    for id in reader.sent.all("v") {
        let row = format!("v.{id}");
        let values = values(reader.sent.text(&format!("{row}.on")), choices);
        let (false, Some(values)) = (reader.sent.ticked(&format!("{row}.gone")), values) else { continue };
        // A row that was new when the form was sent first is found by what it is called.
        let names = ["was", "sku"].map(|cell| plain(reader.sent.text(&format!("{row}.{cell}"))));
        let was = names.iter().find_map(|sku| known.get(sku.as_str())).copied().unwrap_or(&nothing);
        let variant = one(reader, &row, was, counts.get(&was.sku).copied());
        rows.push(VariantDraft { values, ..variant });
    }
    let before: HashSet<&str> = rows.iter().map(|row| row.sku.as_str()).collect();
    let back = brought_back(reader, base, choices, &before);
    let is_any_back = !back.is_empty();
    rows.extend(back);
    draft.retired.retain(|variant| !rows.iter().any(|row| row.sku == variant.sku));
    let fresh = missing(&rows, &draft.options, choices);
    if rows.len() + fresh.len() > VARIANTS_MAX {
        reader.blame("variants", Why::TooMany { most: VARIANTS_MAX as i64 });
        return false;
    }
    let has_made = !fresh.is_empty() && reader.faults.is_empty();
    let has_new_rows = has_made || is_any_back && reader.faults.is_empty();
    for values in fresh {
        // What was sold once comes back with its past.
        let once = draft.retired.iter().position(|variant| variant.values == values);
        let row = match once {
            Some(place) => VariantDraft { stock: Some(0), ..draft.retired.remove(place) },
            None => made(&rows, &draft.retired, values, &draft.options),
        };
        rows.push(row);
    }
    if has_made {
        sort(&mut rows, &draft.options);
    }
    draft.variants = rows;
    has_new_rows
}

/// What a row chooses now; nothing if it chose what is gone.
fn values(on: &str, choices: &[Choice]) -> Option<Vec<String>> {
    let chosen: Vec<String> = serde_json::from_str(on).unwrap_or_default();
    let mut chosen = chosen.into_iter();
    let mut values = Vec::new();
    for choice in choices {
        let key = if choice.is_new { None } else { chosen.next() };
        if choice.is_gone {
            continue;
        }
        let known = &choice.option.values;
        match key {
            Some(key) if known.iter().any(|value| value.key == key) => values.push(key),
            Some(_) => return None,
            None => values.push(known.first()?.key.clone()),
        }
    }
    Some(values)
}

/// What a row makes of the variant that it was; so many of it were counted when the form was written.
fn one(reader: &mut Reader<'_>, row: &str, was: &VariantDraft, counted: Option<i64>) -> VariantDraft {
    let mut variant = was.clone();
    let hand = reader.hand;
    let seen = VariantDraft { stock: counted.or(was.stock), ..was.clone() };
    for (cell, shown) in cells(&seen, hand) {
        let field = format!("{row}.{cell}");
        let sent = plain(reader.sent.text(&field));
        if !reader.sent.has(&field) || sent == plain(&shown) {
            continue;
        }
        let why = match cell {
            "price" => hand.price(&sent).map(|price| variant.price = price).ok_or(Why::Price),
            "cost" => read_or_none(&sent, |text| hand.price(text), &mut variant.cost).ok_or(Why::Price),
            "stock" => read_or_none(&sent, Hand::whole, &mut variant.stock)
                .map(|()| variant.stock = meanwhile(variant.stock, seen.stock, was.stock))
                .ok_or(Why::Number),
            "weight" => read_or_none(&sent, Hand::whole, &mut variant.weight_g).ok_or(Why::Number),
            "gtin" => {
                let digits: String = sent.chars().filter(|sign| !sign.is_whitespace()).collect();
                variant.gtin = Some(digits).filter(|digits| !digits.is_empty());
                Ok(())
            }
            // What it is found again by stays what it is.
            "sku" if was.sku.is_empty() => {
                variant.sku = sent;
                Ok(())
            }
            _ => Ok(()),
        };
        if let Err(why) = why {
            reader.blame(field, why);
        }
    }
    if was.sku.is_empty() && plain(reader.sent.text(&format!("{row}.price"))).is_empty() {
        reader.blame(format!("{row}.price"), Why::Price);
    }
    variant.content = content(reader, row, was);
    variant.is_reduction = reader.sent.ticked(&format!("{row}.reduced"));
    variant
}

/// How many there were of each reference when the form was written, as far as it says so.
fn counted_before(sent: &Sheet) -> BTreeMap<String, i64> {
    serde_json::from_str(sent.text(COUNTED)).unwrap_or_default()
}

/// What was sold or came back while somebody typed counts beside what they typed: they saw ten and made them twelve, three were
/// sold, nine are there.
fn meanwhile(typed: Option<i64>, seen: Option<i64>, now: Option<i64>) -> Option<i64> {
    match (typed, seen, now) {
        (Some(typed), Some(seen), Some(now)) if typed >= 0 => {
            Some(typed.saturating_add(now.saturating_sub(seen)).max(0))
        }
        _ => typed,
    }
}

/// Takes over a number that may be left out.
fn read_or_none<T>(text: &str, read: impl Fn(&str) -> Option<T>, kept: &mut Option<T>) -> Option<()> {
    *kept = if text.is_empty() { None } else { Some(read(text)?) };
    Some(())
}

fn content(reader: &mut Reader<'_>, row: &str, was: &VariantDraft) -> Option<Content> {
    let amount_field = format!("{row}.amount");
    let amount = plain(reader.sent.text(&amount_field));
    let unit = plain(reader.sent.text(&format!("{row}.unit")));
    let kept = was.content.as_ref();
    if !reader.sent.has(&amount_field)
        || kept.is_some_and(|kept| kept.amount.to_string() == amount && kept.unit == unit)
    {
        return was.content.clone();
    }
    if amount.is_empty() {
        return None;
    }
    match Hand::whole(&amount) {
        Some(amount) => Some(Content { amount, unit }),
        None => {
            reader.blame(amount_field, Why::Number);
            None
        }
    }
}

/// What is sold again: it must choose among what there is to choose now. How many there are somebody says first.
fn brought_back(
    reader: &mut Reader<'_>,
    base: &ProductDraft,
    choices: &[Choice],
    there: &HashSet<&str>,
) -> Vec<VariantDraft> {
    let mut back = Vec::new();
    for id in reader.sent.all("r") {
        let sku = reader.sent.text(&format!("r.{id}.sku"));
        let Some(known) = base.retired.iter().find(|variant| variant.sku == sku) else { continue };
        if !reader.sent.ticked(&format!("r.{id}.back")) || there.contains(sku) {
            continue;
        }
        let staying: Vec<&Choice> = choices.iter().filter(|choice| !choice.is_gone).collect();
        let fits = known.values.len() == staying.len()
            && staying
                .iter()
                .zip(&known.values)
                .all(|(choice, key)| choice.option.values.iter().any(|value| value.key == *key));
        if fits {
            back.push(VariantDraft { stock: Some(0), ..known.clone() });
        } else {
            reader.blame(format!("r.{id}.back"), Why::Gone { sku: sku.to_owned() });
        }
    }
    back
}

/// A cell of the last row with this SKU.
pub(super) fn cell_of(sheet: &Sheet, sku: &str, cell: &str) -> String {
    let mut rows = sheet.all("v").iter().rev();
    let row = rows.find(|id| plain(sheet.text(&format!("v.{id}.sku"))) == sku);
    row.map_or_else(|| "variants".to_owned(), |id| format!("v.{id}.{cell}"))
}

/// The cell of this name with this text, blanks aside.
pub(super) fn cell_with(sheet: &Sheet, cell: &str, text: &str) -> String {
    let says = |id: &&String| {
        let sent: String = sheet.text(&format!("v.{id}.{cell}")).split_whitespace().collect();
        sent == text
    };
    let row = sheet.all("v").iter().find(says);
    row.map_or_else(|| "variants".to_owned(), |id| format!("v.{id}.{cell}"))
}
