//! Which days are working days: holidays of Spain as they stand in `data/spain.toml`, with what the shop decided about single
//! days. How far a parcel comes in them is `window`'s.

use super::window::Calendar;
use crate::model::{OwnDay, Settings, Weekdays};
use addresses::model::Place;
use jiff::civil::Date;
use serde::Deserialize;
use std::sync::LazyLock;

/// The country whose days we know.
const SPAIN: &str = "ES";

/// A part of Spain with days of its own.
#[derive(Clone, Debug, Deserialize)]
pub struct Region {
    /// Two letters of ISO 3166-2.
    pub code: String,
    /// What it is called in Spanish.
    pub es: String,
    /// In English.
    pub en: String,
    /// How postcodes of its provinces begin.
    pub provinces: Vec<String>,
}

/// A day on which parcels rest.
#[derive(Clone, Debug, Deserialize)]
pub struct Holiday {
    /// Which day.
    pub day: Date,
    /// What it is called in Spanish.
    pub es: String,
    /// In English.
    pub en: String,
    /// Where; empty: in all of Spain.
    #[serde(default)]
    pub regions: Vec<String>,
}

impl Holiday {
    /// Whether a part of Spain rests on it.
    pub fn is_in(&self, region: &str) -> bool {
        self.regions.is_empty() || self.regions.iter().any(|known| known == region)
    }
}

#[derive(Deserialize)]
struct Data {
    until: Date,
    region: Vec<Region>,
    holiday: Vec<Holiday>,
}

static DATA: LazyLock<Data> = LazyLock::new(|| {
    toml::from_str(include_str!("../../data/spain.toml")).expect("spain.toml is read by a test")
});

/// The last day of which we know whether it is a holiday.
pub static DATA_UNTIL: LazyLock<Date> = LazyLock::new(|| DATA.until);

/// The parts of Spain.
pub fn regions() -> &'static [Region] {
    &DATA.region
}

/// The one of that code.
pub fn find_region(code: &str) -> Option<&'static Region> {
    DATA.region.iter().find(|region| region.code == code)
}

/// The part of Spain in which a place lies.
pub fn region_of(place: &Place) -> Option<&'static Region> {
    let province = place.postcode.get(..2).filter(|_| place.country == SPAIN)?;
    DATA.region.iter().find(|region| region.provinces.iter().any(|known| known == province))
}

/// The holidays of all of Spain and of one part of it, the first first; with an empty code only those of all.
pub fn holidays(region: &str) -> impl Iterator<Item = &'static Holiday> + '_ {
    DATA.holiday.iter().filter(move |holiday| holiday.is_in(region))
}

/// On which days parcels leave the shop.
pub fn shop(settings: &Settings, own: &[OwnDay], country: &str) -> Calendar {
    let known = holidays(&settings.region).filter(|_| country == SPAIN).map(|holiday| holiday.day);
    let closed = own.iter().filter(|day| day.is_closed).map(|day| day.day);
    let closed = known.filter(|day| !is_none(own, *day)).chain(closed).collect();
    Calendar { weekdays: settings.weekdays, closed }
}

/// On which days parcels move to a place: Monday to Friday without the holidays of the shop's country and of the place's part of
/// it. What the shop calls no holiday is none here either; days on which only the shop rests do not hold a parcel up.
pub fn road(own: &[OwnDay], country: &str, place: &Place) -> Calendar {
    let region = region_of(place).map_or("", |region| region.code.as_str());
    let knows = country == SPAIN || place.country == SPAIN;
    let known = holidays(region).filter(|_| knows).map(|holiday| holiday.day);
    Calendar { weekdays: Weekdays::WORKING, closed: known.filter(|day| !is_none(own, *day)).collect() }
}

/// Whether the shop says that a day is like any other.
fn is_none(own: &[OwnDay], day: Date) -> bool {
    own.iter().any(|known| known.day == day && !known.is_closed)
}
