//! What is known of a feature's state.

use kernel::{Actor, Feature, Open, Timestamp};

/// What somebody decided.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// For whom it is open since then.
    pub state: Open,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: Actor,
}

/// A feature and its present state.
#[derive(Clone, Debug, PartialEq)]
pub struct Switch {
    /// What its door declares.
    pub feature: Feature,
    /// What somebody decided, if anybody did.
    pub decision: Option<Decision>,
}

impl Switch {
    /// For whom it is open.
    pub fn state(&self) -> Open {
        self.decision.as_ref().map_or(self.feature.default, |decision| decision.state)
    }
}
