//! What the shop decided about what comes back: one row, asked for by its name.

use super::corrupt;
use crate::model::Policy;
use database::{Snapshot, StoreError, Tx, args};

/// The name of that row.
const POLICY: &str = "policy";

pub(crate) async fn policy(snap: &mut Snapshot) -> Result<Policy, StoreError> {
    let sql = "SELECT value FROM return_setting WHERE name = $1";
    let found: Option<(String,)> = snap.opt(sql, args![*POLICY]).await?;
    match found {
        Some((text,)) => serde_json::from_str(&text).map_err(|error| corrupt(&error)),
        None => Ok(Policy::default()),
    }
}

pub(crate) async fn put_policy(tx: &mut Tx, policy: &Policy) -> Result<(), StoreError> {
    let text = serde_json::to_string(policy).map_err(|error| corrupt(&error))?;
    let sql = "INSERT INTO return_setting (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = $2";
    tx.exec(sql, args![*POLICY, text]).await.map(drop)
}
