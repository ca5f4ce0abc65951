//! Moderation in the back office.

pub(crate) mod notice;
pub(crate) mod notices;
pub(crate) mod queue;
pub(crate) mod settings;
pub(crate) mod text;

use crate::{model::Outcome, names};
use look::{Field, FieldKind};
use webkit::Say;

/// A choice of outcomes, after a first line that is none.
fn outcomes(say: &Say, all: &[Outcome]) -> Vec<(String, String)> {
    let first = (String::new(), say.t("moderation-choose"));
    let each = all.iter().map(|one| (one.code().to_owned(), names::outcome(say, *one)));
    std::iter::once(first).chain(each).collect()
}

/// What a decision is written with: the law or the terms behind it, and what both are told.
fn ruling_fields(say: &Say, (outcome, ground, text): (&str, &str, &str), all: &[Outcome]) -> Vec<Field> {
    vec![
        Field {
            value: outcome.to_owned(),
            required: false,
            ..Field::new(FieldKind::Choice(outcomes(say, all)), "outcome", say.t("moderation-outcome"))
        },
        Field {
            value: ground.to_owned(),
            required: false,
            hint: Some(say.t("moderation-ground-hint")),
            ..Field::new(FieldKind::Text, "ground", say.t("moderation-ground"))
        },
        Field {
            value: text.to_owned(),
            required: false,
            hint: Some(say.t("moderation-explanation-hint")),
            ..Field::new(FieldKind::Lines, "text", say.t("moderation-explanation"))
        },
    ]
}
