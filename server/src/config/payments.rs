//! The table `[payments]` of the settings: where whoever moves money is, for a shop that tries out another than the real ones.
//! The keys by which they know a shop are typed in its back office.

use super::Setting;
use crate::stopped::Stopped;
use serde::Deserialize;

/// Where Stripe is.
pub(super) const STRIPE: &str = "payments.stripe";
/// Where the terminals of banks are.
pub(super) const REDSYS: &str = "payments.redsys";

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Table {
    stripe: Option<String>,
    redsys: Option<String>,
}

impl Table {
    /// Names, and what the file says.
    pub(super) fn settings(&self) -> [(&'static str, Option<String>); 2] {
        [(STRIPE, self.stripe.clone()), (REDSYS, self.redsys.clone())]
    }
}

/// The same setting, if it is an address of the web, or nothing.
pub(super) fn checked(setting: Setting) -> Result<Setting, Stopped> {
    let is_web = |text: &str| text.starts_with("http://") || text.starts_with("https://");
    match setting.value.is_empty() || is_web(&setting.value) {
        true => Ok(setting),
        false => Err(setting.unusable("server-setting-payments", &setting.value)),
    }
}
