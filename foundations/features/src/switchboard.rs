//! The switchboard of one node: all states in memory, because every request asks; it follows what is decided.

use crate::{model::Decision, reads};
use action::{BoxFut, Features, Follow, House};
use database::{Database, StoreError};
use events::Envelope;
use features_facts::FeatureSwitched;
use kernel::{Feature, Open};
use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, PoisonError, RwLock},
};

/// Fills the port [`Features`] of the house.
pub struct Switchboard {
    declared: Vec<Feature>,
    states: RwLock<HashMap<&'static str, Open>>,
}

impl Switchboard {
    /// The declared features as the database has them now.
    pub async fn load(database: &Database, declared: Vec<Feature>) -> Result<Self, StoreError> {
        let decided = database.read(async |snap| reads::decisions(snap).await).await?;
        let states = RwLock::new(states(&declared, &decided));
        Ok(Self { declared, states })
    }
}

fn states(declared: &[Feature], decided: &BTreeMap<String, Decision>) -> HashMap<&'static str, Open> {
    let state = |feature: &Feature| decided.get(feature.name).map_or(feature.default, |found| found.state);
    declared.iter().map(|feature| (feature.name, state(feature))).collect()
}

impl Features for Switchboard {
    /// What no door declares is nowhere.
    fn state(&self, name: &str) -> Open {
        let states = self.states.read().unwrap_or_else(PoisonError::into_inner);
        states.get(name).copied().unwrap_or(Open::Closed)
    }
}

impl Follow for Switchboard {
    fn hear<'a>(
        &'a self,
        house: &'a Arc<House>,
        heard: &'a [Envelope],
    ) -> BoxFut<'a, Result<(), StoreError>> {
        Box::pin(async move {
            if heard.iter().any(Envelope::is::<FeatureSwitched>) {
                let decided = house.database.read(async |snap| reads::decisions(snap).await).await?;
                let states = states(&self.declared, &decided);
                *self.states.write().unwrap_or_else(PoisonError::into_inner) = states;
            }
            Ok(())
        })
    }
}
