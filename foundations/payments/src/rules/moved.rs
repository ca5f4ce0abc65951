//! What was moved of one payment, as a book of accounts wants it: line by line, in the order in which we heard of it.

use crate::model::{Attempt, MovedWhat, OurMovement, Payment, Refund, RefundState, Stage, won_again};
use kernel::{Money, Timestamp};

/// What was taken, what went back, and what was disputed and won again.
pub fn moved(payment: &Payment, attempts: &[Attempt], refunds: &[Refund]) -> Vec<OurMovement> {
    let line = |what, id: String, their_ref: &str, amount, at: Timestamp| OurMovement {
        id,
        their_ref: their_ref.to_owned(),
        payment: payment.id,
        what,
        amount,
        at,
    };
    let mut all: Vec<OurMovement> = Vec::new();
    for one in attempts {
        if let Some((amount, at)) = taken(payment, one, refunds).zip(one.ended_at) {
            all.push(line(MovedWhat::Charge, one.id.to_string(), &one.their_ref, amount, at));
        }
    }
    for one in refunds.iter().filter(|one| one.state == RefundState::Done) {
        let at = one.ended_at.unwrap_or(one.created_at);
        all.push(line(MovedWhat::Refund, one.id.to_string(), &one.their_ref, one.amount, at));
    }
    let current = attempts.iter().find(|one| one.number == payment.attempt);
    if let Some((one, at)) = current.zip(payment.disputed_at) {
        all.push(line(MovedWhat::Dispute, one.id.to_string(), &one.their_ref, payment.captured, at));
    }
    if let Some((one, end)) = current.zip(payment.dispute_end.filter(|end| end.is_won)) {
        let back = Money::new(-payment.captured.minor, payment.captured.currency);
        all.push(line(MovedWhat::Dispute, won_again(&one.their_ref), "", back, end.at));
    }
    all.sort_by(|one, other| (one.at, &one.id).cmp(&(other.at, &other.id)));
    all
}

/// How much an attempt has taken, if anything. What it took beside what was asked for is what goes back of it.
fn taken(payment: &Payment, one: &Attempt, refunds: &[Refund]) -> Option<Money> {
    match one.stage {
        Stage::Captured if one.number == payment.attempt => Some(payment.captured),
        Stage::Captured => Some(payment.amount),
        Stage::Odd => {
            let back = refunds.iter().filter(|back| back.is_extra && back.attempt == one.number);
            back.map(|back| back.amount).max_by_key(|amount| amount.minor)
        }
        Stage::Begun | Stage::Waiting | Stage::Authorised | Stage::Declined | Stage::Dropped => None,
    }
}
