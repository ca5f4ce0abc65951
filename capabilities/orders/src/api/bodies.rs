//! Orders as programs read them.

use super::{
    lines::{AddressBody, LineBody, address, line},
    parcels::{ParcelBody, parcel},
};
use crate::model::{Dispute, Listed, Whole};
use sellers_facts::SellerId;
use serde::Serialize;
use std::collections::HashMap;
use utoipa::ToSchema;
use webkit::api::{Amount, instant};

/// An order in a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = OrderInList, example = json!({
    "id": "019a0000-0000-7000-8000-000000000007", "code": "K7QF-2M9X", "name": "Lucía Prado", "shelf": "to_send",
    "state": "confirmed", "payment": "paid", "goods": "none", "total": { "minor": 2695, "currency": "EUR", "decimal": "26.95" },
    "lines": 2, "seller": null, "placed_at": "2026-11-03T09:00:00Z",
}))]
pub(crate) struct ListedBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// The short word by which people speak of it.
    code: String,
    /// What whoever gets it is called.
    name: String,
    /// What is to be done about it: `to_pay`, `to_send`, `on_the_way`, `delivered`, `to_refund`, `done` or `over`.
    shelf: String,
    /// `placed`, `confirmed`, `cancelled`, `expired` or `completed`.
    state: String,
    /// `waiting`, `authorised`, `paid`, `partly_refunded`, `refunded` or `void`.
    payment: String,
    /// `none`, `partly_sent`, `sent` or `delivered`.
    goods: String,
    /// What it costs.
    total: Amount,
    /// How many lines it has.
    lines: u32,
    /// Who sells it; nobody where the house does.
    seller: Option<SellerBody>,
    /// When it was placed.
    #[schema(format = "date-time")]
    placed_at: String,
}

/// Who sells an order.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = OrderSeller)]
pub(crate) struct SellerBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// What they are called.
    name: String,
}

/// Where an order was placed that was not placed here.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = OrderOrigin)]
pub(crate) struct OriginBody {
    /// The program of that shop: `shopify`, `woocommerce`, `prestashop`.
    program: String,
    /// Its number there.
    number: String,
}

/// An order with everything that belongs to it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Order)]
pub(crate) struct OrderBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// The short word by which people speak of it.
    code: String,
    /// Who bought, if they were signed in.
    #[schema(format = "uuid")]
    person: Option<String>,
    /// Where letters go; for those who send only.
    email: Option<String>,
    /// `placed`, `confirmed`, `cancelled`, `expired` or `completed`.
    state: String,
    /// `waiting`, `authorised`, `paid`, `partly_refunded`, `refunded` or `void`.
    payment: String,
    /// `none`, `partly_sent`, `sent` or `delivered`.
    goods: String,
    /// What its lines cost before discounts.
    subtotal: Amount,
    /// What was taken off goods and delivery; zero or less.
    discount: Amount,
    /// What delivery costs before discounts.
    delivery: Amount,
    /// What the way to pay costs.
    fee: Amount,
    /// The taxes in all of it.
    tax: Amount,
    /// What it costs.
    total: Amount,
    /// What was paid.
    paid: Amount,
    /// What went back.
    refunded: Amount,
    /// The code of the way to pay.
    method: String,
    /// Where it goes.
    delivery_to: AddressBody,
    /// Who is written on the invoice, if that is somebody else.
    billing_to: Option<AddressBody>,
    /// Whether they need an invoice with their name.
    wants_invoice: bool,
    /// What they said to the shop.
    note: String,
    /// Who sells it; nobody where the house does.
    seller: Option<SellerBody>,
    /// From where whoever bought came: the word of a link, or a host; for those who send only.
    source: Option<String>,
    /// Where it was placed, if that was not here: its money was never here.
    origin: Option<OriginBody>,
    /// What whoever paid says at their bank: `open`, `won` or `lost`; for those who send only.
    dispute: Option<String>,
    /// Its lines.
    lines: Vec<LineBody>,
    /// What was sent.
    parcels: Vec<ParcelBody>,
    /// When it was placed.
    #[schema(format = "date-time")]
    placed_at: String,
    /// When the shop had the money.
    #[schema(format = "date-time")]
    paid_at: Option<String>,
    /// When the last of it arrived.
    #[schema(format = "date-time")]
    delivered_at: Option<String>,
    /// Since when it counts as delivered though nobody said so.
    #[schema(format = "date-time")]
    deemed_at: Option<String>,
}

pub(super) fn listed(of: &Listed, sellers: &HashMap<SellerId, String>) -> ListedBody {
    ListedBody {
        id: of.id.to_string(),
        code: of.code.clone(),
        name: of.name.reveal().clone(),
        shelf: crate::reads::shelf_of(of).code().to_owned(),
        state: of.stand.order.code().to_owned(),
        payment: of.stand.payment.code().to_owned(),
        goods: of.stand.goods.code().to_owned(),
        total: of.total.into(),
        lines: of.lines,
        seller: of.seller.map(|id| SellerBody {
            name: sellers.get(&id).cloned().unwrap_or_else(|| id.to_string()),
            id: id.to_string(),
        }),
        placed_at: instant(of.placed_at),
    }
}

/// An order; the address of letters is for those who send.
pub(super) fn body(whole: &Whole, is_for_staff: bool) -> OrderBody {
    let (group, order) = (&whole.group, &whole.order);
    OrderBody {
        id: order.id.to_string(),
        code: order.code.clone(),
        person: order.person.map(|person| person.to_string()),
        email: is_for_staff.then(|| group.email.reveal().clone()),
        state: order.stand.order.code().to_owned(),
        payment: order.stand.payment.code().to_owned(),
        goods: order.stand.goods.code().to_owned(),
        subtotal: order.subtotal.into(),
        discount: order.discount.into(),
        delivery: order.delivery.into(),
        fee: order.fee.into(),
        tax: order.tax.into(),
        total: order.total.into(),
        paid: order.paid.into(),
        refunded: order.refunded.into(),
        method: group.method.clone(),
        delivery_to: address(group.delivery_to.reveal()),
        billing_to: group.billing_to.as_ref().map(|to| address(to.reveal())),
        wants_invoice: group.wants_invoice,
        note: group.note.reveal().clone(),
        seller: whole
            .sold_by
            .as_ref()
            .map(|sold| SellerBody { id: sold.seller.to_string(), name: sold.name.clone() }),
        source: Some(group.source.word().to_owned()).filter(|word| is_for_staff && !word.is_empty()),
        origin: order
            .past
            .as_ref()
            .map(|past| OriginBody { program: past.origin.clone(), number: past.reference.clone() }),
        dispute: group.dispute.filter(|_| is_for_staff).map(|dispute| dispute_code(dispute).to_owned()),
        lines: whole.lines.iter().map(line).collect(),
        parcels: whole.parcels.iter().map(|one| parcel(whole, one)).collect(),
        placed_at: instant(order.placed_at),
        paid_at: order.paid_at.map(instant),
        delivered_at: order.delivered_at.map(instant),
        deemed_at: order.deemed_at.map(instant),
    }
}

const fn dispute_code(dispute: Dispute) -> &'static str {
    match dispute {
        Dispute::Open { .. } => "open",
        Dispute::Won { .. } => "won",
        Dispute::Lost { .. } => "lost",
    }
}
