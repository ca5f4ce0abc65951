//! What zones are in JSON. Ways of delivery, collection points, and days with quotes have files of their own.

mod methods;
mod others;
mod points;

pub(super) use methods::{ChangeMethodBody, MethodBody, NewMethodBody};
pub(super) use others::{CarrierBody, DayBody, QuoteBody, QuoteQuery, SettingsBody};
pub(super) use points::{ChangePointBody, NewPointBody, PointBody};

use crate::model::{Area, Zone, ZoneWish};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::{
    Problem,
    api::{Fault, Translated},
};

fn unfit(field: &str) -> Problem {
    Fault::new(field, "webkit-api-field-unfit").into()
}

/// Places to which sending costs the same.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = ShippingZone, example = json!({
    "id": "019a0000-0000-7000-8000-000000000001", "name": { "es": "Portugal", "en": "Portugal" }, "areas": ["PT"],
}))]
pub(super) struct ZoneBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// What it is called.
    name: Translated,
    /// Places: `PT` a country, `ES/mainland`, `ES/balearic`, `ES/canary`, `ES/ceuta`, `ES/melilla` parts of Spain, `ES-07` all
    /// postcodes that begin so, `EU` the Union, `*` wherever. The most precise one counts.
    areas: Vec<String>,
}

/// A zone that is to be made.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewShippingZone, example = json!({ "name": { "es": "Portugal", "en": "Portugal" }, "areas": ["PT"] }))]
pub(super) struct NewZoneBody {
    /// What it is called.
    name: Translated,
    /// Codes of places.
    #[schema(min_items = 1)]
    areas: Vec<String>,
}

/// What is to be different. What is left out stays.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ShippingZoneChange, example = json!({ "areas": ["PT", "ES/canary"] }))]
pub(super) struct ChangeZoneBody {
    /// What it is called.
    name: Option<Translated>,
    /// Codes of places.
    areas: Option<Vec<String>>,
}

impl ZoneBody {
    pub(super) fn of(zone: &Zone) -> Self {
        let areas = zone.areas.iter().map(Area::to_string).collect();
        Self { id: zone.id.to_string(), name: zone.name.clone().into(), areas }
    }
}

impl NewZoneBody {
    pub(super) fn wish(self) -> ZoneWish {
        ZoneWish { name: self.name.into(), areas: self.areas, postcodes: String::new() }
    }
}

impl ChangeZoneBody {
    pub(super) fn over(self, known: &Zone) -> ZoneWish {
        let name = self.name.map_or_else(|| known.name.clone(), Into::into);
        let areas = self.areas.unwrap_or_else(|| known.areas.iter().map(Area::to_string).collect());
        ZoneWish { name, areas, postcodes: String::new() }
    }
}

fn yes() -> bool {
    true
}
