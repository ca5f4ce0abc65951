//! What is shown of a promotion in JSON: what was decided about it, and what became of it. What may be asked for is beside.

use super::{GivesBody, NewBody};
use crate::model::Promotion;
use kernel::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use webkit::api::{Translated, instant};

/// A promotion.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Promotion)]
pub(in crate::api) struct PromotionBody {
    /// Which one.
    #[schema(format = "uuid")]
    pub(in crate::api) id: String,
    /// `on`, `off`, `waiting` (it has not begun), `over` or `used_up`.
    state: String,
    /// How often it was used; without a bound no further than a thousand.
    used: i64,
    /// Since when it is known.
    #[schema(format = "date-time")]
    created_at: String,
    /// What buyers read.
    name: Translated,
    /// The code by which it counts; empty where it counts by itself.
    code: String,
    /// What it gives.
    gives: GivesBody,
    /// What the goods concerned must cost together; 0 asks for nothing.
    minimum: i64,
    /// Ids of the products concerned; without products, categories and brands it concerns all.
    products: Vec<String>,
    /// Ids of categories concerned, with all below them.
    categories: Vec<String>,
    /// Ids of brands concerned.
    brands: Vec<String>,
    /// Whether goods whose price is reduced are left out.
    skips_reduced: bool,
    /// Whether it is for the first order of somebody who is signed in only.
    is_first_order: bool,
    /// The word of a group of people that it is for; empty for everybody.
    group: String,
    /// From when on; empty without a beginning.
    #[schema(example = "2026-11-03T00:00:00Z")]
    starts_at: String,
    /// Until when, not including it; empty without an end.
    #[schema(example = "2026-12-01T00:00:00Z")]
    ends_at: String,
    /// How often each person may use it; 0 without a bound.
    per_person: u32,
    /// How often it may be used in all; 0 without a bound.
    in_all: u32,
    /// Which is taken off first where several are: the higher one.
    priority: i64,
    /// Whether it counts only alone.
    is_exclusive: bool,
    /// Whether it counts at all.
    is_on: bool,
}

/// A promotion as it is shown, with how often it was used.
pub(in crate::api) fn body(of: &Promotion, used: i64, now: Timestamp) -> PromotionBody {
    let decided = NewBody::of(&of.draft);
    PromotionBody {
        id: of.id.to_string(),
        state: of.state(now).code().to_owned(),
        used,
        created_at: instant(of.created_at),
        name: decided.name,
        code: decided.code,
        gives: decided.gives,
        minimum: decided.minimum,
        products: decided.products,
        categories: decided.categories,
        brands: decided.brands,
        skips_reduced: decided.skips_reduced,
        is_first_order: decided.is_first_order,
        group: decided.group,
        starts_at: decided.starts_at,
        ends_at: decided.ends_at,
        per_person: decided.per_person,
        in_all: decided.in_all,
        priority: decided.priority,
        is_exclusive: decided.is_exclusive,
        is_on: decided.is_on,
    }
}
