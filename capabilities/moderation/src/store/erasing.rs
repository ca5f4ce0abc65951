//! Taking away what tells who somebody is: in what they sent, in what was decided about their texts, and in what was done about
//! them. Notices stay, with their dates and what was decided: the shop gives account of them.

use database::{StoreError, Tx, args};
use kernel::PersonId;

/// Whose rows.
#[derive(Clone, Copy)]
pub(crate) struct Whose<'a> {
    pub(crate) person: PersonId,
    /// An address of theirs, as addresses are compared.
    pub(crate) address: &'a str,
}

/// What somebody sent: theirs while they were signed in, and that of their address by whoever was not.
macro_rules! sent_by_them {
    () => {
        "(person_id = $1 OR (address_folded = $2 AND person_id IS NULL))"
    };
}

/// Words of the sender, and links by which they come back.
pub(crate) async fn notices(tx: &mut Tx, whose: Whose<'_>) -> Result<(), StoreError> {
    let Whose { person, address } = whose;
    let sql = concat!(
        "UPDATE moderation_notice SET appeal = ''
          WHERE appeal_side = 'reporter' AND filing_id IN (SELECT id FROM moderation_filing WHERE ",
        sent_by_them!(),
        ")"
    );
    tx.exec(sql, args![person, *address]).await?;
    let sql = "DELETE FROM moderation_link WHERE side = 'author'
               AND subject_id IN (SELECT id FROM moderation_notice WHERE author_id = $1)";
    tx.exec(sql, args![person]).await?;
    let sql = "UPDATE moderation_notice SET explanation = '', judgement = '',
                      appeal = CASE WHEN appeal_side = 'author' THEN '' ELSE appeal END
               WHERE author_id = $1";
    tx.exec(sql, args![person]).await.map(drop)
}

pub(crate) async fn filings(tx: &mut Tx, whose: Whose<'_>) -> Result<(), StoreError> {
    let Whose { person, address } = whose;
    let sql = concat!(
        "DELETE FROM moderation_link WHERE side = 'reporter'
          AND subject_id IN (SELECT id FROM moderation_filing WHERE ",
        sent_by_them!(),
        ")"
    );
    tx.exec(sql, args![person, *address]).await?;
    let sql = concat!(
        "UPDATE moderation_filing SET name = '', address = '', address_folded = '', why = '', law = '' WHERE ",
        sent_by_them!()
    );
    tx.exec(sql, args![person, *address]).await.map(drop)
}

pub(crate) async fn measures(tx: &mut Tx, whose: Whose<'_>) -> Result<(), StoreError> {
    let sql = concat!("UPDATE moderation_measure SET address_folded = '' WHERE ", sent_by_them!());
    tx.exec(sql, args![whose.person, *whose.address]).await.map(drop)
}
