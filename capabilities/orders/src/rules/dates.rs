//! Which days follow from an order (RULES 1.O): until when one may go back on it, until when the seller answers for it, when
//! it should arrive, until when links to it lead there. Days are the shop's own.

mod timeline;

pub use timeline::{Day, Step, expected, timeline};

use super::{
    calendar::{later, working, working_days},
    order::is_sold,
};
use crate::model::{ChosenDelivery, Kind, Line, Order, Shelf};
use catalog::model::Window;
use jiff::{ToSpan, civil::Date};
use kernel::{
    Timestamp, Zone,
    time::{days_after, from_micros},
};
use orders_facts::PaymentState;
use pricing::model::Cause;
use shop::rules::Guarantee;

/// So many days one may go back on a purchase from afar (RULES section 2 row 5; Directive 2011/83, article 9).
pub const WITHDRAWAL_DAYS: i64 = 14;

/// Money must be back within so many days (RULES section 2 row 6; Directive 2011/83, article 13).
pub const REFUND_DAYS: i64 = 14;
/// A link leads to an order for so long after it is over, or after the link was sent if that is later.
const LINK_DAYS: i64 = 90;
/// What books are kept for, in days: six years.
const BOOKS_DAYS: i64 = 6 * 366;
/// The same where the tax went through the one stop shop: ten (Directive 2006/112, article 369k).
const BOOKS_OSS_DAYS: i64 = 10 * 366;

/// The last day on which one may go back on what arrived then. A time that ends on a day on which nobody works ends on the next
/// one (Regulation 1182/71, article 3).
pub fn withdrawal_until(delivered: Date) -> Date {
    working(delivered.saturating_add(WITHDRAWAL_DAYS.days()))
}

/// The last day on which the seller answers for what arrived then (RULES section 2 row 18).
pub fn guarantee_until(delivered: Date, years: i64) -> Date {
    delivered.saturating_add(years.years())
}

/// Whether one may go back on any of it: not on what they agreed to get at once and have begun to download.
pub fn may_withdraw(lines: &[Line]) -> bool {
    lines.iter().any(|line| line.withdrawal.window() != Window::Closed && line.is_begun_since().is_none())
}

/// Whether an order stands, not all of its money is back, and the last day to go back on it has not passed. What nobody says has
/// arrived has no last day yet.
pub fn is_withdrawal_open(order: &Order, now: Timestamp, zone: &Zone) -> bool {
    let is_back = order.stand.payment == PaymentState::Refunded;
    let is_past = |at| zone.day(now) > withdrawal_until(zone.day(at));
    is_sold(order.stand) && !is_back && !order.delivered_at.is_some_and(is_past)
}

/// A way of delivery with its days counted from the day on which the money came, if that was after the order was placed: as
/// many working days as were promised.
pub fn moved(way: &ChosenDelivery, placed: Date, paid: Date) -> ChosenDelivery {
    if paid <= placed {
        return way.clone();
    }
    let of = |day: Date| later(paid, working_days(placed, day));
    ChosenDelivery { earliest: of(way.earliest), latest: of(way.latest), ..way.clone() }
}

/// For how many years the seller answers for what was sent; where nothing is, for files.
pub fn guarantee_years(lines: &[Line], guarantee: Guarantee) -> i64 {
    match lines.iter().any(Line::travels) {
        true => guarantee.goods_years,
        false => guarantee.files_years,
    }
}

/// For how many years the seller answers for the files among other things, if that is not as long.
pub fn files_years(lines: &[Line], guarantee: Guarantee) -> Option<i64> {
    let is_mixed = lines.iter().any(Line::travels) && !lines.iter().all(Line::travels);
    (is_mixed && guarantee.files_years != guarantee.goods_years).then_some(guarantee.files_years)
}

/// Until when a link leads to an order; nothing while that is not over.
pub fn link_ends(created: Timestamp, order: &Order) -> Option<Timestamp> {
    order.ended_at.map(|ended| days_after(ended.max(created), LINK_DAYS))
}

/// Until when the money of an order must be back, if it owes any.
pub fn refund_until(order: &Order) -> Option<Timestamp> {
    order.ended_at.max(order.paid_at).filter(|_| order.shelf() == Shelf::ToRefund).map(refund_until_of)
}

/// Until when money must be back that is owed since then.
pub fn refund_until_of(since: Timestamp) -> Timestamp {
    days_after(since, REFUND_DAYS)
}

/// Until when the books need to know who bought what happened last then (RULES section 2 row 19).
pub fn kept_until(last: Timestamp, cause: Cause) -> Timestamp {
    let days = if cause == Cause::Oss { BOOKS_OSS_DAYS } else { BOOKS_DAYS };
    days_after(last, days)
}

/// Until when whoever bought, and those who ask for taxes, must be able to learn who sold what was over then: ten years (Directive
/// 2011/16, article 25).
pub fn seller_kept_until(last: Timestamp) -> Timestamp {
    days_after(last, BOOKS_OSS_DAYS)
}

/// When what nobody marked as delivered counts as delivered: so many days after the last day that was promised, or after the last of
/// it was sent if that was later. What waits in the shop to be fetched does not.
pub fn deemed_at(
    way: Option<&ChosenDelivery>,
    sent_last_at: Timestamp,
    days: u32,
    zone: &Zone,
) -> Option<Timestamp> {
    if way.is_some_and(|way| way.kind == Kind::PickUp) {
        return None;
    }
    let sent = zone.day(sent_last_at);
    let promised = way.map_or(sent, |way| way.latest.max(sent));
    let later = promised.since(sent).map_or(0, |span| i64::from(span.get_days()));
    Some(days_after(sent_last_at, later + i64::from(days)))
}

/// When an order that has arrived, or counts as if it had, is over: after the last day on which one may go back on it, with a day to
/// spare because days end elsewhere later.
pub fn over_at(order: &Order, zone: &Zone) -> Option<Timestamp> {
    let delivered = order.delivered_at.or(order.deemed_at)?;
    let first = zone.day(delivered);
    let days =
        withdrawal_until(first).since(first).map_or(WITHDRAWAL_DAYS, |span| i64::from(span.get_days()));
    Some(days_after(delivered, days + 1))
}

/// The instant at which the week began in which this one lies: Monday, where the shop is.
pub fn week_begins(zone: &Zone, now: Timestamp) -> Timestamp {
    let today = zone.day(now);
    let monday = today.saturating_sub(i64::from(today.weekday().to_monday_zero_offset()).days());
    // Only the day of an instant can be asked, so the first of Monday's is looked for between two of which it is known.
    let (mut before, mut since) = (kernel::time::days_before(now, 9).as_second(), now.as_second());
    while since - before > 1 {
        let middle = before + (since - before) / 2;
        match zone.day(from_micros(middle * 1_000_000)) < monday {
            true => before = middle,
            false => since = middle,
        }
    }
    from_micros(since * 1_000_000)
}
