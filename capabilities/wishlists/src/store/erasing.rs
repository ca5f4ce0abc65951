//! Taking away the lists of somebody, and what they said that they give.

use crate::model::{Claim, ItemId};
use database::{StoreError, Tx, args};
use kernel::PersonId;

/// What others give of their lists.
pub(crate) async fn claims_on(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    let sql = "DELETE FROM wish_claim WHERE list_id IN (SELECT id FROM wish_list WHERE person_id = $1)";
    tx.exec(sql, args![person]).await.map(drop)
}

/// What is on their lists.
pub(crate) async fn items(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    claims_on(tx, person).await?;
    let sql = "DELETE FROM wish_item WHERE list_id IN (SELECT id FROM wish_list WHERE person_id = $1)";
    tx.exec(sql, args![person]).await.map(drop)
}

/// Their lists.
pub(crate) async fn lists(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    items(tx, person).await?;
    tx.exec("DELETE FROM wish_list WHERE person_id = $1", args![person]).await.map(drop)
}

/// Their book.
pub(crate) async fn book(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM wish_book WHERE person_id = $1", args![person]).await.map(drop)
}

/// What they give: somebody else may give it now.
pub(crate) async fn claims_of(tx: &mut Tx, person: PersonId, claims: &[Claim]) -> Result<(), StoreError> {
    for (item, quantity) in claims.iter().map(|claim| (claim.item, claim.quantity)) {
        let item: ItemId = item;
        super::items::give_back(tx, item, quantity).await?;
    }
    tx.exec("DELETE FROM wish_claim WHERE person_id = $1", args![person]).await.map(drop)
}
