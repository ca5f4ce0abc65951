//! Heads of letters that belong to a conversation.

use crate::model::{Head, MailId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::PersonId;
use serde_json::{Value, json};

impl FromRow for Head {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            message_id: row.get(0)?,
            reply_to: row.get(1)?,
            in_reply_to: row.get(2)?,
            references: row.get(3)?,
            is_by_hand: row.get(4)?,
        })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, mail: MailId) -> Result<Option<Head>, StoreError> {
    let sql = "SELECT message_id, reply_to, in_reply_to, mail_references, is_by_hand
               FROM notification_mail_head WHERE mail_id = $1";
    snap.opt(sql, args![mail]).await
}

pub(crate) async fn insert(tx: &mut Tx, mail: MailId, head: &Head) -> Result<(), StoreError> {
    let sql = "INSERT INTO notification_mail_head (mail_id, message_id, reply_to, in_reply_to, mail_references, is_by_hand)
               VALUES ($1, $2, $3, $4, $5, $6)";
    let Head { message_id, reply_to, in_reply_to, references, is_by_hand } = head;
    tx.exec(sql, args![mail, *message_id, *reply_to, *in_reply_to, *references, *is_by_hand]).await.map(drop)
}

pub(crate) async fn delete(tx: &mut Tx, mail: MailId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM notification_mail_head WHERE mail_id = $1", args![mail]).await.map(drop)
}

/// The conversations to which letters to somebody, or to their address, belong. What an answer is addressed to is a secret.
pub(crate) async fn list_to(
    snap: &mut Snapshot,
    person: PersonId,
    address_folded: &str,
) -> Result<Vec<(MailId, Value)>, StoreError> {
    let sql = "SELECT h.mail_id, h.message_id, h.in_reply_to FROM notification_mail_head h
               JOIN notification_mail m ON m.id = h.mail_id
               WHERE m.person_id = $1 OR (m.address_folded = $2 AND m.person_id IS NULL)";
    let rows: Vec<(MailId, String, Option<String>)> = snap.all(sql, args![person, *address_folded]).await?;
    let row = |(mail, message, answers): (MailId, String, Option<String>)| {
        (mail, json!({ "letter": mail, "message_id": message, "in_reply_to": answers }))
    };
    Ok(rows.into_iter().map(row).collect())
}

/// Forgets them.
pub(crate) async fn delete_to(tx: &mut Tx, person: PersonId, address_folded: &str) -> Result<(), StoreError> {
    let sql = "DELETE FROM notification_mail_head WHERE mail_id IN (
                   SELECT id FROM notification_mail WHERE person_id = $1 OR address_folded = $2)";
    tx.exec(sql, args![person, *address_folded]).await.map(drop)
}
