//! Taking away the book of somebody, whose their lists were, and what they said that they give. Their lists go by
//! `steps::leave_all`.

use crate::model::{Claim, ItemId};
use database::{StoreError, Tx, args};
use kernel::PersonId;

/// Their book.
pub(crate) async fn book(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM wish_book WHERE person_id = $1", args![person]).await.map(drop)
}

/// Of what stays of their lists for those who give, nobody knows any more whose it was, nor of which day: its own id stands where the
/// person stood.
pub(crate) async fn owner(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    let sql = "UPDATE wish_list SET person_id = id, event_on = NULL, surprise_until = NULL,
                                    version = version + 1
               WHERE person_id = $1 AND gone_at IS NOT NULL";
    tx.exec(sql, args![person]).await.map(drop)
}

/// What they give: somebody else may give it now.
pub(crate) async fn claims_of(tx: &mut Tx, person: PersonId, claims: &[Claim]) -> Result<(), StoreError> {
    for (item, quantity) in claims.iter().map(|claim| (claim.item, claim.quantity)) {
        let item: ItemId = item;
        super::items::give_back(tx, item, quantity).await?;
    }
    tx.exec("DELETE FROM wish_claim WHERE person_id = $1", args![person]).await.map(drop)
}
