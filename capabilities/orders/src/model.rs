//! What an order is: a group that is paid at once, in it one order for each seller (today there is one, the house), its lines
//! as they were when it was placed, what was sent, and what was said beside it.

mod found;
mod list;
mod parcel;
mod place;
mod stand;

pub use found::{found_by, looked_for};
pub use list::{Counts, Listed, Shelf, Wanted};
pub use orders_facts::{
    CancelledBy, GoodsState, GroupId, HeardFrom, LineId, OrderId, OrderState, ParcelId, PaymentState,
};
pub use parcel::{NewParcel, Note, NoteId, NoteTag, Packed, Parcel, Refund, RefundState, ToSend};
pub use place::{ChosenDelivery, Kind, NewGroup, NewItem, Placed, Source};
pub use stand::Stand;

use addresses::model::PostalAddress;
use catalog::model::{ProductType, Withdrawal};
use catalog_facts::{ProductId, VariantId};
use kernel::{Currency, Lang, Localized, Money, PersonId, Personal, Timestamp};
use payments_facts::PaymentId;
use pricing::model::{Cause, Rate, TaxTotal, Why};

/// The way to pay that is paid when the goods arrive: such an order stands at once.
pub const ON_DELIVERY: &str = "cash_on_delivery";
/// The way to pay by which somebody sends the money from their bank.
pub const TRANSFER: &str = "transfer";

/// What was agreed at once, with one payment.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Which one.
    pub id: GroupId,
    /// Who bought, if they were signed in.
    pub person: Option<PersonId>,
    /// Where letters go.
    pub email: Personal<String>,
    /// In which language.
    pub lang: Lang,
    /// Where the goods go.
    pub delivery_to: Personal<PostalAddress>,
    /// Who is written on the invoice, if that is somebody else.
    pub billing_to: Option<Personal<PostalAddress>>,
    /// Whether they need an invoice with their name.
    pub wants_invoice: bool,
    /// What they said to the shop.
    pub note: Personal<String>,
    /// What it costs.
    pub total: Money,
    /// The taxes in it, by kind and rate.
    pub taxes: Vec<TaxTotal>,
    /// Why it costs less than its goods and its delivery.
    pub why: Vec<Why>,
    /// Which law made the taxes so.
    pub cause: Cause,
    /// How it is delivered; nothing where nothing is.
    pub delivery: Option<ChosenDelivery>,
    /// How it is paid.
    pub method: String,
    /// The payment that paid it.
    pub payment: Option<PaymentId>,
    /// From where the browser came.
    pub source: Source,
    /// From where they say that they know the shop.
    pub heard: Option<HeardFrom>,
    /// When it was placed.
    pub placed_at: Timestamp,
    /// Whether whoever bought is forgotten as soon as it is over.
    pub is_leaving: bool,
    /// Whether whoever bought was forgotten.
    pub is_forgotten: bool,
}

/// What one seller has to send.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    /// Which one.
    pub id: OrderId,
    /// With what it was agreed.
    pub group: GroupId,
    /// The short word by which people speak of it.
    pub code: String,
    /// Who bought, if they were signed in.
    pub person: Option<PersonId>,
    /// How it stands.
    pub stand: Stand,
    /// What its lines cost before discounts.
    pub subtotal: Money,
    /// What was taken off goods and delivery; never above zero.
    pub discount: Money,
    /// What its delivery costs before discounts.
    pub delivery: Money,
    /// What the way to pay costs.
    pub fee: Money,
    /// The taxes in all of it.
    pub tax: Money,
    /// What it costs.
    pub total: Money,
    /// What was paid.
    pub paid: Money,
    /// What went back.
    pub refunded: Money,
    /// When it was placed.
    pub placed_at: Timestamp,
    /// Since when it stands.
    pub confirmed_at: Option<Timestamp>,
    /// When the shop had the money.
    pub paid_at: Option<Timestamp>,
    /// When the first of it was sent.
    pub sent_at: Option<Timestamp>,
    /// When the last of it arrived.
    pub delivered_at: Option<Timestamp>,
    /// When it was cancelled, expired or completed.
    pub ended_at: Option<Timestamp>,
    /// Raised by every change.
    pub version: i64,
}

impl Order {
    /// The currency of all of it.
    pub fn currency(&self) -> Currency {
        self.total.currency
    }

    /// Where it stands in lists.
    pub fn shelf(&self) -> Shelf {
        crate::rules::states::shelf(self.stand)
    }
}

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
}

impl Line {
    /// How many are still to be sent.
    pub fn left(&self) -> u32 {
        self.quantity.saturating_sub(self.sent)
    }

    /// Whether it is something that one can hold.
    pub fn travels(&self) -> bool {
        match self.kind {
            ProductType::Physical | ProductType::Grouped => true,
            ProductType::Digital | ProductType::External => false,
        }
    }
}

/// An order with everything that belongs to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Whole {
    /// With what it was agreed.
    pub group: Group,
    /// The order.
    pub order: Order,
    /// Its lines, in their order.
    pub lines: Vec<Line>,
    /// What was sent, the first first.
    pub parcels: Vec<Parcel>,
    /// What went back or should.
    pub refunds: Vec<Refund>,
}
