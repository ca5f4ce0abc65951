//! What collection points are in JSON.

use crate::model::{CollectionPoint, PointWish};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::api::Translated;

/// Where a parcel can be collected.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = CollectionPoint)]
pub(in crate::api) struct PointBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// What it is called.
    name: String,
    /// Street and town.
    address: String,
    /// Its postcode.
    postcode: String,
    /// Two letters of ISO 3166.
    country: String,
    /// When it is open.
    hours: Translated,
    /// Whether it can be chosen.
    is_on: bool,
}

/// A collection point that is to be made.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewCollectionPoint, example = json!({
    "name": "Papelería Sol", "address": "Calle Mayor 8, Madrid", "postcode": "28013", "country": "ES",
    "hours": { "es": "De lunes a viernes, de 10 a 20", "en": "Monday to Friday, 10 to 20" }, "is_on": true,
}))]
pub(in crate::api) struct NewPointBody {
    /// What it is called.
    name: String,
    /// Street and town.
    address: String,
    /// Its postcode.
    postcode: String,
    /// Two letters of ISO 3166.
    country: String,
    /// When it is open.
    #[serde(default)]
    hours: Translated,
    /// Whether it can be chosen.
    #[serde(default = "super::yes")]
    is_on: bool,
}

/// What is to be different. What is left out stays.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CollectionPointChange, example = json!({ "is_on": false }))]
pub(in crate::api) struct ChangePointBody {
    /// What it is called.
    name: Option<String>,
    /// Street and town.
    address: Option<String>,
    /// Its postcode.
    postcode: Option<String>,
    /// When it is open.
    hours: Option<Translated>,
    /// Whether it can be chosen.
    is_on: Option<bool>,
}

impl PointBody {
    pub(in crate::api) fn of(one: &CollectionPoint) -> Self {
        Self {
            id: one.id.to_string(),
            name: one.name.clone(),
            address: one.address.clone(),
            postcode: one.postcode.clone(),
            country: one.country.clone(),
            hours: one.hours.clone().into(),
            is_on: one.is_on,
        }
    }
}

impl NewPointBody {
    pub(in crate::api) fn wish(self) -> PointWish {
        let Self { name, address, postcode, country, hours, is_on } = self;
        PointWish { name, address, postcode, country, hours: hours.into(), is_on }
    }
}

impl ChangePointBody {
    pub(in crate::api) fn over(self, known: &CollectionPoint) -> PointWish {
        PointWish {
            name: self.name.unwrap_or_else(|| known.name.clone()),
            address: self.address.unwrap_or_else(|| known.address.clone()),
            postcode: self.postcode.unwrap_or_else(|| known.postcode.clone()),
            country: known.country.clone(),
            hours: self.hours.map_or_else(|| known.hours.clone(), Into::into),
            is_on: self.is_on.unwrap_or(known.is_on),
        }
    }
}
