//! What days, quotes and carriers are in JSON.

use super::unfit;
use crate::model::{DayWish, Offer, OwnDay, Parcel, Quote, Settings, SettingsWish, Weekdays};
use addresses::model::Place;
use jiff::civil::Date;
use kernel::{Lang, Money};
use serde::{Deserialize, Serialize};
use shipping_facts::Carrier;
use utoipa::{IntoParams, ToSchema};
use webkit::{
    Problem,
    api::{Amount, Translated},
};

/// The shop's days.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ShippingSettings, example = json!({
    "cut_off_minutes": 840, "weekdays": [1, 2, 3, 4, 5], "preparation": 1, "region": "MD",
}))]
pub(in crate::api) struct SettingsBody {
    /// Minutes after midnight: what is ordered then or later counts as ordered on the next day.
    #[schema(minimum = 0, maximum = 1440)]
    cut_off_minutes: u32,
    /// On which days parcels leave; Monday is 1.
    #[schema(min_items = 1, max_items = 7)]
    weekdays: Vec<usize>,
    /// Working days of preparation.
    preparation: u32,
    /// The part of Spain whose holidays the shop keeps, by its letters in ISO 3166-2; may be empty.
    region: String,
}

impl SettingsBody {
    pub(in crate::api) fn of(one: &Settings) -> Self {
        let weekdays = (1..=7).filter(|number| one.weekdays.0[number - 1]).collect();
        let (preparation, region) = (one.preparation, one.region.clone());
        Self { cut_off_minutes: one.cut_off, weekdays, preparation, region }
    }

    pub(in crate::api) fn wish(self) -> Result<SettingsWish, Problem> {
        let mut weekdays = Weekdays([false; 7]);
        for number in self.weekdays {
            let place = number.checked_sub(1).and_then(|place| weekdays.0.get_mut(place));
            *place.ok_or_else(|| unfit("weekdays"))? = true;
        }
        let Self { cut_off_minutes: cut_off, preparation, region, .. } = self;
        Ok(SettingsWish { cut_off, weekdays, preparation, region })
    }
}

/// What the shop decided about a single day.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ShippingDay, example = json!({ "day": "2026-12-24", "is_closed": true, "name": "Inventario" }))]
pub(in crate::api) struct DayBody {
    /// Which day.
    #[schema(format = "date")]
    pub(in crate::api) day: String,
    /// Whether nothing leaves; otherwise it is like any other day, although the calendar calls it a holiday.
    is_closed: bool,
    /// Why; may be empty.
    #[serde(default)]
    name: String,
}

impl DayBody {
    pub(in crate::api) fn of(one: &OwnDay) -> Self {
        Self { day: one.day.to_string(), is_closed: one.is_closed, name: one.name.clone() }
    }

    pub(in crate::api) fn wish(self) -> Result<DayWish, Problem> {
        let day: Date = self.day.parse().map_err(|_| unfit("day"))?;
        Ok(DayWish { day, is_closed: self.is_closed, name: self.name })
    }
}

/// What is to be sent, and where.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(in crate::api) struct QuoteQuery {
    /// Two letters of ISO 3166; the shop's own country where it is left out.
    country: Option<String>,
    /// The postcode.
    postcode: String,
    /// How heavy it is, in grams.
    #[param(minimum = 0)]
    weight_g: i64,
    /// What the goods cost, in minor units of the shop's currency.
    #[param(minimum = 0)]
    value: i64,
}

impl QuoteQuery {
    pub(in crate::api) fn parcel(self, offer: &Offer) -> Result<Parcel, Problem> {
        if self.weight_g < 0 {
            return Err(unfit("weight_g"));
        }
        if self.value < 0 {
            return Err(unfit("value"));
        }
        let country = self.country.unwrap_or_else(|| offer.shop.country.clone());
        let place = Place { country, postcode: self.postcode };
        let value = Money::new(self.value, offer.shop.currency);
        Ok(Parcel { place, weight_g: self.weight_g, value, quantity: 1, needs_delivery: true })
    }
}

/// A way in which a parcel would be sent.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = ShippingQuote)]
pub(in crate::api) struct QuoteBody {
    /// What chooses it.
    key: String,
    /// The way of delivery.
    #[schema(format = "uuid")]
    method: String,
    /// What it is called.
    name: Translated,
    /// `carrier`, `pick_up` or `collection_point`.
    kind: String,
    /// What it costs, with all taxes.
    price: Amount,
    /// It arrives on this day or later.
    #[schema(format = "date")]
    earliest: String,
    /// It arrives on this day or earlier.
    #[schema(format = "date")]
    latest: String,
    /// The code of the carrier, if it is said.
    carrier: Option<String>,
    /// Where it is picked up, if it is.
    point: Option<String>,
}

impl QuoteBody {
    pub(in crate::api) fn of(quote: &Quote, lang: Lang) -> Self {
        Self {
            key: quote.key.clone(),
            method: quote.method.to_string(),
            name: quote.name.clone().into(),
            kind: quote.kind.code().to_owned(),
            price: quote.price.into(),
            earliest: quote.window.earliest.to_string(),
            latest: quote.window.latest.to_string(),
            carrier: quote.carrier.clone(),
            point: quote.point.as_ref().map(|point| point.words().show(lang).to_owned()),
        }
    }
}

/// Whoever carries parcels.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Carrier, example = json!({
    "code": "gls", "name": "GLS", "tracking": "https://mygls.gls-spain.es/e/{number}/{postcode}", "is_checked": false,
}))]
pub(in crate::api) struct CarrierBody {
    /// The stable word.
    code: String,
    /// What they are called.
    name: String,
    /// Where a parcel is followed, with what that needs in braces.
    tracking: String,
    /// Whether the address was seen to work.
    is_checked: bool,
}

impl CarrierBody {
    pub(in crate::api) fn of(one: &Carrier) -> Self {
        let owned = |text: &str| text.to_owned();
        let (code, name, tracking) = (owned(one.code), owned(one.name), owned(one.tracking));
        Self { code, name, tracking, is_checked: one.is_checked }
    }
}
