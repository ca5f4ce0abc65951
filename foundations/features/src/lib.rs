//! The switchboard: which parts of the shop are open, and for whom. Each part is declared by the door behind which it is;
//! here is only what somebody decided about it.

pub mod actions;
mod api;
pub mod model;
pub mod reads;
pub mod rules;
pub mod steps;
mod store;
mod switchboard;

pub use switchboard::Switchboard;

use action::{BoxFut, Personal};
use database::{Migration, Snapshot, StoreError};
use events::Fact;
use features_facts::FeatureSwitched;
use kernel::{Feature, Lang, PersonId};
use model::Decision;
use serde_json::{Value, json};
use webkit::Door;

const MIGRATIONS: &[Migration] = &[Migration::both(
    "20261122_010000_features",
    include_str!("../migrations/20261122_010000_features.sql"),
)];

/// The door of the switchboard. A page that was made while something else was open is good no more.
pub fn door() -> Door {
    let texts =
        vec![(Lang::Es, include_str!("../locales/es.ftl")), (Lang::En, include_str!("../locales/en.ftl"))];
    Door {
        migrations: MIGRATIONS,
        personal: vec![Personal::by_ids("feature_state", "features-personal", switched_by)],
        texts,
        empties: &[FeatureSwitched::NAME],
        ..Door::new("features")
    }
}

/// What somebody opened or closed last.
fn switched_by(snap: &mut Snapshot, person: PersonId) -> BoxFut<'_, Result<Vec<Value>, StoreError>> {
    Box::pin(async move {
        let decisions = store::all(snap).await?.into_iter();
        let theirs = decisions.filter(|(_, decision)| decision.by.person() == Some(person));
        let row = |(name, decision): (String, Decision)| json!({ "feature": name, "state": decision.state.code(), "at": decision.at });
        Ok(theirs.map(row).collect())
    })
}

/// What these doors declare, in their order. Several doors may stand behind one feature.
pub fn declared(doors: &[Door]) -> Vec<Feature> {
    let mut declared: Vec<Feature> = Vec::new();
    for feature in doors.iter().filter_map(|door| door.feature) {
        if !declared.iter().any(|known| known.name == feature.name) {
            declared.push(feature);
        }
    }
    declared
}

/// The door of programs that open and close what these doors declare. It stands behind them.
pub fn program_door(declared: Vec<Feature>) -> Door {
    Door { routes: api::routes(declared), ..Door::new("features-program") }
}

#[cfg(test)]
mod tests;
