//! What is to be sent, and what that costs in each way there is.

use super::{CollectionPoint, Kind, Method, OwnDay, Settings, Zone};
use addresses::model::Place;
use jiff::{civil::Date, tz::TimeZone};
use kernel::{Currency, Localized, Money};
use shipping_facts::MethodId;

/// What is to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// Where it goes.
    pub place: Place,
    /// How heavy all of it is, in grams.
    pub weight_g: i64,
    /// What the goods cost after discounts, with all taxes.
    pub value: Money,
    /// How many pieces.
    pub quantity: u32,
    /// Whether anything has to be sent at all; files need not.
    pub needs_delivery: bool,
}

/// The days between which goods arrive, or are ready to be picked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Not before this day.
    pub earliest: Date,
    /// Not after this day.
    pub latest: Date,
}

/// Where goods are picked up, as one reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// What it is called.
    pub name: String,
    /// Street, postcode and town.
    pub address: String,
    /// When it is open; may be empty.
    pub hours: Localized,
}

impl Point {
    /// The whole of it in one line, as an order keeps it.
    pub fn words(&self) -> Localized {
        let place = [self.name.as_str(), self.address.as_str()];
        let line = |hours: &str| {
            let parts = place.iter().copied().chain([hours]).filter(|part| !part.is_empty());
            parts.collect::<Vec<_>>().join(", ")
        };
        match self.hours.is_empty() {
            true => Localized::same(line("")),
            false => Localized { es: line(&self.hours.es), en: line(&self.hours.en) },
        }
    }
}

/// A way of delivery for one parcel, with its price and its days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The way of delivery.
    pub method: MethodId,
    /// What a form sends to choose it: the id of the way, and the point's behind a colon where there is one. Stays the same.
    pub key: String,
    /// What it is called.
    pub name: Localized,
    /// What whoever chooses it should know; may be empty.
    pub text: Localized,
    /// How the goods come into somebody's hands.
    pub kind: Kind,
    /// What it costs, with all taxes.
    pub price: Money,
    /// When they do.
    pub window: Window,
    /// The code of the carrier, if it is said.
    pub carrier: Option<String>,
    /// Where they are picked up, if they are.
    pub point: Option<Point>,
}

/// What is asked of the shop itself.
#[derive(Clone, Debug)]
pub struct Shop {
    /// The currency of all prices.
    pub currency: Currency,
    /// Two letters of ISO 3166.
    pub country: String,
    /// Where its days begin.
    pub zone: TimeZone,
    /// The name on the sign.
    pub name: String,
    /// Its address, one line; may be empty.
    pub address: String,
}

/// What is kept about sending, or what is suggested as long as nothing is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// All zones in their order.
    pub zones: Vec<Zone>,
    /// All ways of delivery in their order.
    pub methods: Vec<Method>,
    /// All collection points by name.
    pub points: Vec<CollectionPoint>,
    /// What was decided about the days.
    pub settings: Settings,
    /// What was decided about single days, the first first.
    pub days: Vec<OwnDay>,
    /// Whether nobody has changed anything yet: all of it is only suggested.
    pub is_suggested: bool,
}

impl Known {
    /// The ways of delivery to a zone, in their order.
    pub fn of_zone(&self, zone: &Zone) -> impl Iterator<Item = &Method> {
        self.methods.iter().filter(move |method| method.zone == zone.id)
    }
}

/// What the shop offers, with what is asked of the shop itself.
#[derive(Clone, Debug)]
pub struct Offer {
    /// What is kept or suggested.
    pub known: Known,
    /// The shop.
    pub shop: Shop,
}
