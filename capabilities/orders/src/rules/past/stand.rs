//! How an order that was placed elsewhere stands here.

use crate::model::{PastOrder, PastState, Stand};
use kernel::{Timestamp, time::days_after};
use orders_facts::{GoodsState, OrderState, PaymentState};

/// What was on its way arrives within so many days.
const DAYS: i64 = 14;
/// What was on its way so long ago is not any more.
const OLD_DAYS: i64 = 60;

/// When it arrived at the latest, as far as anybody can know: nobody writes that down.
pub fn arrived_at(wish: &PastOrder, now: Timestamp) -> Timestamp {
    days_after(wish.placed_at, DAYS).min(now).max(wish.placed_at)
}

/// How far it has come by now: what was on its way long ago has arrived.
pub(super) fn state(wish: &PastOrder, now: Timestamp) -> PastState {
    match wish.state {
        PastState::Sent if days_after(wish.placed_at, OLD_DAYS) <= now => PastState::Completed,
        said => said,
    }
}

/// How it stands. Of what was cancelled nothing is owed here, whatever the other shop still owes.
pub fn stand_of(wish: &PastOrder, now: Timestamp) -> Stand {
    let (paid, back) = (wish.paid.minor, wish.refunded.minor);
    let payment = match (paid, back) {
        (0, _) if wish.total.minor == 0 => PaymentState::Paid,
        (0, _) => PaymentState::Waiting,
        (_, 0) => PaymentState::Paid,
        (paid, back) if back >= paid => PaymentState::Refunded,
        _ => PaymentState::PartlyRefunded,
    };
    let (order, payment, goods) = match state(wish, now) {
        PastState::Cancelled if payment == PaymentState::Refunded => {
            (OrderState::Cancelled, payment, GoodsState::None)
        }
        PastState::Cancelled => (OrderState::Cancelled, PaymentState::Void, GoodsState::None),
        PastState::Open => (OrderState::Confirmed, payment, GoodsState::None),
        PastState::Sent => (OrderState::Confirmed, payment, GoodsState::Sent),
        PastState::Completed => (OrderState::Completed, payment, GoodsState::Delivered),
    };
    Stand { order, payment, goods }
}
