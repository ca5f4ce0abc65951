//! Rules about what the house keeps, as programs read them and write them.

use crate::model::{Rule, RuleDraft, RuleWritten, Takes};
use kernel::{Currency, Money};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::{
    Problem,
    api::{Amount, Fault, instant},
};

/// A rule about what the house keeps of what others sell.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = CommissionRule, example = json!({
    "id": "019a0000-0000-7000-8000-000000000027", "name": "Venta", "track": "sale", "percent": 1250, "flat": null, "least": null,
    "most": null, "has_delivery": false, "seller": null, "product": null, "category": null, "precedence": 0, "is_on": true,
    "counts": true, "changes_at": null, "changes_to": null, "created_at": "2026-11-03T09:00:00Z",
}))]
pub(super) struct RuleBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// What it is called on statements.
    name: String,
    /// `sale`, `payment` or `service`: those of different kinds count beside each other.
    track: String,
    /// A share in hundredths of a percent; null where it takes an amount.
    percent: Option<u32>,
    /// So much for each piece; null where it takes a share.
    flat: Option<Amount>,
    /// Never less for a line.
    least: Option<Amount>,
    /// Never more for a line.
    most: Option<Amount>,
    /// Whether a share is taken of the delivery too.
    has_delivery: bool,
    /// Only for this seller; null for all.
    #[schema(format = "uuid")]
    seller: Option<String>,
    /// Only for this product; null for all.
    #[schema(format = "uuid")]
    product: Option<String>,
    /// Only for this category and those below it; null for all.
    #[schema(format = "uuid")]
    category: Option<String>,
    /// The higher one counts.
    precedence: i64,
    /// Whether it counts at all.
    is_on: bool,
    /// Whether it counts by now: sellers are told of a new one before.
    counts: bool,
    /// When it becomes another: sellers are told of it fifteen days before; null where nothing is announced.
    #[schema(format = "date-time")]
    changes_at: Option<String>,
    /// What it says from then on; null where it is taken away, or where nothing is announced.
    changes_to: Option<RuleWish>,
    /// When it was made.
    #[schema(format = "date-time")]
    created_at: String,
}

pub(super) fn rule(of: &Rule) -> RuleBody {
    let (draft, coming) = (&of.draft, of.coming.as_ref());
    let (percent, flat) = taken(draft);
    RuleBody {
        id: of.id.to_string(),
        name: draft.name.clone(),
        track: draft.track.code().to_owned(),
        percent,
        flat: flat.map(Amount::from),
        least: draft.least.map(Amount::from),
        most: draft.most.map(Amount::from),
        has_delivery: draft.has_delivery,
        seller: draft.seller.map(|id| id.to_string()),
        product: draft.product.map(|id| id.to_string()),
        category: draft.category.map(|id| id.to_string()),
        precedence: draft.precedence,
        is_on: draft.is_on,
        counts: of.counts(),
        changes_at: coming.map(|coming| instant(coming.at)),
        changes_to: coming.and_then(|coming| coming.draft.as_ref()).map(wish),
        created_at: instant(of.created_at),
    }
}

/// A share, or an amount.
fn taken(draft: &RuleDraft) -> (Option<u32>, Option<Money>) {
    match draft.takes {
        Takes::Percent(hundredths) => (Some(hundredths), None),
        Takes::Flat(amount) => (None, Some(amount)),
    }
}

/// What is announced, as a program would want it.
fn wish(draft: &RuleDraft) -> RuleWish {
    let (percent, flat) = taken(draft);
    let minor = |amount: Option<Money>| amount.map(|amount| amount.minor);
    RuleWish {
        name: draft.name.clone(),
        track: draft.track.code().to_owned(),
        is_on: draft.is_on,
        precedence: draft.precedence,
        percent,
        flat: minor(flat),
        least: minor(draft.least),
        most: minor(draft.most),
        has_delivery: draft.has_delivery,
        seller: draft.seller.map(|id| id.to_string()),
        product: draft.product.map(|id| id.to_string()),
        category: draft.category.map(|id| id.to_string()),
    }
}

/// A rule as a program wants it: a share or an amount. Amounts are minor units of the shop's currency.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CommissionRuleWish, example = json!({ "name": "Venta", "track": "sale", "percent": 1250, "is_on": true }))]
pub(super) struct RuleWish {
    /// What it is called on statements.
    #[schema(min_length = 1, max_length = 80)]
    name: String,
    /// `sale`, `payment` or `service`.
    track: String,
    /// A share in hundredths of a percent.
    #[serde(default)]
    #[schema(maximum = 10000)]
    percent: Option<u32>,
    /// So much for each piece.
    #[serde(default)]
    #[schema(minimum = 0)]
    flat: Option<i64>,
    /// Never less for a line.
    #[serde(default)]
    #[schema(minimum = 0)]
    least: Option<i64>,
    /// Never more for a line.
    #[serde(default)]
    #[schema(minimum = 0)]
    most: Option<i64>,
    /// Whether a share is taken of the delivery too.
    #[serde(default)]
    has_delivery: bool,
    /// Only for this seller.
    #[serde(default)]
    #[schema(format = "uuid")]
    seller: Option<String>,
    /// Only for this product: its id, or the number of one of its variants.
    #[serde(default)]
    product: Option<String>,
    /// Only for this category and those below it.
    #[serde(default)]
    #[schema(format = "uuid")]
    category: Option<String>,
    /// The higher one counts.
    #[serde(default)]
    #[schema(minimum = -1000, maximum = 1000)]
    precedence: i64,
    /// Whether it counts at all.
    is_on: bool,
}

impl RuleWish {
    /// The same as a form says it.
    pub(super) fn written(&self, currency: Currency) -> Result<RuleWritten, Problem> {
        let money = |minor: i64| Money::new(minor, currency).decimal();
        let bound = |minor: Option<i64>| minor.map(money).unwrap_or_default();
        let (kind, takes) = match (self.percent, self.flat) {
            (Some(percent), None) => ("percent", format!("{}.{:02}", percent / 100, percent % 100)),
            (None, Some(flat)) => ("flat", money(flat)),
            (Some(_), Some(_)) | (None, None) => {
                return Err(Fault::new("percent", "webkit-api-field-unfit").into());
            }
        };
        let own = |text: &Option<String>| text.clone().unwrap_or_default();
        Ok(RuleWritten {
            name: self.name.clone(),
            track: self.track.clone(),
            kind: kind.to_owned(),
            takes,
            least: bound(self.least),
            most: bound(self.most),
            has_delivery: self.has_delivery,
            seller: own(&self.seller),
            product: own(&self.product),
            category: own(&self.category),
            precedence: self.precedence.to_string(),
            is_on: self.is_on,
        })
    }
}
