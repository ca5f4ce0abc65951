//! Sellers and commissions in the back office: what their forms share.

pub(crate) mod commission;
pub(crate) mod commissions;
pub(crate) mod form;
pub(crate) mod list;
pub(crate) mod one;

use look::{Field, FieldKind, FormError};
use webkit::{Problem, Refusal, Say};

/// What a form sends. What nobody asks for is passed over.
pub(crate) type Pairs = Vec<(String, String)>;

/// The value of a name; empty if it is not there.
pub(crate) fn value<'p>(pairs: &'p Pairs, name: &str) -> &'p str {
    pairs.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}

fn is_ticked(pairs: &Pairs, name: &str) -> bool {
    value(pairs, name) == "yes"
}

/// The version that a form was made of.
pub(crate) fn version(pairs: &Pairs) -> Result<i64, Problem> {
    value(pairs, "version").parse().map_err(|_| Problem::Unreadable)
}

/// A line that may stay empty.
fn text(name: &'static str, value: &str, label: String) -> Field {
    Field {
        value: value.to_owned(),
        required: false,
        autocomplete: Some("off"),
        ..Field::new(FieldKind::Text, name, label)
    }
}

fn hinted(field: Field, hint: String) -> Field {
    Field { hint: Some(hint), ..field }
}

fn tick(name: &'static str, is_on: bool, label: String) -> Field {
    let value = if is_on { "yes".to_owned() } else { String::new() };
    Field { value, required: false, ..Field::new(FieldKind::Tick, name, label) }
}

fn choice(name: &'static str, value: &str, label: String, all: Vec<(String, String)>) -> Field {
    Field { value: value.to_owned(), required: false, ..Field::new(FieldKind::Choice(all), name, label) }
}

/// Puts what a rule said at the field to blame; gives it back where there is none.
fn blame(fields: &mut [Field], refusal: Option<&Refusal>) -> Option<FormError> {
    let refusal = refusal?;
    let blamed = fields.iter_mut().find(|field| Some(field.name) == refusal.field);
    match blamed.filter(|field| field.kind != FieldKind::Hidden) {
        Some(field) => {
            field.error = Some(refusal.text.clone());
            None
        }
        None => Some(FormError { text: refusal.text.clone() }),
    }
}

/// What was just done, for the page that one is led to.
pub(crate) fn done(say: &Say, what: &str) -> Option<String> {
    match what {
        "saved" => Some(say.t("sellers-done-saved")),
        "removed" => Some(say.t("sellers-done-removed")),
        "announced" => Some(say.t("sellers-done-announced")),
        "turned" => Some(say.t("sellers-done-turned")),
        "again" => Some(say.t("webkit-form-again")),
        _ => None,
    }
}
