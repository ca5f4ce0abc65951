//! What the words of reviews are called on pages.

use crate::model::{Aspect, Attributes, ChallengeState, Proof, Provenance, Sign, Sort, State};
use action::House;
use kernel::{Lang, Word};
use webkit::Say;

pub(crate) fn provenance(say: &Say, of: Provenance) -> String {
    match of {
        Provenance::Invited => say.t("reviews-from-invited"),
        Provenance::OnSite => say.t("reviews-from-on-site"),
        Provenance::Imported => say.t("reviews-from-imported"),
        Provenance::Incentivised => say.t("reviews-from-incentivised"),
    }
}

pub(crate) fn sort(say: &Say, of: Sort) -> String {
    match of {
        Sort::Helpful => say.t("reviews-sort-helpful"),
        Sort::Newest => say.t("reviews-sort-newest"),
        Sort::Highest => say.t("reviews-sort-highest"),
        Sort::Lowest => say.t("reviews-sort-lowest"),
        Sort::Pictures => say.t("reviews-sort-pictures"),
    }
}

pub(crate) fn state(say: &Say, of: State) -> String {
    match of {
        State::Published => say.t("reviews-state-published"),
        State::Held => say.t("reviews-state-held"),
        State::Rejected => say.t("reviews-state-rejected"),
        State::Hidden => say.t("reviews-state-hidden"),
        State::Withdrawn => say.t("reviews-state-withdrawn"),
    }
}

pub(crate) fn proof(say: &Say, of: Proof) -> String {
    match of {
        Proof::NoBuyer => say.t("reviews-proof-no-buyer"),
        Proof::Untrue => say.t("reviews-proof-untrue"),
        Proof::Elsewhere => say.t("reviews-proof-elsewhere"),
        Proof::Bought => say.t("reviews-proof-bought"),
    }
}

pub(crate) fn challenge(say: &Say, of: ChallengeState) -> String {
    match of {
        ChallengeState::Open => say.t("reviews-challenge-state-open"),
        ChallengeState::Kept => say.t("reviews-challenge-state-kept"),
        ChallengeState::Removed => say.t("reviews-challenge-state-removed"),
    }
}

/// What speaks against a review being true, in words.
pub(crate) fn sign(say: &Say, of: Sign) -> String {
    match of {
        Sign::GivenBack => say.t("reviews-sign-given-back"),
        Sign::Young => say.t("reviews-sign-young"),
        Sign::Many => say.t("reviews-sign-many"),
        Sign::OneNote => say.t("reviews-sign-one-note"),
    }
}

/// How it fits, in words.
pub(crate) fn fit(say: &Say, of: i64) -> String {
    match of {
        ..=-2 => say.t("reviews-fit-far-small"),
        -1 => say.t("reviews-fit-small"),
        0 => say.t("reviews-fit-right"),
        1 => say.t("reviews-fit-large"),
        2.. => say.t("reviews-fit-far-large"),
    }
}

/// What a review says beside its words, each in one line.
pub(crate) fn attributes(say: &Say, of: &Attributes) -> Vec<String> {
    let of_five = |key: &str, value: u32| say.with(key, &[("count", Word::Count(i64::from(value)))]);
    let fit = of.fit.map(|value| fit(say, value));
    let quality = of.quality.map(|value| of_five("reviews-says-quality", value));
    let comfort = of.comfort.map(|value| of_five("reviews-says-comfort", value));
    let service = of.service.map(|value| of_five("reviews-says-service", value));
    let delivery = of.delivery.map(|value| of_five("reviews-says-delivery", value));
    let months = of.usage_months.map(|months| say.n("reviews-says-months", &i64::from(months)));
    [fit, quality, comfort, service, delivery, months].into_iter().flatten().collect()
}

/// A side of a thing.
pub(crate) fn aspect(say: &Say, of: Aspect) -> String {
    match of {
        Aspect::Quality => say.t("reviews-aspect-quality"),
        Aspect::Size => say.t("reviews-aspect-size"),
        Aspect::Delivery => say.t("reviews-aspect-delivery"),
        Aspect::Price => say.t("reviews-aspect-price"),
        Aspect::Ease => say.t("reviews-aspect-ease"),
        Aspect::Look => say.t("reviews-aspect-look"),
        Aspect::Durability => say.t("reviews-aspect-durability"),
    }
}

/// Stars for the eye: `★★★★☆`.
pub(crate) fn drawn(stars: u32) -> String {
    (1..=5).map(|place| if place <= stars { '★' } else { '☆' }).collect()
}

/// Stars for the ear.
pub(crate) fn said(say: &Say, stars: u32) -> String {
    say.n("reviews-stars-of-five", &i64::from(stars))
}

/// Thousandths of a star with one decimal, as the language writes it.
pub(crate) fn decimal(say: &Say, milli: i64) -> String {
    let tenths = (milli + 50) / 100;
    let point = match say.lang {
        Lang::Es => ',',
        Lang::En => '.',
    };
    format!("{}{point}{}", tenths / 10, tenths % 10)
}

/// That whoever challenged a review also decided, in the language of whoever is told.
pub(crate) fn alone(house: &House, lang: Lang) -> String {
    Say::new(house, lang).t("reviews-challenge-alone")
}

/// Which law lets the shop take down what is not true, in the language of whoever is told.
pub(crate) fn quote(house: &House, lang: Lang) -> String {
    Say::new(house, lang).t("reviews-challenge-quote")
}
