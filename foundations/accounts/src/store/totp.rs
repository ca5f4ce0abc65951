//! SQL for codes from an app, and for recovery codes.

use crate::{model::Totp, secret::SecretHash};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Personal, Timestamp};

impl FromRow for Totp {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { secret: Personal::new(row.get(0)?), confirmed_at: row.get(1)?, last_step: row.get(2)? })
    }
}

pub(crate) async fn find(snap: &mut Snapshot, person: PersonId) -> Result<Option<Totp>, StoreError> {
    let sql = "SELECT secret, confirmed_at, last_step FROM account_totp WHERE person_id = $1";
    snap.opt(sql, args![person]).await
}

/// Whether codes are asked for.
pub(crate) async fn is_on(snap: &mut Snapshot, person: PersonId) -> Result<bool, StoreError> {
    Ok(find(snap, person).await?.is_some_and(|totp| totp.confirmed_at.is_some()))
}

/// A secret that counts once a code was shown.
pub(crate) async fn insert(tx: &mut Tx, person: PersonId, secret: &[u8]) -> Result<(), StoreError> {
    let sql =
        "INSERT INTO account_totp (person_id, secret, confirmed_at, last_step) VALUES ($1, $2, NULL, 0)";
    tx.exec(sql, args![person, *secret]).await.map(drop)
}

/// A code was shown: from now on they are asked for. False if somebody was faster.
pub(crate) async fn confirm(
    tx: &mut Tx,
    person: PersonId,
    step: i64,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "UPDATE account_totp SET confirmed_at = $1, last_step = $2
               WHERE person_id = $3 AND confirmed_at IS NULL";
    Ok(tx.exec(sql, args![now, step, person]).await? == 1)
}

/// The code of this step was good. False if it, or a later one, was before.
pub(crate) async fn use_step(tx: &mut Tx, person: PersonId, step: i64) -> Result<bool, StoreError> {
    let sql = "UPDATE account_totp SET last_step = $1 WHERE person_id = $2 AND last_step < $1";
    Ok(tx.exec(sql, args![step, person]).await? == 1)
}

pub(crate) async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM account_totp WHERE person_id = $1", args![person]).await.map(drop)
}

/// Keeps the hash of a recovery code.
pub(crate) async fn insert_recovery(
    tx: &mut Tx,
    person: PersonId,
    hash: &SecretHash,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO account_recovery (person_id, code_hash) VALUES ($1, $2)";
    tx.exec(sql, args![person, hash[..]]).await.map(drop)
}

/// Uses a recovery code up. False if there is none like it.
pub(crate) async fn use_recovery(
    tx: &mut Tx,
    person: PersonId,
    hash: &SecretHash,
) -> Result<bool, StoreError> {
    let sql = "DELETE FROM account_recovery WHERE person_id = $1 AND code_hash = $2";
    Ok(tx.exec(sql, args![person, hash[..]]).await? == 1)
}

pub(crate) async fn count_recovery(snap: &mut Snapshot, person: PersonId) -> Result<i64, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM account_recovery WHERE person_id = $1";
    Ok(snap.one::<(i64,)>(sql, args![person]).await?.0)
}

pub(crate) async fn forget_recovery(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM account_recovery WHERE person_id = $1", args![person]).await.map(drop)
}
