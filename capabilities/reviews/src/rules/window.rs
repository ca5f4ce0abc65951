//! Until when a review counts for the stars (Ley 10/2025, RULES 2 row 3): so many calendar days after it arrived, by the days of the
//! shop.

use crate::model::Term;
use jiff::ToSpan;
use kernel::{Timestamp, time::Zone};

/// Whether what is written now is within the days that count. What never arrived here, as things from elsewhere, counts.
pub fn term(delivered_at: Option<Timestamp>, now: Timestamp, days: u32, zone: &Zone) -> Term {
    let Some(delivered_at) = delivered_at else { return Term::Within };
    let last = zone.day(delivered_at).saturating_add(i64::from(days).days());
    if zone.day(now) <= last { Term::Within } else { Term::Long }
}
