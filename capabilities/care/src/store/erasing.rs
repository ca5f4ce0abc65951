//! Taking away what tells who somebody is: in their cases, and in those that were opened for their address. Cases stay, with
//! their dates and states; nobody comes to them by a link any more.

use database::{StoreError, Tx, args};
use kernel::PersonId;

/// Whose cases.
#[derive(Clone, Copy)]
pub(crate) struct Whose<'a> {
    pub(crate) person: PersonId,
    /// An address of theirs, as addresses are compared; what no case has, if it is not known.
    pub(crate) address: &'a str,
}

/// Which cases those are. One that somebody else had while they were signed in stays that person's, whatever address it bears.
macro_rules! theirs {
    () => {
        "(person_id = $1 OR (address_folded = $2 AND person_id IS NULL))"
    };
}

/// What belongs to one of them.
macro_rules! in_theirs {
    () => {
        concat!("case_id IN (SELECT id FROM care_case WHERE ", theirs!(), ")")
    };
}

pub(crate) async fn cases(tx: &mut Tx, whose: Whose<'_>) -> Result<(), StoreError> {
    let Whose { person, address } = whose;
    tx.exec(concat!("DELETE FROM care_link WHERE ", in_theirs!()), args![person, *address]).await?;
    let sql = concat!(
        "UPDATE care_case SET name = '', address = '', address_folded = '', rating_words = '' WHERE ",
        theirs!()
    );
    tx.exec(sql, args![person, *address]).await.map(drop)
}

/// What was said in their cases, and their name under what they said for the shop.
pub(crate) async fn messages(tx: &mut Tx, whose: Whose<'_>) -> Result<(), StoreError> {
    let Whose { person, address } = whose;
    let sql = concat!("UPDATE care_message SET body = '', message_id = NULL WHERE ", in_theirs!());
    tx.exec(sql, args![person, *address]).await?;
    let sql = concat!("UPDATE care_message SET name = '' WHERE author = 'customer' AND ", in_theirs!());
    tx.exec(sql, args![person, *address]).await?;
    tx.exec("UPDATE care_message SET name = '' WHERE person_id = $1", args![person]).await.map(drop)
}

/// What came with their mails. Tells under which hashes those files are kept, so that they are taken away too.
pub(crate) async fn files(tx: &mut Tx, whose: Whose<'_>) -> Result<Vec<String>, StoreError> {
    let Whose { person, address } = whose;
    let sql = concat!("SELECT DISTINCT hash FROM care_attachment WHERE ", in_theirs!());
    let kept: Vec<(String,)> = tx.all(sql, args![person, *address]).await?;
    tx.exec(concat!("DELETE FROM care_attachment WHERE ", in_theirs!()), args![person, *address]).await?;
    Ok(kept.into_iter().map(|(hash,)| hash).collect())
}

pub(crate) async fn agent(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM care_agent WHERE person_id = $1", args![person]).await.map(drop)
}
