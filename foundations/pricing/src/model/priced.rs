//! What something costs and why. An order keeps it as it is here, so fields only ever come, with a default.

use super::{PromotionId, Rate};
use kernel::{Localized, Money, Timestamp};
use serde::{Deserialize, Serialize};

/// A tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaxKind {
    /// Value added tax.
    Vat,
    /// The general indirect tax of the Canary Islands.
    Igic,
    /// The tax on production, services and imports of Ceuta and Melilla.
    Ipsi,
    /// The equivalence surcharge of Spain; it comes on top of value added tax.
    Surcharge,
    /// None.
    None,
}

impl TaxKind {
    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vat => "vat",
            Self::Igic => "igic",
            Self::Ipsi => "ipsi",
            Self::Surcharge => "surcharge",
            Self::None => "none",
        }
    }
}

/// Which law made it so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// The goods stay where the seller is.
    #[default]
    Home,
    /// To another country of the Union, taxed there by the one stop shop.
    Oss,
    /// To another country of the Union, taxed where the seller is: below the threshold.
    Threshold,
    /// To a company of another country of the Union, which pays the tax itself.
    Company,
    /// To where the seller's tax does not reach.
    Export,
    /// The seller is where we know no law.
    Elsewhere,
}

impl Cause {
    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Oss => "oss",
            Self::Threshold => "threshold",
            Self::Company => "company",
            Self::Export => "export",
            Self::Elsewhere => "elsewhere",
        }
    }
}

/// That a company's number was valid when somebody looked it up. Whose number it is stands with the order's address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VatProof {
    /// The country of the number: two letters, `EL` for Greece.
    pub country: String,
    /// When the register of the Union said so.
    pub checked_at: Timestamp,
    /// The number under which the register keeps the question; empty where it gave none.
    pub proof: String,
}

/// What a basket costs. `total` is the sum of the totals of lines, delivery and fee; their taxes and surcharges are the sum
/// of `taxes` (RULES 1.F, money).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Priced {
    /// The goods, in the order in which they were asked for.
    pub lines: Vec<PricedLine>,
    /// Delivery, once it is known.
    pub delivery: Option<PricedCharge>,
    /// What the way to pay costs.
    pub fee: Option<PricedCharge>,
    /// The goods before discounts.
    pub subtotal: Money,
    /// What promotions take off goods and delivery; never above zero.
    pub discount: Money,
    /// Each tax at each rate once.
    pub taxes: Vec<TaxTotal>,
    /// What is to be paid.
    pub total: Money,
    /// Which law made the taxes so.
    pub cause: Cause,
    /// Of [`Cause::Company`]: that the number was looked up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<VatProof>,
    /// Why it costs less: each promotion that counts, in the order in which they were taken off.
    pub why: Vec<Why>,
    /// What became of each code that was typed.
    pub codes: Vec<CodeSaid>,
}

/// What one of several sellers has of what is priced together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The keys of their lines.
    pub keys: Vec<u32>,
    /// Their part of what delivery costs.
    pub delivery: Money,
    /// Whether what the way to pay costs is theirs: one of all has it.
    pub has_fee: bool,
}

/// What a line costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PricedLine {
    /// The key that it was asked with.
    pub key: u32,
    /// How many.
    pub quantity: u32,
    /// One of them where it goes to.
    pub unit: Money,
    /// All of them, before discounts.
    pub gross: Money,
    /// What promotions take off; never above zero.
    pub discount: Money,
    /// What is left.
    pub total: Money,
    /// The rate of its tax.
    pub rate: Rate,
    /// The tax in it.
    pub tax: Money,
    /// What is left without tax and surcharge.
    pub net: Money,
    /// The equivalence surcharge in it.
    pub surcharge: Money,
}

/// What goes with goods and is taxed as they are: delivery, what a way to pay costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PricedCharge {
    /// Before discounts.
    pub gross: Money,
    /// What promotions take off; never above zero.
    pub discount: Money,
    /// What is left.
    pub total: Money,
    /// The tax in it.
    pub tax: Money,
    /// What is left without tax and surcharge.
    pub net: Money,
    /// The equivalence surcharge in it.
    pub surcharge: Money,
}

/// A tax at one rate over everything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxTotal {
    /// Which.
    pub kind: TaxKind,
    /// At which rate.
    pub rate: Rate,
    /// What it is taken of.
    pub base: Money,
    /// How much it is.
    pub tax: Money,
}

/// A promotion that counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Why {
    /// Which one.
    pub promotion: PromotionId,
    /// What it was called then.
    pub name: Localized,
    /// Its code; empty where it counts by itself.
    pub code: String,
    /// What it does: the code of a [`super::GivesKind`].
    pub kind: String,
    /// What it takes off each line that it touches.
    pub lines: Vec<WhyLine>,
    /// What it takes off delivery; zero or less.
    pub delivery: Money,
    /// All of it; zero or less. Free delivery is zero while nobody knows what delivery costs.
    pub amount: Money,
}

/// What a promotion takes off a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhyLine {
    /// The key of the line.
    pub key: u32,
    /// How much; below zero.
    pub amount: Money,
}

/// What became of a code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeSaid {
    /// The code, as it is written.
    pub code: String,
    /// Whether it counts, or why not.
    pub said: Said,
}

/// Whether a code counts, or why not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// It does.
    Counts,
    /// There is no such code.
    Unknown,
    /// Not yet.
    NotYet {
        /// From when on.
        from: Timestamp,
    },
    /// Not any more.
    Over,
    /// It was used as often as it may be.
    UsedUp,
    /// This person has used it as often as one may.
    UsedByYou,
    /// It is counted for each person or only for a first order, and nobody is signed in.
    NeedsAccount,
    /// The goods that it is for cost too little together.
    BelowMinimum {
        /// How much they must cost.
        minimum: Money,
    },
    /// Nothing in the basket that it is for, or not enough of it.
    NoGoods,
    /// Only for a first order.
    NotFirstOrder,
    /// Only for people of a group.
    NotForYou,
    /// Something else that does not go together with it takes off more.
    BetterOne,
}
