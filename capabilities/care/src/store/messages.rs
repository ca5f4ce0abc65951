//! What was said in cases, and the files that came with it.

use super::code;
use crate::model::{Attachment, Author, CaseId, Channel, FileId, Message};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::Personal;

impl FromRow for Message {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            case: row.get(1)?,
            author: code(&row.get::<String>(2)?, Author::from_code)?,
            person: row.get(3)?,
            name: Personal::new(row.get(4)?),
            body: Personal::new(row.get(5)?),
            minutes: row.get(6)?,
            mail: row.get(7)?,
            channel: code(&row.get::<String>(8)?, Channel::from_code)?,
            created_at: row.get(9)?,
        })
    }
}

impl FromRow for Attachment {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            message: row.get(1)?,
            name: Personal::new(row.get(2)?),
            kind: row.get(3)?,
            bytes: row.get(4)?,
            hash: row.get(5)?,
        })
    }
}

pub(crate) async fn insert(tx: &mut Tx, message: &Message) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO care_message (id, case_id, author, person_id, name, body, minutes, message_id, channel, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            message.id,
            message.case,
            *message.author.code(),
            message.person,
            *message.name.reveal(),
            *message.body.reveal(),
            message.minutes,
            message.mail,
            *message.channel.code(),
            message.created_at
        ],
    )
    .await
    .map(drop)
}

/// What was said in a case, the first first; of a very long one the end.
pub(crate) async fn of_case(
    snap: &mut Snapshot,
    case: CaseId,
    most: u32,
) -> Result<Vec<Message>, StoreError> {
    let sql = "SELECT id, case_id, author, person_id, name, body, minutes, message_id, channel, created_at
               FROM care_message WHERE case_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2";
    let mut all: Vec<Message> = snap.all(sql, args![case, most]).await?;
    all.reverse();
    Ok(all)
}

pub(crate) async fn insert_file(tx: &mut Tx, case: CaseId, file: &Attachment) -> Result<(), StoreError> {
    tx.exec(
        "INSERT INTO care_attachment (id, case_id, message_id, name, kind, bytes_count, hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![file.id, case, file.message, *file.name.reveal(), file.kind, file.bytes, file.hash],
    )
    .await
    .map(drop)
}

pub(crate) async fn files_of(
    snap: &mut Snapshot,
    case: CaseId,
    most: u32,
) -> Result<Vec<Attachment>, StoreError> {
    let sql = "SELECT id, message_id, name, kind, bytes_count, hash FROM care_attachment
               WHERE case_id = $1 ORDER BY id LIMIT $2";
    snap.all(sql, args![case, most]).await
}

pub(crate) async fn file(
    snap: &mut Snapshot,
    case: CaseId,
    id: FileId,
) -> Result<Option<Attachment>, StoreError> {
    let sql = "SELECT id, message_id, name, kind, bytes_count, hash FROM care_attachment
               WHERE case_id = $1 AND id = $2";
    snap.opt(sql, args![case, id]).await
}
