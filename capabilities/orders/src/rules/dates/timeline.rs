//! The steps of an order, each with its day: those that were, and those that follow.

use super::{files_years, guarantee_until, guarantee_years, may_withdraw, withdrawal_until};
use crate::{
    model::{Dispute, Kind, Line, TRANSFER, Whole},
    rules::{calendar::working_days, order::may_be_paid},
};
use jiff::civil::Date;
use kernel::{Timestamp, Zone};
use orders_facts::{GoodsState, OrderState};
use shop::rules::Guarantee;

/// A day of an order: one that was, or one that follows from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// It happened then.
    Was(Timestamp),
    /// It is happening.
    Now,
    /// It should happen between these days.
    Between(Date, Date),
    /// It should happen at most so many working days after the money is there.
    AfterMoney(i64),
    /// It may happen until then.
    Until(Date),
    /// It may happen for so long after something that has not happened.
    Later,
    /// Nobody said that it happened; it counts as if it had since then.
    Deemed(Timestamp),
    /// It happened elsewhere, nobody here knows when.
    Elsewhere,
}

/// A step of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// It was placed.
    Placed,
    /// It was paid.
    Paid,
    /// It is made ready.
    Packed,
    /// It was sent.
    Sent,
    /// It arrived.
    Delivered,
    /// One may go back on it.
    Withdrawal,
    /// The seller answers for it.
    Guarantee,
    /// The seller answers for the files in it.
    FilesGuarantee,
    /// It was called off.
    Cancelled,
    /// Nobody paid in time.
    Expired,
    /// Whoever paid said at their bank that they did not.
    Disputed,
    /// The bank gave the shop its money back.
    DisputeWon,
    /// The bank gave the money to whoever paid.
    DisputeLost,
}

/// The steps of an order in their order, each with its day; those that will not happen are not there.
pub fn timeline(whole: &Whole, guarantee: Guarantee, zone: &Zone) -> Vec<(Step, Option<Day>)> {
    use OrderState::{Cancelled, Completed, Confirmed, Expired, Placed};
    let order = &whole.order;
    let mut steps = vec![(Step::Placed, Some(Day::Was(order.placed_at)))];
    if order.is_past() {
        steps.extend(elsewhere(whole, guarantee, zone));
        return steps;
    }
    if let Some(at) = order.paid_at {
        steps.push((Step::Paid, Some(Day::Was(at))));
    }
    steps.extend(disputed(whole));
    match order.stand.order {
        Cancelled => steps.push((Step::Cancelled, order.ended_at.map(Day::Was))),
        Expired => steps.push((Step::Expired, order.ended_at.map(Day::Was))),
        Placed => {
            steps.push((Step::Paid, Some(Day::Now)));
            if is_sent(whole) {
                steps.extend([(Step::Packed, None), (Step::Sent, None)]);
            }
            steps.extend(arrival(whole, guarantee, zone));
        }
        Confirmed | Completed => {
            if is_sent(whole) {
                steps.push((Step::Packed, Some(order.sent_at.map_or(Day::Now, Day::Was))));
                steps.push((Step::Sent, order.sent_at.map(Day::Was)));
            }
            steps.extend(arrival(whole, guarantee, zone));
        }
    }
    steps
}

/// Whether there is anything in it that one can hold: files are neither packed nor sent.
fn is_sent(whole: &Whole) -> bool {
    whole.lines.iter().any(Line::travels)
}

/// What the bank says, as it is known.
fn disputed(whole: &Whole) -> Vec<(Step, Option<Day>)> {
    let was = |step, at| (step, Some(Day::Was(at)));
    match whole.group.dispute {
        None => Vec::new(),
        Some(Dispute::Open { since }) => vec![was(Step::Disputed, since)],
        Some(Dispute::Won { ended_at }) => vec![was(Step::DisputeWon, ended_at)],
        Some(Dispute::Lost { since, ended_at }) => {
            vec![was(Step::Disputed, since), was(Step::DisputeLost, ended_at)]
        }
    }
}

/// What is known of an order that was placed elsewhere: how far it had come, and for how long the seller answers for it.
fn elsewhere(whole: &Whole, guarantee: Guarantee, zone: &Zone) -> Vec<(Step, Option<Day>)> {
    let order = &whole.order;
    let mut steps = Vec::new();
    let happened = |step| (step, Some(Day::Elsewhere));
    if order.paid.minor > 0 {
        steps.push(happened(Step::Paid));
    }
    match (order.stand.order, order.stand.goods) {
        (OrderState::Cancelled | OrderState::Expired, _) => {
            steps.push(happened(Step::Cancelled));
            return steps;
        }
        (_, GoodsState::None) => steps.extend([(Step::Packed, Some(Day::Now)), (Step::Sent, None)]),
        (_, GoodsState::PartlySent | GoodsState::Sent | GoodsState::Delivered) => {
            let here = whole.parcels.first().map(|parcel| Day::Was(parcel.sent_at));
            steps.push((Step::Sent, here.or(Some(Day::Elsewhere))));
        }
    }
    let mut arrival = arrival(whole, guarantee, zone);
    if order.stand.goods == GoodsState::Delivered && order.delivered_at.or(order.deemed_at).is_none() {
        arrival.retain(|(step, _)| *step != Step::Delivered);
        arrival.insert(0, happened(Step::Delivered));
    }
    // Going back on what was sent there was a matter of the other shop.
    arrival.retain(|(step, _)| *step != Step::Withdrawal || !whole.parcels.is_empty());
    steps.extend(arrival);
    steps
}

/// When it arrives, and what may be done from then on.
fn arrival(whole: &Whole, guarantee: Guarantee, zone: &Zone) -> Vec<(Step, Option<Day>)> {
    let delivered = whole.order.delivered_at;
    let known = delivered.map(Day::Was).or(whole.order.deemed_at.map(Day::Deemed));
    let mut steps = vec![(Step::Delivered, known.or(expected(whole, zone)))];
    // Of what was sent elsewhere only the last day is known on which it may have been.
    let sent = whole.order.sent_at.filter(|_| whole.order.is_past() && whole.parcels.is_empty());
    let day = delivered.or(sent).map(|at| zone.day(at));
    if whole.is_private() {
        // A private person answers to nobody's law of consumers.
        return steps;
    }
    if may_withdraw(&whole.lines) {
        let until = day.map(|day| Day::Until(withdrawal_until(day)));
        steps.push((Step::Withdrawal, Some(until.unwrap_or(Day::Later))));
    }
    let until = |years: i64| day.map_or(Day::Later, |day| Day::Until(guarantee_until(day, years)));
    steps.push((Step::Guarantee, Some(until(guarantee_years(&whole.lines, guarantee)))));
    let files = files_years(&whole.lines, guarantee);
    steps.extend(files.map(|years| (Step::FilesGuarantee, Some(until(years)))));
    steps
}

/// When it should arrive, or be there to be fetched. Whoever pays by transfer sends the money when they like, so days are
/// counted from then.
pub fn expected(whole: &Whole, zone: &Zone) -> Option<Day> {
    let way = whole.group.delivery.as_ref()?;
    if !(may_be_paid(whole.order.stand) && whole.group.method == TRANSFER) {
        return Some(Day::Between(way.earliest, way.latest));
    }
    let last = if way.kind == Kind::PickUp { way.earliest } else { way.latest };
    Some(Day::AfterMoney(working_days(zone.day(whole.order.placed_at), last).max(1)))
}
