//! What promotions are in JSON. Shares are hundredths of a percent, amounts minor units of the shop's currency.

mod gives;
mod shown;

pub(super) use gives::GivesBody;
pub(super) use shown::{PromotionBody, body};

use crate::model::{Draft, Wants};
use kernel::{Currency, Id, Money, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::{
    Problem,
    api::{Fault, Translated, instant},
};

fn yes() -> bool {
    true
}

/// A promotion that is to be made.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewPromotion, example = json!({
    "name": { "es": "10 % en tu primer pedido", "en": "10% off your first order" }, "code": "BIENVENIDA",
    "gives": { "kind": "percent", "percent": 1000 }, "is_first_order": true,
}))]
pub(super) struct NewBody {
    /// What buyers read.
    pub(super) name: Translated,
    /// The code by which it counts; empty where it counts by itself.
    #[serde(default)]
    #[schema(max_length = 32)]
    pub(super) code: String,
    /// What it gives.
    pub(super) gives: GivesBody,
    /// What the goods concerned must cost together; 0 asks for nothing.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 1000000000)]
    pub(super) minimum: i64,
    /// Ids of the products concerned; without products, categories and brands it concerns all.
    #[serde(default)]
    #[schema(max_items = 100)]
    pub(super) products: Vec<String>,
    /// Ids of categories concerned, with all below them.
    #[serde(default)]
    #[schema(max_items = 100)]
    pub(super) categories: Vec<String>,
    /// Ids of brands concerned.
    #[serde(default)]
    #[schema(max_items = 100)]
    pub(super) brands: Vec<String>,
    /// Whether goods whose price is reduced are left out.
    #[serde(default)]
    pub(super) skips_reduced: bool,
    /// Whether it is for the first order of somebody who is signed in only.
    #[serde(default)]
    pub(super) is_first_order: bool,
    /// The word of a group of people that it is for; empty for everybody.
    #[serde(default)]
    #[schema(max_length = 40)]
    pub(super) group: String,
    /// From when on; empty without a beginning.
    #[serde(default)]
    #[schema(example = "2026-11-03T00:00:00Z")]
    pub(super) starts_at: String,
    /// Until when, not including it; empty without an end.
    #[serde(default)]
    #[schema(example = "2026-12-01T00:00:00Z")]
    pub(super) ends_at: String,
    /// How often each person may use it; 0 without a bound.
    #[serde(default)]
    pub(super) per_person: u32,
    /// How often it may be used in all; 0 without a bound.
    #[serde(default)]
    pub(super) in_all: u32,
    /// Which is taken off first where several are: the higher one.
    #[serde(default)]
    #[schema(minimum = -1000, maximum = 1000)]
    pub(super) priority: i64,
    /// Whether it counts only alone.
    #[serde(default)]
    pub(super) is_exclusive: bool,
    /// Whether it counts at all.
    #[serde(default = "yes")]
    pub(super) is_on: bool,
}

/// What is to be different. What is left out stays.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = PromotionChange, example = json!({ "is_on": false }))]
pub(super) struct ChangeBody {
    /// What buyers read.
    name: Option<Translated>,
    /// The code by which it counts; empty where it counts by itself.
    #[schema(max_length = 32)]
    code: Option<String>,
    /// What it gives.
    gives: Option<GivesBody>,
    /// What the goods concerned must cost together; 0 asks for nothing.
    #[schema(minimum = 0, maximum = 1000000000)]
    minimum: Option<i64>,
    /// Ids of the products concerned.
    #[schema(max_items = 100)]
    products: Option<Vec<String>>,
    /// Ids of categories concerned.
    #[schema(max_items = 100)]
    categories: Option<Vec<String>>,
    /// Ids of brands concerned.
    #[schema(max_items = 100)]
    brands: Option<Vec<String>>,
    /// Whether goods whose price is reduced are left out.
    skips_reduced: Option<bool>,
    /// Whether it is for the first order of somebody who is signed in only.
    is_first_order: Option<bool>,
    /// The word of a group of people that it is for.
    #[schema(max_length = 40)]
    group: Option<String>,
    /// From when on; empty without a beginning.
    starts_at: Option<String>,
    /// Until when, not including it; empty without an end.
    ends_at: Option<String>,
    /// How often each person may use it; 0 without a bound.
    per_person: Option<u32>,
    /// How often it may be used in all; 0 without a bound.
    in_all: Option<u32>,
    /// Which is taken off first where several are.
    #[schema(minimum = -1000, maximum = 1000)]
    priority: Option<i64>,
    /// Whether it counts only alone.
    is_exclusive: Option<bool>,
    /// Whether it counts at all.
    is_on: Option<bool>,
}

fn ids<T>(field: &str, all: &[String]) -> Result<Vec<Id<T>>, Problem> {
    let unfit = |place: usize| Fault::new(format!("{field}[{place}]"), "webkit-api-field-unfit");
    let read = |(place, id): (usize, &String)| id.parse().map_err(|_| unfit(place).into());
    all.iter().enumerate().map(read).collect()
}

fn time(field: &str, text: &str) -> Result<Option<Timestamp>, Problem> {
    match text {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| Fault::new(field, "webkit-api-field-unfit").into()),
    }
}

fn bound(number: u32) -> Option<u32> {
    Some(number).filter(|number| *number > 0)
}

impl NewBody {
    /// What is wanted, in the currency of the shop.
    pub(super) fn draft(&self, currency: Currency) -> Result<Draft, Problem> {
        let minimum = Some(self.minimum).filter(|minor| *minor != 0);
        let wants = Wants {
            minimum: minimum.map(|minor| Money::new(minor, currency)),
            products: ids("products", &self.products)?,
            categories: ids("categories", &self.categories)?,
            brands: ids("brands", &self.brands)?,
            skips_reduced: self.skips_reduced,
            is_first_order: self.is_first_order,
            group: self.group.clone(),
        };
        Ok(Draft {
            name: self.name.clone().into(),
            code: self.code.clone(),
            gives: self.gives.read(currency)?,
            wants,
            starts_at: time("starts_at", &self.starts_at)?,
            ends_at: time("ends_at", &self.ends_at)?,
            per_person: bound(self.per_person),
            in_all: bound(self.in_all),
            priority: self.priority,
            is_exclusive: self.is_exclusive,
            is_on: self.is_on,
        })
    }

    fn of(draft: &Draft) -> Self {
        let wants = &draft.wants;
        Self {
            name: draft.name.clone().into(),
            code: draft.code.clone(),
            gives: GivesBody::of(&draft.gives),
            minimum: wants.minimum.map_or(0, |minimum| minimum.minor),
            products: wants.products.iter().map(ToString::to_string).collect(),
            categories: wants.categories.iter().map(ToString::to_string).collect(),
            brands: wants.brands.iter().map(ToString::to_string).collect(),
            skips_reduced: wants.skips_reduced,
            is_first_order: wants.is_first_order,
            group: wants.group.clone(),
            starts_at: draft.starts_at.map(instant).unwrap_or_default(),
            ends_at: draft.ends_at.map(instant).unwrap_or_default(),
            per_person: draft.per_person.unwrap_or(0),
            in_all: draft.in_all.unwrap_or(0),
            priority: draft.priority,
            is_exclusive: draft.is_exclusive,
            is_on: draft.is_on,
        }
    }
}

impl ChangeBody {
    /// What is wanted of a promotion that is known.
    pub(super) fn over(&self, known: &Draft) -> NewBody {
        let known = NewBody::of(known);
        let own = |new: &Option<String>, old: String| new.clone().unwrap_or(old);
        let all = |new: &Option<Vec<String>>, old: Vec<String>| new.clone().unwrap_or(old);
        NewBody {
            name: self.name.clone().unwrap_or(known.name),
            code: own(&self.code, known.code),
            gives: self.gives.clone().unwrap_or(known.gives),
            minimum: self.minimum.unwrap_or(known.minimum),
            products: all(&self.products, known.products),
            categories: all(&self.categories, known.categories),
            brands: all(&self.brands, known.brands),
            skips_reduced: self.skips_reduced.unwrap_or(known.skips_reduced),
            is_first_order: self.is_first_order.unwrap_or(known.is_first_order),
            group: own(&self.group, known.group),
            starts_at: own(&self.starts_at, known.starts_at),
            ends_at: own(&self.ends_at, known.ends_at),
            per_person: self.per_person.unwrap_or(known.per_person),
            in_all: self.in_all.unwrap_or(known.in_all),
            priority: self.priority.unwrap_or(known.priority),
            is_exclusive: self.is_exclusive.unwrap_or(known.is_exclusive),
            is_on: self.is_on.unwrap_or(known.is_on),
        }
    }
}
