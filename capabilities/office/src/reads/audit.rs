//! What the log of staff asks: a page of changes, who made them, and what kinds of things were changed.

use accounts::model::Person;
use database::{AuditSought, Audited, Snapshot, StoreError};
use kernel::PersonId;
use std::collections::BTreeMap;

/// Changes on a page.
const SHOWN: u32 = 50;

/// A page of the log.
pub(crate) struct Log {
    /// The latest first.
    pub(crate) changes: Vec<Audited>,
    /// Who made them.
    pub(crate) people: BTreeMap<PersonId, Person>,
    /// Whether there are older ones.
    pub(crate) has_more: bool,
    /// What kinds of things were ever changed.
    pub(crate) kinds: Vec<String>,
}

/// A page of changes.
pub(crate) async fn log(snap: &mut Snapshot, sought: &AuditSought) -> Result<Log, StoreError> {
    let mut changes = snap.list_audited(sought, SHOWN + 1).await?;
    let has_more = changes.len() > SHOWN as usize;
    changes.truncate(SHOWN as usize);
    // Whoever is looked for is named even where they did nothing.
    let named = changes.iter().map(|change| change.actor).chain(sought.actor);
    let people = accounts::reads::many(snap, named).await?;
    Ok(Log { changes, people, has_more, kinds: snap.list_audited_kinds().await? })
}
