//! What the shop decided about orders: one row, asked for by its name.

use super::{read, written};
use crate::model::Policy;
use database::{Snapshot, StoreError, Tx, args};

/// The name of that row.
const POLICY: &str = "policy";

pub(crate) async fn policy(snap: &mut Snapshot) -> Result<Policy, StoreError> {
    let found: Option<(String,)> =
        snap.opt("SELECT value FROM order_setting WHERE name = $1", args![*POLICY]).await?;
    found.map_or(Ok(Policy::default()), |(text,)| read(&text))
}

pub(crate) async fn put_policy(tx: &mut Tx, policy: &Policy) -> Result<(), StoreError> {
    let sql = "INSERT INTO order_setting (name, value) VALUES ($1, $2)
               ON CONFLICT (name) DO UPDATE SET value = $2";
    tx.exec(sql, args![*POLICY, written(policy)?]).await.map(drop)
}
