//! SQL for letters. What becomes of them is decided by the steps.

pub(crate) mod consents;
pub(crate) mod copies;
pub(crate) mod handing;
pub(crate) mod heads;
pub(crate) mod issues;
pub(crate) mod notices;
pub(crate) mod stopped;
pub(crate) mod stops;
pub(crate) mod subscribers;
pub(crate) mod wishes;

use crate::model::{Kind, Letter, Line, MailId, State, Wanted, Why, Written};
use database::{Arg, FromRow, Row, Snapshot, StoreError, Tx, Value, args};
use kernel::{PageOf, PersonId, Timestamp, text};

/// A code of ours out of a column.
fn code<T>(text: &str, read: impl FnOnce(&str) -> Option<T>) -> Result<T, StoreError> {
    read(text).ok_or_else(|| StoreError::Corrupt(format!("notifications: {text:?} is no code")))
}

impl FromRow for Letter {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let written = Written {
            person: row.get(1)?,
            address: row.get(2)?,
            kind: code(&row.get::<String>(3)?, Kind::from_code)?,
            lang: row.get(4)?,
            subject: row.get(5)?,
            text: row.get(6)?,
            html: row.get(7)?,
        };
        let why: Option<String> = row.get(11)?;
        Ok(Self {
            id: row.get(0)?,
            written,
            state: code(&row.get::<String>(8)?, State::from_code)?,
            job: row.get(9)?,
            attempts: row.get(10)?,
            why: why.map(|why| code(&why, Why::from_code)).transpose()?,
            said: row.get(12)?,
            good_until: row.get(13)?,
            created_at: row.get(14)?,
            sent_at: row.get(15)?,
        })
    }
}

impl FromRow for Line {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            address: row.get(1)?,
            subject: row.get(2)?,
            state: code(&row.get::<String>(3)?, State::from_code)?,
            created_at: row.get(4)?,
        })
    }
}

/// How an address is compared.
pub(crate) fn folded(address: &str) -> String {
    text::fold(address.trim())
}

pub(crate) async fn find(snap: &mut Snapshot, id: MailId) -> Result<Option<Letter>, StoreError> {
    snap.opt(
        "SELECT id, person_id, address, kind, lang, subject, body_text, body_html, state, job_id, attempts, why, said,
                good_until, created_at, sent_at
         FROM notification_mail WHERE id = $1",
        args![id],
    )
    .await
}

pub(crate) async fn insert(tx: &mut Tx, letter: &Letter) -> Result<(), StoreError> {
    let Written { kind, person, address, lang, subject, text, html } = &letter.written;
    tx.exec(
        "INSERT INTO notification_mail (id, person_id, address, address_folded, kind, lang, subject, body_text,
                                        body_html, state, job_id, attempts, good_until, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        args![
            letter.id,
            *person,
            *address,
            folded(address),
            *kind.code(),
            *lang,
            *subject,
            *text,
            *html,
            *letter.state.code(),
            letter.job,
            letter.attempts,
            letter.good_until,
            letter.created_at
        ],
    )
    .await
    .map(drop)
}

/// What has become of a letter, if it still is what it was taken for: at that attempt of that job.
pub(crate) async fn save(tx: &mut Tx, was: &Letter, is: &Letter) -> Result<(), StoreError> {
    let why = is.why.map(|why| why.code().to_owned());
    let changed = tx
        .exec(
            "UPDATE notification_mail SET state = $1, job_id = $2, attempts = $3, why = $4, said = $5, sent_at = $6,
                    body_text = $7, body_html = $8
             WHERE id = $9 AND state = $10 AND attempts = $11",
            args![
                *is.state.code(),
                is.job,
                is.attempts,
                why,
                is.said,
                is.sent_at,
                is.written.text,
                is.written.html,
                was.id,
                *was.state.code(),
                was.attempts
            ],
        )
        .await?;
    only_one(changed, was)
}

/// Forgets a letter, if it still is what it was taken for.
pub(crate) async fn delete(tx: &mut Tx, was: &Letter) -> Result<(), StoreError> {
    let sql = "DELETE FROM notification_mail WHERE id = $1 AND state = $2 AND attempts = $3";
    let deleted = tx.exec(sql, args![was.id, *was.state.code(), was.attempts]).await?;
    only_one(deleted, was)
}

fn only_one(changed: u64, was: &Letter) -> Result<(), StoreError> {
    match changed {
        1 => Ok(()),
        _ => Err(StoreError::Unavailable(format!("letter {} was changed in between", was.id))),
    }
}

/// Where a list goes on: when the last letter was written, and which one it was.
pub(crate) type Place = (i64, MailId);

/// The letters that are looked for, the latest first.
pub(crate) async fn list(
    snap: &mut Snapshot,
    wanted: &Wanted,
    after: Option<Place>,
    size: u32,
) -> Result<PageOf<Line>, StoreError> {
    let (at, id) = after.unwrap_or((i64::MAX, MailId::from_bytes([255; 16])));
    let address = wanted.address.as_deref().map(folded);
    let mut sql = "SELECT id, address, subject, state, created_at FROM notification_mail
                   WHERE (created_at, id) < ($1, $2)"
        .to_owned();
    let mut args: Vec<Value<'_>> = vec![at.value(), id.value()];
    if let Some(state) = wanted.state {
        args.push(Value::Text(state.code()));
        sql.push_str(" AND state = $3");
    }
    if let Some(address) = &address {
        args.push(Value::Text(address));
        sql.push_str(&format!(" AND address_folded = ${}", args.len()));
    }
    args.push(Value::Int(i64::from(size) + 1));
    sql.push_str(&format!(" ORDER BY created_at DESC, id DESC LIMIT ${}", args.len()));
    let rows: Vec<Line> = snap.all(sql, &args).await?;
    Ok(PageOf::cut(rows, size as usize, |line| place(line.created_at, line.id)))
}

fn place(at: Timestamp, id: MailId) -> String {
    format!("{}.{id}", at.as_microsecond())
}

/// So many are counted and no more.
const REFUSED_MAX: u32 = 1_000;

/// How many letters were refused in the days for which letters are kept whole, in the words of the index that holds no others.
pub(crate) async fn count_refused(snap: &mut Snapshot) -> Result<i64, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM (
                   SELECT 1 AS one FROM notification_mail
                   WHERE state = $1 AND why = 'refused' AND body_text <> '' LIMIT $2) AS found";
    Ok(snap.one::<(i64,)>(sql, args![*State::Refused.code(), REFUSED_MAX]).await?.0)
}

/// Empties what was written to somebody, or to their address. What still waits comes too late; one that a job is sending now
/// counts as an attempt more, so that nothing is written back of what it was.
pub(crate) async fn empty_to(tx: &mut Tx, person: PersonId, address_folded: &str) -> Result<(), StoreError> {
    let sql = "UPDATE notification_mail SET address = '', address_folded = '', subject = '', body_text = '',
                      body_html = '', said = NULL,
                      attempts = attempts + CASE WHEN state = $1 THEN 1 ELSE 0 END,
                      why = CASE WHEN state = $1 THEN $2 ELSE why END,
                      state = CASE WHEN state = $1 THEN $3 ELSE state END
               WHERE person_id = $4 OR address_folded = $5";
    let (waits, why, over) = (State::Waiting.code(), Why::TooLate.code(), State::Refused.code());
    tx.exec(sql, args![*waits, *why, *over, person, *address_folded]).await.map(drop)
}

/// Forgets letters to an address of which no account is known.
pub(crate) async fn delete_to_stranger(tx: &mut Tx, address_folded: &str) -> Result<(), StoreError> {
    let sql = "DELETE FROM notification_mail_stop WHERE mail_id IN (
                   SELECT id FROM notification_mail WHERE address_folded = $1 AND person_id IS NULL)";
    tx.exec(sql, args![*address_folded]).await?;
    let sql = "DELETE FROM notification_mail WHERE address_folded = $1 AND person_id IS NULL";
    tx.exec(sql, args![*address_folded]).await.map(drop)
}
