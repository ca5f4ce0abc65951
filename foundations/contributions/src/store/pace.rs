//! How many new authors wrote within an hour from one place or about one thing.

use database::{Snapshot, StoreError, Tx, args};

/// One more within this hour.
pub(crate) async fn add(tx: &mut Tx, hour: i64, mark: i64) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO contribution_pace (hour, mark, counted) VALUES ($1, $2, 1)
         ON CONFLICT (hour, mark) DO UPDATE SET counted = contribution_pace.counted + 1",
        args![hour, mark],
    )
    .await
    .map(drop)
}

/// How many there were.
pub(crate) async fn counted(snap: &mut Snapshot, hour: i64, mark: i64) -> Result<u32, StoreError> {
    let sql = "SELECT counted FROM contribution_pace WHERE hour = $1 AND mark = $2";
    let row: Option<(u32,)> = snap.opt(sql, args![hour, mark]).await?;
    Ok(row.map_or(0, |(counted,)| counted))
}

/// Forgets all up to this hour.
pub(crate) async fn forget(tx: &mut Tx, hour: i64) -> Result<(), StoreError> {
    tx.exec("DELETE FROM contribution_pace WHERE hour <= $1", args![hour]).await.map(drop)
}
