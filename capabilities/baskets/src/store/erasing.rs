//! Taking away what is in a member's basket, and the basket.

use database::{StoreError, Tx, args};
use kernel::PersonId;

pub(crate) async fn lines(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    let sql = "DELETE FROM basket_line WHERE basket_id IN (SELECT id FROM basket WHERE person_id = $1)";
    tx.exec(sql, args![person]).await.map(drop)
}

pub(crate) async fn baskets(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    lines(tx, person).await?;
    tx.exec("DELETE FROM basket WHERE person_id = $1", args![person]).await.map(drop)
}
