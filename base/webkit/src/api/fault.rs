//! One thing that is wrong with what a program sent.

use crate::say::Say;
use kernel::Word;
use std::borrow::Cow;

/// What is wrong, and with which field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The way to it: `variants[0].price`; empty where it is the whole.
    pub field: String,
    /// The stable code, and the key of its text. The text may use `{ $field }`.
    pub code: Cow<'static, str>,
    /// What was said about it, where that is known already.
    pub detail: Option<String>,
}

impl Fault {
    /// A field that is not there, or of the wrong kind, or not among those that are allowed.
    pub fn new(field: impl Into<String>, code: &'static str) -> Self {
        Self { field: field.into(), code: Cow::Borrowed(code), detail: None }
    }

    /// What is said about it.
    pub(crate) fn text(&self, say: &Say) -> String {
        let field = if self.field.is_empty() { "-" } else { &self.field };
        self.detail.clone().unwrap_or_else(|| say.with(&self.code, &[("field", Word::Text(field))]))
    }

    /// What a reader of JSON or of a query found wrong at a place. Its own English is not passed on.
    pub(crate) fn of_reader(place: &str, said: &str) -> Self {
        let named = said.split('`').nth(1).unwrap_or_default();
        let is_named = place == named || place.ends_with(&format!(".{named}"));
        let below = match (place, named) {
            ("" | ".", _) => named.to_owned(),
            (_, "") => place.to_owned(),
            _ if is_named => place.to_owned(),
            _ => format!("{place}.{named}"),
        };
        if said.starts_with("unknown field") {
            Self::new(below, "webkit-api-field-unknown")
        } else if said.starts_with("missing field") {
            Self::new(below, "webkit-api-field-missing")
        } else {
            Self::new(if place == "." { "" } else { place }, "webkit-api-field-unfit")
        }
    }
}

impl From<Fault> for crate::Problem {
    fn from(fault: Fault) -> Self {
        Self::Unfit([fault].into())
    }
}

#[cfg(test)]
mod tests {
    use super::Fault;

    #[test]
    fn the_field_is_named_by_its_way() {
        let cases = [
            (".", "missing field `name` at line 1", "name", "webkit-api-field-missing"),
            (
                "variants[0]",
                "unknown field `prize`, expected `price`",
                "variants[0].prize",
                "webkit-api-field-unknown",
            ),
            (
                "variants[0].price",
                "invalid type: string \"x\"",
                "variants[0].price",
                "webkit-api-field-unfit",
            ),
            ("", "invalid digit found in string", "", "webkit-api-field-unfit"),
            ("", "unknown field `a`", "a", "webkit-api-field-unknown"),
            ("name.fr", "unknown field `fr`", "name.fr", "webkit-api-field-unknown"),
        ];
        for (place, said, field, code) in cases {
            assert_eq!(Fault::of_reader(place, said), Fault::new(field, code), "{said}");
        }
    }
}
