//! SQL for decisions about features.

use crate::model::Decision;
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Actor, Open, PersonId};
use std::collections::BTreeMap;

struct Known {
    name: String,
    decision: Decision,
}

impl FromRow for Known {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let (state, by): (String, String) = (row.get(1)?, row.get(3)?);
        let person: Option<PersonId> = row.get(4)?;
        let unknown = |what: &str| StoreError::Corrupt(format!("feature_state: {what}"));
        let decision = Decision {
            state: Open::from_code(&state).ok_or_else(|| unknown(&state))?,
            at: row.get(2)?,
            by: Actor::from_parts(&by, person).ok_or_else(|| unknown(&by))?,
        };
        Ok(Self { name: row.get(0)?, decision })
    }
}

pub(crate) async fn all(snap: &mut Snapshot) -> Result<BTreeMap<String, Decision>, StoreError> {
    let sql = "SELECT name, state, changed_at, changed_by, person_id FROM feature_state";
    let rows: Vec<Known> = snap.all(sql, &[]).await?;
    Ok(rows.into_iter().map(|row| (row.name, row.decision)).collect())
}

/// Keeps a decision of whoever this transaction acts for.
pub(crate) async fn save(tx: &mut Tx, name: &str, state: Open) -> Result<(), StoreError> {
    let stamp = tx.stamp();
    let (by, person) = (stamp.actor.kind(), stamp.actor.person());
    tx.exec(
        "INSERT INTO feature_state (name, state, changed_at, changed_by, person_id) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (name) DO UPDATE SET state = $2, changed_at = $3, changed_by = $4, person_id = $5",
        args![*name, *state.code(), stamp.at, *by, person],
    )
    .await
    .map(drop)
}
