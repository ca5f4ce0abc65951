//! SQL for browsers on their way to a provider and back.

use crate::{
    model::{Claimed, Passage, PassageId},
    secret::SecretHash,
};
use accounts_facts::AskedId;
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Timestamp};
use serde_json::{Value, json};

impl FromRow for Passage {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let (issuer, subject): (Option<String>, Option<String>) = (row.get(5)?, row.get(6)?);
        let name: Option<String> = row.get(7)?;
        let (address, is_verified) = (row.get(8)?, row.get(9)?);
        let claimed = issuer.zip(subject).map(|(issuer, subject)| Claimed {
            issuer,
            subject,
            name: name.unwrap_or_default(),
            address,
            is_verified,
        });
        Ok(Self {
            id: row.get(0)?,
            provider: row.get(1)?,
            person: row.get(2)?,
            lang: row.get(3)?,
            next: row.get(4)?,
            claimed,
            asked: row.get(10)?,
            ends_at: row.get(11)?,
        })
    }
}

pub(crate) async fn insert(tx: &mut Tx, passage: &Passage, hash: &SecretHash) -> Result<(), StoreError> {
    let claimed = passage.claimed.as_ref();
    tx.exec(
        "INSERT INTO account_passage (id, secret_hash, provider, person_id, lang, next_path, issuer, subject, name,
                                      address, is_verified, asked_id, ends_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        args![
            passage.id,
            hash[..],
            passage.provider,
            passage.person,
            passage.lang,
            passage.next,
            claimed.map(|claimed| claimed.issuer.clone()),
            claimed.map(|claimed| claimed.subject.clone()),
            claimed.map(|claimed| claimed.name.clone()),
            claimed.and_then(|claimed| claimed.address.clone()),
            claimed.is_some_and(|claimed| claimed.is_verified),
            passage.asked,
            passage.ends_at,
        ],
    )
    .await
    .map(drop)
}

pub(crate) async fn by_secret(snap: &mut Snapshot, hash: &SecretHash) -> Result<Option<Passage>, StoreError> {
    let sql = "SELECT id, provider, person_id, lang, next_path, issuer, subject, name, address, is_verified,
                      asked_id, ends_at
               FROM account_passage WHERE secret_hash = $1";
    snap.opt(sql, args![hash[..]]).await
}

/// Whoever waits for this letter to be followed.
pub(crate) async fn by_asked(snap: &mut Snapshot, asked: AskedId) -> Result<Option<Passage>, StoreError> {
    let sql = "SELECT id, provider, person_id, lang, next_path, issuer, subject, name, address, is_verified,
                      asked_id, ends_at
               FROM account_passage WHERE asked_id = $1";
    snap.opt(sql, args![asked]).await
}

/// The letter for which one waits, if it does. Nothing: it is gone.
pub(crate) async fn asked_by(
    snap: &mut Snapshot,
    id: PassageId,
) -> Result<Option<Option<AskedId>>, StoreError> {
    let found: Option<(Option<AskedId>,)> =
        snap.opt("SELECT asked_id FROM account_passage WHERE id = $1", args![id]).await?;
    Ok(found.map(|(asked,)| asked))
}

/// It waits for a letter now, and no browser has a secret that opens it any more.
pub(crate) async fn wait_for(
    tx: &mut Tx,
    id: PassageId,
    asked: AskedId,
    hash: &SecretHash,
    ends_at: Timestamp,
) -> Result<(), StoreError> {
    let sql = "UPDATE account_passage SET asked_id = $1, secret_hash = $2, ends_at = $3 WHERE id = $4";
    tx.exec(sql, args![asked, hash[..], ends_at, id]).await.map(drop)
}

/// Takes one away. Tells whether it was there: it is good once.
pub(crate) async fn forget(tx: &mut Tx, id: PassageId) -> Result<bool, StoreError> {
    Ok(tx.exec("DELETE FROM account_passage WHERE id = $1", args![id]).await? == 1)
}

/// Takes those of somebody away.
pub(crate) async fn forget_of(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM account_passage WHERE person_id = $1", args![person]).await.map(drop)
}

/// When one is over, if it is there.
pub(crate) async fn ends_at(snap: &mut Snapshot, id: PassageId) -> Result<Option<Timestamp>, StoreError> {
    let found: Option<(Timestamp,)> =
        snap.opt("SELECT ends_at FROM account_passage WHERE id = $1", args![id]).await?;
    Ok(found.map(|(at,)| at))
}

/// Which provider, and what it said: whom it knows them as, what they are called, their address; and when it is over.
type Told = (String, Option<String>, Option<String>, Option<String>, Timestamp);

/// What somebody is told of them.
pub(crate) async fn export(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Value>, StoreError> {
    let sql = "SELECT provider, subject, name, address, ends_at FROM account_passage WHERE person_id = $1 ORDER BY id";
    let rows: Vec<Told> = snap.all(sql, args![person]).await?;
    let row = |(provider, subject, name, address, ends_at): Told| json!({ "provider": provider, "subject": subject, "name": name, "address": address, "ends_at": ends_at });
    Ok(rows.into_iter().map(row).collect())
}
