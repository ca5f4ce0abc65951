//! By which right something goes back, and until when (RULES 1.O; section 2 rows 5, 6, 7, 17 and 18). Three rights that are never
//! merged: each has days, exceptions and costs of its own. Days are the shop's own.

use catalog::model::Window;
use jiff::{ToSpan, civil::Date};
use kernel::{Rejection, Timestamp, Word, Zone};
use orders::{
    model::{Line, Order, OrderState, Whole},
    rules::dates::{guarantee_until, withdrawal_until},
};
use returns::model::{Kind, Policy};
use shop::rules::Guarantee;

/// Whoever was not told that they may go back on it may do so for so many months more (Directive 2011/83, article 10).
const UNTOLD_MONTHS: i32 = 12;

/// What decides besides the order.
#[derive(Clone, Copy, Debug)]
pub struct Law<'a> {
    /// What the shop decided.
    pub policy: &'a Policy,
    /// For how long its country makes a seller answer.
    pub guarantee: Guarantee,
    /// Where its days begin.
    pub zone: &'a Zone,
}

/// Why something does not go back by that right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RightRejected {
    /// The order does not stand.
    Unsold,
    /// A private person sells it: the law of consumers gives no such right.
    Private,
    /// The law makes an exception of such things.
    Exception,
    /// They agreed to get it at once, and have begun to download it (RULES section 2 row 6).
    Begun {
        /// Since when.
        since: Timestamp,
    },
    /// The shop does not offer it.
    NotOffered,
    /// It has not arrived.
    Early,
    /// The days are over.
    Late,
    /// All of it goes back already, or is not sent any more.
    Gone,
}

impl Rejection for RightRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Unsold => "returning-unsold",
            Self::Private => "returning-private",
            Self::Exception => "returning-exception",
            Self::Begun { .. } => "returning-begun",
            Self::NotOffered => "returning-not-offered",
            Self::Early => "returning-early",
            Self::Late => "returning-late",
            Self::Gone => "returning-gone",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Begun { since } => vec![("day", Word::At(*since))],
            Self::Unsold
            | Self::Private
            | Self::Exception
            | Self::NotOffered
            | Self::Early
            | Self::Late
            | Self::Gone => Vec::new(),
        }
    }
}

/// Whether buyers were told before they bought that they may go back on it.
pub fn was_told(whole: &Whole, law: Law<'_>) -> bool {
    let day = law.zone.day(whole.order.placed_at);
    law.policy.informs_since.is_none_or(|since| since <= day)
}

/// The last day on which a line may go back by that right. Nothing while that day is not known: it has not arrived.
pub fn until(kind: Kind, whole: &Whole, line: &Line, law: Law<'_>) -> Option<Date> {
    let order = &whole.order;
    let there = order.delivered_at.or(order.sent_at.filter(|_| was_over_elsewhere(order)));
    let arrived = match kind {
        Kind::Withdrawal => there,
        // What nobody marked as there counts as such after a while: then the shop takes it back too.
        Kind::Allowed => there.or(order.deemed_at),
        // Nobody waits for a claim until somebody has marked a parcel as there.
        Kind::Conformity => order.delivered_at.or(order.sent_at),
    };
    let day = law.zone.day(arrived?);
    Some(match kind {
        Kind::Withdrawal if was_told(whole, law) => withdrawal_until(day),
        Kind::Withdrawal => withdrawal_until(day).saturating_add(UNTOLD_MONTHS.months()),
        Kind::Allowed => day.saturating_add(i64::from(law.policy.days).days()),
        Kind::Conformity => guarantee_until(day, years(line, law.guarantee)),
    })
}

/// Whether it was over before it was brought here: then it is known at most when it was sent. What was open or on its way is
/// marked here when it arrives, and days do not run before.
fn was_over_elsewhere(order: &Order) -> bool {
    order.past.is_some() && order.stand.order == OrderState::Completed && order.deemed_at.is_none()
}

fn years(line: &Line, guarantee: Guarantee) -> i64 {
    if line.travels() { guarantee.goods_years } else { guarantee.files_years }
}

/// Whether a line may go back by that right now.
pub fn may(
    kind: Kind,
    (whole, line): (&Whole, &Line),
    law: Law<'_>,
    now: Timestamp,
) -> Result<(), RightRejected> {
    match whole.order.stand.order {
        OrderState::Confirmed | OrderState::Completed => {}
        OrderState::Placed | OrderState::Cancelled | OrderState::Expired => {
            return Err(RightRejected::Unsold);
        }
    }
    let until = until(kind, whole, line, law);
    // Whoever declared it before they began stays in time.
    let begun = line.is_begun_since().filter(|since| *since <= now);
    match (kind, begun) {
        (Kind::Withdrawal | Kind::Conformity, _) if whole.is_private() => {
            return Err(RightRejected::Private);
        }
        (Kind::Withdrawal, _) if line.withdrawal.window() == Window::Closed => {
            return Err(RightRejected::Exception);
        }
        (Kind::Withdrawal, Some(since)) => return Err(RightRejected::Begun { since }),
        // One may go back on it from the moment of the agreement on.
        (Kind::Withdrawal, None) if until.is_none() => return Ok(()),
        (Kind::Allowed, _) if law.policy.days == 0 => return Err(RightRejected::NotOffered),
        (Kind::Allowed, _) if !line.travels() => return Err(RightRejected::Exception),
        (Kind::Withdrawal | Kind::Allowed | Kind::Conformity, _) => {}
    }
    match until {
        None => Err(RightRejected::Early),
        Some(day) if law.zone.day(now) > day => Err(RightRejected::Late),
        Some(_) => Ok(()),
    }
}
