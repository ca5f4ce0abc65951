//! The words of shipping: where, in which way, at what price, on which days. Prices are minor units of the shop's currency,
//! with all taxes in them; weights are grams; days are working days unless it says otherwise.

mod quote;
mod wish;

pub use quote::{Known, Offer, Parcel, Point, Quote, Shop, Window};
pub use wish::{DayWish, MethodTyped, MethodWish, PointWish, SettingsTyped, SettingsWish, ZoneWish};

use jiff::civil::Date;
use kernel::Localized;
use serde::{Deserialize, Serialize};
use shipping_facts::{MethodId, PointId, ZoneId};
use std::fmt;

kernel::codes! {
    /// How goods come into somebody's hands.
    Kind {
        /// A carrier brings them.
        Carrier = "carrier",
        /// They are picked up in the shop.
        PickUp = "pick_up",
        /// They are picked up at a point of the owner's list.
        CollectionPoint = "collection_point",
    }
}

kernel::codes! {
    /// What the steps of a price count.
    PricedBy {
        /// How heavy the parcel is, in grams.
        Weight = "weight",
        /// What the goods cost, in minor units.
        Value = "value",
    }
}

kernel::codes! {
    /// The parts of Spain to which sending costs differently.
    Part {
        /// The peninsula.
        Mainland = "mainland",
        /// The Balearic Islands.
        Balearic = "balearic",
        /// The Canary Islands.
        Canary = "canary",
        /// Ceuta.
        Ceuta = "ceuta",
        /// Melilla.
        Melilla = "melilla",
    }
}

/// Places. The further down it stands here, the more precisely it names them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    /// Wherever.
    Everywhere,
    /// The Union, as far as its taxes go: without the Canary Islands, Ceuta and Melilla.
    Union,
    /// A whole country: two letters of ISO 3166.
    Country(String),
    /// A part of Spain.
    Part(Part),
    /// All postcodes of a country that begin so.
    Postcodes {
        /// Two letters of ISO 3166.
        country: String,
        /// Letters and digits, in capitals.
        prefix: String,
    },
}

impl fmt::Display for Area {
    /// The code, as tables and programs write it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Everywhere => f.write_str("*"),
            Self::Union => f.write_str("EU"),
            Self::Country(country) => f.write_str(country),
            Self::Part(part) => write!(f, "ES/{}", part.code()),
            Self::Postcodes { country, prefix } => write!(f, "{country}-{prefix}"),
        }
    }
}

/// Places to which sending costs the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    /// Which one.
    pub id: ZoneId,
    /// What it is called.
    pub name: Localized,
    /// Which places, each once. A place that several zones name belongs to the one that does so most precisely.
    pub areas: Vec<Area>,
    /// Where it stands among the others.
    pub position: i64,
    /// Which change made it so.
    pub version: i64,
}

/// A price up to a bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Up to so many grams or minor units, that many included; nothing: without a bound.
    pub up_to: Option<i64>,
    /// Minor units, not below zero.
    pub price: i64,
}

/// A way of delivery to the places of a zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Method {
    /// Which one.
    pub id: MethodId,
    /// To which places.
    pub zone: ZoneId,
    /// How the goods come into somebody's hands.
    pub kind: Kind,
    /// What it is called.
    pub name: Localized,
    /// What whoever chooses it should know; may be empty.
    pub text: Localized,
    /// The code of the carrier; may be empty.
    pub carrier: String,
    /// Whether it can be chosen.
    pub is_on: bool,
    /// Where it stands among the others of its zone.
    pub position: i64,
    /// What the steps count.
    pub priced_by: PricedBy,
    /// By rising bounds, at least one. What is beyond the last bound does not go this way.
    pub steps: Vec<Step>,
    /// From which value of the goods on it costs nothing, in minor units.
    pub free_from: Option<i64>,
    /// Working days on the way, at least.
    pub transit_min: u32,
    /// Working days on the way, at most.
    pub transit_max: u32,
    /// Working days of preparation, where they are others than the shop's.
    pub preparation: Option<u32>,
    /// Which change made it so.
    pub version: i64,
}

/// Where a parcel can be collected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CollectionPoint {
    /// Which one.
    pub id: PointId,
    /// What it is called.
    pub name: String,
    /// Street and town, one line.
    pub address: String,
    /// Its postcode.
    pub postcode: String,
    /// Two letters of ISO 3166.
    pub country: String,
    /// When it is open; may be empty.
    pub hours: Localized,
    /// Whether it can be chosen.
    pub is_on: bool,
    /// Which change made it so.
    pub version: i64,
}

/// The days of a week on which something happens, from Monday on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weekdays(pub [bool; 7]);

impl Weekdays {
    /// Monday to Friday.
    pub const WORKING: Self = Self([true, true, true, true, true, false, false]);

    /// Whether the day of the week of this day is one of them.
    pub fn hold(self, day: Date) -> bool {
        let place = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0);
        self.0[place]
    }

    /// Seven signs from Monday on, as the table keeps them.
    pub fn code(self) -> String {
        self.0.iter().map(|yes| if *yes { 'x' } else { '-' }).collect()
    }

    /// The days of that code.
    pub fn from_code(code: &str) -> Option<Self> {
        let days: Vec<bool> = code.chars().map(|sign| sign == 'x').collect();
        days.try_into().ok().map(Self)
    }
}

/// What the shop decided about its days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Minutes after midnight, by the shop's clock: what is ordered then or later counts as ordered on the next day.
    pub cut_off: u32,
    /// On which days parcels leave.
    pub weekdays: Weekdays,
    /// Working days of preparation; none: what is ordered in time leaves on the same day.
    pub preparation: u32,
    /// The part of Spain whose holidays the shop keeps, by its code; may be empty.
    pub region: String,
    /// Which change made it so.
    pub version: i64,
}

impl Default for Settings {
    /// Parcels leave from Monday to Friday; what is ordered before two in the afternoon leaves on the next working day.
    fn default() -> Self {
        let cut_off = 14 * 60;
        Self { cut_off, weekdays: Weekdays::WORKING, preparation: 1, region: String::new(), version: 0 }
    }
}

/// What the shop decided about a single day, against what the calendar says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnDay {
    /// Which day.
    pub day: Date,
    /// Whether nothing leaves; otherwise it is like any other day, although the calendar calls it a holiday.
    pub is_closed: bool,
    /// Why; may be empty.
    pub name: String,
}
