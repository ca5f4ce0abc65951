//! Payments and cards as programs read them.

use crate::model::{Attempt, OurMovement, Payment, Refund, SavedCard, Whole};
use serde::Serialize;
use utoipa::ToSchema;
use webkit::api::{Amount, instant};

/// A payment in a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PaymentInList, example = json!({
    "id": "019a0000-0000-7000-8000-000000000031", "about": "order_group:019a0000-0000-7000-8000-000000000007",
    "reference": "K7QF-2M9X", "way": "stripe", "state": "captured",
    "amount": { "minor": 2695, "currency": "EUR", "decimal": "26.95" },
    "captured": { "minor": 2695, "currency": "EUR", "decimal": "26.95" },
    "refunded": { "minor": 0, "currency": "EUR", "decimal": "0.00" },
    "disputed": false, "created_at": "2026-11-03T09:00:00Z",
}))]
pub(crate) struct ListedBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// What is paid for: a kind and an id.
    about: String,
    /// What people call it: the code of an order.
    reference: String,
    /// `test`, `stripe`, `redsys`, `bizum`, `transfer`, `cash_on_delivery` or `free`.
    way: String,
    /// `started`, `action_needed`, `authorised`, `captured`, `declined`, `voided` or `expired`.
    state: String,
    /// How much is to be paid.
    amount: Amount,
    /// How much was taken.
    captured: Amount,
    /// How much of that was asked back and did not fail.
    refunded: Amount,
    /// Whether whoever paid has asked their bank for it and did not fail.
    disputed: bool,
    /// When it began.
    #[schema(format = "date-time")]
    created_at: String,
}

/// A payment with everything that belongs to it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Payment)]
pub(crate) struct PaymentBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// What is paid for: a kind and an id.
    about: String,
    /// What people call it: the code of an order.
    reference: String,
    /// `test`, `stripe`, `redsys`, `bizum`, `transfer`, `cash_on_delivery` or `free`.
    way: String,
    /// `started`, `action_needed`, `authorised`, `captured`, `declined`, `voided` or `expired`.
    state: String,
    /// Why the last attempt was refused: `declined`, `funds`, `authentication` or `provider`.
    reason: Option<String>,
    /// How much is to be paid.
    amount: Amount,
    /// How much was promised.
    authorised: Amount,
    /// How much was taken.
    captured: Amount,
    /// How much of that was asked back and did not fail.
    refunded: Amount,
    /// Since when whoever paid says that they did not.
    #[schema(format = "date-time")]
    disputed_at: Option<String>,
    /// When their bank had decided about that.
    #[schema(format = "date-time")]
    dispute_ended_at: Option<String>,
    /// Whether it has decided for the shop; nothing before it has decided.
    dispute_won: Option<bool>,
    /// Until when it is waited for.
    #[schema(format = "date-time")]
    expires_at: Option<String>,
    /// When it began.
    #[schema(format = "date-time")]
    created_at: String,
    /// Every attempt at it, the first first.
    attempts: Vec<AttemptBody>,
    /// What went back, or is to, the first first.
    refunds: Vec<RefundBody>,
    /// What was moved by all that, in the order in which it was heard of.
    movements: Vec<MovementBody>,
}

/// An attempt at a payment.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PaymentAttempt)]
pub(crate) struct AttemptBody {
    /// Which one; the provider carries it with what it has taken.
    #[schema(format = "uuid")]
    id: String,
    /// Counted from one.
    number: u32,
    /// By which way.
    way: String,
    /// `begun`, `waiting`, `authorised`, `captured`, `declined`, `dropped` or `odd`.
    stage: String,
    /// How the provider calls it; empty while nobody knows.
    provider_reference: String,
    /// Why it was refused: `declined`, `funds`, `authentication` or `provider`.
    reason: Option<String>,
    /// When it began.
    #[schema(format = "date-time")]
    begun_at: String,
    /// When it ended.
    #[schema(format = "date-time")]
    ended_at: Option<String>,
}

/// Money that goes back.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PaymentRefund)]
pub(crate) struct RefundBody {
    /// Which one; the provider carries it with what it has given back.
    #[schema(format = "uuid")]
    id: String,
    /// Why: a kind and an id, of a return or of an order.
    cause: String,
    /// How much.
    amount: Amount,
    /// Whether it was taken beside what was asked for: then it is in none of the payment's sums.
    extra: bool,
    /// `waiting`, `by_hand`, `done` or `failed`.
    state: String,
    /// How the provider calls it; empty while nobody knows.
    provider_reference: String,
    /// Why it failed.
    reason: Option<String>,
    /// When it was asked for.
    #[schema(format = "date-time")]
    created_at: String,
    /// When it ended.
    #[schema(format = "date-time")]
    ended_at: Option<String>,
}

/// Money that was moved, as a book of accounts wants it.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = PaymentMovement)]
pub(crate) struct MovementBody {
    /// `charge`, `refund` or `dispute`.
    what: String,
    /// How much; below zero where a dispute was won.
    amount: Amount,
    /// How the provider calls it; empty where it has no name for it.
    provider_reference: String,
    /// When it was heard of.
    #[schema(format = "date-time")]
    at: String,
}

/// A card that is kept for somebody.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = KeptCard, example = json!({
    "id": "019a0000-0000-7000-8000-000000000032", "way": "stripe", "brand": "visa", "last_four": "4242", "ends": "2031-08",
    "saved_at": "2026-11-03T09:00:00Z",
}))]
pub(crate) struct CardBody {
    /// Which one.
    #[schema(format = "uuid")]
    id: String,
    /// By which way it pays.
    way: String,
    /// Whose network; empty where the provider does not say.
    brand: String,
    /// The end of its number; empty where the provider does not say.
    last_four: String,
    /// The last month in which it pays, where the provider says.
    ends: Option<String>,
    /// Since when it is kept.
    #[schema(format = "date-time")]
    saved_at: String,
}

pub(super) fn listed(of: &Payment) -> ListedBody {
    ListedBody {
        id: of.id.to_string(),
        about: of.about.to_string(),
        reference: of.reference.clone(),
        way: of.way.code().to_owned(),
        state: of.state.code().to_owned(),
        amount: of.amount.into(),
        captured: of.captured.into(),
        refunded: of.refunded.into(),
        disputed: of.is_disputed(),
        created_at: instant(of.created_at),
    }
}

pub(super) fn body(whole: &Whole) -> PaymentBody {
    let of = &whole.payment;
    PaymentBody {
        id: of.id.to_string(),
        about: of.about.to_string(),
        reference: of.reference.clone(),
        way: of.way.code().to_owned(),
        state: of.state.code().to_owned(),
        reason: of.reason.map(|reason| reason.code().to_owned()),
        amount: of.amount.into(),
        authorised: of.authorised.into(),
        captured: of.captured.into(),
        refunded: of.refunded.into(),
        disputed_at: of.disputed_at.map(instant),
        dispute_ended_at: of.dispute_end.map(|end| instant(end.at)),
        dispute_won: of.dispute_end.map(|end| end.is_won),
        expires_at: of.expires_at.map(instant),
        created_at: instant(of.created_at),
        attempts: whole.attempts.iter().map(attempt).collect(),
        refunds: whole.refunds.iter().map(refund).collect(),
        movements: whole.moved.iter().map(movement).collect(),
    }
}

fn attempt(of: &Attempt) -> AttemptBody {
    AttemptBody {
        id: of.id.to_string(),
        number: of.number,
        way: of.way.code().to_owned(),
        stage: of.stage.code().to_owned(),
        provider_reference: of.their_ref.clone(),
        reason: of.reason.map(|reason| reason.code().to_owned()),
        begun_at: instant(of.begun_at),
        ended_at: of.ended_at.map(instant),
    }
}

fn refund(of: &Refund) -> RefundBody {
    RefundBody {
        id: of.id.to_string(),
        cause: of.cause.to_string(),
        amount: of.amount.into(),
        extra: of.is_extra,
        state: of.state.code().to_owned(),
        provider_reference: of.their_ref.clone(),
        reason: of.reason.map(|reason| reason.code().to_owned()),
        created_at: instant(of.created_at),
        ended_at: of.ended_at.map(instant),
    }
}

fn movement(of: &OurMovement) -> MovementBody {
    MovementBody {
        what: of.what.code().to_owned(),
        amount: of.amount.into(),
        provider_reference: of.their_ref.clone(),
        at: instant(of.at),
    }
}

pub(super) fn card(of: &SavedCard) -> CardBody {
    CardBody {
        id: of.id.to_string(),
        way: of.way.code().to_owned(),
        brand: of.brand.clone(),
        last_four: of.last_four.clone(),
        ends: of.expires.map(|(year, month)| format!("{year:04}-{month:02}")),
        saved_at: instant(of.saved_at),
    }
}
