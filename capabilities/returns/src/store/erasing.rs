//! Taking away what tells who somebody is. Returns stay with their amounts and dates; nobody comes to them by a link any more.

use crate::model::{ReturnId, WithdrawalId};
use database::{StoreError, Tx, args};
use kernel::PersonId;

/// Forgets who declared it. In the place of its hash stands its own id, which is no hash of anything: no link leads to it any
/// more.
pub(crate) async fn withdrawal(tx: &mut Tx, id: WithdrawalId) -> Result<(), StoreError> {
    let sql = "UPDATE withdrawal SET name = '', code = '', email = '', email_folded = '', goods = '', hash = $1 WHERE id = $2";
    tx.exec(sql, args![id.as_bytes()[..], id]).await.map(drop)
}

/// Forgets who sent it.
pub(crate) async fn ret(tx: &mut Tx, id: ReturnId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM return_link WHERE return_id = $1", args![id]).await?;
    tx.exec("UPDATE return_note SET body = '' WHERE return_id = $1", args![id]).await?;
    let sql = "UPDATE return_head SET name = '', email = '', email_folded = '', why = '', answer = '', tracking = ''
               WHERE id = $1";
    tx.exec(sql, args![id]).await.map(drop)
}

/// Whose name stands under notes.
pub(crate) async fn notes_by(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("UPDATE return_note SET name = '' WHERE person_id = $1", args![person]).await.map(drop)
}
