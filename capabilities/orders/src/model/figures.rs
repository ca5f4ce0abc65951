//! What was sold, as sums: day by day, by product, by where browsers came from.

use jiff::civil::Date;
use kernel::Currency;

/// By what sums are kept apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SumKind {
    /// All of a day.
    All,
    /// By product.
    Product,
    /// By where the browser came from.
    Source,
}

impl SumKind {
    /// Its word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Product => "product",
            Self::Source => "source",
        }
    }
}

/// What is added to the sums of a day. Amounts are minor units of one currency; what is taken back is below zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// By what it is kept apart.
    pub kind: SumKind,
    /// The day, where the shop is.
    pub day: Date,
    /// Of which currency.
    pub currency: Currency,
    /// Empty, the id of a product, or a source.
    pub name: String,
    /// How much.
    pub figures: Figures,
}

/// How much was sold. Amounts are minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// How many orders.
    pub orders: i64,
    /// How many things.
    pub units: i64,
    /// What it cost whoever bought.
    pub sales: i64,
    /// Without taxes, of what it is known what it cost the shop.
    pub net: i64,
    /// What that cost the shop.
    pub cost: i64,
    /// What went back.
    pub back: i64,
}

impl Figures {
    /// What the shop earns of what it knows the cost of.
    pub const fn margin(self) -> i64 {
        self.net.saturating_sub(self.cost)
    }

    /// Both together.
    pub const fn plus(self, other: Self) -> Self {
        Self {
            orders: self.orders.saturating_add(other.orders),
            units: self.units.saturating_add(other.units),
            sales: self.sales.saturating_add(other.sales),
            net: self.net.saturating_add(other.net),
            cost: self.cost.saturating_add(other.cost),
            back: self.back.saturating_add(other.back),
        }
    }

    /// The same taken back: an order that was counted was called off.
    pub const fn undone(self) -> Self {
        Self {
            orders: -self.orders,
            units: -self.units,
            sales: -self.sales,
            net: -self.net,
            cost: -self.cost,
            back: -self.back,
        }
    }
}
