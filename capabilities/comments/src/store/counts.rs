//! How many comments stand: on a thing, and in a thread. They are moved by how much, never set, so that none is lost.

use crate::model::{ContributionId, On};
use database::{Snapshot, StoreError, Tx, args};

/// How many stand on a thing.
pub(crate) async fn of(snap: &mut Snapshot, on: On) -> Result<u32, StoreError> {
    let sql = "SELECT shown FROM comments_count WHERE place = $1 AND about_id = $2";
    let row: Option<(u32,)> = snap.opt(sql, args![*on.place.code(), on.id]).await?;
    Ok(row.map_or(0, |(shown,)| shown))
}

/// So many more stand on a thing.
pub(crate) async fn add(tx: &mut Tx, on: On, by: i64) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO comments_count (place, about_id, shown) VALUES ($1, $2, $3)
         ON CONFLICT (place, about_id) DO UPDATE SET shown = comments_count.shown + $4",
        args![*on.place.code(), on.id, by, by],
    )
    .await
    .map(drop)
}

/// So many more stand in a thread.
pub(crate) async fn add_to_thread(tx: &mut Tx, thread: ContributionId, by: i64) -> Result<(), StoreError> {
    let sql = "UPDATE comments_comment SET shown = shown + $1 WHERE id = $2";
    tx.exec(sql, args![by, thread]).await.map(drop)
}
