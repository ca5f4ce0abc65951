//! The pages of promotions, groups of people and taxes in the back office, and what they share.

pub(crate) mod form;
pub(crate) mod group;
pub(crate) mod groups;
pub(crate) mod list;
pub(crate) mod one;
pub(crate) mod taxes;

use crate::model::State;
use look::{Field, FieldKind, FormError};
use webkit::{Refusal, Say};

/// What a form sends. What nobody asks for is passed over.
pub(crate) type Pairs = Vec<(String, String)>;

/// The value of a name; empty if it is not there.
fn value<'p>(pairs: &'p Pairs, name: &str) -> &'p str {
    pairs.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}

fn is_ticked(pairs: &Pairs, name: &str) -> bool {
    value(pairs, name) == "yes"
}

fn text(name: &'static str, value: &str, label: String, hint: Option<String>) -> Field {
    Field {
        value: value.to_owned(),
        hint,
        required: false,
        autocomplete: Some("off"),
        ..Field::new(FieldKind::Text, name, label)
    }
}

fn tick(name: &'static str, is_on: bool, label: String) -> Field {
    Field {
        value: if is_on { "yes".into() } else { String::new() },
        required: false,
        ..Field::new(FieldKind::Tick, name, label)
    }
}

/// Marks the field that is to blame. What is wrong with the whole is given back.
fn blame(fields: &mut [Field], refusal: Option<&Refusal>) -> Option<FormError> {
    let refusal = refusal?;
    match fields.iter_mut().find(|field| Some(field.name) == refusal.field) {
        Some(field) if field.kind != FieldKind::Hidden => {
            field.error = Some(refusal.text.clone());
            None
        }
        _ => Some(FormError { text: refusal.text.clone() }),
    }
}

fn state(say: &Say, state: State) -> String {
    match state {
        State::On => say.t("pricing-state-on"),
        State::Off => say.t("pricing-state-off"),
        State::Waiting => say.t("pricing-state-waiting"),
        State::Over => say.t("pricing-state-over"),
        State::UsedUp => say.t("pricing-state-used-up"),
    }
}

/// The name of a badge's colour.
fn badge(state: State) -> &'static str {
    match state {
        State::On => "badge badge-good",
        State::Waiting => "badge badge-warn",
        State::Off | State::Over | State::UsedUp => "badge",
    }
}
