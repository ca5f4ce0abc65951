//! What a promotion gives, in JSON: its kind, and the fields that belong to that kind.

use crate::model::{Gives, GivesKind, Rate, Tier};
use kernel::{Currency, Money};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use webkit::{Problem, api::Fault};

/// What a promotion gives. Only the fields of its kind count.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PromotionGives, example = json!({ "kind": "percent", "percent": 1000 }))]
pub(in crate::api) struct GivesBody {
    /// `percent`, `amount`, `free_delivery`, `buy_get`, `bundle` or `tiers`.
    kind: String,
    /// For `percent` and `buy_get`: how much less, in hundredths of a percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(minimum = 1, maximum = 10000)]
    percent: Option<u32>,
    /// For `amount`: how much less; for `bundle`: what it costs. Minor units.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(minimum = 1, maximum = 1000000000)]
    amount: Option<i64>,
    /// For `buy_get`: how many are paid in full.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(minimum = 1, maximum = 1000)]
    buy: Option<u32>,
    /// For `buy_get`: how many cost less.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(minimum = 1, maximum = 1000)]
    get: Option<u32>,
    /// For `bundle`: how many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(minimum = 2, maximum = 1000)]
    quantity: Option<u32>,
    /// For `tiers`: from how many on which share, the fewest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(max_items = 10)]
    tiers: Vec<TierBody>,
}

/// From so many on, such a share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PromotionTier, example = json!({ "from": 3, "percent": 1000 }))]
pub(in crate::api) struct TierBody {
    /// From how many on.
    #[schema(minimum = 1, maximum = 1000)]
    from: u32,
    /// Hundredths of a percent.
    #[schema(minimum = 1, maximum = 10000)]
    percent: u32,
}

fn needed<T>(field: &str, value: Option<T>) -> Result<T, Problem> {
    value.ok_or_else(|| Fault::new(format!("gives.{field}"), "webkit-api-field-missing").into())
}

impl GivesBody {
    pub(super) fn read(&self, currency: Currency) -> Result<Gives, Problem> {
        let percent = || needed("percent", self.percent).map(Rate);
        let amount = || needed("amount", self.amount).map(|minor| Money::new(minor, currency));
        let kind = GivesKind::of(&self.kind)
            .ok_or_else(|| Problem::from(Fault::new("gives.kind", "webkit-api-field-unfit")))?;
        Ok(match kind {
            GivesKind::Percent => Gives::Percent { percent: percent()? },
            GivesKind::Amount => Gives::Amount { amount: amount()? },
            GivesKind::FreeDelivery => Gives::FreeDelivery,
            GivesKind::BuyGet => {
                let (buy, get) = (needed("buy", self.buy)?, needed("get", self.get)?);
                Gives::BuyGet { buy, get, percent: percent()? }
            }
            GivesKind::Bundle => {
                Gives::Bundle { quantity: needed("quantity", self.quantity)?, price: amount()? }
            }
            GivesKind::Tiers => {
                let tier = |tier: &TierBody| Tier { from: tier.from, percent: Rate(tier.percent) };
                Gives::Tiers { tiers: self.tiers.iter().map(tier).collect() }
            }
        })
    }

    pub(super) fn of(gives: &Gives) -> Self {
        let kind = gives.kind().code().to_owned();
        let plain = Self { kind, ..Self::default() };
        match gives {
            Gives::Percent { percent } => Self { percent: Some(percent.0), ..plain },
            Gives::Amount { amount } => Self { amount: Some(amount.minor), ..plain },
            Gives::FreeDelivery => plain,
            Gives::BuyGet { buy, get, percent } => {
                Self { buy: Some(*buy), get: Some(*get), percent: Some(percent.0), ..plain }
            }
            Gives::Bundle { quantity, price } => {
                Self { quantity: Some(*quantity), amount: Some(price.minor), ..plain }
            }
            Gives::Tiers { tiers } => {
                let tier = |tier: &Tier| TierBody { from: tier.from, percent: tier.percent.0 };
                Self { tiers: tiers.iter().map(tier).collect(), ..plain }
            }
        }
    }
}
