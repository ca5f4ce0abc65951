//! Taking away what tells who somebody is: in their cases, and in those that were opened for their address. Cases stay, with
//! their dates and states; nobody comes to them by a link any more.

use database::{StoreError, Tx, args};
use kernel::PersonId;

/// Whose cases.
#[derive(Clone, Copy)]
pub(crate) struct Whose<'a> {
    pub(crate) person: PersonId,
    /// Their address, as addresses are compared; what no case has, if it is not known.
    pub(crate) address: &'a str,
}

pub(crate) async fn cases(tx: &mut Tx, whose: Whose<'_>) -> Result<(), StoreError> {
    let Whose { person, address } = whose;
    let sql = "DELETE FROM care_link
               WHERE case_id IN (SELECT id FROM care_case WHERE person_id = $1 OR address_folded = $2)";
    tx.exec(sql, args![person, *address]).await?;
    let sql = "UPDATE care_case SET name = '', address = '', address_folded = '', rating_words = ''
               WHERE person_id = $1 OR address_folded = $2";
    tx.exec(sql, args![person, *address]).await.map(drop)
}

/// What was said in their cases, and their name under what they said for the shop.
pub(crate) async fn messages(tx: &mut Tx, whose: Whose<'_>) -> Result<(), StoreError> {
    let Whose { person, address } = whose;
    let sql = "UPDATE care_message SET body = '', message_id = NULL
               WHERE case_id IN (SELECT id FROM care_case WHERE person_id = $1 OR address_folded = $2)";
    tx.exec(sql, args![person, *address]).await?;
    let sql = "UPDATE care_message SET name = ''
               WHERE author = 'customer'
               AND case_id IN (SELECT id FROM care_case WHERE person_id = $1 OR address_folded = $2)";
    tx.exec(sql, args![person, *address]).await?;
    tx.exec("UPDATE care_message SET name = '' WHERE person_id = $1", args![person]).await.map(drop)
}

pub(crate) async fn files(tx: &mut Tx, whose: Whose<'_>) -> Result<(), StoreError> {
    let sql = "DELETE FROM care_attachment
               WHERE case_id IN (SELECT id FROM care_case WHERE person_id = $1 OR address_folded = $2)";
    tx.exec(sql, args![whose.person, *whose.address]).await.map(drop)
}

pub(crate) async fn agent(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM care_agent WHERE person_id = $1", args![person]).await.map(drop)
}
