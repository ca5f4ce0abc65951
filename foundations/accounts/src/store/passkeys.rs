//! SQL for passkeys.

use crate::model::{Passkey, PasskeyId};
use database::{FromRow, Row, Snapshot, StoreError, Tx, args};
use kernel::{PersonId, Personal, Timestamp};

impl FromRow for Passkey {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let credential: String = row.get(3)?;
        let unread = |error| StoreError::Corrupt(format!("credential: {error}"));
        Ok(Self {
            id: row.get(0)?,
            person: row.get(1)?,
            name: Personal::new(row.get(2)?),
            credential: serde_json::from_str(&credential).map_err(unread)?,
            made_at: row.get(4)?,
            used_at: row.get(5)?,
            version: row.get(6)?,
        })
    }
}

/// The passkeys of somebody, in the order in which they were made.
pub(crate) async fn of_person(snap: &mut Snapshot, person: PersonId) -> Result<Vec<Passkey>, StoreError> {
    let sql = "SELECT id, person_id, name, credential, made_at, used_at, version
               FROM account_passkey WHERE person_id = $1 ORDER BY id";
    snap.all(sql, args![person]).await
}

/// The passkey that its authenticator calls so.
pub(crate) async fn by_credential(
    snap: &mut Snapshot,
    credential_id: &[u8],
) -> Result<Option<Passkey>, StoreError> {
    let sql = "SELECT id, person_id, name, credential, made_at, used_at, version
               FROM account_passkey WHERE credential_id = $1";
    snap.opt(sql, args![*credential_id]).await
}

fn credential_of(passkey: &Passkey) -> Result<String, StoreError> {
    serde_json::to_string(&passkey.credential).map_err(|error| StoreError::Corrupt(error.to_string()))
}

pub(crate) async fn insert(tx: &mut Tx, passkey: &Passkey) -> Result<(), StoreError> {
    let credential_id: &[u8] = passkey.credential.cred_id();
    tx.exec(
        "INSERT INTO account_passkey (id, person_id, credential_id, credential, name, made_at, used_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            passkey.id,
            passkey.person,
            *credential_id,
            credential_of(passkey)?,
            *passkey.name.reveal(),
            passkey.made_at,
            passkey.used_at,
            passkey.version,
        ],
    )
    .await
    .map(drop)
}

/// Keeps what changes by use, unless it was used since it was read. False then.
pub(crate) async fn used(tx: &mut Tx, passkey: &Passkey, now: Timestamp) -> Result<bool, StoreError> {
    let sql = "UPDATE account_passkey SET credential = $1, used_at = $2, version = version + 1
               WHERE id = $3 AND version = $4";
    let credential = credential_of(passkey)?;
    Ok(tx.exec(sql, args![credential, now, passkey.id, passkey.version]).await? == 1)
}

/// Calls a passkey of somebody otherwise. False if it is not theirs.
pub(crate) async fn rename(
    tx: &mut Tx,
    person: PersonId,
    id: PasskeyId,
    name: &str,
) -> Result<bool, StoreError> {
    let sql = "UPDATE account_passkey SET name = $1 WHERE id = $2 AND person_id = $3";
    Ok(tx.exec(sql, args![*name, id, person]).await? == 1)
}

/// Takes a passkey of somebody away. False if it is not theirs.
pub(crate) async fn remove(tx: &mut Tx, person: PersonId, id: PasskeyId) -> Result<bool, StoreError> {
    let sql = "DELETE FROM account_passkey WHERE id = $1 AND person_id = $2";
    Ok(tx.exec(sql, args![id, person]).await? == 1)
}

/// Takes all of somebody away.
pub(crate) async fn remove_all(tx: &mut Tx, person: PersonId) -> Result<(), StoreError> {
    tx.exec("DELETE FROM account_passkey WHERE person_id = $1", args![person]).await.map(drop)
}
