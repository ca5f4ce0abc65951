//! What purchases of programs are in JSON.

mod asked;

pub(super) use asked::{ChangeBody, CompleteBody, NewBody, wish};

use serde::Serialize;
use utoipa::ToSchema;
use webkit::api::{Amount, Translated};

/// A purchase that a program prepares for somebody.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Checkout)]
pub(super) struct CheckoutBody {
    /// Which one.
    #[schema(format = "uuid")]
    pub(super) id: String,
    /// `open`, `requires_escalation` (whoever buys must go on by themselves at `continue_url`), `completed`, `canceled` or
    /// `expired`. The last three stay as they are.
    pub(super) state: String,
    /// What is bought; empty once it is over.
    pub(super) lines: Vec<LineBody>,
    /// Codes that were given; empty once it is over.
    pub(super) codes: Vec<String>,
    /// The ways of delivery to that address; empty where nothing is brought.
    pub(super) deliveries: Vec<DeliveryBody>,
    /// The key of the one that counts.
    pub(super) delivery: Option<String>,
    /// The ways to pay.
    pub(super) payments: Vec<PaymentBody>,
    /// What it costs: one `subtotal`, one `total`, and between them what makes one of the other.
    pub(super) totals: Vec<TotalBody>,
    /// The taxes that are in the total.
    pub(super) included_tax: Option<Amount>,
    /// What stands in the way of completing it.
    pub(super) messages: Vec<MessageBody>,
    /// Where whoever buys goes on: to take it over while it is open, to pay once it is completed. Null where nothing is left to do.
    pub(super) continue_url: Option<String>,
    /// The order that it became.
    pub(super) order: Option<OrderBody>,
    /// Until when it may be completed.
    #[schema(format = "date-time")]
    pub(super) expires_at: String,
}

/// So many of one thing.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = CheckoutLine, example = json!({
    "variant": "019a0000-0000-7000-8000-000000000002", "sku": "TAZA-VERDE",
    "name": { "es": "Taza de desayuno", "en": "Breakfast mug" }, "quantity": 2,
    "total": { "minor": 2980, "currency": "EUR", "decimal": "29.80" }, "left": null,
}))]
pub(super) struct LineBody {
    /// Which variant.
    #[schema(format = "uuid")]
    pub(super) variant: String,
    /// The reference by which it is bought; null where it is not sold any more.
    pub(super) sku: Option<String>,
    /// What it is called.
    pub(super) name: Option<Translated>,
    /// How many.
    pub(super) quantity: u32,
    /// What the line costs after discounts.
    pub(super) total: Option<Amount>,
    /// How many are left, where that is fewer than are wanted.
    pub(super) left: Option<i64>,
}

/// A way of delivery.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = CheckoutDelivery, example = json!({
    "key": "019a0000-0000-7000-8000-000000000003", "name": { "es": "A casa", "en": "To your door" },
    "price": { "minor": 495, "currency": "EUR", "decimal": "4.95" }, "earliest": "2026-11-05", "latest": "2026-11-06",
}))]
pub(super) struct DeliveryBody {
    /// What chooses it.
    pub(super) key: String,
    /// What it is called.
    pub(super) name: Translated,
    /// What it costs.
    pub(super) price: Amount,
    /// The first day on which it should arrive, or can be fetched.
    #[schema(format = "date")]
    pub(super) earliest: String,
    /// The last.
    #[schema(format = "date")]
    pub(super) latest: String,
}

/// A way to pay.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = CheckoutPayment, example = json!({ "code": "transfer", "name": "Bank transfer", "fee": null }))]
pub(super) struct PaymentBody {
    /// What chooses it.
    pub(super) code: String,
    /// What it is called, in the language of `Accept-Language`.
    pub(super) name: String,
    /// What it costs itself, if anything.
    pub(super) fee: Option<Amount>,
}

/// An amount and what it is.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = CheckoutTotal, example = json!({
    "type": "total", "amount": { "minor": 3475, "currency": "EUR", "decimal": "34.75" },
}))]
pub(super) struct TotalBody {
    /// `subtotal` (goods before discounts), `discount` (below zero), `fulfillment`, `fee` or `total`.
    pub(super) r#type: String,
    /// How much, with the taxes in it.
    pub(super) amount: Amount,
}

/// What stands in the way.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = CheckoutMessage, example = json!({
    "code": "checkout-nowhere", "text": "We do not send there.", "field": "way", "severity": "recoverable",
}))]
pub(super) struct MessageBody {
    /// The stable code.
    pub(super) code: String,
    /// What to say, in the language of `Accept-Language`.
    pub(super) text: String,
    /// What it is about, where it is about one thing.
    pub(super) field: Option<String>,
    /// `recoverable` (change it and try again) or `requires_buyer_input` (whoever buys must go on by themselves).
    pub(super) severity: String,
}

/// The order that a purchase became.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = CheckoutOrder, example = json!({
    "id": "019a0000-0000-7000-8000-000000000007",
    "permalink_url": "https://tienda.example/account/orders/019a0000-0000-7000-8000-000000000007",
}))]
pub(super) struct OrderBody {
    /// Which one; of several sellers the first.
    #[schema(format = "uuid")]
    pub(super) id: String,
    /// Its page, for whoever bought.
    pub(super) permalink_url: String,
}
