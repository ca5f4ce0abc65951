//! SQL for the record of who agreed to get the newsletter.

use super::code;
use crate::model::newsletter::{Consent, Place, Standing, SubscriberId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{Id, PersonId};

/// More lines of one record than these nobody reads.
const LINES_MAX: u32 = 200;

impl FromRow for Consent {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            what: code(&row.get::<String>(0)?, Standing::from_code)?,
            place: code(&row.get::<String>(1)?, Place::from_code)?,
            person: row.get(2)?,
            lang: row.get(3)?,
            words: row.get(4)?,
            words_version: row.get(5)?,
            at: row.get(6)?,
            given_at: row.get(7)?,
        })
    }
}

pub(crate) async fn insert(
    tx: &mut Tx,
    id: Id<()>,
    subscriber: SubscriberId,
    one: &Consent,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO notification_consent (id, subscriber_id, what, place, person_id, lang, words, words_version, at,
                                                given_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let known = args![
        id,
        subscriber,
        *one.what.code(),
        *one.place.code(),
        one.person,
        one.lang,
        one.words,
        one.words_version,
        one.at,
        one.given_at
    ];
    tx.exec(sql, known).await.map(drop)
}

/// The record of a subscriber, the first first; of a very long one the end, because that is what counts.
pub(crate) async fn list(snap: &mut Snapshot, subscriber: SubscriberId) -> Result<Vec<Consent>, StoreError> {
    let sql =
        "SELECT what, place, person_id, lang, words, words_version, at, given_at FROM notification_consent
               WHERE subscriber_id = $1 ORDER BY at DESC, id DESC LIMIT $2";
    let mut lines: Vec<Consent> = snap.all(sql, args![subscriber, i64::from(LINES_MAX)]).await?;
    lines.reverse();
    Ok(lines)
}

/// The record since when and in which words somebody agreed last.
pub(crate) async fn last(
    snap: &mut Snapshot,
    subscriber: SubscriberId,
    what: Standing,
) -> Result<Option<Consent>, StoreError> {
    let sql =
        "SELECT what, place, person_id, lang, words, words_version, at, given_at FROM notification_consent
               WHERE subscriber_id = $1 AND what = $2 ORDER BY at DESC, id DESC LIMIT 1";
    snap.opt(sql, args![subscriber, *what.code()]).await
}

/// Forgets who somebody was in the record of addresses that were not theirs.
pub(crate) async fn erase(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    let sql = "UPDATE notification_consent SET person_id = NULL WHERE person_id = $1";
    tx.exec(sql, args![person]).await.map(drop)
}
