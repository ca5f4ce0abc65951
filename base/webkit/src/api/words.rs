//! Words that many operations use: a text in both languages, an amount, an instant.

use kernel::{Localized, Money, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A text in Spanish and in English. A language without one is shown the other.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(example = json!({ "es": "Taza de desayuno", "en": "Breakfast mug" }))]
pub struct Translated {
    /// In Spanish.
    pub es: String,
    /// In English.
    pub en: String,
}

impl From<Localized> for Translated {
    fn from(text: Localized) -> Self {
        Self { es: text.es, en: text.en }
    }
}

impl From<Translated> for Localized {
    fn from(text: Translated) -> Self {
        Self { es: text.es, en: text.en }
    }
}

/// An amount of money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(example = json!({ "minor": 1490, "currency": "EUR", "decimal": "14.90" }))]
pub struct Amount {
    /// Whole minor units: cents.
    pub minor: i64,
    /// Three letters of ISO 4217.
    pub currency: String,
    /// The same with a point.
    pub decimal: String,
}

impl From<Money> for Amount {
    fn from(money: Money) -> Self {
        Self { minor: money.minor, currency: money.currency.code().to_owned(), decimal: money.decimal() }
    }
}

/// An instant as programs read it, by RFC 3339.
pub fn instant(at: Timestamp) -> String {
    at.to_string()
}
