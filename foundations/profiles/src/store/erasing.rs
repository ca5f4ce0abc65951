//! What is known of somebody, and taking it away.

use database::{Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Timestamp};

/// A handle of somebody, and until when it leads to them.
pub(crate) async fn handles(
    snap: &mut Snapshot,
    person: PersonId,
) -> Result<Vec<(String, Option<Timestamp>)>, StoreError> {
    let sql = "SELECT handle, ends_at FROM profile_handle
               WHERE person_id = $1 AND handle IS NOT NULL ORDER BY handle";
    snap.all(sql, args![person]).await
}

/// Everybody to whom somebody is something, or who is something to them.
pub(crate) async fn others(snap: &mut Snapshot, person: PersonId) -> Result<Vec<PersonId>, StoreError> {
    let sql = "SELECT other_id FROM profile_edge WHERE person_id = $1 ORDER BY other_id";
    let rows: Vec<(PersonId,)> = snap.all(sql, args![person]).await?;
    Ok(rows.into_iter().map(|(other,)| other).collect())
}

pub(crate) async fn forget_profile(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM profile WHERE person_id = $1", args![person]).await.map(drop)
}

/// Nobody else gets these handles, and nobody reads what they were.
pub(crate) async fn empty_handles(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    let sql =
        "UPDATE profile_handle SET handle = NULL, person_id = NULL, ends_at = NULL WHERE person_id = $1";
    tx.exec(sql, args![person]).await.map(drop)
}

pub(crate) async fn forget_sights(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM profile_visibility WHERE person_id = $1", args![person]).await.map(drop)
}

/// In both directions.
pub(crate) async fn forget_edges(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM profile_edge WHERE person_id = $1", args![person]).await?;
    tx.exec("DELETE FROM profile_edge WHERE other_id = $1", args![person]).await.map(drop)
}

pub(crate) async fn forget_invitations(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM profile_invitation WHERE person_id = $1", args![person]).await.map(drop)
}
