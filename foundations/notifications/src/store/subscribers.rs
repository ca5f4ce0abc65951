//! SQL for addresses that get the newsletter, and for wishes to.

use super::code;
use crate::model::newsletter::{Place, Standing, Subscriber, SubscriberId, SubscriberLine, Wish, WishId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PageOf, PersonId, Personal};
use serde_json::{Value, json};

impl FromRow for Wish {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            address: Personal::new(row.get(1)?),
            lang: row.get(2)?,
            person: row.get(3)?,
            place: code(&row.get::<String>(4)?, Place::from_code)?,
            asked_at: row.get(5)?,
        })
    }
}

impl FromRow for Subscriber {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            address: Personal::new(row.get(1)?),
            lang: row.get(2)?,
            person: row.get(3)?,
            standing: code(&row.get::<String>(4)?, Standing::from_code)?,
            secret_hash: row.get(5)?,
            good_until: row.get(6)?,
            asked_at: row.get(7)?,
            changed_at: row.get(8)?,
            version: row.get(9)?,
            is_brought: row.get(10)?,
        })
    }
}

impl FromRow for SubscriberLine {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            address: Personal::new(row.get(1)?),
            lang: row.get(2)?,
            changed_at: row.get(3)?,
            is_brought: row.get(4)?,
        })
    }
}

/// Keeps that somebody said an address wants it.
pub(crate) async fn insert_wish(tx: &mut Tx, wish: &Wish) -> Result<(), StoreError> {
    let sql = "INSERT INTO notification_newsletter_wish (id, address, lang, person_id, place, asked_at)
               VALUES ($1, $2, $3, $4, $5, $6)";
    let address = wish.address.reveal();
    tx.exec(sql, args![wish.id, *address, wish.lang, wish.person, *wish.place.code(), wish.asked_at])
        .await
        .map(drop)
}

/// Takes a wish away to answer it.
pub(crate) async fn take_wish(tx: &mut Tx, id: WishId) -> Result<Option<Wish>, StoreError> {
    let sql = "SELECT id, address, lang, person_id, place, asked_at FROM notification_newsletter_wish WHERE id = $1";
    let found: Option<Wish> = tx.opt(sql, args![id]).await?;
    tx.exec("DELETE FROM notification_newsletter_wish WHERE id = $1", args![id]).await?;
    Ok(found)
}

pub(crate) async fn find(snap: &mut Snapshot, id: SubscriberId) -> Result<Option<Subscriber>, StoreError> {
    let sql =
        "SELECT id, address, lang, person_id, state, secret_hash, good_until, asked_at, changed_at, version,
                is_brought
               FROM notification_subscriber WHERE id = $1";
    snap.opt(sql, args![id]).await
}

pub(crate) async fn by_address(
    snap: &mut Snapshot,
    address_folded: &str,
) -> Result<Option<Subscriber>, StoreError> {
    let sql =
        "SELECT id, address, lang, person_id, state, secret_hash, good_until, asked_at, changed_at, version,
                is_brought
               FROM notification_subscriber WHERE address_folded = $1";
    snap.opt(sql, args![*address_folded]).await
}

pub(crate) async fn by_secret(snap: &mut Snapshot, hash: &[u8]) -> Result<Option<Subscriber>, StoreError> {
    let sql =
        "SELECT id, address, lang, person_id, state, secret_hash, good_until, asked_at, changed_at, version,
                is_brought
               FROM notification_subscriber WHERE secret_hash = $1";
    snap.opt(sql, args![*hash]).await
}

pub(crate) async fn insert(tx: &mut Tx, one: &Subscriber) -> Result<(), StoreError> {
    let sql = "INSERT INTO notification_subscriber (id, address, address_folded, lang, person_id, state, secret_hash,
                                                    good_until, asked_at, changed_at, is_brought, version)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    let address = one.address.reveal();
    let folded = super::folded(address);
    let known = args![
        one.id,
        *address,
        folded,
        one.lang,
        one.person,
        *one.standing.code(),
        one.secret_hash,
        one.good_until,
        one.asked_at,
        one.changed_at,
        one.is_brought,
        one.version
    ];
    tx.exec(sql, known).await.map(drop)
}

/// Keeps what became of a subscriber, if they still are what they were taken for.
pub(crate) async fn save(tx: &mut Tx, one: &Subscriber) -> Result<(), StoreError> {
    let sql = "UPDATE notification_subscriber
               SET lang = $1, person_id = $2, state = $3, secret_hash = $4, good_until = $5, asked_at = $6,
                   changed_at = $7, is_brought = $8, version = version + 1
               WHERE id = $9 AND version = $10";
    let known = args![
        one.lang,
        one.person,
        *one.standing.code(),
        one.secret_hash,
        one.good_until,
        one.asked_at,
        one.changed_at,
        one.is_brought,
        one.id,
        one.version
    ];
    match tx.exec(sql, known).await? {
        1 => Ok(()),
        _ => Err(StoreError::SlowDown),
    }
}

/// Forgets which address it was. What it agreed to stays, with nobody's name.
pub(crate) async fn empty(tx: &mut Tx, id: SubscriberId) -> Result<(), StoreError> {
    let sql = "UPDATE notification_subscriber
               SET address = '', address_folded = $1, person_id = NULL, state = $2, secret_hash = NULL,
                   good_until = NULL, version = version + 1
               WHERE id = $3";
    tx.exec(sql, args![id.to_string(), *Standing::Left.code(), id]).await?;
    let sql = "UPDATE notification_consent SET person_id = NULL WHERE subscriber_id = $1";
    tx.exec(sql, args![id]).await?;
    tx.exec("DELETE FROM notification_stop WHERE subscriber_id = $1", args![id]).await.map(drop)
}

/// Forgets an address that never answered, and that it was asked.
pub(crate) async fn delete(tx: &mut Tx, id: SubscriberId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM notification_consent WHERE subscriber_id = $1", args![id]).await?;
    tx.exec("DELETE FROM notification_stop WHERE subscriber_id = $1", args![id]).await?;
    tx.exec("DELETE FROM notification_subscriber WHERE id = $1", args![id]).await.map(drop)
}

/// Those who get it, the first first, behind one of them.
pub(crate) async fn list_confirmed(
    snap: &mut Snapshot,
    after: Option<SubscriberId>,
    size: u32,
) -> Result<Vec<SubscriberLine>, StoreError> {
    let after = after.unwrap_or(SubscriberId::from_bytes([0; 16]));
    let sql = "SELECT id, address, lang, changed_at, is_brought FROM notification_subscriber
               WHERE state = $1 AND id > $2 ORDER BY id LIMIT $3";
    snap.all(sql, args![*Standing::Confirmed.code(), after, i64::from(size)]).await
}

/// A page of those of a standing, the latest known first.
pub(crate) async fn list(
    snap: &mut Snapshot,
    standing: Standing,
    before: Option<SubscriberId>,
    size: u32,
) -> Result<PageOf<SubscriberLine>, StoreError> {
    let before = before.unwrap_or(SubscriberId::from_bytes([255; 16]));
    let sql = "SELECT id, address, lang, changed_at, is_brought FROM notification_subscriber
               WHERE state = $1 AND id < $2 AND address <> '' ORDER BY id DESC LIMIT $3";
    let rows = snap.all(sql, args![*standing.code(), before, i64::from(size) + 1]).await?;
    Ok(PageOf::cut(rows, size as usize, |one: &SubscriberLine| one.id.to_string()))
}

/// How many have this standing, counted no further than `most`.
pub(crate) async fn count(snap: &mut Snapshot, standing: Standing, most: u32) -> Result<i64, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM (
                   SELECT 1 FROM notification_subscriber WHERE state = $1 LIMIT $2) AS counted";
    Ok(snap.one::<(i64,)>(sql, args![*standing.code(), i64::from(most)]).await?.0)
}

/// All addresses of somebody, by themselves or by an address of theirs.
pub(crate) async fn of_person(
    snap: &mut Snapshot,
    person: PersonId,
    address_folded: &str,
) -> Result<Vec<Subscriber>, StoreError> {
    let sql =
        "SELECT id, address, lang, person_id, state, secret_hash, good_until, asked_at, changed_at, version,
                is_brought
               FROM notification_subscriber WHERE person_id = $1 OR address_folded = $2 ORDER BY id";
    snap.all(sql, args![person, *address_folded]).await
}

/// A subscriber for whoever it is. Secrets are not given.
pub(crate) fn shown(one: &Subscriber) -> Value {
    json!({
        "address": one.address.reveal(), "language": one.lang, "state": one.standing.code(),
        "asked_at": one.asked_at, "changed_at": one.changed_at,
    })
}

/// Wishes of somebody, or for an address of theirs, that nobody has answered yet.
pub(crate) async fn wishes_of(
    snap: &mut Snapshot,
    person: PersonId,
    addresses: &[String],
) -> Result<Vec<Wish>, StoreError> {
    // They are few: each waits for the moment until it is answered. The address stands there as it was typed.
    let sql =
        "SELECT id, address, lang, person_id, place, asked_at FROM notification_newsletter_wish ORDER BY id";
    let all: Vec<Wish> = snap.all(sql, &[]).await?;
    let is_theirs =
        |one: &Wish| one.person == Some(person) || addresses.contains(&super::folded(one.address.reveal()));
    Ok(all.into_iter().filter(is_theirs).collect())
}

/// Forgets one.
pub(crate) async fn erase_wish(tx: &mut Tx, id: WishId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM notification_newsletter_wish WHERE id = $1", args![id]).await.map(drop)
}
