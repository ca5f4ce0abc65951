//! What somebody of the shop wants: as it was typed into a form, and as it was understood.

use super::{Kind, PricedBy, Step, Weekdays};
use jiff::civil::Date;
use kernel::Localized;
use shipping_facts::ZoneId;

/// A zone as somebody wants it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ZoneWish {
    /// What it is called.
    pub name: Localized,
    /// Codes of places.
    pub areas: Vec<String>,
    /// Beginnings of postcodes, each with its country before it: `ES 35, PT 9`.
    pub postcodes: String,
}

/// A way of delivery as somebody wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MethodWish {
    /// To which places.
    pub zone: ZoneId,
    /// How the goods come into somebody's hands.
    pub kind: Kind,
    /// What it is called.
    pub name: Localized,
    /// What whoever chooses it should know.
    pub text: Localized,
    /// The code of the carrier; may be empty.
    pub carrier: String,
    /// Whether it can be chosen.
    pub is_on: bool,
    /// Where it stands among the others.
    pub position: i64,
    /// What the steps count.
    pub priced_by: PricedBy,
    /// Bounds and prices.
    pub steps: Vec<Step>,
    /// From which value on it costs nothing, in minor units.
    pub free_from: Option<i64>,
    /// Working days on the way, at least.
    pub transit_min: u32,
    /// Working days on the way, at most.
    pub transit_max: u32,
    /// Working days of preparation, where they are others than the shop's.
    pub preparation: Option<u32>,
}

/// The same as it was typed: weights in kilograms, money with decimals.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MethodTyped {
    /// The id of the zone.
    pub zone: String,
    /// The code of the kind.
    pub kind: String,
    /// What it is called.
    pub name: Localized,
    /// What whoever chooses it should know.
    pub text: Localized,
    /// The code of the carrier.
    pub carrier: String,
    /// Whether it can be chosen.
    pub is_on: bool,
    /// Where it stands; empty: first.
    pub position: String,
    /// The code of what the steps count.
    pub priced_by: String,
    /// Bound and price of each step; a row in which neither was typed counts for nothing.
    pub steps: Vec<(String, String)>,
    /// From which value on it costs nothing; empty: never.
    pub free_from: String,
    /// Working days on the way, at least.
    pub transit_min: String,
    /// Working days on the way, at most.
    pub transit_max: String,
    /// Working days of preparation; empty: the shop's.
    pub preparation: String,
}

/// A collection point as somebody wants it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PointWish {
    /// What it is called.
    pub name: String,
    /// Street and town.
    pub address: String,
    /// Its postcode.
    pub postcode: String,
    /// Two letters of ISO 3166.
    pub country: String,
    /// When it is open.
    pub hours: Localized,
    /// Whether it can be chosen.
    pub is_on: bool,
}

/// What somebody wants of the shop's days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsWish {
    /// Minutes after midnight.
    pub cut_off: u32,
    /// On which days parcels leave.
    pub weekdays: Weekdays,
    /// Working days of preparation.
    pub preparation: u32,
    /// The code of a part of Spain; may be empty.
    pub region: String,
}

/// The same as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SettingsTyped {
    /// A time of day: `14:00`.
    pub cut_off: String,
    /// Numbers of days of the week, Monday is 1.
    pub weekdays: Vec<String>,
    /// Working days of preparation.
    pub preparation: String,
    /// The code of a part of Spain.
    pub region: String,
}

/// What somebody wants of a single day: that nothing leaves, or that it is like any other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayWish {
    /// Which day.
    pub day: Date,
    /// Whether nothing leaves.
    pub is_closed: bool,
    /// Why.
    pub name: String,
}
