//! What the shop decided about what comes back.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What the shop decided about what comes back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Policy {
    /// Where goods are sent to; nothing is the address of the shop.
    pub address: String,
    /// What else whoever sends something should know.
    pub note: String,
    /// For so many days after it has arrived the shop takes a thing back that is as new; zero is not at all.
    pub days: u32,
    /// Whether the shop pays the way back of what it allows.
    pub pays_allowed: bool,
    /// Whether it pays the way back after a withdrawal.
    pub pays_withdrawal: bool,
    /// Since when buyers are told before they buy that they may go back on it; nothing is always. What was bought before that
    /// day may go back for twelve months more (RULES section 2 row 5).
    pub informs_since: Option<Date>,
}

/// What a shop decides, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct TypedPolicy {
    /// Where goods are sent to.
    pub address: String,
    /// What else whoever sends something should know.
    pub note: String,
    /// A number of days, or nothing.
    pub days: String,
    /// Since when buyers are told: `2026-11-01`, or nothing.
    pub informs: String,
    /// Whether the shop pays the way back of what it allows.
    pub pays_allowed: bool,
    /// Whether it pays the way back after a withdrawal.
    pub pays_withdrawal: bool,
}
