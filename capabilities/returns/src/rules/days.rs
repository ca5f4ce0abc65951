//! Until when goods are to be sent back.

use crate::model::{Kind, Return, Whereabouts};
use kernel::{Timestamp, Zone, time::days_after};
use shop::rules::holidays;

/// Whoever withdraws sends the goods within so many days (Directive 2011/83, article 14).
pub const SEND_DAYS: i64 = 14;
/// No rest of the country is longer than this, in days.
const REST_MAX: i64 = 7;

/// Until when goods are to be sent back, counted from then: what ends on a day on which nobody works ends on the next one
/// (Regulation 1182/71, article 3).
pub fn send_until(from: Timestamp, zone: &Zone) -> Timestamp {
    let mut days = (SEND_DAYS..=SEND_DAYS + REST_MAX).map(|days| days_after(from, days));
    let working = days.find(|day| holidays::is_working(zone.day(*day)));
    working.unwrap_or_else(|| days_after(from, SEND_DAYS))
}

/// The same of a return: nothing where nothing was ever sent, or as long as not all of it has arrived.
pub fn until(ret: &Return) -> Option<Timestamp> {
    let since = match ret.kind {
        Kind::Withdrawal => ret.declared_at,
        Kind::Allowed | Kind::Conformity => ret.accepted_at.unwrap_or(ret.declared_at),
    };
    match ret.whereabouts {
        Whereabouts::Unsent | Whereabouts::OnTheWay => None,
        Whereabouts::Held => Some(ret.send_until.unwrap_or_else(|| days_after(since, SEND_DAYS))),
    }
}
