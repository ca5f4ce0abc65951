//! Plaza's own lines of JSON: each is an object with one name that says what it is.

use super::told::refusal;
use crate::model::{Goods, Item, Move, Remark, Weight};
use catalog::model::{BrandDraft, CategoryDraft, KindDraft, ProductDraft};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use shop::model::Profile;

/// One line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Line {
    /// Who the shop is.
    Shop(Box<Profile>),
    /// A category; those above it stand before it.
    Category(CategoryDraft),
    /// A brand.
    Brand(BrandDraft),
    /// A product type.
    Kind(KindDraft),
    /// An address that leads to another now.
    Moved(Move),
    /// A product.
    Product(Box<ProductDraft>),
}

/// The name under which a refused line carries why it was refused.
pub(crate) const REASON: &str = "reason";
/// Most names of one line that are told one by one.
const UNKNOWN_MAX: usize = 20;

/// What a line says, and notes about what it says in vain.
pub(crate) fn item(number: u64, text: &str, notes: &mut Vec<Remark>) -> Result<Item, Remark> {
    let mut value: Value = serde_json::from_str(text).map_err(|error| {
        refusal(number, None, "exchange-line-syntax", vec![("place", error.column().to_string())])
    })?;
    let had_reason = value.as_object_mut().is_some_and(|object| object.remove(REASON).is_some());
    let bare = if had_reason { value.to_string() } else { text.to_owned() };
    let line: Line = serde_json::from_str(&bare).map_err(|error| unfit(number, &error))?;
    let mut unknown = Vec::new();
    if let Ok(known) = serde_json::to_value(&line) {
        compare(&value, &known, "", &mut unknown);
    }
    notes.extend(unknown.into_iter().take(UNKNOWN_MAX).map(|path| Remark {
        weight: Weight::Note,
        line: number,
        column: None,
        code: "exchange-field-left",
        words: vec![("field", path)],
    }));
    Ok(match line {
        Line::Shop(profile) => Item::Shop(profile),
        Line::Category(draft) => Item::Category(draft),
        Line::Brand(draft) => Item::Brand(draft),
        Line::Kind(draft) => Item::Kind(draft),
        Line::Moved(one) => Item::Moved(one),
        Line::Product(draft) => Item::Product(Box::new(Goods { draft: *draft, ..Goods::default() })),
    })
}

/// Why the line is none of ours, by the name or place that is to blame.
fn unfit(number: u64, error: &serde_json::Error) -> Remark {
    let told = error.to_string();
    let name = told.split('`').nth(1).unwrap_or_default().to_owned();
    let (code, words) = if told.starts_with("missing field") {
        ("exchange-field-missing", vec![("field", name)])
    } else if told.starts_with("unknown variant") {
        ("exchange-word-unknown", vec![("cell", name)])
    } else {
        ("exchange-line-unfit", vec![("place", error.column().to_string())])
    };
    refusal(number, None, code, words)
}

/// Gathers the names that a line has and what was understood of it has not. What is empty says nothing that could be lost.
fn compare(said: &Value, known: &Value, path: &str, unknown: &mut Vec<String>) {
    match (said, known) {
        (Value::Object(said), Value::Object(known)) => {
            for (name, value) in said {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                match known.get(name) {
                    Some(known) => compare(value, known, &path, unknown),
                    None if is_nothing(value) => {}
                    None => unknown.push(path),
                }
            }
        }
        (Value::Array(said), Value::Array(known)) => {
            for (at, (said, known)) in said.iter().zip(known).enumerate() {
                compare(said, known, &format!("{path}[{at}]"), unknown);
            }
        }
        _ => {}
    }
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(yes) => !yes,
        Value::Number(number) => number.as_f64() == Some(0.0),
        Value::String(text) => text.is_empty(),
        Value::Array(values) => values.is_empty(),
        Value::Object(values) => values.values().all(is_nothing),
    }
}
