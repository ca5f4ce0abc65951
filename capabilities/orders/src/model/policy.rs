//! What the shop decides about orders.

use serde::{Deserialize, Serialize};

/// After so many days at least, and at most.
pub const DEEMED_DAYS: std::ops::RangeInclusive<u32> = 3..=90;

/// What the shop decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Policy {
    /// What nobody marked as delivered counts as delivered so many days after the last day that was promised.
    pub deemed_days: u32,
}

impl Default for Policy {
    fn default() -> Self {
        Self { deemed_days: 14 }
    }
}
