//! SQL for the secrets by which letters are stopped.

use crate::model::{MailId, newsletter::SubscriberId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::PersonId;
use serde_json::{Value, json};

/// What a secret stops.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// Letters of a kind to somebody.
    Kind {
        /// Whom.
        person: PersonId,
        /// The name of the kind.
        kind: String,
    },
    /// Letters of a kind to an address of somebody without an account.
    Address {
        /// The hash of the address.
        hash: Vec<u8>,
        /// The name of the kind.
        kind: String,
    },
    /// The newsletter to an address.
    Newsletter(SubscriberId),
}

impl FromRow for Stop {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let subscriber: Option<SubscriberId> = row.get(2)?;
        let (person, kind): (Option<PersonId>, Option<String>) = (row.get(0)?, row.get(1)?);
        let hash: Option<Vec<u8>> = row.get(3)?;
        match (subscriber, person, hash, kind) {
            (Some(subscriber), ..) => Ok(Self::Newsletter(subscriber)),
            (None, Some(person), _, Some(kind)) => Ok(Self::Kind { person, kind }),
            (None, None, Some(hash), Some(kind)) => Ok(Self::Address { hash, kind }),
            (None, ..) => Err(StoreError::Corrupt("notification_stop: it stops nothing".into())),
        }
    }
}

pub(crate) async fn find(snap: &mut Snapshot, secret: &str) -> Result<Option<Stop>, StoreError> {
    let sql = "SELECT person_id, kind, subscriber_id, address_hash FROM notification_stop WHERE secret = $1";
    snap.opt(sql, args![*secret]).await
}

/// The secret that stops this; the new one, if there was none.
pub(crate) async fn secret_of(tx: &mut Tx, stop: &Stop, new: &str) -> Result<String, StoreError> {
    let (person, kind, subscriber, hash) = match stop {
        Stop::Kind { person, kind } => (Some(*person), Some(kind.as_str()), None, None),
        Stop::Address { hash, kind } => (None, Some(kind.as_str()), None, Some(&hash[..])),
        Stop::Newsletter(subscriber) => (None, None, Some(*subscriber), None),
    };
    let sql = "INSERT INTO notification_stop (secret, person_id, kind, subscriber_id, address_hash)
               VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
    if tx.exec(sql, args![*new, person, kind, subscriber, hash]).await? == 1 {
        return Ok(new.to_owned());
    }
    let sql = "SELECT secret FROM notification_stop
               WHERE (person_id = $1 AND kind = $2) OR (subscriber_id = $3) OR (address_hash = $4 AND kind = $5)";
    Ok(tx.one::<(String,)>(sql, args![person, kind, subscriber, hash, kind]).await?.0)
}

/// Notes which secret stands in the head of a letter.
pub(crate) async fn put_into(tx: &mut Tx, mail: MailId, secret: &str) -> Result<(), StoreError> {
    let sql = "INSERT INTO notification_mail_stop (mail_id, secret) VALUES ($1, $2)";
    tx.exec(sql, args![mail, *secret]).await.map(drop)
}

/// The secret that stands in the head of a letter.
pub(crate) async fn of_letter(snap: &mut Snapshot, mail: MailId) -> Result<Option<String>, StoreError> {
    let sql = "SELECT secret FROM notification_mail_stop WHERE mail_id = $1";
    Ok(snap.opt::<(String,)>(sql, args![mail]).await?.map(|(secret,)| secret))
}

/// Takes it out of the letter's head.
pub(crate) async fn take_out(tx: &mut Tx, mail: MailId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM notification_mail_stop WHERE mail_id = $1", args![mail]).await.map(drop)
}

/// The kinds of which somebody was sent letters that they can stop; not by what.
pub(crate) async fn export(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Value>, StoreError> {
    let sql = "SELECT kind FROM notification_stop WHERE person_id = $1 ORDER BY kind";
    let rows: Vec<(Option<String>,)> = snap.all(sql, args![person]).await?;
    Ok(rows.into_iter().map(|(kind,)| json!({ "kind": kind })).collect())
}

/// Which letters to somebody, or to their address, can be stopped.
pub(crate) async fn export_letters(
    snap: &mut Snapshot,
    person: PersonId,
    address_folded: &str,
) -> Result<Vec<(MailId, Value)>, StoreError> {
    let sql = "SELECT s.mail_id FROM notification_mail_stop s JOIN notification_mail m ON m.id = s.mail_id
               WHERE m.person_id = $1 OR (m.address_folded = $2 AND m.person_id IS NULL)";
    let rows: Vec<(MailId,)> = snap.all(sql, args![person, *address_folded]).await?;
    Ok(rows.into_iter().map(|(mail,)| (mail, json!({ "letter": mail }))).collect())
}

/// Forgets the secrets that stop letters to somebody: nobody writes to them any more.
pub(crate) async fn erase(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM notification_stop WHERE person_id = $1", args![person]).await.map(drop)
}

/// Takes them out of the heads of letters to somebody, or to their address.
pub(crate) async fn erase_letters(
    tx: &mut Tx,
    person: PersonId,
    address_folded: &str,
) -> Result<(), StoreError> {
    let sql = "DELETE FROM notification_mail_stop WHERE mail_id IN (
                   SELECT id FROM notification_mail WHERE person_id = $1 OR address_folded = $2)";
    tx.exec(sql, args![person, *address_folded]).await.map(drop)
}
