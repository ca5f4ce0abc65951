//! The table `[taxes]` of the settings: where the register of VAT numbers is, for a shop that tries out another than the
//! Commission's.

use serde::Deserialize;

/// Where the register of VAT numbers of the Union is.
pub(super) const VIES: &str = "taxes.vies";

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Table {
    vies: Option<String>,
}

impl Table {
    /// Names, and what the file says.
    pub(super) fn settings(&self) -> [(&'static str, Option<String>); 1] {
        [(VIES, self.vies.clone())]
    }
}
