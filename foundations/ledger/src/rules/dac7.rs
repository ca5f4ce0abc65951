//! Who is reported to the tax office (RULES section 2 row 21): nobody with fewer than thirty sales in a year who also earned no more
//! than 2,000 euro by them.

use crate::model::{Duty, Excluded, Judged, Quarter, Role, Span, Year};
use jiff::civil::Date;
use kernel::{Currency, Money};
use sellers_facts::SellerId;

/// From so many sales on somebody is reported, whatever they earned.
pub const SALES_MIN: i64 = 30;
/// Whoever earned more is reported, however few they sold; in cents of a euro.
pub const EARNED_MAX: i64 = 200_000;

/// Whether a year is reported. Other money than euro is not compared: who earns it is reported.
pub fn judge(year: Year) -> Judged {
    let all = year.total();
    let is_small =
        all.sales < SALES_MIN && all.earned.currency == Currency::EUR && all.earned.minor <= EARNED_MAX;
    let is_idle = all.sales <= 0 && all.earned.minor <= 0;
    let duty = match (is_idle, is_small) {
        (true, _) => Duty::Excluded(Excluded::Idle),
        (false, true) => Duty::Excluded(Excluded::Small),
        (false, false) => Duty::Reported,
    };
    Judged { year, duty }
}

/// The days of a year.
pub fn span(year: i16) -> Span {
    let first = |year: i16| Date::new(year, 1, 1).unwrap_or(Date::MAX);
    Span { from: first(year), until: first(year.saturating_add(1)) }
}

/// A year of four digits that somebody typed, no later than this one.
pub fn typed(text: &str, this: i16) -> Option<i16> {
    text.parse().ok().filter(|year| (2_000..=this).contains(year))
}

/// Sums and counts by month (`2026-11`) as the quarters of a year.
pub fn year(
    (seller, currency): (SellerId, Currency),
    sums: &[(String, Role, i64)],
    counts: &[(String, i64)],
) -> Year {
    let mut quarters = [Quarter::nothing(currency); 4];
    for (month, role, minor) in sums {
        let Some(quarter) = quarter_of(month).and_then(|at| quarters.get_mut(at)) else { continue };
        let owed = minor.saturating_neg();
        let sum = match role {
            Role::SellerPending | Role::SellerPayable => &mut quarter.earned,
            Role::Commission => &mut quarter.fees,
            Role::Provider
            | Role::Buyer
            | Role::Sales
            | Role::Refunds
            | Role::Tax
            | Role::Fees
            | Role::Disputes
            | Role::Payouts => continue,
        };
        *sum = Money { minor: sum.minor.saturating_add(owed), ..*sum };
    }
    for (month, count) in counts {
        if let Some(quarter) = quarter_of(month).and_then(|at| quarters.get_mut(at)) {
            quarter.sales = quarter.sales.saturating_add(*count);
        }
    }
    Year { seller, quarters }
}

fn quarter_of(month: &str) -> Option<usize> {
    let month: usize = month.get(5..7)?.parse().ok()?;
    (1..=12).contains(&month).then(|| (month - 1) / 3)
}
