//! The switchboard as it stands.

use crate::{
    model::{Decision, Switch},
    store,
};
use database::{Snapshot, StoreError};
use kernel::Feature;
use std::collections::BTreeMap;

/// Everything that was decided, by name; also about parts that this program does not have.
pub async fn decisions(snap: &mut Snapshot) -> Result<BTreeMap<String, Decision>, StoreError> {
    store::all(snap).await
}

/// Each declared feature with what was decided about it.
pub async fn switches(snap: &mut Snapshot, declared: &[Feature]) -> Result<Vec<Switch>, StoreError> {
    let mut decided = decisions(snap).await?;
    let switch = |feature: &Feature| Switch { feature: *feature, decision: decided.remove(feature.name) };
    Ok(declared.iter().map(switch).collect())
}
