//! Orders that were placed elsewhere, before this shop was here: as whoever moves in hands them over, and what is kept of that.

use super::OrderId;
use addresses::model::PostalAddress;
use catalog_facts::{ProductId, VariantId};
use kernel::{Lang, Money, PersonId, Personal, Timestamp};
use serde::Serialize;

kernel::codes! {
    /// How far an order had come elsewhere.
    PastState {
        /// It arrived.
        Completed = "completed",
        /// It was on its way.
        Sent = "sent",
        /// It was still to be sent.
        Open = "open",
        /// Nothing came of it.
        Cancelled = "cancelled",
    }
}

/// An order that was placed elsewhere. All amounts are of one currency.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PastOrder {
    /// Where: `shopify`, `woocommerce`, `prestashop`. Small letters, digits, `_` and `-`.
    pub origin: String,
    /// Its number there; there is one of it for each origin.
    pub reference: String,
    /// When it was placed.
    pub placed_at: Timestamp,
    /// Who bought, if they have an account here.
    pub person: Option<PersonId>,
    /// Where letters went; may be empty.
    pub email: Personal<String>,
    /// What whoever bought is called.
    pub name: Personal<String>,
    /// In which language they were spoken to.
    pub lang: Lang,
    /// Where the goods went.
    pub delivery_to: Option<Personal<PostalAddress>>,
    /// Who stands on the invoice, if that is somebody else.
    pub billing_to: Option<Personal<PostalAddress>>,
    /// What was bought.
    pub lines: Vec<PastLine>,
    /// What delivery cost, taxes counted.
    pub delivery: Money,
    /// What was taken off all of it; either sign.
    pub discount: Money,
    /// The taxes in the total.
    pub tax: Money,
    /// What it cost.
    pub total: Money,
    /// What was paid.
    pub paid: Money,
    /// What of that went back.
    pub refunded: Money,
    /// How far it had come.
    pub state: PastState,
    /// What whoever bought said to the shop.
    pub note: Personal<String>,
}

/// A line of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PastLine {
    /// What it is here, if it is known.
    pub variant: Option<(ProductId, VariantId)>,
    /// What it was called.
    pub name: String,
    /// The number of that version there; may be empty.
    pub sku: String,
    /// How many.
    pub quantity: u32,
    /// What one cost.
    pub unit: Money,
    /// What they cost together.
    pub total: Money,
    /// How many of them went back.
    pub refunded: u32,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Imported {
    /// It was not known.
    New(OrderId),
    /// It is known, as it is or as it was; what changed was kept.
    Same(OrderId),
}

/// Where an order was placed that was not placed here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// Where.
    pub origin: String,
    /// Its number there.
    pub reference: String,
}
