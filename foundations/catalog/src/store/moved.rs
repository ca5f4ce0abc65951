//! SQL for addresses that lead elsewhere now.

use database::{Snapshot, StoreError, Tx, args};

/// Where an address leads; nothing if it leads nowhere.
pub(crate) async fn find(snap: &mut Snapshot, path: &str) -> Result<Option<String>, StoreError> {
    let row: Option<(String,)> =
        snap.opt("SELECT target FROM moved_address WHERE path = $1", args![*path]).await?;
    Ok(row.map(|(target,)| target))
}

/// Addresses behind another in their order, each with where it leads.
pub(crate) async fn all(
    snap: &mut Snapshot,
    after: &str,
    size: u32,
) -> Result<Vec<(String, String)>, StoreError> {
    let sql = "SELECT path, target FROM moved_address WHERE path > $1 ORDER BY path LIMIT $2";
    snap.all(sql, args![*after, size]).await
}

/// From now on an address leads to a target; what led to the address leads there too. Tells whether anything changed.
pub(crate) async fn save(tx: &mut Tx, path: &str, target: &str) -> Result<bool, StoreError> {
    if find(tx, path).await?.as_deref() == Some(target) {
        return Ok(false);
    }
    tx.exec("DELETE FROM moved_address WHERE path = $1", args![*target]).await?;
    tx.exec("UPDATE moved_address SET target = $1 WHERE target = $2", args![*target, *path]).await?;
    tx.exec(
        "INSERT INTO moved_address (path, target) VALUES ($1, $2) ON CONFLICT (path) DO UPDATE SET target = $2",
        args![*path, *target],
    )
    .await?;
    Ok(true)
}
