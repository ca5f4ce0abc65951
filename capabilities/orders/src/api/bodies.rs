//! Orders as programs read them.

use super::parcels::{ParcelBody, parcel};
use crate::model::{Line, Listed, Whole};
use addresses::model::PostalAddress;
use serde::Serialize;
use utoipa::ToSchema;
use webkit::api::{Amount, Translated, instant};

/// An order in a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = OrderInList, example = json!({
    "id": "019a0000-0000-7000-8000-000000000007", "code": "K7QF-2M9X", "name": "Lucía Prado", "shelf": "to_send",
    "state": "confirmed", "payment": "paid", "goods": "none", "total": { "minor": 2695, "currency": "EUR", "decimal": "26.95" },
    "lines": 2, "placed_at": "2026-11-03T09:00:00Z",
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
    /// When it was placed.
    #[schema(format = "date-time")]
    placed_at: String,
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
}

/// A postal address.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = OrderAddress)]
pub(crate) struct AddressBody {
    /// Who receives it.
    name: String,
    /// The company.
    company: String,
    /// Street and number.
    line1: String,
    /// Floor, door, whatever else helps.
    line2: String,
    /// As its country writes it.
    postcode: String,
    /// The town.
    city: String,
    /// Province, state or county.
    region: String,
    /// Two letters of ISO 3166.
    country: String,
    /// A telephone for whoever delivers.
    phone: String,
    /// The tax number.
    tax_id: String,
}

/// A line of an order.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = OrderLine)]
pub(crate) struct LineBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// What was bought.
    #[schema(format = "uuid")]
    product: String,
    /// Its exact version.
    #[schema(format = "uuid")]
    variant: String,
    /// The number of that version.
    sku: String,
    /// What it was called.
    name: Translated,
    /// What was chosen of it.
    options: Vec<Translated>,
    /// What one costs.
    unit: Amount,
    /// How many.
    quantity: u32,
    /// How many were sent.
    sent: u32,
    /// What was taken off all of them; zero or less.
    discount: Amount,
    /// What they cost.
    total: Amount,
    /// The rate of its tax, in hundredths of a percent.
    rate: u32,
    /// The tax in what they cost.
    tax: Amount,
}

pub(super) fn listed(of: &Listed) -> ListedBody {
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
        lines: whole.lines.iter().map(line).collect(),
        parcels: whole.parcels.iter().map(|one| parcel(whole, one)).collect(),
        placed_at: instant(order.placed_at),
        paid_at: order.paid_at.map(instant),
        delivered_at: order.delivered_at.map(instant),
    }
}

fn address(of: &PostalAddress) -> AddressBody {
    AddressBody {
        name: of.name.clone(),
        company: of.company.clone(),
        line1: of.line1.clone(),
        line2: of.line2.clone(),
        postcode: of.postcode.clone(),
        city: of.city.clone(),
        region: of.region.clone(),
        country: of.country.clone(),
        phone: of.phone.clone(),
        tax_id: of.tax_id.clone(),
    }
}

fn line(of: &Line) -> LineBody {
    LineBody {
        id: of.id.to_string(),
        product: of.product.to_string(),
        variant: of.variant.to_string(),
        sku: of.sku.clone(),
        name: of.name.clone().into(),
        options: of.options.iter().map(|word| word.clone().into()).collect(),
        unit: of.unit.into(),
        quantity: of.quantity,
        sent: of.sent,
        discount: of.discount.into(),
        total: of.total.into(),
        rate: of.rate.0,
        tax: of.tax.into(),
    }
}
