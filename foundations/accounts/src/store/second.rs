//! SQL for sign-ins that wait for a code.

use super::unknown;
use crate::{
    model::{Pending, SecondId},
    secret::SecretHash,
};
use accounts_facts::SignedInBy;
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::PersonId;

impl FromRow for Pending {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let how: String = row.get(2)?;
        Ok(Self {
            id: row.get(0)?,
            person: row.get(1)?,
            how: SignedInBy::from_code(&how).ok_or_else(|| unknown("how", &how))?,
            tries: row.get(3)?,
            ends_at: row.get(4)?,
        })
    }
}

pub(crate) async fn insert(tx: &mut Tx, pending: &Pending, hash: &SecretHash) -> Result<(), StoreError> {
    let how = pending.how.code();
    tx.exec(
        "INSERT INTO account_second (id, secret_hash, person_id, how, tries, ends_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        args![pending.id, hash[..], pending.person, *how, pending.tries, pending.ends_at],
    )
    .await
    .map(drop)
}

pub(crate) async fn by_secret(snap: &mut Snapshot, hash: &SecretHash) -> Result<Option<Pending>, StoreError> {
    let sql = "SELECT id, person_id, how, tries, ends_at FROM account_second WHERE secret_hash = $1";
    snap.opt(sql, args![hash[..]]).await
}

/// One more code is tried, unless somebody tries another at this moment. False then.
pub(crate) async fn count_try(tx: &mut Tx, pending: &Pending) -> Result<bool, StoreError> {
    let sql = "UPDATE account_second SET tries = tries + 1 WHERE id = $1 AND tries = $2";
    Ok(tx.exec(sql, args![pending.id, pending.tries]).await? == 1)
}

/// Takes one away. Tells whether it was there.
pub(crate) async fn forget(tx: &mut Tx, id: SecondId) -> Result<bool, StoreError> {
    Ok(tx.exec("DELETE FROM account_second WHERE id = $1", args![id]).await? == 1)
}

/// Takes all of somebody away.
pub(crate) async fn forget_all(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM account_second WHERE person_id = $1", args![person]).await.map(drop)
}
