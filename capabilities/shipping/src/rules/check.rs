//! What may be kept: zones with places that no other zone names, ways of delivery with prices that rise by bounds, collection
//! points that can be found, days that are days.

use super::{ShippingRejected as No, Written, areas, days};
use crate::model::{Area, DayWish, MethodWish, OwnDay, PointWish, SettingsWish, Step, Zone, ZoneWish};
use addresses::rules as places;
use jiff::civil::Date;
use kernel::{Lang, Localized};
use shipping_facts::{ZoneId, carriers};
use std::collections::BTreeSet;

/// Longer names nobody reads, and no list has room for them.
pub(super) const NAME_MAX: usize = 80;
/// Longer explanations belong on a page of their own.
pub(super) const TEXT_MAX: usize = 400;
pub(super) const AREAS_MAX: usize = 200;
pub(super) const STEPS_MAX: usize = 20;
pub(super) const ZONES_MAX: usize = 60;
pub(super) const METHODS_MAX: usize = 200;
pub(super) const POINTS_MAX: usize = 200;
pub(super) const DAYS_MAX: usize = 200;
/// No list of these is longer.
pub const LISTED_MAX: u32 = 200;
/// Nobody promises a later day.
const DAYS_ON_THE_WAY_MAX: u32 = 90;
const DAY_MIN: u32 = 24 * 60;
const POSITION_MAX: i64 = 999;

/// One line without signs that nobody sees.
fn line(text: &str) -> String {
    let visible: String = text.chars().filter(|sign| !sign.is_control() || sign.is_whitespace()).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn both(text: &Localized) -> Localized {
    Localized { es: line(&text.es), en: line(&text.en) }
}

/// A text in both languages that is not too long in either.
fn short(text: Localized, what: Written, most: usize) -> Result<Localized, No> {
    let is_longer = |lang: &Lang| text.own(*lang).chars().count() > most;
    match Lang::ALL.into_iter().find(is_longer) {
        Some(lang) => Err(No::TooLong { what, lang: Some(lang) }),
        None => Ok(text),
    }
}

/// A line that is not too long.
fn short_line(text: String, what: Written, most: usize) -> Result<String, No> {
    if text.chars().count() > most { Err(No::TooLong { what, lang: None }) } else { Ok(text) }
}

/// A name that stands in the first language of the shop.
fn name(text: &Localized, first: Lang) -> Result<Localized, No> {
    let name = both(text);
    if name.own(first).is_empty() {
        return Err(No::NameMissing);
    }
    short(name, Written::Name, NAME_MAX)
}

fn words(text: &Localized, what: Written) -> Result<Localized, No> {
    short(both(text), what, TEXT_MAX)
}

/// Name and places of a zone; `own` is the one that is changed, `first` the language in which it must have a name.
pub fn zone(
    wish: &ZoneWish,
    own: Option<ZoneId>,
    known: &[Zone],
    first: Lang,
) -> Result<(Localized, Vec<Area>), No> {
    let name = name(&wish.name, first)?;
    if own.is_none() && known.len() >= ZONES_MAX {
        return Err(No::TooManyZones);
    }
    let typed = wish.postcodes.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty());
    let mut found = BTreeSet::new();
    for code in wish.areas.iter().cloned().chain(typed.map(postcodes)) {
        let area = areas::parse(&code).ok_or(No::AreaUnknown { typed: code })?;
        found.insert(area);
    }
    if found.is_empty() {
        return Err(No::NoAreas);
    }
    if found.len() > AREAS_MAX {
        return Err(No::TooManyAreas);
    }
    for other in known.iter().filter(|other| Some(other.id) != own) {
        if let Some(taken) = other.areas.iter().find(|area| found.contains(*area)) {
            let zone = other.name.show(first).to_owned();
            return Err(No::AreaTaken { area: taken.to_string(), zone });
        }
    }
    Ok((name, found.into_iter().collect()))
}

/// The code of what was written as `es 35`, `ES-35` or `ES35`.
fn postcodes(typed: &str) -> String {
    let signs: String = typed.chars().filter(|sign| !sign.is_whitespace() && *sign != '-').collect();
    let signs = signs.to_uppercase();
    match (signs.get(..2), signs.get(2..)) {
        (Some(country), Some(prefix)) => format!("{country}-{prefix}"),
        _ => signs,
    }
}

/// A way of delivery, tidied; `count` says how many there are, without the one that is changed.
pub fn method(wish: &MethodWish, zones: &[Zone], count: usize, first: Lang) -> Result<MethodWish, No> {
    let (name, text) = (name(&wish.name, first)?, words(&wish.text, Written::Text)?);
    if !zones.iter().any(|zone| zone.id == wish.zone) {
        return Err(No::ZoneUnknown);
    }
    if count >= METHODS_MAX {
        return Err(No::TooManyMethods);
    }
    let carrier = wish.carrier.trim();
    if !carrier.is_empty() && carriers::find(carrier).is_none() {
        return Err(No::CarrierUnknown);
    }
    steps(&wish.steps)?;
    if wish.free_from.is_some_and(|from| from < 0) {
        return Err(No::FreeFromUnfit);
    }
    if wish.transit_min > wish.transit_max || wish.transit_max > DAYS_ON_THE_WAY_MAX {
        return Err(No::TransitMaxUnfit);
    }
    if wish.preparation.is_some_and(|days| days > DAYS_ON_THE_WAY_MAX) {
        return Err(No::PreparationUnfit);
    }
    if !(0..=POSITION_MAX).contains(&wish.position) {
        return Err(No::PositionUnfit);
    }
    Ok(MethodWish { name, text, carrier: carrier.to_owned(), ..wish.clone() })
}

/// Bounds rise; only the last may be without one.
fn steps(steps: &[Step]) -> Result<(), No> {
    let Some((last, before)) = steps.split_last() else { return Err(No::NoSteps) };
    if steps.len() > STEPS_MAX {
        return Err(No::TooManySteps);
    }
    let negative = |step: &Step| step.price < 0 || step.up_to.is_some_and(|bound| bound < 0);
    if let Some(step) = steps.iter().find(|step| negative(step)) {
        let bound = step.up_to.map(|bound| bound.to_string()).unwrap_or_default();
        return Err(No::StepUnfit { typed: format!("{bound} · {}", step.price) });
    }
    let rises = |pair: &[Step]| match (pair[0].up_to, pair[1].up_to) {
        (Some(low), Some(high)) => low < high,
        (Some(_), None) => true,
        (None, _) => false,
    };
    let is_open = before.iter().any(|step| step.up_to.is_none());
    let all_rise = steps.windows(2).all(rises) && last.up_to.is_none_or(|bound| bound > 0);
    if is_open || !all_rise { Err(No::StepsOutOfOrder) } else { Ok(()) }
}

/// A collection point, tidied; `count` as for ways of delivery.
pub fn point(wish: &PointWish, count: usize) -> Result<PointWish, No> {
    let (name, address) = (line(&wish.name), line(&wish.address));
    if name.is_empty() {
        return Err(No::NameMissing);
    }
    let name = short_line(name, Written::Name, NAME_MAX)?;
    if count >= POINTS_MAX {
        return Err(No::TooManyPoints);
    }
    if address.is_empty() {
        return Err(No::AddressMissing);
    }
    let hours = words(&wish.hours, Written::Hours)?;
    let address = short_line(address, Written::Address, TEXT_MAX)?;
    let country = places::country(&wish.country).map_err(|_| No::CountryUnknown)?;
    let postcode = places::postcode(country, &wish.postcode)
        .map_err(|_| No::PostcodeUnfit { example: country.postcode.example.to_owned() })?;
    Ok(PointWish { name, address, postcode, country: country.code.to_owned(), hours, is_on: wish.is_on })
}

/// What is decided about the shop's days.
pub fn settings(wish: &SettingsWish) -> Result<(), No> {
    if wish.cut_off > DAY_MIN {
        return Err(No::CutOffUnfit);
    }
    if !wish.weekdays.0.contains(&true) {
        return Err(No::NoWeekdays);
    }
    if wish.preparation > DAYS_ON_THE_WAY_MAX {
        return Err(No::PreparationUnfit);
    }
    let knows = wish.region.is_empty() || days::find_region(&wish.region).is_some();
    if knows { Ok(()) } else { Err(No::RegionUnknown) }
}

/// What is decided about a single day, of today or later.
pub fn day(wish: &DayWish, known: &[OwnDay], today: Date) -> Result<OwnDay, No> {
    if wish.day < today {
        return Err(No::DayUnfit { typed: wish.day.to_string() });
    }
    let name = short_line(line(&wish.name), Written::Name, NAME_MAX)?;
    let is_new = !known.iter().any(|day| day.day == wish.day);
    if is_new && known.len() >= DAYS_MAX {
        return Err(No::TooManyDays);
    }
    Ok(OwnDay { day: wish.day, is_closed: wish.is_closed, name })
}
