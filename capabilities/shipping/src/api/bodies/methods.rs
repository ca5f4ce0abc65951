//! What ways of delivery are in JSON.

use super::unfit;
use crate::model::{Kind, Method, MethodWish, PricedBy, Step};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::{Problem, api::Translated};

/// A price up to a bound.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ShippingStep, example = json!({ "up_to": 2000, "price": 495 }))]
pub(in crate::api) struct StepBody {
    /// Up to so many grams, or minor units of the value; null: without a bound.
    up_to: Option<i64>,
    /// Minor units of the shop's currency, all taxes in them.
    price: i64,
}

/// A way of delivery to the places of a zone.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = ShippingMethod)]
pub(in crate::api) struct MethodBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// To which places.
    #[schema(format = "uuid")]
    zone: String,
    /// `carrier`, `pick_up` or `collection_point`.
    kind: String,
    /// What it is called.
    name: Translated,
    /// What whoever chooses it should know.
    text: Translated,
    /// The code of a carrier; may be empty.
    carrier: String,
    /// Whether it can be chosen.
    is_on: bool,
    /// Where it stands among the others.
    position: i64,
    /// What the steps count: `weight` or `value`.
    priced_by: String,
    /// Prices by rising bounds. What is beyond the last one does not go this way.
    steps: Vec<StepBody>,
    /// From which value of the goods on it costs nothing, in minor units.
    free_from: Option<i64>,
    /// Working days on the way, at least.
    transit_min: u32,
    /// Working days on the way, at most.
    transit_max: u32,
    /// Working days of preparation, where they are others than the shop's.
    preparation: Option<u32>,
}

/// A way of delivery that is to be made.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewShippingMethod, example = json!({
    "zone": "019a0000-0000-7000-8000-000000000001", "kind": "carrier",
    "name": { "es": "Envío a domicilio", "en": "Home delivery" }, "text": { "es": "", "en": "" }, "carrier": "seur",
    "is_on": true, "position": 0, "priced_by": "weight", "steps": [{ "up_to": 2000, "price": 495 }], "free_from": 6000,
    "transit_min": 1, "transit_max": 2, "preparation": null,
}))]
pub(in crate::api) struct NewMethodBody {
    /// To which places.
    #[schema(format = "uuid")]
    zone: String,
    /// `carrier`, `pick_up` or `collection_point`.
    kind: String,
    /// What it is called.
    name: Translated,
    /// What whoever chooses it should know.
    #[serde(default)]
    text: Translated,
    /// The code of a carrier; may be empty.
    #[serde(default)]
    carrier: String,
    /// Whether it can be chosen.
    #[serde(default = "super::yes")]
    is_on: bool,
    /// Where it stands among the others.
    #[serde(default)]
    position: i64,
    /// What the steps count: `weight` or `value`.
    priced_by: String,
    /// Prices by rising bounds. What is beyond the last one does not go this way.
    #[schema(min_items = 1)]
    steps: Vec<StepBody>,
    /// From which value of the goods on it costs nothing, in minor units.
    free_from: Option<i64>,
    /// Working days on the way, at least.
    transit_min: u32,
    /// Working days on the way, at most.
    transit_max: u32,
    /// Working days of preparation, where they are others than the shop's.
    preparation: Option<u32>,
}

/// What is to be different. What is left out stays.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ShippingMethodChange, example = json!({ "is_on": false }))]
pub(in crate::api) struct ChangeMethodBody {
    /// What it is called.
    name: Option<Translated>,
    /// What whoever chooses it should know.
    text: Option<Translated>,
    /// The code of a carrier; may be empty.
    carrier: Option<String>,
    /// Whether it can be chosen.
    is_on: Option<bool>,
    /// Prices by rising bounds.
    steps: Option<Vec<StepBody>>,
    /// From which value on it costs nothing, in minor units; below zero: never.
    free_from: Option<i64>,
    /// Working days on the way, at least.
    transit_min: Option<u32>,
    /// Working days on the way, at most.
    transit_max: Option<u32>,
}

fn steps(bodies: Vec<StepBody>) -> Vec<Step> {
    bodies.into_iter().map(|step| Step { up_to: step.up_to, price: step.price }).collect()
}

impl MethodBody {
    pub(in crate::api) fn of(one: &Method) -> Self {
        let steps = one.steps.iter().map(|step| StepBody { up_to: step.up_to, price: step.price });
        Self {
            id: one.id.to_string(),
            zone: one.zone.to_string(),
            kind: one.kind.code().to_owned(),
            name: one.name.clone().into(),
            text: one.text.clone().into(),
            carrier: one.carrier.clone(),
            is_on: one.is_on,
            position: one.position,
            priced_by: one.priced_by.code().to_owned(),
            steps: steps.collect(),
            free_from: one.free_from,
            transit_min: one.transit_min,
            transit_max: one.transit_max,
            preparation: one.preparation,
        }
    }
}

impl NewMethodBody {
    pub(in crate::api) fn wish(self) -> Result<MethodWish, Problem> {
        Ok(MethodWish {
            zone: self.zone.parse().map_err(|_| unfit("zone"))?,
            kind: Kind::from_code(&self.kind).ok_or_else(|| unfit("kind"))?,
            name: self.name.into(),
            text: self.text.into(),
            carrier: self.carrier,
            is_on: self.is_on,
            position: self.position,
            priced_by: PricedBy::from_code(&self.priced_by).ok_or_else(|| unfit("priced_by"))?,
            steps: steps(self.steps),
            free_from: self.free_from,
            transit_min: self.transit_min,
            transit_max: self.transit_max,
            preparation: self.preparation,
        })
    }
}

impl ChangeMethodBody {
    pub(in crate::api) fn over(self, known: &Method) -> MethodWish {
        let known = known.clone();
        MethodWish {
            zone: known.zone,
            kind: known.kind,
            name: self.name.map_or(known.name, Into::into),
            text: self.text.map_or(known.text, Into::into),
            carrier: self.carrier.unwrap_or(known.carrier),
            is_on: self.is_on.unwrap_or(known.is_on),
            position: known.position,
            priced_by: known.priced_by,
            steps: self.steps.map_or(known.steps, steps),
            free_from: self.free_from.map_or(known.free_from, |from| Some(from).filter(|from| *from >= 0)),
            transit_min: self.transit_min.unwrap_or(known.transit_min),
            transit_max: self.transit_max.unwrap_or(known.transit_max),
            preparation: known.preparation,
        }
    }
}
