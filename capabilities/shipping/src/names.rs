//! What places, ways of delivery, prices and days are called on pages.

use crate::{
    model::{Area, Kind, Method, Part, PricedBy, Window, Zone},
    reads,
};
use jiff::civil::Date;
use kernel::{Currency, Lang, Money, Word};
use webkit::Say;

pub(crate) fn kind(say: &Say, kind: Kind) -> String {
    match kind {
        Kind::Carrier => say.t("shipping-kind-carrier"),
        Kind::PickUp => say.t("shipping-kind-pick-up"),
        Kind::CollectionPoint => say.t("shipping-kind-collection-point"),
    }
}

/// The name of the icon that stands beside it.
pub(crate) const fn icon(kind: Kind) -> &'static str {
    match kind {
        Kind::Carrier => "truck",
        Kind::PickUp => "store",
        Kind::CollectionPoint => "pin",
    }
}

pub(crate) fn priced_by(say: &Say, by: PricedBy) -> String {
    match by {
        PricedBy::Weight => say.t("shipping-priced-by-weight"),
        PricedBy::Value => say.t("shipping-priced-by-value"),
    }
}

pub(crate) fn part(say: &Say, part: Part) -> String {
    match part {
        Part::Mainland => say.t("shipping-part-mainland"),
        Part::Balearic => say.t("shipping-part-balearic"),
        Part::Canary => say.t("shipping-part-canary"),
        Part::Ceuta => say.t("shipping-part-ceuta"),
        Part::Melilla => say.t("shipping-part-melilla"),
    }
}

/// A country, or its code where it is none of ours any more.
pub(crate) fn country(lang: Lang, code: &str) -> String {
    addresses::rules::country(code).map_or_else(|_| code.to_owned(), |found| found.name(lang).to_owned())
}

pub(crate) fn area(say: &Say, area: &Area) -> String {
    match area {
        Area::Everywhere => say.t("shipping-area-everywhere"),
        Area::Union => say.t("shipping-area-union"),
        Area::Country(code) => country(say.lang, code),
        Area::Part(one) => part(say, *one),
        Area::Postcodes { country: code, prefix } => {
            let country = country(say.lang, code);
            let words = [("country", Word::Text(&country)), ("prefix", Word::Text(prefix))];
            say.with("shipping-area-postcodes", &words)
        }
    }
}

/// The places of a zone; nothing where its name says the same.
pub(crate) fn places(say: &Say, zone: &Zone) -> Option<String> {
    let places: Vec<String> = reads::places(zone).iter().map(|one| area(say, one)).collect();
    Some(places.join(", ")).filter(|places| *places != zone.name.show(say.lang))
}

/// An amount, or that there is nothing to pay.
pub(crate) fn amount(say: &Say, minor: i64, currency: Currency) -> String {
    if minor == 0 { say.t("shipping-free") } else { say.money(&Money::new(minor, currency)) }
}

/// What a way of delivery costs: a line for each step.
pub(crate) fn prices(say: &Say, method: &Method, currency: Currency) -> Vec<String> {
    let is_only = method.steps.len() == 1;
    let line = |up_to: Option<i64>, price: String| match up_to {
        None if is_only => price,
        None => say.with("shipping-step-beyond", &[("price", Word::Text(&price))]),
        Some(bound) => {
            let bound = match method.priced_by {
                PricedBy::Weight => format!("{}\u{a0}kg", reads::write_weight(bound, say.lang)),
                PricedBy::Value => say.money(&Money::new(bound, currency)),
            };
            say.with("shipping-step", &[("bound", Word::Text(&bound)), ("price", Word::Text(&price))])
        }
    };
    method.steps.iter().map(|step| line(step.up_to, amount(say, step.price, currency))).collect()
}

/// From which value on it costs nothing, if it ever does.
pub(crate) fn free_from(say: &Say, method: &Method, currency: Currency) -> Option<String> {
    let from = Money::new(method.free_from?, currency);
    Some(say.with("shipping-free-from-value", &[("value", Word::Money(from))]))
}

/// How long it takes from order to arrival, in working days.
pub(crate) fn takes(say: &Say, method: &Method, preparation: u32) -> String {
    let prepared = method.preparation.unwrap_or(preparation);
    let (least, most) = (prepared + method.transit_min, prepared + method.transit_max);
    match (least, most) {
        (_, 0) => say.t("shipping-takes-today"),
        (least, most) if least == most => say.n("shipping-takes", &most.into()),
        (least, most) => {
            let words = [("least", Word::Count(least.into())), ("count", Word::Count(most.into()))];
            say.with("shipping-takes-between", &words)
        }
    }
}

/// The name of a day of the week: Monday is 1.
pub(crate) fn weekday(say: &Say, number: usize) -> String {
    say.t(&format!("shipping-weekday-{number}"))
}

/// A day as it stands in a sentence: `martes 24 de noviembre`, `Tuesday 24 November`.
pub fn day(say: &Say, day: Date) -> String {
    let number = usize::try_from(day.weekday().to_monday_one_offset()).unwrap_or(1);
    let (weekday, month) = (weekday(say, number), say.lang.month(day.month()));
    match say.lang {
        Lang::Es => format!("{weekday} {} de {month}", day.day()),
        Lang::En => format!("{weekday} {} {month}", day.day()),
    }
}

/// A window as it stands in a sentence: `entre el martes 24 de noviembre y el jueves 26 de noviembre`.
pub fn window(say: &Say, window: &Window) -> String {
    let (from, to) = (day(say, window.earliest), day(say, window.latest));
    if window.earliest == window.latest {
        return say.with("shipping-window-day", &[("day", Word::Text(&from))]);
    }
    say.with("shipping-window", &[("from", Word::Text(&from)), ("to", Word::Text(&to))])
}
