//! The fields by which somebody tells a story, and what they mean.

use super::pieces;
use crate::{
    model::{Again, Parts},
    reads::{self, Whole},
};
use look::{Field, FieldKind, FormError};
use serde::Deserialize;
use webkit::{Refusal, Say};

/// What was typed.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    pub(crate) title: String,
    pub(crate) situation: String,
    pub(crate) tried: String,
    pub(crate) outcome: String,
    pub(crate) again: String,
    /// Another product, by its name or its address here.
    pub(crate) other: String,
    pub(crate) mark: String,
}

impl Said {
    /// What a story says now. One whose author has written over our headings stands in its last part.
    pub(crate) fn of(whole: &Whole) -> Self {
        let (words, body) = (&whole.words, whole.words.body.reveal());
        let parts = reads::parts(words.lang, body)
            .unwrap_or_else(|| Parts { outcome: body.clone(), ..Parts::default() });
        Self {
            title: words.title.reveal().clone(),
            situation: parts.situation,
            tried: parts.tried,
            outcome: parts.outcome,
            again: whole.story.again.code().to_owned(),
            other: String::new(),
            mark: String::new(),
        }
    }

    /// What they tell.
    pub(crate) fn parts(&self) -> Parts {
        Parts { situation: self.situation.clone(), tried: self.tried.clone(), outcome: self.outcome.clone() }
    }

    /// Whether they would do it again, if they say so.
    pub(crate) fn again(&self) -> Option<Again> {
        Again::from_code(&self.again)
    }
}

/// The fields of what is told, with what stands in them.
pub(crate) fn told(say: &Say, said: &Said) -> Vec<Field> {
    let lines = |name: &'static str, value: &str| Field {
        value: value.to_owned(),
        hint: Some(say.t(&format!("stories-{name}-hint"))),
        ..Field::new(FieldKind::Lines, name, say.t(&format!("stories-{name}")))
    };
    let first = (String::new(), say.t("stories-choose"));
    let each = Again::ALL.iter().map(|one| (one.code().to_owned(), pieces::again(say, *one)));
    let choices = std::iter::once(first).chain(each).collect();
    vec![
        Field {
            value: said.title.clone(),
            hint: Some(say.t("stories-heading-hint")),
            ..Field::new(FieldKind::Text, "title", say.t("stories-heading"))
        },
        lines("situation", &said.situation),
        lines("tried", &said.tried),
        lines("outcome", &said.outcome),
        Field {
            value: said.again.clone(),
            ..Field::new(FieldKind::Choice(choices), "again", say.t("stories-again"))
        },
    ]
}

/// Puts what a rule says at the field to blame; what no field is to blame for is given back.
pub(crate) fn blame(fields: &mut [Field], refusal: &Refusal) -> Option<FormError> {
    let blamed = fields.iter_mut().find(|field| Some(field.name) == refusal.field);
    match blamed {
        Some(field) => {
            field.error = Some(refusal.text.clone());
            None
        }
        None => Some(FormError { text: refusal.text.clone() }),
    }
}
