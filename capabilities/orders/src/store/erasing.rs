//! Taking away what tells who bought. Orders stay with their amounts and dates, and of where they went what taxes ask for:
//! country, region, the first signs of the postcode (RULES section 2 row 19). Nobody comes to them by a link any more.

use crate::model::GroupId;
use database::{StoreError, Tx, args};
use kernel::PersonId;

/// So many signs of a postcode stay.
const POSTCODE_SIGNS: u32 = 2;

/// Forgets who bought a group.
pub(crate) async fn group(tx: &mut Tx, id: GroupId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM order_link WHERE group_id = $1", args![id]).await?;
    let sql = "DELETE FROM order_word WHERE order_id IN (SELECT id FROM order_head WHERE group_id = $1)";
    tx.exec(sql, args![id]).await?;
    let sql =
        "UPDATE order_note SET body = '' WHERE order_id IN (SELECT id FROM order_head WHERE group_id = $1)";
    tx.exec(sql, args![id]).await?;
    let sql = "UPDATE order_parcel SET tracking = '' WHERE order_id IN (SELECT id FROM order_head WHERE group_id = $1)";
    tx.exec(sql, args![id]).await?;
    // Whoever has the old file could tell by it whose it was.
    let sql = "UPDATE order_head SET origin_hash = $1 WHERE group_id = $2 AND origin_hash IS NOT NULL";
    tx.exec(sql, args![Vec::<u8>::new(), id]).await?;
    let sql = "UPDATE order_group SET email = '', email_folded = '', name = '', delivery_to = '',
                      billing_to = CASE WHEN billing_to IS NULL THEN NULL ELSE '' END, note = '',
                      postcode = SUBSTR(postcode, 1, $1), is_leaving = FALSE, is_forgotten = TRUE
               WHERE id = $2";
    tx.exec(sql, args![POSTCODE_SIGNS, id]).await.map(drop)
}

/// Whoever bought it is forgotten as soon as it is over.
pub(crate) async fn leave(tx: &mut Tx, id: GroupId) -> Result<(), StoreError> {
    tx.exec("UPDATE order_group SET is_leaving = TRUE WHERE id = $1", args![id]).await.map(drop)
}

/// Whose name stands under notes.
pub(crate) async fn notes_by(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("UPDATE order_note SET name = '' WHERE person_id = $1", args![person]).await.map(drop)
}
