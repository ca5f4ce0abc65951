//! The fields by which somebody says what they think of a thing, and what they mean.

use crate::{
    actions::WriteRejected,
    model::{About, Attributes, Review, Target},
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
    /// Of what: the id of a product, that of a seller, or `yes` for the shop.
    pub(crate) product: String,
    pub(crate) seller: String,
    pub(crate) shop: String,
    pub(crate) stars: String,
    pub(crate) title: String,
    pub(crate) body: String,
    pub(crate) fit: String,
    pub(crate) quality: String,
    pub(crate) comfort: String,
    pub(crate) usage_months: String,
    pub(crate) service: String,
    pub(crate) delivery: String,
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
            stars: review.stars.to_string(),
            title: words.title.reveal().clone(),
            body: words.body.reveal().clone(),
            fit: text(of.fit.map(|one| one.to_string())),
            quality: text(of.quality.map(|one| one.to_string())),
            comfort: text(of.comfort.map(|one| one.to_string())),
            usage_months: text(of.usage_months.map(|one| one.to_string())),
            service: text(of.service.map(|one| one.to_string())),
            delivery: text(of.delivery.map(|one| one.to_string())),
            ..Self::default()
        }
    }

    /// Of what it is, if it says so.
    pub(crate) fn about(&self) -> Option<About> {
        match (self.product.as_str(), self.seller.as_str(), self.shop.as_str()) {
            (product, "", "") => product.parse().ok().map(About::Product),
            ("", seller, "") => seller.parse().ok().map(About::Seller),
            ("", "", "yes") => Some(About::Shop),
            _ => None,
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
            service: typed(&self.service, WriteRejected::Service)?,
            delivery: typed(&self.delivery, WriteRejected::Delivery)?,
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
pub(crate) fn fields(
    say: &Say,
    target: Target,
    said: &Said,
    refusal: Option<&Refusal>,
) -> (Vec<Field>, Option<FormError>) {
    let mut all = words(say, said);
    all.extend(match target {
        Target::Product => of_product(say, said),
        Target::Seller | Target::Shop => of_service(say, said),
    });
    let Some(refusal) = refusal else { return (all, None) };
    match all.iter_mut().find(|field| Some(field.name) == refusal.field) {
        Some(field) => {
            field.error = Some(refusal.text.clone());
            (all, None)
        }
        None => (all, Some(FormError { text: refusal.text.clone() })),
    }
}

fn optional(field: Field, value: &str) -> Field {
    Field { value: value.to_owned(), required: false, ..field }
}

/// One to five stars, and first what stands there while none is chosen.
fn stars(say: &Say, first: String) -> FieldKind {
    let each = (1..=5).rev().map(|stars: u32| {
        (stars.to_string(), format!("{} {}", names::drawn(stars), names::said(say, stars)))
    });
    FieldKind::Choice(std::iter::once((String::new(), first)).chain(each).collect())
}

/// Of five, or nothing.
fn of_five(say: &Say, name: &'static str, label: &str, value: &str) -> Field {
    optional(Field::new(stars(say, say.t("reviews-say-nothing")), name, say.t(label)), value)
}

/// What is asked of whatever it is.
fn words(say: &Say, said: &Said) -> Vec<Field> {
    vec![
        Field {
            value: said.stars.clone(),
            ..Field::new(stars(say, say.t("reviews-choose")), "stars", say.t("reviews-stars"))
        },
        optional(Field::new(FieldKind::Text, "title", say.t("reviews-heading")), &said.title),
        Field {
            value: said.body.clone(),
            hint: Some(say.t("reviews-body-hint")),
            ..Field::new(FieldKind::Lines, "body", say.t("reviews-body"))
        },
    ]
}

/// What is asked of a thing.
fn of_product(say: &Say, said: &Said) -> Vec<Field> {
    let fits = (-2..=2).map(|fit: i64| (fit.to_string(), names::fit(say, fit)));
    let fits = std::iter::once((String::new(), say.t("reviews-say-nothing"))).chain(fits).collect();
    vec![
        optional(Field::new(FieldKind::Choice(fits), "fit", say.t("reviews-fit")), &said.fit),
        of_five(say, "quality", "reviews-quality", &said.quality),
        of_five(say, "comfort", "reviews-comfort", &said.comfort),
        optional(Field::new(FieldKind::Text, "usage_months", say.t("reviews-months")), &said.usage_months),
    ]
}

/// What is asked of whoever sold it and sent it.
fn of_service(say: &Say, said: &Said) -> Vec<Field> {
    vec![
        of_five(say, "service", "reviews-service", &said.service),
        of_five(say, "delivery", "reviews-delivery", &said.delivery),
    ]
}
