//! What an order is: a group that is paid at once, in it one order for each seller (the house is one), its lines as they were when
//! it was placed, what was sent, and what was said beside it.

mod dispute;
mod export;
mod extra;
mod figures;
mod found;
mod line;
mod list;
mod parcel;
mod past;
mod place;
mod policy;
mod stand;
mod terms;
mod unsent;

pub use dispute::Dispute;
pub use export::{HEAD_OF_LINES, HEAD_OF_ORDERS, LineOut, OrderOut, What, row};
pub use extra::{Business, Commissioned, Extra};
pub use figures::{Figures, Sum, SumKind};
pub use found::{found_by, looked_for};
pub(crate) use line::travels;
pub use line::{Line, is_at_once};
pub use list::{Counts, Listed, Shelf, SoldWhere, Wanted};
pub use orders_facts::{
    CancelledBy, GoodsState, GroupId, HeardFrom, LineId, OrderId, OrderState, ParcelId, PaymentState,
};
pub use parcel::{NewParcel, Note, NoteId, NoteTag, Packed, Parcel, Refund, RefundState, ToSend};
pub use past::{Imported, Past, PastLine, PastOrder, PastState};
pub use place::{ChosenDelivery, Kind, NewGroup, NewItem, Placed, Source};
pub use policy::{DEEMED_DAYS, Policy};
pub use stand::Stand;
pub use terms::{AGREED, Terms, TermsHash};
pub use unsent::Unsent;

use addresses::model::PostalAddress;
use kernel::{Currency, Lang, Money, PersonId, Personal, Timestamp};
use payments_facts::PaymentId;
use pricing::model::{Cause, TaxTotal, VatProof, Why};
use sellers_facts::SellerId;

/// The way to pay that is paid when the goods arrive: such an order stands at once.
pub const ON_DELIVERY: &str = "cash_on_delivery";
/// The way to pay by which somebody sends the money from their bank.
pub const TRANSFER: &str = "transfer";
/// What stands there instead where an order was placed and paid elsewhere.
pub const ELSEWHERE: &str = "elsewhere";

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
    /// Whether whoever bought wants the card kept that pays it.
    pub keeps_card: bool,
    /// What whoever paid says at their bank.
    pub dispute: Option<Dispute>,
    /// The texts that were agreed to.
    pub terms: Option<TermsHash>,
    /// Of a company of another country of the Union: how its number was looked up.
    pub company: Option<VatProof>,
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
    /// Who sells it; nobody where the house does.
    pub seller: Option<SellerId>,
    /// How many orders the payment of its group pays.
    pub members: u32,
    /// The taxes in it, where the group has several orders; else those of the group are its.
    pub taxes: Vec<TaxTotal>,
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
    /// Since when it counts as delivered though nobody said so. Times of whoever bought do not run from it.
    pub deemed_at: Option<Timestamp>,
    /// Where it was placed, if that was not here.
    pub past: Option<Past>,
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

    /// Whether it was placed elsewhere: its money was never here.
    pub fn is_past(&self) -> bool {
        self.past.is_some()
    }
}

/// Who sells an order, as people see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SoldBy {
    /// Which one.
    pub seller: SellerId,
    /// What they are called.
    pub name: String,
    /// Whether they sell as a business.
    pub is_trader: bool,
    /// The business, as it was when the order was placed, where it was known.
    pub business: Option<Personal<Business>>,
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
    /// The other orders that the same payment pays, the first first.
    pub others: Vec<Order>,
    /// Who sells it; nobody where the house does.
    pub sold_by: Option<SoldBy>,
}

impl Whole {
    /// The taxes in it, by kind and rate.
    pub fn taxes(&self) -> &[TaxTotal] {
        if self.order.taxes.is_empty() { &self.group.taxes } else { &self.order.taxes }
    }

    /// The word by which people speak of the whole payment: that of its first order.
    pub fn reference(&self) -> &str {
        let first = self.others.iter().find(|other| other.id < self.order.id);
        first.map_or(&self.order.code, |first| &first.code)
    }

    /// Whether a private person sells it: then none of what the law gives those who buy of a business holds (RULES section 2 row 12).
    pub fn is_private(&self) -> bool {
        self.sold_by.as_ref().is_some_and(|seller| !seller.is_trader)
    }

    /// Whether a parcel is none but was handed over: files, keys, what else nobody can hold.
    pub fn is_of_files(&self, parcel: &Parcel) -> bool {
        let travels =
            |packed: &Packed| self.lines.iter().find(|line| line.id == packed.line).is_none_or(Line::travels);
        parcel.carrier.is_none() && !parcel.goods.iter().any(travels)
    }

    /// Whether nothing of what the same payment pays stands any more, this order aside.
    pub fn is_last(&self) -> bool {
        let is_off = |other: &Order| matches!(other.stand.order, OrderState::Cancelled | OrderState::Expired);
        self.others.iter().all(is_off)
    }
}
