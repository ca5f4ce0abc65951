//! A promotion: what it gives, what it wants for that, and how it stands beside others.

use super::Rate;
use catalog_facts::{BrandId, CategoryId, ProductId};
use kernel::{Localized, Money, Timestamp};
pub use pricing_facts::PromotionId;
use serde::{Deserialize, Serialize};

/// What a promotion gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Gives {
    /// A share off the goods concerned.
    Percent {
        /// How much of their price.
        percent: Rate,
    },
    /// An amount off the goods concerned, all together.
    Amount {
        /// How much.
        amount: Money,
    },
    /// Delivery costs nothing.
    FreeDelivery,
    /// Of each `buy + get` of the goods concerned, `get` cost less; they are the cheapest of all.
    BuyGet {
        /// How many are paid in full.
        buy: u32,
        /// How many cost less.
        get: u32,
        /// How much less.
        percent: Rate,
    },
    /// So many of the goods concerned cost so much together.
    Bundle {
        /// How many.
        quantity: u32,
        /// What they cost together.
        price: Money,
    },
    /// A share off the goods concerned that grows with how many there are.
    Tiers {
        /// From how many on which share; the fewest first.
        tiers: Vec<Tier>,
    },
}

/// From so many on, such a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tier {
    /// From how many on.
    pub from: u32,
    /// How much of their price.
    pub percent: Rate,
}

/// The kinds of what a promotion gives, without what belongs to each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GivesKind {
    /// [`Gives::Percent`].
    Percent,
    /// [`Gives::Amount`].
    Amount,
    /// [`Gives::FreeDelivery`].
    FreeDelivery,
    /// [`Gives::BuyGet`].
    BuyGet,
    /// [`Gives::Bundle`].
    Bundle,
    /// [`Gives::Tiers`].
    Tiers,
}

impl GivesKind {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 6] =
        [Self::Percent, Self::Amount, Self::FreeDelivery, Self::BuyGet, Self::Bundle, Self::Tiers];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Percent => "percent",
            Self::Amount => "amount",
            Self::FreeDelivery => "free_delivery",
            Self::BuyGet => "buy_get",
            Self::Bundle => "bundle",
            Self::Tiers => "tiers",
        }
    }

    /// The kind that a word names.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

impl Gives {
    /// Its kind.
    pub const fn kind(&self) -> GivesKind {
        match self {
            Self::Percent { .. } => GivesKind::Percent,
            Self::Amount { .. } => GivesKind::Amount,
            Self::FreeDelivery => GivesKind::FreeDelivery,
            Self::BuyGet { .. } => GivesKind::BuyGet,
            Self::Bundle { .. } => GivesKind::Bundle,
            Self::Tiers { .. } => GivesKind::Tiers,
        }
    }
}

/// What a promotion wants before it counts. What is empty asks for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Wants {
    /// What the goods concerned must cost together, before any discount.
    pub minimum: Option<Money>,
    /// Goods concerned; with `categories` and `brands` empty too, all are.
    pub products: Vec<ProductId>,
    /// Goods of these categories and of all below them.
    pub categories: Vec<CategoryId>,
    /// Goods of these brands.
    pub brands: Vec<BrandId>,
    /// Whether goods whose price is reduced already are left out.
    pub skips_reduced: bool,
    /// Only for a first order.
    pub is_first_order: bool,
    /// Only for people of this group.
    pub group: String,
}

/// A promotion as somebody of the shop wants it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// What buyers read.
    pub name: Localized,
    /// The code by which it counts; empty where it counts by itself.
    pub code: String,
    /// What it gives.
    pub gives: Gives,
    /// What it wants for that.
    pub wants: Wants,
    /// From when on.
    pub starts_at: Option<Timestamp>,
    /// Until when, not including it.
    pub ends_at: Option<Timestamp>,
    /// How often each person may use it.
    pub per_person: Option<u32>,
    /// How often it may be used in all.
    pub in_all: Option<u32>,
    /// Which comes first where several are taken off one after another: the higher one.
    pub priority: i64,
    /// Whether it counts only alone.
    pub is_exclusive: bool,
    /// Whether it counts at all.
    pub is_on: bool,
}

/// A promotion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promotion {
    /// Which one.
    pub id: PromotionId,
    /// What was decided about it.
    pub draft: Draft,
    /// How often it was counted towards `in_all`.
    pub used: u32,
    /// Since when it is known.
    pub created_at: Timestamp,
    /// Which change made it so.
    pub version: i64,
}

/// How a promotion stands at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It counts.
    On,
    /// Somebody has switched it off.
    Off,
    /// It has not begun.
    Waiting,
    /// It has ended.
    Over,
    /// It was used as often as it may be.
    UsedUp,
}

impl State {
    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::On => "on",
            Self::Off => "off",
            Self::Waiting => "waiting",
            Self::Over => "over",
            Self::UsedUp => "used_up",
        }
    }
}

impl Promotion {
    /// How it stands at an instant.
    pub fn state(&self, now: Timestamp) -> State {
        let Draft { is_on, starts_at, ends_at, in_all, .. } = &self.draft;
        if !is_on {
            State::Off
        } else if ends_at.is_some_and(|end| now >= end) {
            State::Over
        } else if in_all.is_some_and(|most| self.used >= most) {
            State::UsedUp
        } else if starts_at.is_some_and(|start| now < start) {
            State::Waiting
        } else {
            State::On
        }
    }
}
