//! What the house keeps of what others sell (RULES 1.I, commission): rules, what they are asked about, and what is frozen with an
//! order.

use catalog_facts::{CategoryId, ProductId};
use kernel::{Localized, Money, Timestamp};
use sellers_facts::{RuleId, SellerId};
use serde::{Deserialize, Serialize};

/// For what something is kept. Of each kind one rule counts for a line; those of several kinds count beside each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Track {
    /// For selling here.
    #[default]
    Sale,
    /// For taking the money.
    Payment,
    /// For what the house does besides: photographs, care.
    Service,
}

impl Track {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Sale, Self::Payment, Self::Service];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sale => "sale",
            Self::Payment => "payment",
            Self::Service => "service",
        }
    }

    /// The one of that word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|track| track.code() == code)
    }
}

/// How much is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Takes {
    /// A share in hundredths of a percent: 1250 is 12,5 %.
    Percent(u32),
    /// So much for each piece.
    Flat(Money),
}

/// What somebody decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleDraft {
    /// What it is called on statements.
    pub name: String,
    /// For what.
    pub track: Track,
    /// Only for this seller; for all where nothing is said.
    pub seller: Option<SellerId>,
    /// Only for this product.
    pub product: Option<ProductId>,
    /// Only for this category and those below it.
    pub category: Option<CategoryId>,
    /// How much.
    pub takes: Takes,
    /// Never less for a line.
    pub least: Option<Money>,
    /// Never more for a line.
    pub most: Option<Money>,
    /// Whether a percentage is taken of the delivery too.
    pub has_delivery: bool,
    /// The higher one counts.
    pub precedence: i64,
    /// Whether it counts at all.
    pub is_on: bool,
}

impl RuleDraft {
    /// How narrow it is: of two with the same precedence the narrower one counts.
    pub fn narrowness(&self) -> u8 {
        let one = |is_said: bool, weight: u8| if is_said { weight } else { 0 };
        one(self.product.is_some(), 4) + one(self.category.is_some(), 2) + one(self.seller.is_some(), 1)
    }
}

/// What a rule becomes on a day of which sellers are told before (RULES 2, row 15).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coming {
    /// From when on.
    pub at: Timestamp,
    /// What it says then; nothing where it is taken away.
    pub draft: Option<RuleDraft>,
}

/// Whose sales a change of a rule concerns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// Those of everybody who sells here.
    All,
    /// Those of these.
    These(Vec<SellerId>),
}

/// A rule that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Which one.
    pub id: RuleId,
    /// What it says.
    pub draft: RuleDraft,
    /// Whether it does not count yet: sellers are told of it first.
    pub is_new: bool,
    /// What it becomes, where that is announced.
    pub coming: Option<Coming>,
    /// When it was made.
    pub created_at: Timestamp,
    /// How often it was written.
    pub version: i64,
}

impl Rule {
    /// What it says now; nothing where it does not count yet.
    pub fn now(&self) -> Option<&RuleDraft> {
        (!self.is_new).then_some(&self.draft)
    }

    /// What it says once all that is announced has come; nothing where it is taken away.
    pub fn becomes(&self) -> Option<&RuleDraft> {
        match &self.coming {
            Some(coming) => coming.draft.as_ref(),
            None => Some(&self.draft),
        }
    }

    /// Whether it counts by now.
    pub fn counts(&self) -> bool {
        self.now().is_some_and(|draft| draft.is_on)
    }
}

/// A rule as whoever sells reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleSeen {
    /// The rule.
    pub rule: Rule,
    /// What the goods are called that it is of now, where it is not of all.
    pub goods: Option<Localized>,
    /// What those are called that it is of once it has become another.
    pub goods_then: Option<Localized>,
}

/// A line of an order of which the house may keep something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToCommission {
    /// By what whoever asks knows it again.
    pub key: u32,
    /// Who sells it.
    pub seller: SellerId,
    /// What it is.
    pub product: ProductId,
    /// Its categories and all above them.
    pub categories: Vec<CategoryId>,
    /// What the line costs, after all that is taken off.
    pub total: Money,
    /// Its share of what delivery costs.
    pub delivery: Money,
    /// How many.
    pub quantity: u32,
}

/// What the house keeps of a line, frozen when the order is placed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commission {
    /// By which rule.
    pub rule: RuleId,
    /// What that was called then.
    pub name: String,
    /// Its share in hundredths of a percent; zero where it takes an amount.
    pub rate: u32,
    /// What it takes for each piece, in minor units; zero where it takes a share.
    pub flat: i64,
    /// How much it is.
    pub amount: Money,
}
