//! A line of an order.

use super::{LineId, OrderId};
use catalog::model::{ProductType, Withdrawal};
use catalog_facts::{ProductId, VariantId};
use kernel::{Localized, Money, Timestamp};
use pricing::model::Rate;

/// What stands for a product or a version of it that nobody here knows: lines of orders that were placed elsewhere.
const UNKNOWN: [u8; 16] = [0; 16];

/// A line, as it was when the order was placed.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Which one.
    pub id: LineId,
    /// Of which order.
    pub order: OrderId,
    /// Its place.
    pub position: u32,
    /// What was bought.
    pub product: ProductId,
    /// Its exact version.
    pub variant: VariantId,
    /// The number of that version.
    pub sku: String,
    /// What it was called.
    pub name: Localized,
    /// What was chosen of it.
    pub options: Vec<Localized>,
    /// Its address in the shop.
    pub slug: Localized,
    /// The source of its picture.
    pub picture: Option<String>,
    /// What kind of thing it is.
    pub kind: ProductType,
    /// What one costs.
    pub unit: Money,
    /// How many.
    pub quantity: u32,
    /// What was taken off all of them; never above zero.
    pub discount: Money,
    /// What they cost.
    pub total: Money,
    /// The rate of its tax.
    pub rate: Rate,
    /// The tax in what they cost.
    pub tax: Money,
    /// The equivalence surcharge in what they cost.
    pub surcharge: Money,
    /// What one costs the shop.
    pub cost: Option<Money>,
    /// Whether one may go back on it.
    pub withdrawal: Withdrawal,
    /// How many were sent.
    pub sent: u32,
    /// How many are not sent any more, because their money goes back.
    pub dropped: u32,
    /// When whoever bought said that they want it at once, and know that they may not go back on it once they have begun
    /// to download it (RULES section 2 row 6).
    pub consent_at: Option<Timestamp>,
    /// When they began to: the first file was fetched, or the first key was shown.
    pub begun_at: Option<Timestamp>,
}

impl Line {
    /// What stands for a product that nobody here knows.
    pub const NO_PRODUCT: ProductId = ProductId::from_bytes(UNKNOWN);
    /// What stands for a version of it.
    pub const NO_VARIANT: VariantId = VariantId::from_bytes(UNKNOWN);

    /// Whether it is something that is known here.
    pub fn is_known(&self) -> bool {
        self.variant != Self::NO_VARIANT
    }

    /// How many are still to be sent.
    pub fn left(&self) -> u32 {
        self.quantity.saturating_sub(self.sent).saturating_sub(self.dropped)
    }

    /// Whether it is something that one can hold.
    pub fn travels(&self) -> bool {
        travels(self.kind)
    }

    /// Since when nobody may go back on it, as they agreed to before: nothing where they have not agreed, or not begun.
    pub fn is_begun_since(&self) -> Option<Timestamp> {
        self.begun_at.filter(|_| self.consent_at.is_some() && is_at_once(self.kind, self.withdrawal))
    }
}

/// Whether such a thing is handed over at once, so that whoever buys it has to agree to that before.
pub const fn is_at_once(kind: ProductType, withdrawal: Withdrawal) -> bool {
    matches!((kind, withdrawal), (ProductType::Digital, Withdrawal::DigitalAtOnce))
}

/// Whether a kind of thing is one that one can hold.
pub(crate) const fn travels(kind: ProductType) -> bool {
    match kind {
        ProductType::Physical | ProductType::Grouped => true,
        ProductType::Digital | ProductType::External => false,
    }
}
