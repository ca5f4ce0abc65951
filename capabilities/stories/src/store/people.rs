//! Under which name the stories of somebody stand, and that they are gone.

use database::{StoreError, Tx, args};
use kernel::{PersonId, Personal};

/// All stories of somebody stand under this name.
pub(crate) async fn rename(tx: &mut Tx, person: PersonId, name: &Personal<String>) -> Result<(), StoreError> {
    let sql = "UPDATE stories_story SET name = $1, version = version + 1 WHERE person_id = $2";
    tx.exec(sql, args![*name.reveal(), person]).await.map(drop)
}

/// Their stories are nobody's. Whether their words stay is decided where words are kept.
pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    let sql =
        "UPDATE stories_story SET person_id = NULL, name = '', version = version + 1 WHERE person_id = $1";
    tx.exec(sql, args![person]).await.map(drop)
}
