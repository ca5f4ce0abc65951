//! Taking away what is in a member's basket, and the basket; and who made a link, once they are somebody of whom nothing is
//! known any more.

use database::{StoreError, Tx, args};
use kernel::PersonId;

pub(crate) async fn lines(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    let sql = "DELETE FROM basket_line WHERE basket_id IN (SELECT id FROM basket WHERE person_id = $1)";
    tx.exec(sql, args![person]).await.map(drop)
}

pub(crate) async fn baskets(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    lines(tx, person).await?;
    let sql = "DELETE FROM basket_link_taken WHERE basket_id IN (SELECT id FROM basket WHERE person_id = $1)";
    tx.exec(sql, args![person]).await?;
    tx.exec("DELETE FROM basket WHERE person_id = $1", args![person]).await.map(drop)
}

/// What programs prepare for somebody, with the baskets of it: those name nobody, so they are found from here.
pub(crate) async fn checkouts(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    for one in super::checkouts::of_person(tx, person).await? {
        if let Some(basket) = super::baskets::of(tx, &one.holder()).await? {
            super::baskets::remove(tx, basket.id).await?;
        }
    }
    tx.exec("DELETE FROM basket_checkout WHERE person_id = $1", args![person]).await.map(drop)
}

/// What is in the links that they made is the shop's, and so is until when they lead somewhere.
pub(crate) async fn links(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    let sql = "UPDATE basket_link SET person_id = NULL, person_name = '', note = '' WHERE person_id = $1";
    tx.exec(sql, args![person]).await.map(drop)
}
