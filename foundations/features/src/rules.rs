//! Whether a part of the shop may be switched, and what becomes known.

use crate::model::Switch;
use features_facts::{FeatureSwitched, THE_BOARD};
use kernel::{Open, Rejection, Word};

/// Why nothing was switched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SwitchRejected {
    /// No door declares such a part.
    Unknown {
        /// What was asked for.
        name: String,
    },
}

impl Rejection for SwitchRejected {
    fn code(&self) -> &'static str {
        match self {
            Self::Unknown { .. } => "features-unknown",
        }
    }

    fn words(&self) -> Vec<(&'static str, Word<'_>)> {
        match self {
            Self::Unknown { name } => vec![("name", Word::Text(name))],
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some("name")
    }
}

/// Opens or closes. A part that is in this state already stays as it is, and nothing becomes known.
pub fn switch(switches: &[Switch], name: &str, to: Open) -> Result<Option<FeatureSwitched>, SwitchRejected> {
    let Some(switch) = switches.iter().find(|switch| switch.feature.name == name) else {
        return Err(SwitchRejected::Unknown { name: name.to_owned() });
    };
    let from = switch.state();
    Ok((from != to).then(|| FeatureSwitched { board: THE_BOARD, feature: name.to_owned(), from, to }))
}
