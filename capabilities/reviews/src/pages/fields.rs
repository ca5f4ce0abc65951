//! The fields by which somebody says what they think of a thing, and what they mean.

use crate::{
    actions::WriteRejected,
    model::{Attributes, Review},
    names,
};
use contributions::model::Contribution;
use look::{Field, FieldKind, FormError};
use serde::Deserialize;
use webkit::{Refusal, Say};

/// What was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    pub(crate) product: String,
    pub(crate) stars: String,
    pub(crate) title: String,
    pub(crate) body: String,
    pub(crate) fit: String,
    pub(crate) quality: String,
    pub(crate) comfort: String,
    pub(crate) usage_months: String,
    /// `yes` where its pictures go; asked only where it is written anew.
    pub(crate) drop_pictures: String,
    pub(crate) mark: String,
}

impl Said {
    /// What a review says now.
    pub(crate) fn of(review: &Review, words: &Contribution) -> Self {
        let text = |value: Option<String>| value.unwrap_or_default();
        let of = review.attributes;
        Self {
            product: String::new(),
            stars: review.stars.to_string(),
            title: words.title.reveal().clone(),
            body: words.body.reveal().clone(),
            fit: text(of.fit.map(|one| one.to_string())),
            quality: text(of.quality.map(|one| one.to_string())),
            comfort: text(of.comfort.map(|one| one.to_string())),
            usage_months: text(of.usage_months.map(|one| one.to_string())),
            drop_pictures: String::new(),
            mark: String::new(),
        }
    }

    /// The stars; none are no stars, and refused as such.
    pub(crate) fn stars(&self) -> u32 {
        self.stars.trim().parse().unwrap_or(0)
    }

    /// What it says beside its words. Nothing typed says nothing.
    pub(crate) fn attributes(&self) -> Result<Attributes, WriteRejected> {
        Ok(Attributes {
            fit: typed(&self.fit, WriteRejected::Fit)?,
            quality: typed(&self.quality, WriteRejected::Quality)?,
            comfort: typed(&self.comfort, WriteRejected::Comfort)?,
            usage_months: typed(&self.usage_months, WriteRejected::Months)?,
        })
    }
}

fn typed<T: std::str::FromStr>(text: &str, refused: WriteRejected) -> Result<Option<T>, WriteRejected> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| refused),
    }
}

/// The fields with what stands in them, and what is wrong with the form as a whole.
pub(crate) fn fields(say: &Say, said: &Said, refusal: Option<&Refusal>) -> (Vec<Field>, Option<FormError>) {
    let mut all = asked(say, said);
    let Some(refusal) = refusal else { return (all, None) };
    match all.iter_mut().find(|field| Some(field.name) == refusal.field) {
        Some(field) => {
            field.error = Some(refusal.text.clone());
            (all, None)
        }
        None => (all, Some(FormError { text: refusal.text.clone() })),
    }
}

fn asked(say: &Say, said: &Said) -> Vec<Field> {
    let optional = |field: Field, value: &str| Field { value: value.to_owned(), required: false, ..field };
    let stars = |first: String| {
        let each = (1..=5).rev().map(|stars: u32| {
            (stars.to_string(), format!("{} {}", names::drawn(stars), names::said(say, stars)))
        });
        std::iter::once((String::new(), first)).chain(each).collect()
    };
    let fits = (-2..=2).map(|fit: i64| (fit.to_string(), names::fit(say, fit)));
    let fits = std::iter::once((String::new(), say.t("reviews-say-nothing"))).chain(fits).collect();
    let of_five = || FieldKind::Choice(stars(say.t("reviews-say-nothing")));
    vec![
        Field {
            value: said.stars.clone(),
            ..Field::new(FieldKind::Choice(stars(say.t("reviews-choose"))), "stars", say.t("reviews-stars"))
        },
        optional(Field::new(FieldKind::Text, "title", say.t("reviews-heading")), &said.title),
        Field {
            value: said.body.clone(),
            hint: Some(say.t("reviews-body-hint")),
            ..Field::new(FieldKind::Lines, "body", say.t("reviews-body"))
        },
        optional(Field::new(FieldKind::Choice(fits), "fit", say.t("reviews-fit")), &said.fit),
        optional(Field::new(of_five(), "quality", say.t("reviews-quality")), &said.quality),
        optional(Field::new(of_five(), "comfort", say.t("reviews-comfort")), &said.comfort),
        optional(Field::new(FieldKind::Text, "usage_months", say.t("reviews-months")), &said.usage_months),
    ]
}
