//! Rows of somebody: what they wrote, under which name it stands, and that they are gone.

use super::{comments::columns, word};
use crate::model::{Comment, On, Place};
use database::{Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Personal};
use uuid::Uuid;

/// What somebody wrote, the latest first, so many at most.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    most: u32,
) -> Result<Vec<Comment>, StoreError> {
    let sql = concat!(
        "SELECT ",
        columns!(),
        " FROM comments_comment WHERE person_id = $1 ORDER BY id DESC LIMIT $2"
    );
    snap.all(sql, args![person, most]).await
}

/// On what comments of somebody stand, each thing once.
pub(crate) async fn things(snap: &mut Snapshot, person: PersonId) -> Result<Vec<On>, StoreError> {
    let sql =
        "SELECT DISTINCT place, about_id FROM comments_comment WHERE person_id = $1 AND state = 'published'";
    let rows: Vec<(String, Uuid)> = snap.all(sql, args![person]).await?;
    rows.into_iter().map(|(place, id)| Ok(On { place: word(&place, Place::from_code)?, id })).collect()
}

/// All comments of somebody stand under this name; what they said for the shop stands under its own.
pub(crate) async fn rename(tx: &mut Tx, person: PersonId, name: &Personal<String>) -> Result<(), StoreError> {
    let sql =
        "UPDATE comments_comment SET name = $1 WHERE person_id = $2 AND (badge IS NULL OR badge <> 'house')";
    tx.exec(sql, args![*name.reveal(), person]).await.map(drop)
}

/// Their comments are nobody's. Whether their words stay is decided where words are kept.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    let sql = "UPDATE comments_comment SET person_id = NULL, name = '' WHERE person_id = $1";
    tx.exec(sql, args![person]).await.map(drop)
}
