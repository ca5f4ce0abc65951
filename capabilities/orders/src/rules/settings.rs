//! What the shop may decide about orders.

use crate::model::{DEEMED_DAYS, Policy};
use kernel::{Rejection, Word};

/// Why it is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PolicyRejected {
    /// That is no number of days that may be.
    Days,
}

impl Rejection for PolicyRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Days => "orders-policy-days-unfit",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        let (least, most) = (i64::from(*DEEMED_DAYS.start()), i64::from(*DEEMED_DAYS.end()));
        vec![("least", Word::Count(least)), ("most", Word::Count(most))]
    }

    fn field(&self) -> Option<&'static str> {
        Some("deemed_days")
    }
}

/// What somebody typed.
pub fn policy(deemed_days: &str) -> Result<Policy, PolicyRejected> {
    let days = deemed_days.trim().parse().ok().filter(|days| DEEMED_DAYS.contains(days));
    days.map(|deemed_days| Policy { deemed_days }).ok_or(PolicyRejected::Days)
}
