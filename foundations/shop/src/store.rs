//! SQL for the one row that says who the shop is.

use crate::model::Profile;
use database::{Snapshot, StoreError, Tx, args};

const ROW: i64 = 1;

pub(crate) async fn find(snap: &mut Snapshot) -> Result<Option<Profile>, StoreError> {
    let row: Option<(String,)> = snap.opt("SELECT profile FROM shop WHERE id = $1", args![ROW]).await?;
    row.map(|(json,)| serde_json::from_str(&json).map_err(|error| StoreError::Corrupt(error.to_string())))
        .transpose()
}

pub(crate) async fn save(tx: &mut Tx, profile: &Profile) -> Result<(), StoreError> {
    let json = serde_json::to_string(profile).map_err(|error| StoreError::Corrupt(error.to_string()))?;
    let sql = "INSERT INTO shop (id, profile) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET profile = $2";
    tx.exec(sql, args![ROW, json]).await.map(drop)
}
