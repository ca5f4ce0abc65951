//! Plaza's own lines of JSON: each is an object with one name that says what it is.

use super::told::refusal;
use crate::model::{Goods, Item, Remark};
use catalog::model::{BrandDraft, CategoryDraft, KindDraft, ProductDraft};
use serde::{Deserialize, Serialize};
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
    /// A product.
    Product(Box<ProductDraft>),
}

/// The name under which a refused line carries why it was refused.
pub(crate) const REASON: &str = "reason";

/// What a line says.
pub(crate) fn item(number: u64, text: &str) -> Result<Item, Remark> {
    let wrong = |why: String| refusal(number, None, "exchange-line-unfit", vec![("why", why)]);
    let mut value: serde_json::Value =
        serde_json::from_str(text).map_err(|error| wrong(error.to_string()))?;
    if let Some(object) = value.as_object_mut() {
        object.remove(REASON);
    }
    let line: Line = serde_json::from_value(value).map_err(|error| wrong(error.to_string()))?;
    Ok(match line {
        Line::Shop(profile) => Item::Shop(profile),
        Line::Category(draft) => Item::Category(draft),
        Line::Brand(draft) => Item::Brand(draft),
        Line::Kind(draft) => Item::Kind(draft),
        Line::Product(draft) => Item::Product(Box::new(Goods { draft: *draft, ..Goods::default() })),
    })
}
