//! Pure rules: how far bringing somebody has come, who may not bring whom, where links lead, and what the shop may decide.

pub(crate) mod code;
pub(crate) mod household;
pub(crate) mod join;
pub(crate) mod link;
pub(crate) mod referral;
mod rejected;
pub(crate) mod settings;

pub use rejected::{BoughtRejected, JoinRejected, SettingsRejected};
